"""What a desk refuses to do, said with its rule and what can be done instead."""

from __future__ import annotations

from collections.abc import Sequence

from routing.errors import Fault, MaillonError
from routing.rides.live.offers import Offer
from routing.rides.live.run import Run
from routing.rides.live.state import State
from routing.units import HOUR

DAY = 24 * HOUR


class NotPossible(MaillonError):
    """What was asked of the desk cannot be done; :attr:`fault` says why, and what can."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        super().__init__(str(fault))


def check_whole(number: object, where: str, *, first: int, last: int) -> None:
    """Refuse anything but a whole number from ``first`` to ``last``.

    Raises
    ------
    NotPossible: it is none.
    """
    if type(number) is not int or not first <= number <= last:
        raise NotPossible(fault("live.number", where, f"{where} = {number!r}"))


def at_the_door(state: State, run: Run, number: int) -> bool:
    """Whether this is the halt the vehicle is at: begun, and nothing else done since."""
    now = state.now
    current = run.outing == state.runs[run.shift].outing
    return current and run.started(now) == number + 1 == run.settled(now)


def check_ahead(task: str, state: State) -> None:
    """Refuse to take back what is not promised or has begun.

    Raises
    ------
    NotPossible: it is so.
    """
    if state.status.get(task) != "promised":
        nobody = "nobody can come for her" if task in state.returns else "status 'unknown'"
        seen = f"status {state.status[task]!r}" if task in state.status else nobody
        raise NotPossible(fault("live.not_promised", task, seen))
    if not state.is_ahead(task):
        raise NotPossible(fault("live.begun", task, "the ride has begun"))


def check_name(name: str, state: State) -> None:
    """Refuse the id of a ride or open return that is promised already, or kept for a passage.

    Raises
    ------
    NotPossible: it is one.
    """
    if name in state.requests or name in state.returns:
        raise NotPossible(fault("live.known", name, "is promised already"))
    check_passage(name, state)


def check_passage(name: str, state: State) -> None:
    """Refuse an id that a passage of an open return has, or may yet have.

    Raises
    ------
    NotPossible: it is one.
    """
    owner, mark, number = name.rpartition("~")
    if mark and number.isdigit() and owner in state.returns:
        raise NotPossible(fault("live.known", name, f"{name!r} is kept for the open return {owner!r}"))


def check_outward(offers: Sequence[Offer], state: State) -> None:
    """Refuse a way back whose way there is neither promised nor accepted with it.

    Raises
    ------
    NotPossible: there is one.
    """
    together = {offer.request.id for offer in offers}
    for request in (offer.request for offer in offers):
        outward = request.return_of
        if outward is None or request.separable or outward in together - {request.id}:
            continue
        if state.status.get(outward) != "promised":
            seen = f"way back of {outward!r}, which is not promised"
            raise NotPossible(fault("live.outward", request.id, seen))


#: The rule and the advice of each code.
SAID = {
    "live.known": ("A ride is promised once.", "Ask again under another id."),
    "live.expired": ("An offer holds while the plan does.", "Ask for a new quote."),
    "live.not_promised": (
        "Only a promised ride can be changed.",
        "Check the ride's id; where nobody can come, or the ride failed, there is nothing to cancel.",
    ),
    "live.begun": ("A ride under way is carried to its end.", "Let the driver know what to do instead."),
    "live.past": ("Time does not go back.", "Give the events in the order of their times."),
    "live.number": (
        "Delays are whole seconds from 1 to a day; time passes by a week at most.",
        "Give such a number.",
    ),
    "live.outward": (
        "A way back hangs on its way there.",
        "Accept both together, or make the way back separable.",
    ),
    "live.not_there": ("Somebody is absent where a vehicle is.", "Wait until the vehicle is there."),
    "live.no_open_return": (
        "Only who has booked an open return calls when she is done.",
        "Give the id of the open return, as the requests of the day have it; else ask for a ride.",
    ),
    "live.called": (
        "She calls once, and again only while nobody can come or her ride has failed.",
        "Tell her the hour promised, or cancel that ride; if it is over, ask for one at a given hour.",
    ),
    "live.not_yet": (
        "Nobody is done where she has not got out yet: her passages stay held.",
        "Let her call again once she is there; if she went another way, ask for a ride at a given hour.",
    ),
    "live.nobody": (
        "Nobody can come for her as the plan stands.",
        "Try again once a vehicle is free, and tell her contact.",
    ),
    "live.not_called": (
        "Nobody is absent who has not called: her passage is released by itself.",
        "Let the driver go on; phone her if she is looked for.",
    ),
    "live.reserve": (
        "An open return has a window of departure, a longest wait, and passages held all along.",
        "Ask for a longer wait, or for a ride at a given hour.",
    ),
    "live.reserve_later": (
        "Nobody is fetched before she has arrived: calls begin when the way there is over.",
        "Give later hours for the call, or cancel the way there first.",
    ),
    "live.no_run": (
        "Only a vehicle of the fleet that is in service can be late or break down.",
        "Check it.",
    ),
}


def fault(code: str, where: str, seen: str) -> Fault:
    """The fault of a code, with its rule and what to do."""
    rule, advice = SAID[code]
    return Fault(code=code, where=where, seen=seen, rule=rule, advice=advice)
