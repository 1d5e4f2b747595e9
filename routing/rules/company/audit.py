"""Judges company: who was on board with whom, from the order of the halts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from routing.model.problem import Problem
from routing.rules.company.spec import Company
from routing.rules.findings import Breach
from routing.rules.record import PlanRecord, TourRecord

#: Positions of pickup and delivery among the halts of a tour.
Aboard = dict[str, tuple[int, int]]


def audit(problem: Problem, record: PlanRecord) -> Iterator[Breach]:
    """A breach for each private ride shared, each two tasks not kept apart, each group torn."""
    rule = problem.rule(Company)
    if rule is None:
        return
    private = {row.task for row in rule.rows if row.private}
    pairs = rule.pairs()
    aboard = {tour.shift.id: _aboard(tour) for tour in record.tours}
    for shift, rides in aboard.items():
        for one, other in combinations(rides, 2):
            if not _together(rides[one], rides[other]):
                continue
            for alone, intruder in ((one, other), (other, one)):
                if alone in private:
                    details = {"other": intruder}
                    yield Breach(code="company.shared", shift=shift, tasks=(alone, intruder), details=details)
            if (min(one, other), max(one, other)) in pairs:
                yield Breach(
                    code="company.not_apart", shift=shift, tasks=(other, one), details={"other": one}
                )
    for tasks in rule.groups().values():
        yield from _torn(tasks, aboard)


def _aboard(tour: TourRecord) -> Aboard:
    """Of each ride that begins and ends on the tour, where in it."""
    begins: dict[str, int] = {}
    rides: Aboard = {}
    for position, halt in enumerate(tour.halts):
        if halt.ref.stop == 0:
            begins[halt.ref.task] = position
        elif halt.ref.task in begins:
            rides[halt.ref.task] = (begins[halt.ref.task], position)
    return rides


def _together(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _torn(tasks: tuple[str, ...], aboard: dict[str, Aboard]) -> Iterator[Breach]:
    """The first two of a group that are not on board together at any moment."""
    riding = [(shift, task) for task in tasks for shift, rides in aboard.items() if task in rides]
    for (shift, one), (elsewhere, other) in combinations(riding, 2):
        if shift != elsewhere:
            details = {"other": one, "elsewhere": shift}
            yield Breach(code="company.two_tours", shift=elsewhere, tasks=(other, one), details=details)
            return
        if not _together(aboard[shift][one], aboard[shift][other]):
            yield Breach(code="company.torn", shift=shift, tasks=(other, one), details={"other": one})
            return
