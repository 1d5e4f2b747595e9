"""The plan that stands before any search: every visit that keeps its reference, laid in tours.

The visits of one tour are taken the gravest first; one that no longer fits between the others is left out
of the standing plan. A visit may start a few minutes after its reference, when travel asks for it and the
promise allows it. What tours cannot tell (links, hours of the week) is asked of the referee.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from matching.base.grid import rounded_up, step_of
from matching.base.reference import Held
from matching.planning.period import WorkPeriod
from matching.planning.visit import Visit
from matching.planning.week import WeekProblem
from routing.model.plan import Halt, Plan, Score, Tour
from routing.model.task import StopRef
from routing.referee import audit
from routing.rules.findings import Breach
from routing.travel.leg import Legs
from routing.units import MINUTE

#: A start may slip by so much for travel before the visit counts as one that no longer fits.
SLIP = 15 * MINUTE
_GRAVITY = {"essential": 0, "ordinary": 1, "optional": 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A plan without breach, made of references only.

    Attributes
    ----------
    held: by visit id, the visits on its tours, with the start they have there.
    left_out: ids of the visits that no longer fit together with the others.
    waiting: ids of those that hold but for their partners, who are still to be found (a crew is whole or
        does not come).
    """

    plan: Plan
    held: Mapping[str, Held]
    left_out: tuple[str, ...]
    waiting: tuple[str, ...] = ()


class Layer:
    """Lays references into tours of one week."""

    def __init__(self, week: WeekProblem) -> None:
        self._week = week
        self._legs = Legs(week.problem)
        self._modes = {shift.id: shift.mode for shift in week.problem.shifts}
        self._homes = {shift.id: shift.start_place for shift in week.problem.shifts}
        self._step = step_of(week)
        self._own: dict[str, list[WorkPeriod]] = {}
        for period in week.periods.values():
            self._own.setdefault(period.worker, []).append(period)

    def standing(self, wanted: Mapping[str, Held], *, slip: int = SLIP) -> Standing:
        """As much of ``wanted`` as keeps every rule."""
        tours: dict[str, list[tuple[int, Visit]]] = {}
        left_out: list[str] = []
        waiting: list[str] = []
        ranked = sorted(
            wanted, key=lambda id_: (_GRAVITY[self._week.visits[id_].level], wanted[id_].start, id_)
        )
        for id_ in ranked:
            if self._week.visits[id_].pickup is not None:
                waiting.append(id_)  # where its key or its meal is collected is for the search to say
                continue
            if not self._placed(id_, wanted[id_], tours, slip):
                left_out.append(id_)
        while True:
            plan = self._plan(tours, slip, left_out)
            breaches = audit(self._week.problem, plan).breaches
            alone = [breach.tasks[0] for breach in breaches if breach.code == "together.alone"]
            rest = [
                breach for breach in breaches if breach.code != "together.alone" and breach.rule != "breaks"
            ]
            victims = _victims(rest, tours, self._week)
            waiting += [id_ for id_ in dict.fromkeys(alone) if id_ not in victims]
            left_out += victims
            victims += alone
            if not victims:
                break
            for shift, visits in tours.items():
                tours[shift] = [(start, visit) for start, visit in visits if visit.id not in victims]
        owner = {halt.task: tour.shift for tour in plan.tours for halt in tour.halts}
        starts = {halt.task: halt.start for tour in plan.tours for halt in tour.halts}
        held = {
            id_: Held(person=self._week.periods[shift].worker, start=starts[id_])
            for id_, shift in owner.items()
        }
        return Standing(plan=plan, held=held, left_out=tuple(left_out), waiting=tuple(waiting))

    def put_back(self, plan: Plan, back: Mapping[str, Held]) -> Plan | None:
        """The plan with its visits of ``back`` exactly there; None when that breaks a rule.

        Only the tours concerned are made again, the others stay as they are; those with a break or an errand
        are not made again by hand.
        """
        mixed = {tour.shift for tour in plan.tours if any(self._aside(halt) for halt in tour.halts)}
        rows = {
            tour.shift: [
                (halt.start, self._week.visits[halt.task])
                for halt in tour.halts
                if halt.task not in back and not self._aside(halt)
            ]
            for tour in plan.tours
        }
        left = {tour.shift for tour in plan.tours if any(halt.task in back for halt in tour.halts)}
        for id_, held in back.items():
            period = next(
                (one for one in self._own.get(held.person, ()) if one.start <= held.start < one.end), None
            )
            if period is None:
                return None
            rows.setdefault(period.id, []).append((held.start, self._week.visits[id_]))
            left.add(period.id)
        if left & mixed:
            return None
        made = {tour.shift: tour for tour in plan.tours if tour.shift not in left}
        for shift in left:
            if not rows[shift]:
                continue
            ordered = sorted(rows[shift], key=lambda row: (row[0], row[1].id))
            tour = self._tour(self._week.periods[shift], ordered, slip=0)
            if tour is None:
                return None
            made[shift] = tour
        tours = tuple(made[id_] for id_ in self._week.periods if id_ in made)
        attempt = Plan(tours=tours, unserved=plan.unserved, score=Score())
        return attempt if audit(self._week.problem, attempt).valid else None

    def _aside(self, halt: Halt) -> bool:
        return StopRef(task=halt.task, stop=halt.stop) in self._week.asides

    def _placed(self, id_: str, held: Held, tours: dict[str, list[tuple[int, Visit]]], slip: int) -> bool:
        visit = self._week.visits[id_]
        for period in self._own.get(held.person, ()):
            if not period.start <= held.start < period.end:
                continue
            attempt = sorted(
                [*tours.get(period.id, ()), (held.start, visit)], key=lambda row: (row[0], row[1].id)
            )
            if self._tour(period, attempt, slip) is not None:
                tours[period.id] = attempt
                return True
        return False

    def _plan(self, tours: Mapping[str, list[tuple[int, Visit]]], slip: int, left_out: list[str]) -> Plan:
        made: list[Tour] = []
        for period in self._week.periods.values():
            tour = self._tour(period, visits, slip) if (visits := tours.get(period.id)) else None
            # Where a way round is quicker than the way across, taking a visit out may delay the next one.
            while visits and tour is None:
                left_out.append(visits.pop()[1].id)
                tour = self._tour(period, visits, slip) if visits else None
            if tour is not None:
                made.append(tour)
        kept = tuple(made)
        served = {halt.task for tour in kept for halt in tour.halts}
        unserved = tuple(task.id for task in self._week.problem.tasks if task.id not in served)
        return Plan(tours=kept, unserved=unserved, score=Score())

    def _tour(self, period: WorkPeriod, visits: Iterable[tuple[int, Visit]], slip: int) -> Tour | None:
        """The tour with each start as referred, or as little later as travel asks; None when it cannot be."""
        mode, home = self._modes[period.id], self._homes[period.id]
        halts: list[Halt] = []
        place, leaving, departure = home, period.start, period.start
        for wanted, visit in visits:
            if not halts:
                latest = self._legs.latest_departure(
                    origin=home, destination=visit.place, mode=mode, arriving=wanted
                )
                leaving = departure = max(period.start, latest)
            arrival = leaving + self._legs.seconds(
                origin=place, destination=visit.place, mode=mode, leaving=leaving
            )
            start = rounded_up(max(wanted, arrival), self._step)
            if start > wanted + slip or not _promised(visit, start):
                return None
            end = start + visit.duration
            halts.append(Halt(task=visit.id, stop=0, arrival=arrival, start=start, end=end))
            place, leaving = visit.place, end
        back = leaving + self._legs.seconds(origin=place, destination=home, mode=mode, leaving=leaving)
        if back > period.end:
            return None
        return Tour(shift=period.id, departure=departure, halts=tuple(halts), arrival=back)


