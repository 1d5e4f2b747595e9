"""What a ride leg is: one way a worker without a vehicle may be brought to a visit, or fetched from one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from routing.joint.means import Means
from routing.model.problem import Problem
from routing.units import MINUTE, euros

Side = Literal["out", "back", "between"]


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Escort:
    """A visit that ends on board: its worker leaves with a client's own ride and gets out with her.

    Attributes
    ----------
    task: the visit, of one stop, where the ride begins. ride: the client's ride, of two stops.
    settling: time units with the client after they got out.
    """

    task: str
    ride: str
    settling: int = 0


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
    seats: the same for the kinds of the ``seating`` rule; kinds beyond it: none.
    price: of booking one ride, in score units, the vehicle's way apart: none is booked for nothing.
    between: how many next visits a ride is offered to from each visit; 0 = first and last legs only.
    gap: longest time from the end of a visit to the start of the next that a ride between them is for, and
        longest wait for other means, which come at their own hours.
    """

    boarding: int = MINUTE
    alighting: int = MINUTE
    wait: int = 15 * MINUTE
    longest_ride: Callable[[int], int] = _direct
    amounts: tuple[int, ...] = (1,)
    seats: tuple[int, ...] = (1,)
    price: int = euros(0.5)
    between: int = 0
    gap: int = 90 * MINUTE


@dataclass(frozen=True, slots=True, kw_only=True)
class RideLeg:
    """One possible ride of a worker.

    Attributes
    ----------
    shift, task: whose tour, and the visit it leads to (``out``) or leaves from (``back``, ``between``); of
        several visits at that place the first: her tour says which of them she does.
    to: the visit a ride between two visits leads to, in the same way.
    ride: id of the task a vehicle serves, of two stops; of the order of other means, of one.
    halt: id of the task in the worker's own tour: the moment she gets out or in; both of them (two stops)
        between two visits. Ride and halt are both served, or none.
    means: name of the means that bring her; None = a vehicle of the plan.
    """

    shift: str
    task: str
    side: Side
    ride: str
    halt: str
    to: str | None = None
    means: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JointProblem:
    """A problem with ride legs.

    Attributes
    ----------
    problem: visits, people's own rides and the ride legs, to be planned by the engine like any other.
    alone: the same without any leg, as it was given.
    legs: by the id of the ride task.
    carried: the shifts that may be carried, by id; vehicles: ids of the shifts that carry.
    rides: ids of people's own rides, which only vehicles serve.
    means, escorts: as given; escorts by the id of their visit.
    """

    problem: Problem
    alone: Problem
    legs: Mapping[str, RideLeg]
    carried: Mapping[str, Carried]
    vehicles: frozenset[str]
    terms: LegTerms
    rides: frozenset[str] = frozenset()
    means: Mapping[str, Means] = field(default_factory=dict)
    escorts: Mapping[str, Escort] = field(default_factory=dict)
