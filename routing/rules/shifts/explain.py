"""When a tour may begin and end, and how much longer somebody may be asked to work."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.model.task import Task
from routing.rules.explaining import STEPS, Apart, At, Change, Changes, Limit, Limits, Trip
from routing.rules.shifts.spec import Shifts, ShiftTerms
from routing.units import MINUTE

#: Longest extension somebody is asked for, in minutes.
LONGEST_EXTENSION = 60


def limits(problem: Problem, rule: Shifts | None) -> Limits:
    """Earliest departure, latest return, longest span."""
    rows = {row.shift: row for row in rule.rows} if rule else {}

    def asked(trip: Trip) -> Iterator[Limit]:
        terms = rows.get(trip.shift.id, ShiftTerms(shift=trip.shift.id))
        yield At(point=0, spans=((trip.shift.start, None),))
        back = trip.shift.end if terms.overtime_price is None else terms.latest
        if back is not None:
            yield At(point=trip.last, spans=((None, back),))
        if terms.longest is not None:
            yield Apart(first=0, second=trip.last, most=terms.longest)

    return asked


def changes(problem: Problem, rule: Shifts | None) -> Changes:
    """A shift that begins earlier or ends later, without running into the person's other shifts."""
    priced = {row.shift for row in rule.rows if row.overtime_price is not None} if rule else set()
    own: dict[str, list[Shift]] = {}
    for shift in problem.shifts:
        own.setdefault(shift.person, []).append(shift)

    def offered(task: Task, shifts: tuple[Shift, ...]) -> Iterator[Change]:
        for shift in shifts:
            others = [other for other in own.get(shift.person, ()) if other.id != shift.id]
            for minutes in (step for step in STEPS if step <= LONGEST_EXTENSION):
                for code, longer in _longer(shift, minutes * MINUTE, priced=shift.id in priced):
                    if longer.start >= 0 and not any(_overlap(longer, other) for other in others):
                        yield Change(
                            code=code,
                            trouble=2 * minutes,
                            shift=longer,
                            details={"by": minutes * MINUTE, "person": shift.person},
                        )

    return offered


def _longer(shift: Shift, by: int, *, priced: bool) -> Iterator[tuple[str, Shift]]:
    if not priced:  # overtime is allowed already: its price is the answer
        yield "shifts.ends_later", replace(shift, end=shift.end + by)
    yield "shifts.starts_earlier", replace(shift, start=shift.start - by)


def _overlap(one: Shift, other: Shift) -> bool:
    return one.start < other.end and other.start < one.end
