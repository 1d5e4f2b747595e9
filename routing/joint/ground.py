"""Places, modes and shifts of a joint problem: those given, and what the carried workers' tours add."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from routing.joint.legs import Carried
from routing.joint.matrices import (
    Beside,
    Pair,
    beginning_place,
    beside_them,
    carried_mode,
    ending_place,
    moments,
)
from routing.joint.merging import spread
from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.travel.mode import TravelMode
from routing.travel.place import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class JointGround:
    """``copied``: mode of carried workers -> the mode it was made of."""

    places: tuple[Place, ...]
    modes: tuple[TravelMode, ...]
    shifts: tuple[Shift, ...]
    copied: Mapping[str, str]


def ground_of(
    problem: Problem,
    carried: Mapping[str, Carried],
    *,
    beside: Collection[Beside],
    pairs: Collection[Pair],
) -> JointGround:
    """``beside``: visits' places that first and last rides serve; ``pairs``: of rides between two."""
    on_foot = [shift for shift in problem.shifts if shift.id in carried]
    bases = sorted({base for shift in on_foot for base in (shift.start_place, shift.end_place)})
    places = (*problem.places, *moments(beside, pairs, bases, problem.places))
    modes = {mode.name: mode for mode in problem.modes}
    made: dict[str, TravelMode] = {}
    copied: dict[str, str] = {}
    shifts = []
    for shift in problem.shifts:
        if shift.id not in carried:
            shifts.append(shift)
            continue
        longest = carried[shift.id].longest_own
        name = f"{shift.mode}, by herself up to {longest}"
        if name not in made:
            copied[name] = shift.mode
            made[name] = carried_mode(
                modes[shift.mode],
                name=name,
                own=problem.places,
                places=places,
                beside=beside,
                pairs=pairs,
                bases=bases,
                longest=longest,
            )
        shifts.append(_moved(shift, name))
    wide = (spread(mode, problem.places, places) for mode in problem.modes)
    others = (beside_them(mode, places, beside=beside, pairs=pairs) for mode in wide)
    return JointGround(places=places, modes=(*others, *made.values()), shifts=tuple(shifts), copied=copied)


def desk_of(places: Sequence[Place], shifts: Sequence[Shift], *, name: str) -> tuple[Shift, TravelMode]:
    """Who orders what no vehicle of the plan does, from a desk at the first place, and never moves."""
    nothing = np.zeros((len(places), len(places)), dtype=np.int64)
    place = places[0].id
    shift = Shift(
        id=name,
        person=name,
        mode=name,
        start_place=place,
        end_place=place,
        start=min(shift.start for shift in shifts),
        end=max(shift.end for shift in shifts),
    )
    return shift, TravelMode(name=name, seconds=nothing, metres=nothing.copy())


def _moved(shift: Shift, mode: str) -> Shift:
    return replace(
        shift,
        mode=mode,
        start_place=beginning_place(shift.start_place),
        end_place=ending_place(shift.end_place),
    )
