"""Adds to a problem every ride that could bring a worker without a vehicle to a visit, or fetch her from one.

For each such shift and each visit it may serve, where her own way is too long, two tasks that are served
together or not at all: the *ride*, two stops on a vehicle's tour, and the *halt*, the moment in her own tour
when she gets out (before her first visit) or can be fetched (after her last; both between two visits). A link
keeps them together. So one plan holds both, the scheduler times them together, and every rule and the referee
see plain tasks. Of other means (a bus, a taxi) the ride is an *order*, one stop at a desk without limits.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from routing.errors import InvalidProblem
from routing.joint.candidates import Candidates
from routing.joint.escorting import escort_faults, escort_links, escort_pairs, with_escort
from routing.joint.faults import joint_faults
from routing.joint.ground import desk_of, ground_of
from routing.joint.legs import Carried, Escort, JointProblem, LegTerms
from routing.joint.matrices import Beside
from routing.joint.means import Means
from routing.joint.rows import Leg, joint_rules
from routing.model.link import Link
from routing.model.problem import Problem
from routing.model.task import Stop, StopRef, Task

#: Shift of the desk that orders other means.
DESK = "joint: desk"


def with_ride_legs(
    problem: Problem,
    *,
    carried: Sequence[Carried],
    vehicles: Sequence[str],
    terms: LegTerms,
    rides: Collection[str] | None = None,
    means: Sequence[Means] = (),
    escorts: Sequence[Escort] = (),
) -> JointProblem:
    """The problem with the ride legs of the ``carried`` shifts, that the shifts ``vehicles`` may serve.

    Parameters
    ----------
    rides: ids of people's own rides, for vehicles alone; None: every task of two stops is one.
    means: what may bring workers beside the vehicles. escorts: visits that end on board of a client's ride.

    Raises
    ------
    InvalidProblem: a shift, task or mode is unknown; a shift is carried and carrying at once; an escort's
        visit or ride has not the stops that it needs.
    """
    two = {task.id for task in problem.tasks if len(task.stops) == 2}
    own_rides = frozenset(two if rides is None else rides)
    faults = [
        *joint_faults(problem, carried=carried, vehicles=vehicles, rides=own_rides, means=means),
        *escort_faults(problem, escorts, rides=own_rides),
    ]
    if faults:
        raise InvalidProblem(faults)
    by_shift = {one.shift: one for one in carried}
    guides = {one.task: one for one in escorts}
    finding = Candidates(
        problem, vehicles=frozenset(vehicles), rides=own_rides, escorts=guides, means=means, terms=terms
    )
    legs = tuple(finding.legs(by_shift))
    return JointProblem(
        problem=_joint(problem, legs, by_shift, frozenset(vehicles), own_rides, guides, terms),
        alone=problem,
        legs={leg.names.ride: leg.names for leg in legs},
        carried=by_shift,
        vehicles=frozenset(vehicles),
        terms=terms,
        rides=own_rides,
        means={one.name: one for one in means},
        escorts=guides,
    )


def _joint(
    problem: Problem,
    legs: Sequence[Leg],
    carried: dict[str, Carried],
    vehicles: frozenset[str],
    rides: frozenset[str],
    escorts: dict[str, Escort],
    terms: LegTerms,
) -> Problem:
    whole = [leg for leg in legs if leg.names.side != "between"]
    between = [(leg.origin, leg.destination, leg.by) for leg in legs if leg.names.side == "between"]
    ground = ground_of(
        problem,
        carried,
        beside=tuple(dict.fromkeys(_beside(leg) for leg in whole)),
        pairs=tuple(dict.fromkeys((*escort_pairs(problem, escorts), *between))),
    )
    shifts, modes, places = ground.shifts, ground.modes, ground.places
    if any(leg.names.means is not None for leg in legs):
        desk, still = desk_of(places, problem.shifts, name=DESK)
        shifts, modes = (*shifts, desk), (*modes, still)
    return Problem(
        places=places,
        modes=modes,
        tasks=(
            *(with_escort(problem, task, escorts) for task in problem.tasks),
            *(task for leg in legs for task in _tasks(leg, terms, problem)),
        ),
        shifts=shifts,
        links=(
            *problem.links,
            *escort_links(escorts, wait=terms.wait),
            *(link for leg in legs for link in _links(leg, terms)),
        ),
        rules=joint_rules(
            problem,
            legs,
            vehicles=vehicles,
            carried=carried,
            rides=rides,
            escorts=escorts,
            terms=terms,
            copied_modes=ground.copied,
            desk=DESK,
        ),
        time_unit=problem.time_unit,
        score_unit=problem.score_unit,
    )


def _beside(leg: Leg) -> Beside:
    return (leg.destination if leg.names.side == "out" else leg.origin), leg.by


def _tasks(leg: Leg, terms: LegTerms, problem: Problem) -> tuple[Task, Task]:
    stops: tuple[Stop, ...] = (
        Stop(place=leg.origin, duration=terms.boarding),
        Stop(place=leg.destination, duration=terms.alighting),
    )
    if leg.names.means is not None:
        stops = (Stop(place=problem.places[0].id),)
    halts = tuple(Stop(place=place) for place, _ in leg.halts)
    return Task(id=leg.names.ride, stops=stops), Task(id=leg.names.halt, stops=halts)


def _links(leg: Leg, terms: LegTerms) -> Iterator[Link]:
    """Let out a while before she begins at most, and fetched a while after she is ready at most."""
    names = leg.names
    if names.means is not None:
        yield Link(first=StopRef(task=names.ride), second=StopRef(task=names.halt), both=True)
        return
    if names.side != "out":
        pickup = StopRef(task=names.ride, stop=0)
        yield Link(first=StopRef(task=names.halt), second=pickup, origin="end", max_gap=terms.wait, both=True)
    if names.side != "back":
        drop = StopRef(task=names.ride, stop=1)
        begins = StopRef(task=names.halt, stop=len(leg.halts) - 1)
        yield Link(first=drop, second=begins, origin="end", max_gap=terms.wait, both=names.side == "out")
