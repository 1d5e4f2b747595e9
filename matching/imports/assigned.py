"""The week as the file assigns it, as a plan: to learn a base from, to compare with, to judge, to print."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from matching.imports.cell import plain
from matching.imports.meetings import internal_key
from matching.imports.promises import clock_minutes, service_key
from matching.imports.record import Entry, Reading
from matching.model.association import Association
from matching.planning.build import build_week
from matching.planning.calendar import Week
from matching.planning.period import WorkPeriod
from matching.planning.reading import read_plan
from matching.planning.result import WeekPlan
from matching.planning.visit import Visit
from matching.planning.week import WeekProblem
from routing.model.plan import Halt, Plan, Score, Tour
from routing.referee import audit
from routing.travel.leg import Legs

#: Key of the client, or of who spends internal time; service, date, minutes after midnight, length.
_Sought = tuple[str, str, str, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignedWeek:
    """One week as assigned.

    Attributes
    ----------
    plan: the week, judged by the referee: what is wrong in it is said, nothing is moved.
    outside: visits whose carer has no hours of availability then; they stay unserved in ``plan``.
    """

    plan: WeekPlan
    outside: tuple[Entry, ...]


def weeks_of(reading: Reading) -> tuple[Week, ...]:
    """The ISO weeks that hold visits, in order."""
    found = {entry.start.date().isocalendar()[:2] for entry in reading.entries if entry.kind == "visit"}
    return tuple(Week(year, number) for year, number in sorted(found))


def assigned_week(association: Association, reading: Reading, week: Week) -> AssignedWeek:
    """The visits of one week where and when the file puts them.

    ``association`` is the structure made from the reading (:func:`matching.imports.structure_of`).
    """
    built = build_week(association, week, asides=False)
    keys = {worker.name: worker.id for worker in association.workers}
    clients = {client.name: client.id for client in association.clients}
    free = _visits(built)
    done: dict[str, list[tuple[int, Visit]]] = defaultdict(list)
    outside: list[Entry] = []
    for entry in _of_week(reading, week):
        person = keys[entry.person or ""]
        who = clients[entry.client] if entry.client is not None else person
        waiting = free.get(_sought(entry, who), [])
        start = built.clock.at(entry.start.date(), clock_minutes(entry))
        shift = _shift(built, person, start, start + entry.minutes * 60)
        if shift is None or not waiting:
            outside.append(entry)
            continue
        done[shift].append((start, waiting.pop(0)))
    plan = _plan(built, done)
    return AssignedWeek(plan=read_plan(built, plan), outside=tuple(outside))


def _of_week(reading: Reading, week: Week) -> list[Entry]:
    """Assigned visits and internal time of the week, in time order; a crew takes its places by name."""
    found = [
        entry
        for entry in reading.entries
        if entry.kind in ("visit", "internal")
        and entry.person is not None
        and entry.start.date() in week.days
    ]
    return sorted(found, key=lambda entry: (entry.start.timestamp(), entry.client or "", entry.person or ""))


def _visits(built: WeekProblem) -> dict[_Sought, list[Visit]]:
    """Visits by what an entry says of them; a crew has several."""
    found: dict[_Sought, list[Visit]] = defaultdict(list)
    planned = {
        line.id: (line.window.earliest + line.window.latest) // 2 for line in built.association.care_lines
    }
    planned |= {one.id: one.start for one in built.association.internal}
    for visit in built.visits.values():
        if visit.line not in planned:
            continue
        at = planned[visit.line]
        who = visit.clients[0] if visit.clients else next(iter(visit.only), "")
        key = (who, plain(visit.service), visit.day.isoformat(), at, visit.duration // 60)
        found[key].append(visit)
    return found


def _sought(entry: Entry, who: str) -> _Sought:
    day = entry.start.date().isoformat()
    name = internal_key(entry) if entry.kind == "internal" else service_key(entry)
    return who, name, day, clock_minutes(entry), entry.minutes


def _shift(built: WeekProblem, worker: str, start: int, end: int) -> str | None:
    """The person's period that holds the visit, or that it overlaps most."""
    own = [period for period in built.periods.values() if period.worker == worker]
    best = max(own, key=lambda period: _shared(period, start, end), default=None)
    return None if best is None or _shared(best, start, end) <= 0 else best.id


def _shared(period: WorkPeriod, start: int, end: int) -> int:
    return min(period.end, end) - max(period.start, start)


def _plan(built: WeekProblem, done: dict[str, list[tuple[int, Visit]]]) -> Plan:
    legs = Legs(built.problem)
    tours = tuple(
        _tour(built, shift, sorted(halts, key=lambda halt: (halt[0], halt[1].id)), legs)
        for shift, halts in done.items()
    )
    served = {halt.task for tour in tours for halt in tour.halts}
    unserved = tuple(task.id for task in built.problem.tasks if task.id not in served)
    plan = Plan(tours=tours, unserved=unserved, score=Score())
    return replace(plan, score=audit(built.problem, plan).score)


def _tour(built: WeekProblem, shift: str, halts: Sequence[tuple[int, Visit]], legs: Legs) -> Tour:
    """The visits at their hours; who arrives late is written as arriving late, for the referee to say."""
    period = built.periods[shift]
    home = built.workers[period.worker].home
    mode = next(one.mode for one in built.problem.shifts if one.id == shift)
    first = halts[0]
    departure = legs.latest_departure(origin=home, destination=first[1].place, mode=mode, arriving=first[0])
    place, leaving, found = home, departure, list[Halt]()
    for start, visit in halts:
        travel = legs.seconds(origin=place, destination=visit.place, mode=mode, leaving=leaving)
        end = start + visit.duration
        found.append(Halt(task=visit.id, stop=0, arrival=leaving + travel, start=start, end=end))
        place, leaving = visit.place, end
    back = legs.seconds(origin=place, destination=home, mode=mode, leaving=leaving)
    return Tour(shift=shift, departure=departure, halts=tuple(found), arrival=leaving + back)
