"""A problem made ready for many questions: who may, which limits, what the referee says of a tour."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import islice, pairwise, product
from typing import Any

from routing.explain.hop import Hop, Hops
from routing.explain.part import Parts
from routing.explain.times import Times
from routing.model.plan import Halt, Plan, Score, Tour
from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.model.task import StopRef, Task
from routing.referee.reading import read
from routing.referee.structure import structure
from routing.rules.audits import audits_of
from routing.rules.contract import Rule
from routing.rules.explaining import Around, Limit, Limits, Refusals, Trip, explainer_of, form
from routing.rules.findings import Breach
from routing.rules.lasting import Lasting
from routing.rules.registry import RULES

Route = tuple[StopRef, ...]


#: Ways to lay the pauses of one tour that are looked at: up to six pauses.
MOST_WAYS = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """One way to do a tour: its stops in order, each with its place."""

    shift: Shift
    route: Route
    places: tuple[str, ...]


class Case:
    """One problem, with some of its rules' values and shifts perhaps replaced.

    Parameters
    ----------
    base: the case this one differs from by ``rules`` (by code) and ``shifts`` (by id); its legs are shared.
    """

    def __init__(
        self,
        problem: Problem,
        *,
        base: Case | None = None,
        rules: Mapping[str, Rule] | None = None,
        shifts: Mapping[str, Shift] | None = None,
    ) -> None:
        self.problem = problem
        self.rules = dict(rules or {})
        self.tasks: dict[str, Task] = base.tasks if base else {task.id: task for task in problem.tasks}
        self.shifts: dict[str, Shift] = {
            **(base.shifts if base else {one.id: one for one in problem.shifts}),
            **(shifts or {}),
        }
        self.hops: Hops = base.hops if base else Hops(problem)
        self.partners: Mapping[str, frozenset[str]] = base.partners if base else _partners(problem)
        outside = tuple(type(rule) for rule in problem.rules if type(rule) not in RULES)
        self.kinds: tuple[type[Rule], ...] = base.kinds if base else (*RULES, *outside)
        self.lasting: Lasting = base.lasting if base and not self.rules else Lasting(problem, self.rules)
        self._whole: Problem | None = None if self.rules or shifts else problem
        self._base = base
        self._parts: Parts | None = None
        self._audits = audits_of(problem)
        self._promised = frozenset(kind.code for kind in self.kinds if explainer_of(kind)) | {"tour"}
        self._limits: dict[str, Limits] = self._forms("limits", base)
        self._refusals: dict[str, Refusals] = self._forms("refusals", base)

    def _forms(self, name: str, base: Case | None) -> dict[str, Any]:
        """One form of each room that has it; those whose rule is not replaced are the base's."""
        kept = {} if base is None else dict(getattr(base, f"_{name}"))
        for kind in self.kinds:
            if base is None or kind.code in self.rules:
                ready = self.form(name, kind)
                if ready is not None:
                    kept[kind.code] = ready
        return kept

    def form(self, name: str, kind: type[Rule]) -> Callable[..., Any] | None:
        """The form of a room for this case; None when the room has none."""
        return form(self.problem, name, kind, self.rules.get(kind.code, self.problem.rule(kind)))

    def refusal(self, task: Task, shift: Shift, around: Around) -> Breach | None:
        """Why the shift may not do the task, whatever else it does and whenever; None when it may."""
        for room in self._refusals.values():
            for breach in room(task, shift, around):
                return breach
        return None

    def trip(self, shift: Shift, route: Route, around: Around) -> Trip:
        """The tour with free times."""
        durations = self.lasting.along(shift.person, route)
        return Trip(shift=shift, stops=route, durations=durations, around=around)

    def duration(self, ref: StopRef, shift: Shift) -> int:
        """The least a stop lasts on a tour of that shift: all of it, unless it :meth:`varies` there."""
        return self.lasting.of(shift.person, ref, before=self.place(ref))

    def varies(self, ref: StopRef, shift: Shift) -> bool:
        """Whether how long a stop lasts depends on the visit before it."""
        return self.lasting.of(shift.person, ref, before=None) != self.duration(ref, shift)

    def place(self, ref: StopRef) -> str | None:
        """Place of a stop; None for a pause."""
        return self.tasks[ref.task].stops[ref.stop].place

    def courses(self, shift: Shift, route: Route) -> list[Course]:
        """The ways to do a tour: one, or several when it has pauses to take here or there.

        A pause is taken at the place of the halt before or after it; a tour of pauses alone has no way.
        """
        choices: list[tuple[str, ...]] = []
        places = [self.place(ref) for ref in route]
        for k, place in enumerate(places):
            before = next((one for one in reversed(places[:k]) if one is not None), None)
            after = next((one for one in places[k + 1 :] if one is not None), None)
            found = (place,) if place is not None else (before, after)
            choices.append(tuple(dict.fromkeys(one for one in found if one is not None)))
        ways = islice(product(*choices), MOST_WAYS)
        return [Course(shift=shift, route=route, places=way) for way in ways]

    def limits(self, trip: Trip) -> list[Limit]:
        """What every rule asks of the times of the tour."""
        return [limit for room in self._limits.values() for limit in room(trip)]

    def path(self, course: Course) -> list[Hop]:
        """The legs of a tour, from base to base."""
        shift = course.shift
        places = [shift.start_place, *course.places, shift.end_place]
        return [self.hops.hop(shift.mode, origin, goal) for origin, goal in pairwise(places)]

    def times(self, course: Course, around: Around, more: Iterable[Limit] = ()) -> Times:
        """The scheduler of one tour; ``more`` are wishes beside what the rules ask."""
        trip = self.trip(course.shift, course.route, around)
        limits = (*self.limits(trip), *more)
        return Times(hops=self.path(course), durations=trip.durations, limits=limits)

    def written(self, course: Course, times: tuple[int, ...]) -> Tour:
        """The tour at those times, leaving the base as late as it can."""
        hops = self.path(course)
        departure = max(times[0], hops[0].leave(times[1]))
        stays = self.lasting.along(course.shift.person, course.route)
        halts: list[Halt] = []
        free = departure
        for k, (ref, place) in enumerate(zip(course.route, course.places, strict=True), start=1):
            arrival, end = hops[k - 1].arrive(free), times[k] + stays[k - 1]
            laid = place if self.place(ref) is None else None
            halts.append(
                Halt(task=ref.task, stop=ref.stop, arrival=arrival, start=times[k], end=end, place=laid)
            )
            free = end
        home = hops[-1].arrive(free)
        return Tour(shift=course.shift.id, departure=departure, halts=tuple(halts), arrival=home)

    def route_of(self, tour: Tour | None) -> Route:
        """The stops of a tour, in order."""
        return () if tour is None else tuple(StopRef(task=one.task, stop=one.stop) for one in tour.halts)

    def proves(self, breach: Breach) -> bool:
        """Whether one schedule that breaks the rule is proof for every schedule of the same order."""
        return breach.rule in self._promised

    def whole(self) -> Problem:
        """The problem with its replacements made.

        Raises
        ------
        InvalidProblem: the replacements do not hold together.
        """
        if self._whole is None:
            rules = {**{rule.code: rule for rule in self.problem.rules}, **self.rules}
            shifts = tuple(self.shifts[name] for name in self.shifts)
            self._whole = replace(self.problem, rules=tuple(rules.values()), shifts=shifts)
        return self._whole

    def part(self, tours: Iterable[Tour]) -> Problem:
        """The problem of those tours alone."""
        tours = tuple(tours)
        tasks = dict.fromkeys(halt.task for tour in tours for halt in tour.halts)
        if self._parts is None:
            base = None if self._base is None else self._base.parts
            self._parts = Parts(self.problem, rules=self.rules, shifts=self.shifts, base=base)
        return self._parts.of(tasks, dict.fromkeys(tour.shift for tour in tours))

    @property
    def parts(self) -> Parts | None:
        """What is known of the parts of the problem."""
        return self._parts

    def breaches(self, tours: Iterable[Tour]) -> Counter[Mark]:
        """What the referee finds in these tours alone, the rest of the plan left out, as marks to compare."""
        return Counter(mark(breach) for breach in self.findings(tours))

    def findings(self, tours: Iterable[Tour]) -> list[Breach]:
        """The breaches of these tours alone, in the order of the rules."""
        kept = tuple(tours)
        problem = self.part(kept)
        record = read(problem, Plan(tours=kept, unserved=(), score=Score()))
        found = list(structure(record))
        for room in self._audits:
            found += [one for one in room(problem, record) if isinstance(one, Breach)]
        return found


Mark = tuple[str, str | None, tuple[str, ...], tuple[object, ...]]


def mark(breach: Breach) -> Mark:
    """What makes two breaches the same in two plans: the rule, who and which tasks; not by how much."""
    named = tuple(value for value in breach.details.values() if not isinstance(value, int))
    return breach.code, breach.shift, breach.tasks, named


def _partners(problem: Problem) -> Mapping[str, frozenset[str]]:
    """The tasks tied to each task by some link."""
    found: dict[str, set[str]] = {}
    for link in problem.links:
        found.setdefault(link.first.task, set()).add(link.second.task)
        found.setdefault(link.second.task, set()).add(link.first.task)
    return {task: frozenset(others) for task, others in found.items()}