def _promised(visit: Visit, start: int) -> bool:
    return any(opening.opening <= start <= opening.close for opening in visit.openings)


def _victims(
    breaches: Iterable[Breach], tours: Mapping[str, list[tuple[int, Visit]]], week: WeekProblem
) -> list[str]:
    """Visits to leave out so that the breaches go: those they name, or else the person's least grave one."""
    served = {visit.id: visit for visits in tours.values() for _, visit in visits}
    found: dict[str, None] = {}
    for breach in breaches:
        named = [task for task in breach.tasks if task in served]
        if not named:
            named = _least_grave(breach, tours, week)
        found.update(dict.fromkeys(named))
    return list(found)


def _least_grave(
    breach: Breach, tours: Mapping[str, list[tuple[int, Visit]]], week: WeekProblem
) -> list[str]:
    """One visit of the person or tour of a breach that names no visit: the last of the least grave."""
    person = breach.details.get("person")
    if breach.shift is not None:
        person = week.periods[breach.shift].worker
    first, last = breach.details.get("start"), breach.details.get("end")
    mine = [
        row
        for shift, visits in tours.items()
        if person is None or week.periods[shift].worker == person
        for row in visits
        if not (isinstance(first, int) and isinstance(last, int)) or first <= week.periods[shift].start < last
    ]
    if not mine:
        mine = [row for visits in tours.values() for row in visits]
    worst = max(mine, key=lambda row: (_GRAVITY[row[1].level], row[0], row[1].id))
    return [worst[1].id]
