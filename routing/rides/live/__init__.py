"""Live booking: promises given on the telephone against a running plan, kept by every later plan.

:class:`Desk` is the door: ``quote``, ``accept``, ``reserve``, ``ready``, ``cancel``, ``no_show``, ``late``,
``breakdown``, ``advance``.
The state of a day is the fold of its log of facts. Times are seconds from the horizon start.
"""

from routing.rides.live.desk import Desk
from routing.rides.live.ground import Ground
from routing.rides.live.offers import WIDTH, Offer, Quote
from routing.rides.live.opening import open_day
from routing.rides.live.outcome import Outcome
from routing.rides.live.possible import NotPossible
from routing.rides.live.promise import GRID, Promise
from routing.rides.live.run import LiveHalt, Run
from routing.rides.live.state import TAXI, State

__all__ = [
    "GRID",
    "TAXI",
    "WIDTH",
    "Desk",
    "Ground",
    "LiveHalt",
    "NotPossible",
    "Offer",
    "Outcome",
    "Promise",
    "Quote",
    "Run",
    "State",
    "open_day",
]
