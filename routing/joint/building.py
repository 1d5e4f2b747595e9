"""Adds to a problem every ride that could bring a worker without a vehicle to a visit, or home from it.

For each such shift and each visit it may serve, where her own way is too long, two tasks that are served
together or not at all: the *ride*, two stops on a vehicle's tour, and the *halt*, the moment in her own tour
when she gets out (before her first visit) or can be fetched (after her last). A link keeps them together. So
one plan holds both, the scheduler times them together, and every rule and the referee see plain tasks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from routing.errors import Fault, InvalidProblem
from routing.joint.candidates import candidate_legs
from routing.joint.ground import ground_of
from routing.joint.legs import Carried, JointProblem, LegTerms
from routing.joint.matrices import arrival_place, departure_place
from routing.joint.rows import Leg, joint_rules
from routing.model.link import Link
from routing.model.problem import Problem
from routing.model.task import Stop, StopRef, Task


def with_ride_legs(
    problem: Problem, *, carried: Sequence[Carried], vehicles: Sequence[str], terms: LegTerms
) -> JointProblem:
    """The problem with the ride legs of the ``carried`` shifts, that the shifts ``vehicles`` may serve.

    Raises
    ------
    InvalidProblem: a shift is unknown, or carried and carrying at once.
    """
    faults = list(_faults(problem, carried, vehicles))
    if faults:
        raise InvalidProblem(faults)
    by_shift = {one.shift: one for one in carried}
    legs = tuple(candidate_legs(problem, by_shift, frozenset(vehicles), terms))
    ground = ground_of(problem, by_shift, dict.fromkeys(leg.place for leg in legs))
    joint = Problem(
        places=ground.places,
        modes=ground.modes,
        tasks=(*problem.tasks, *(task for leg in legs for task in _tasks(leg, terms))),
        shifts=ground.shifts,
        links=(*problem.links, *(_link(leg, terms) for leg in legs)),
        rules=joint_rules(problem, legs, frozenset(vehicles), terms, copied_modes=ground.copied),
        time_unit=problem.time_unit,
        score_unit=problem.score_unit,
    )
    return JointProblem(
        problem=joint,
        alone=problem,
        legs={leg.names.ride: leg.names for leg in legs},
        carried=by_shift,
        vehicles=frozenset(vehicles),
        terms=terms,
    )


def _faults(problem: Problem, carried: Sequence[Carried], vehicles: Sequence[str]) -> Iterator[Fault]:
    known = {shift.id for shift in problem.shifts}
    for name in [*(one.shift for one in carried), *vehicles]:
        if name not in known:
            yield Fault(
                code="joint.shift",
                where="shifts",
                seen=f"{name!r}",
                rule="Carried shifts and vehicles are shifts of the problem.",
                advice="Give the id of one of its shifts.",
            )
    for name in sorted({one.shift for one in carried} & set(vehicles)):
        yield Fault(
            code="joint.both",
            where=f"shifts[{name}]",
            seen="carried, and a vehicle",
            rule="A shift is carried or carries.",
            advice="Leave it out of one of the two lists.",
        )


def _tasks(leg: Leg, terms: LegTerms) -> tuple[Task, Task]:
    where = arrival_place(leg.place) if leg.names.side == "out" else departure_place(leg.place)
    ride = Task(
        id=leg.names.ride,
        stops=(
            Stop(place=leg.origin, duration=terms.boarding),
            Stop(place=leg.destination, duration=terms.alighting),
        ),
    )
    return ride, Task(id=leg.names.halt, stops=(Stop(place=where),))


def _link(leg: Leg, terms: LegTerms) -> Link:
    """Let out a while before she begins at most, and fetched a while after she is ready at most."""
    halt = StopRef(task=leg.names.halt)
    if leg.names.side == "out":
        drop = StopRef(task=leg.names.ride, stop=1)
        return Link(first=drop, second=halt, origin="end", max_gap=terms.wait, both=True)
    pickup = StopRef(task=leg.names.ride, stop=0)
    return Link(first=halt, second=pickup, origin="end", max_gap=terms.wait, both=True)
