"""What is wrong with the workers, vehicles, rides and means that a joint problem is made of."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from routing.errors import Fault
from routing.joint.legs import Carried
from routing.joint.means import Means
from routing.model.problem import Problem


def joint_faults(
    problem: Problem,
    *,
    carried: Sequence[Carried],
    vehicles: Sequence[str],
    rides: Collection[str],
    means: Sequence[Means],
) -> Iterator[Fault]:
    """Every one of them."""
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
    stops = {task.id: len(task.stops) for task in problem.tasks}
    for name in sorted(set(rides)):
        if stops.get(name) != 2:
            yield Fault(
                code="joint.ride",
                where="rides",
                seen=f"{name!r}",
                rule="A ride is a task of the problem with two stops.",
                advice="Give the id of a task with a pickup and a drop-off.",
            )
    modes = {mode.name for mode in problem.modes}
    for one in means:
        if one.mode not in modes:
            yield Fault(
                code="joint.means_mode",
                where=f"means[{one.name}]",
                seen=f"{one.mode!r}",
                rule="Other means go as one of the problem's modes goes.",
                advice="Give the name of one of its travel modes.",
            )
