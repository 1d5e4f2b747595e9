"""A day of rides as a JSON document: versioned, with a shipped JSON Schema, checked whole at the door.

It starts with ``"maillon": "ride-day"`` and ``"version": 1``; places and modes are written as in a problem
document. Times are integer seconds from the horizon start, distances metres, prices score units.
"""

from __future__ import annotations

import json
from dataclasses import fields
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import msgspec

from routing.errors import Fault, InvalidProblem
from routing.model.document import unforeseen
from routing.model.document_faults import schema_faults
from routing.model.document_modes import (
    faults_of_matrices,
    mode_to_json,
    modes_of,
    plain,
    without_matrices,
)
from routing.model.problem import Problem
from routing.model.shape import VERSION, Mode
from routing.rides.faults import faults_of
from routing.rides.fleet import Fleet
from routing.rides.profile import PROFILES, RideProfile
from routing.rides.request import RideRequest
from routing.rides.ride_day import RideDay
from routing.travel.place import Place

KIND = "ride-day"


def day_schema() -> dict[str, Any]:
    """The shipped JSON Schema of a day of rides."""
    text = files("routing.rides").joinpath("schema", f"{KIND}.v{VERSION}.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def day_to_json(day: RideDay) -> dict[str, Any]:
    """The document of a day: dicts, lists, texts and numbers that ``json`` can write."""
    held = {one.name: plain(getattr(day, one.name)) for one in fields(day) if one.name != "modes"}
    if day.direct_mode is None:
        del held["direct_mode"]
    modes = [mode_to_json(mode) for mode in day.modes]
    return {"maillon": KIND, "version": VERSION, **held, "modes": modes}


def day_from_json(value: object) -> RideDay:
    """The day of a document.

    Raises
    ------
    InvalidProblem: with every departure from the schema, or, when there is none, every fault of the day.
    """
    slim, matrices = without_matrices(value)
    faults = [*schema_faults(KIND, day_schema(), slim), *faults_of_matrices(matrices)]
    if faults:
        raise InvalidProblem(faults)
    try:
        shape = msgspec.convert(slim, day_shape())
    except msgspec.ValidationError as error:
        raise InvalidProblem([unforeseen(error)]) from None
    held = {one.name: getattr(shape, one.name) for one in fields(RideDay) if one.name != "modes"}
    day = RideDay(**held, modes=modes_of(shape.modes, matrices))
    faults = [*faults_of(day), *_ground_faults(day)]
    if faults:
        raise InvalidProblem(dict.fromkeys(faults))
    return day


def _ground_faults(day: RideDay) -> tuple[Fault, ...]:
    """What is wrong with places and modes, as a problem says it."""
    try:
        Problem(places=day.places, modes=day.modes, tasks=(), shifts=())
    except InvalidProblem as error:
        return error.faults
    return ()


@cache
def day_shape() -> Any:
    """The type of the document of a day."""
    shape = msgspec.defstruct(
        "RideDay",
        [
            ("maillon", Literal["ride-day"]),
            ("version", Literal[1]),
            ("places", tuple[Place, ...]),
            ("modes", tuple[Mode, ...]),
            ("requests", tuple[RideRequest, ...]),
            ("fleet", Fleet),
            ("profiles", tuple[RideProfile, ...], PROFILES),
            *((one.name, _SCALARS[one.name], one.default) for one in fields(RideDay) if one.name in _SCALARS),
        ],
        kw_only=True,
        forbid_unknown_fields=True,
    )
    shape.__doc__ = "One day of rides to plan. Times are integer seconds from the horizon start."
    return shape


#: Types of the properties with a default of their own.
_SCALARS: dict[str, Any] = {
    "direct_mode": str | None,
    "planned_at": int,
    "waiting_price": int,
    "longest_wait_aboard": int | None,
}
