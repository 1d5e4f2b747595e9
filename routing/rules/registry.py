"""Every rule, one line each, in the order they are judged and shown."""

from __future__ import annotations

from routing.rules.abilities.spec import Abilities
from routing.rules.balance.spec import Balance
from routing.rules.breaks.spec import Breaks
from routing.rules.company.spec import Company
from routing.rules.contract import Rule
from routing.rules.driving_range.spec import DrivingRange
from routing.rules.forbidden.spec import Forbidden
from routing.rules.grid.spec import Grid
from routing.rules.hours.spec import Hours
from routing.rules.idle.spec import Idle
from routing.rules.load.spec import Load
from routing.rules.pairing.spec import Pairing
from routing.rules.preference.spec import Preference
from routing.rules.ride_time.spec import RideTime
from routing.rules.seating.spec import Seating
from routing.rules.service_time.spec import ServiceTime
from routing.rules.setup.spec import Setup
from routing.rules.shifts.spec import Shifts
from routing.rules.stability.spec import Stability
from routing.rules.target.spec import Target
from routing.rules.together.spec import Together
from routing.rules.travel_cost.spec import TravelCost
from routing.rules.unserved.spec import Unserved
from routing.rules.wait_aboard.spec import WaitAboard
from routing.rules.waiting.spec import Waiting
from routing.rules.windows.spec import Windows

RULES: tuple[type[Rule], ...] = (
    Pairing,
    Abilities,
    Forbidden,
    ServiceTime,
    Setup,
    Windows,
    Grid,
    Target,
    Load,
    Seating,
    Company,
    RideTime,
    WaitAboard,
    DrivingRange,
    Shifts,
    Together,
    Hours,
    Breaks,
    TravelCost,
    Waiting,
    Idle,
    Balance,
    Preference,
    Stability,
    Unserved,
)
