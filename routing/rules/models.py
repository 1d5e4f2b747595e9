"""Every CP-SAT form there is, one line each, in the order of ``registry.RULES`` (windows before rides)."""

from __future__ import annotations

from typing import Any

from routing.exact.room import RoomModel
from routing.rules.abilities import model as abilities
from routing.rules.balance import model as balance
from routing.rules.company import model as company
from routing.rules.driving_range import model as driving_range
from routing.rules.forbidden import model as forbidden
from routing.rules.hours import model as hours
from routing.rules.idle import model as idle
from routing.rules.load import model as load
from routing.rules.pairing import model as pairing
from routing.rules.preference import model as preference
from routing.rules.ride_time import model as ride_time
from routing.rules.seating import model as seating
from routing.rules.service_time import model as service_time
from routing.rules.setup import model as setup
from routing.rules.shifts import model as shifts
from routing.rules.stability import model as stability
from routing.rules.target import model as target
from routing.rules.together import model as together
from routing.rules.travel_cost import model as travel_cost
from routing.rules.unserved import model as unserved
from routing.rules.wait_aboard import model as wait_aboard
from routing.rules.waiting import model as waiting
from routing.rules.windows import model as windows

MODELS: tuple[RoomModel[Any], ...] = (
    pairing.MODEL,
    abilities.MODEL,
    forbidden.MODEL,
    service_time.MODEL,
    setup.MODEL,
    windows.MODEL,
    target.MODEL,
    load.MODEL,
    seating.MODEL,
    company.MODEL,
    ride_time.MODEL,
    wait_aboard.MODEL,
    driving_range.MODEL,
    shifts.MODEL,
    together.MODEL,
    hours.MODEL,
    travel_cost.MODEL,
    waiting.MODEL,
    idle.MODEL,
    balance.MODEL,
    preference.MODEL,
    stability.MODEL,
    unserved.MODEL,
)
