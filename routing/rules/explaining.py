"""What a rule tells the explanations: the optional fifth form of a room, ``explain.py``.

A room that can refuse a task says here, in plain Python and in the rule's own terms, what an explanation
needs to prove a refusal and to suggest a change. Each function is optional; each is called once with the
problem and the rule's value (None when the rule has none) and returns what answers many questions.

* ``refusals(problem, rule)``: which tasks a shift may not do, whatever else its tour does and whenever, the
  other tours being what they are.
* ``limits(problem, rule)``: what the rule asks of the times of one tour, as :data:`Limit` values.
* ``changes(problem, rule)``: single changes of the rule's data, or of a shift, that could let a task in.
* ``hired(problem, rule)``: the rule's value once one more worker is there for a task.

Having the file is a promise: what is not in ``refusals`` or ``limits`` depends on who does what in which
order, never on when. Then one schedule that breaks the rule proves that all do. Adding a stop to a trip
may add limits, it never takes one away. A row of a rule's data that names a ``task`` (or a ``stop``), a
``shift`` or a ``person`` is about that one alone.

A room without the file is still explained, by its audit: its refusals are then said of the schedules
tried, not of all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any, TypeAlias

from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.model.task import StopRef, Task
from routing.rules.audits import room_of
from routing.rules.contract import Rule
from routing.rules.findings import Breach, Detail
from routing.rules.record import PlanRecord, Served, TourRecord

Spans: TypeAlias = tuple[tuple[int | None, int | None], ...]

#: Minutes by which a start or the end of a shift may be asked to change, the smallest first.
STEPS = (5, 10, 15, 20, 30, 45, 60, 90, 120)


@dataclass(frozen=True, slots=True)
class Around:
    """A plan as written, for questions about one of its tours.

    Attributes
    ----------
    record: the whole plan. tours: its tours by person.
    works: the work of the tours it was asked of, by shift id.
    """

    record: PlanRecord
    tours: Mapping[str, tuple[TourRecord, ...]]
    works: dict[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, record: PlanRecord) -> Around:
        """The plan of a record."""
        tours: dict[str, list[TourRecord]] = {}
        for tour in record.tours:
            tours.setdefault(tour.shift.person, []).append(tour)
        return cls(record, {person: tuple(own) for person, own in tours.items()})

    def work(self, tour: TourRecord) -> int:
        """Work of one of its tours, added up once."""
        if tour.shift.id not in self.works:
            self.works[tour.shift.id] = tour.work
        return self.works[tour.shift.id]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trip:
    """One tour whose order is known and whose times are free.

    Points are numbered along the tour: 0 is the departure, ``k`` the start of service of the k-th stop
    (from 1), ``last`` the return.

    Attributes
    ----------
    durations: service time of each stop.
    around: the plan it belongs to; the tour of this shift in it, if any, does not count.
    numbers: of the stops, once one was asked for.
    """

    shift: Shift
    stops: tuple[StopRef, ...]
    durations: tuple[int, ...]
    around: Around
    numbers: dict[StopRef, int] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def last(self) -> int:
        """Number of the return."""
        return len(self.stops) + 1

    @property
    def service(self) -> int:
        """Service time of the stops that are work; pauses are not."""
        tasks = self.around.record.tasks
        stops = zip(self.stops, self.durations, strict=True)
        return sum(lasting for ref, lasting in stops if tasks[ref.task].stops[ref.stop].place is not None)

    def point(self, ref: StopRef) -> int | None:
        """Number of a stop of the trip; None when it is not on it."""
        if not self.numbers:
            self.numbers.update((stop, number) for number, stop in enumerate(self.stops, start=1))
        return self.numbers.get(ref)

    def elsewhere(self, ref: StopRef) -> Served | None:
        """The halt at a stop on another tour, whose times are as written."""
        found = self.around.record.first(ref)
        return None if found is None or found.shift.id == self.shift.id else found

    @property
    def others(self) -> Iterator[TourRecord]:
        """The other tours of the same person, as written."""
        own = self.around.tours.get(self.shift.person, ())
        return (tour for tour in own if tour.shift.id != self.shift.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class At:
    """The time of ``point`` lies in one of the ``spans`` (sorted, both ends included, None is open)."""

    point: int
    spans: Spans


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """``least <= time(second) - time(first) <= most``; None is no limit."""

    first: int
    second: int
    least: int | None = None
    most: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stepped:
    """The start of every stop is a multiple of ``step``."""

    step: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TravelAtMost:
    """The legs between the stops of the trip, those from and to the base left out, last ``most`` at most."""

    most: int


Limit: TypeAlias = At | Apart | Stepped | TravelAtMost


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One single change that somebody may agree to.

    Attributes
    ----------
    code: ``rule.reason``, the key of its sentence.
    trouble: what it asks of people, in minutes: changes are tried from the least to the most.
    rule, shift: what replaces the value of the same code, the shift of the same id; None replaces nothing.
    tasks, details: what the sentence names.
    """

    code: str
    trouble: int
    rule: Rule | None = None
    shift: Shift | None = None
    tasks: tuple[str, ...] = ()
    details: Mapping[str, Detail] = field(default_factory=dict)


Refusals: TypeAlias = Callable[[Task, Shift, Around], Iterator[Breach]]
Limits: TypeAlias = Callable[[Trip], Iterator[Limit]]
Changes: TypeAlias = Callable[[Task, tuple[Shift, ...]], Iterator[Change]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hired:
    """A rule's value once ``shift`` is there for a task, and what to call the worker by."""

    rule: Rule
    needs: tuple[str, ...]


Hires: TypeAlias = Callable[[Task, Shift], Hired]


@cache
def explainer_of(kind: type[Rule]) -> ModuleType | None:
    """The module ``explain`` of the rule's room, or None when the room has none."""
    name = f"{room_of(kind)}.explain"
    return import_module(name) if find_spec(name) is not None else None


def form(problem: Problem, name: str, kind: type[Rule], value: Rule | None) -> Callable[..., Any] | None:
    """The form ``name`` of a rule's room, ready to answer for that problem and value; None without it."""
    room = explainer_of(kind)
    if room is None or not hasattr(room, name):
        return None
    ready: Callable[..., Any] = getattr(room, name)(problem, value)
    return ready
