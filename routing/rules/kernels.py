"""The fast form of every rule, in the order of ``registry.RULES``: one line each."""

from __future__ import annotations

from types import ModuleType

from routing.rules.abilities import kernel as abilities
from routing.rules.balance import kernel as balance
from routing.rules.breaks import kernel as breaks
from routing.rules.company import kernel as company
from routing.rules.driving_range import kernel as driving_range
from routing.rules.forbidden import kernel as forbidden
from routing.rules.grid import kernel as grid
from routing.rules.hours import kernel as hours
from routing.rules.idle import kernel as idle
from routing.rules.load import kernel as load
from routing.rules.pairing import kernel as pairing
from routing.rules.preference import kernel as preference
from routing.rules.ride_time import kernel as ride_time
from routing.rules.seating import kernel as seating
from routing.rules.service_time import kernel as service_time
from routing.rules.setup import kernel as setup
from routing.rules.shifts import kernel as shifts
from routing.rules.stability import kernel as stability
from routing.rules.target import kernel as target
from routing.rules.together import kernel as together
from routing.rules.travel_cost import kernel as travel_cost
from routing.rules.unserved import kernel as unserved
from routing.rules.wait_aboard import kernel as wait_aboard
from routing.rules.waiting import kernel as waiting
from routing.rules.windows import kernel as windows

KERNELS: dict[str, ModuleType] = {
    "pairing": pairing,
    "abilities": abilities,
    "forbidden": forbidden,
    "service_time": service_time,
    "setup": setup,
    "windows": windows,
    "grid": grid,
    "target": target,
    "load": load,
    "seating": seating,
    "company": company,
    "ride_time": ride_time,
    "wait_aboard": wait_aboard,
    "driving_range": driving_range,
    "shifts": shifts,
    "together": together,
    "hours": hours,
    "breaks": breaks,
    "travel_cost": travel_cost,
    "waiting": waiting,
    "idle": idle,
    "balance": balance,
    "preference": preference,
    "stability": stability,
    "unserved": unserved,
}
