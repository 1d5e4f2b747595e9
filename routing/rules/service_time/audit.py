"""Service time by person as the referee counts it: it decides when a halt ends."""

from __future__ import annotations

from collections.abc import Iterator

from routing.model.problem import Problem
from routing.rules.findings import Breach
from routing.rules.lasting import Stay, Visit
from routing.rules.record import PlanRecord
from routing.rules.service_time.spec import ServiceTime


def audit(problem: Problem, record: PlanRecord) -> Iterator[Breach]:
    """Nothing of its own: a halt whose end does not suit its person is the breach ``tour.wrong_end``."""
    return iter(())


def lasting(problem: Problem, rule: ServiceTime) -> Stay:
    """The row of the stop and the person, or else the person's pace there, or else what it lasts for all."""
    rows = {(row.stop, row.person): row.duration for row in rule.rows}
    paces = {pace.person: pace.percent for pace in rule.paces if pace.tasks is None}
    single = {(pace.person, task): pace.percent for pace in rule.paces for task in pace.tasks or ()}

    def stay(visit: Visit, usual: int) -> int:
        given = rows.get((visit.ref, visit.person))
        if given is not None:
            return given
        percent = single.get((visit.person, visit.ref.task), paces.get(visit.person, 100))
        whole, rest = divmod(usual * percent, 100)
        return whole + (1 if rest else 0)

    return stay
