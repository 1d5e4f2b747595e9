"""Judges the breaks of every tour from the times written in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from routing.model.problem import Problem
from routing.rules.breaks.spec import Breaks, ShiftBreaks
from routing.rules.findings import Breach, Finding, Price
from routing.rules.record import PlanRecord, Served, TourRecord

Span = tuple[int, int]


def audit(problem: Problem, record: PlanRecord) -> Iterator[Finding]:
    """A breach or a price for each meal missed and each stretch too long; a price for a needless pause."""
    rule = problem.rule(Breaks)
    if rule is None:
        return
    rows = {row.shift: row for row in rule.rows}
    for tour in record.tours:
        row = rows.get(tour.shift.id)
        if row is not None and any(not halt.pause for halt in tour.halts):
            yield from _meals(tour, row)
            yield from _stretches(tour, row)
            yield from _needless(tour, row, rule)


def _duty(tour: TourRecord) -> Span:
    """First start and last end of what is no pause."""
    work = [halt for halt in tour.halts if not halt.pause]
    return work[0].start, work[-1].end


def _owed(tour: TourRecord, row: ShiftBreaks) -> frozenset[str]:
    """Tasks of the meals that the tour owes."""
    first, last = _duty(tour)
    return frozenset(meal.task for meal in row.meals if first <= meal.begin and last >= meal.end)


def _meals(tour: TourRecord, row: ShiftBreaks) -> Iterator[Finding]:
    owed = _owed(tour, row)
    taken = {halt.ref.task for halt in tour.halts}
    for meal in row.meals:
        if meal.task not in owed or meal.task in taken:
            continue
        if meal.price is None:
            details = {"begin": meal.begin, "end": meal.end}
            yield Breach(code="breaks.no_meal", shift=tour.shift.id, tasks=(meal.task,), details=details)
        else:
            yield _price("breaks.meal", meal.price, tour, meal.task)


def _resting(tour: TourRecord, row: ShiftBreaks) -> list[Served]:
    """Pauses long enough to end a stretch, in order."""
    return [halt for halt in tour.halts if halt.pause and halt.end - halt.start >= row.least]


def _between(tour: TourRecord, pauses: Sequence[Served]) -> list[Span]:
    """Stretches of duty around these pauses; one that lies outside duty has length 0 or less."""
    first, last = _duty(tour)
    begins = [first, *(max(first, pause.end) for pause in pauses)]
    ends = [*(min(last, pause.start) for pause in pauses), last]
    return list(zip(begins, ends, strict=True))


def _stretches(tour: TourRecord, row: ShiftBreaks) -> Iterator[Finding]:
    if row.longest is None:
        return
    for begin, end in _between(tour, _resting(tour, row)):
        over = end - begin - row.longest
        if over <= 0:
            continue
        if row.over_price is None:
            details = {"worked": end - begin, "longest": row.longest, "start": begin, "least": row.least}
            yield Breach(code="breaks.too_long", shift=tour.shift.id, details=details)
        else:
            yield _price("breaks.over", row.over_price * over, tour)


def _needless(tour: TourRecord, row: ShiftBreaks, rule: Breaks) -> Iterator[Price]:
    """Pauses without which no stretch would be too long, and which are no meal owed."""
    owed = _owed(tour, row)
    resting = _resting(tour, row)
    needed = {pause.ref for pause in resting if pause.ref.task in owed}
    if row.longest is not None:
        around = pairwise(_between(tour, resting))
        for pause, ((begin, _), (_, end)) in zip(resting, around, strict=True):
            if end - begin > row.longest:
                needed.add(pause.ref)
    for halt in tour.halts:
        if halt.pause and halt.ref not in needed and halt.ref.task not in owed:
            amount = rule.needless_price * (halt.end - halt.start)
            yield _price("breaks.needless", amount, tour, halt.ref.task)


def _price(term: str, amount: int, tour: TourRecord, task: str | None = None) -> Price:
    return Price(term=term, amount=amount, shift=tour.shift.id, person=tour.shift.person, task=task)
