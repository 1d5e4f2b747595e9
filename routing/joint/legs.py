"""What a ride leg is: one way a worker without a vehicle may be brought to a visit, or home from one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from routing.model.problem import Problem
from routing.units import MINUTE, euros

Side = Literal["out", "back"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """A shift whose worker has no vehicle.

    Attributes
    ----------
    shift: id of the shift; its mode is her own way of moving (on foot, by public transport).
    longest_own: longest leg she makes that way, in time units; longer ones need a ride.
    """

    shift: str
    longest_own: int


def _direct(direct: int) -> int:
    return direct


@dataclass(frozen=True, slots=True, kw_only=True)
class LegTerms:
    """Terms of the rides that bring workers.

    Attributes
    ----------
    boarding, alighting: time units at the pickup and at the drop-off.
    wait: longest time at the roadside: from getting out until she begins, and from when she is ready to go
        home until she gets in.
    longest_ride: longest time on board for a direct ride of so many time units (the ride's profile).
    amounts: what one worker takes on board, one amount for each dimension of the ``load`` rule.
    price: of booking one ride, in score units, the vehicle's way apart: none is booked for nothing.
    """

    boarding: int = MINUTE
    alighting: int = MINUTE
    wait: int = 15 * MINUTE
    longest_ride: Callable[[int], int] = _direct
    amounts: tuple[int, ...] = (1,)
    price: int = euros(0.5)


@dataclass(frozen=True, slots=True, kw_only=True)
class RideLeg:
    """One possible ride of a worker.

    Attributes
    ----------
    shift, task: whose tour, and the visit it begins (``out``) or ends (``back``) with.
    ride: id of the two-stop task a vehicle serves. halt: id of the one-stop task in the worker's own tour,
        the moment she gets out or in. Both are served, or none.
    """

    shift: str
    task: str
    side: Side
    ride: str
    halt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JointProblem:
    """A problem with ride legs.

    Attributes
    ----------
    problem: visits, people's own rides and the ride legs, to be planned by the engine like any other.
    alone: the same without any leg, as it was given.
    legs: by the id of the ride task.
    carried: the shifts that may be carried, by id; vehicles: ids of the shifts that carry.
    """

    problem: Problem
    alone: Problem
    legs: Mapping[str, RideLeg]
    carried: Mapping[str, Carried]
    vehicles: frozenset[str]
    terms: LegTerms
