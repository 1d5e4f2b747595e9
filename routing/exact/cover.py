"""The model of the pool: each task in one chosen tour at most, each shift with one tour at most.

Exact where tours do not act on each other's times. With links, columns are *sequences*: a chosen column
pushes the starts of its linked stops, and of the stops after them that price lateness, along its own
path; what a delay adds to span, waiting or overtime, and ride limits under delay, are left to the
caller's own scheduler, so there the result is a good proposal, not a proved plan.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

from ortools.sat.python import cp_model

from routing.exact.columns import Column, ColumnTimes, Timetable
from routing.exact.linear import Prices, Term, weighted
from routing.exact.scope import Scope
from routing.model.problem import Problem

#: Ids of the shifts, grouped by equality.
Classes = tuple[tuple[str, ...], ...]


class Cover:
    """The CP-SAT model over columns; rooms whose rules tie tours together add theirs through ``combine``.

    Attributes
    ----------
    choose: a literal for each column.
    served: a literal for each task that is in some column.
    starts: start variable of each *timed* stop: linked, or priced and possibly delayed by a link.
    """

    def __init__(self, scope: Scope, columns: Sequence[Column], classes: Classes) -> None:
        self.scope = scope
        self.problem: Problem = scope.problem
        self.columns = columns
        self.stops = [tuple(scope.number[ref] for ref in column.stops) for column in columns]
        self.cost = [column.cost for column in columns]
        self.model = cp_model.CpModel()
        self.choose = [self.model.new_bool_var("") for _ in columns]
        self.essential, self.ordinary = Prices(), Prices()
        self.soft: dict[str, Prices] = {}
        self._person = {shift.id: shift.person for shift in self.problem.shifts}
        self._shifts_of = Counter(self._person.values())
        self._timetable = Timetable(scope)
        self._times: dict[int, ColumnTimes] = {}
        #: Columns holding a stop, with the halt's position in each.
        self.holding: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for index, stops in enumerate(self.stops):
            for position, stop in enumerate(stops):
                self.holding[stop].append((index, position))
        self.served: dict[str, cp_model.IntVar] = {}
        self.starts: dict[int, cp_model.IntVar] = {}
        self._cover(classes)
        self._time()

    @cached_property
    def horizon(self) -> int:
        """No start of a stop is worth being later, whichever columns are chosen (as ``Scope.horizon``)."""
        longest = [0] * len(self.scope.stops)
        latest = max(self.scope.openings, default=self.scope.earliest)
        for column, stops in enumerate(self.stops):
            times = self.times(column)
            latest = max(latest, times.earliest[0])
            for stop, step in zip(stops, times.steps, strict=True):
                longest[stop] = max(longest[stop], step)
        return latest + sum(longest) + self.scope.forced_gaps()

    def times(self, column: int) -> ColumnTimes:
        """Times of a column alone."""
        if column not in self._times:
            self._times[column] = self._timetable.times(self.columns[column].shift, self.stops[column])
        return self._times[column]

    def charge(self, part: str, expression: cp_model.LinearExpr, price: int) -> None:
        """Add ``price`` times ``expression`` to the soft level, under ``part`` (``rule.term``)."""
        if price:
            self.soft.setdefault(part, Prices()).terms.append((expression, price))

    def soft_total(self) -> cp_model.LinearExpr:
        """The soft level: the columns' own costs and what rooms charged."""
        own: list[Term] = list(zip(self.choose, self.cost, strict=True))
        return weighted([*own, *(term for prices in self.soft.values() for term in prices.terms)])

    def lasting(self, stop: int) -> cp_model.LinearExpr | int:
        """How long ``stop`` lasts in the column that holds it; no meaning while none does."""
        if self.scope.least[stop] == self.scope.longest[stop]:
            return self.scope.least[stop]
        return weighted(
            (self.choose[column], self.times(column).stays[position])
            for column, position in self.holding[stop]
        )

    def takers(self, task: str) -> frozenset[int]:
        """Numbers of the columns that serve ``task``."""
        return frozenset(column for column, _ in self.holding[self.scope.stops_of[task][0]])

    def count(self, columns: Iterable[int]) -> cp_model.LinearExpr:
        """How many of ``columns`` are chosen."""
        return weighted((self.choose[column], 1) for column in columns)

    def party(self, column: int) -> str | int:
        """Who a column stands for when persons matter: a person of several shifts, or else the tour itself.

        A person of one shift does one tour at most, so two tours are two persons, whoever gets them.
        """
        person = self._person[self.columns[column].shift]
        return person if self._shifts_of[person] > 1 else column

    def _cover(self, classes: Classes) -> None:
        for task, stops in self.scope.stops_of.items():
            takers = [self.choose[column] for column, _ in self.holding[stops[0]]]
            served = self.model.new_bool_var("")
            self.model.add_exactly_one([*takers, ~served])
            self.served[task] = served
        owned: dict[str, list[cp_model.IntVar]] = defaultdict(list)
        for column, literal in zip(self.columns, self.choose, strict=True):
            owned[column.shift].append(literal)
        for group in classes:
            literals = [literal for shift in group for literal in owned[shift]]
            if len(group) == 1:
                self.model.add_at_most_one(literals)
            elif literals:
                self.model.add_linear_constraint(weighted((one, 1) for one in literals), 0, len(group))

    def _time(self) -> None:
        linked = {
            self.scope.number[ref] for link in self.scope.timed_links() for ref in (link.first, link.second)
        }
        if not linked:
            return
        steps: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
        timed = set(linked)
        for column, stops in enumerate(self.stops):
            for before, after, wait in self._tied(column, stops, linked):
                timed.add(stops[after])
                steps[stops[before], stops[after]].append((column, wait))
        for stop in sorted(timed):
            if self.holding[stop]:
                self._start(stop)
        for (before_stop, after_stop), taken in steps.items():
            self._step(before_stop, after_stop, taken)

    def _tied(self, column: int, stops: tuple[int, ...], linked: set[int]) -> Iterable[tuple[int, int, int]]:
        """Consecutive timed halts of a column from its first linked one on, with the path between them."""
        times = self.times(column)
        before, path = -1, 0
        for position, stop in enumerate(stops):
            if stop in linked or (before >= 0 and stop in self.scope.late):
                if before >= 0:
                    yield before, position, path
                before, path = position, 0
            path += times.steps[position]

    def _start(self, stop: int) -> None:
        held = [(column, self.times(column), position) for column, position in self.holding[stop]]
        low = min(times.earliest[position] for _, times, position in held)
        high = max(times.latest[position] for _, times, position in held)
        high = min(high, self.horizon)
        start = self.model.new_int_var(low, max(low, high), "")
        # One of the columns holding the stop is chosen, or none: one constraint for all of them.
        soonest = [(self.choose[column], times.earliest[position]) for column, times, position in held]
        self.model.add(start >= weighted(soonest))
        late = [
            (self.choose[column], max(0, high - times.latest[position])) for column, times, position in held
        ]
        self.model.add(start <= high - weighted(late))
        self.starts[stop] = start

    def _step(self, before: int, after: int, taken: list[tuple[int, int]]) -> None:
        chosen = [self.choose[column] for column, _ in taken]
        literal = chosen[0]
        if len(chosen) > 1:
            literal = self.model.new_bool_var("")
            self.model.add_exactly_one([*chosen, ~literal])
        path = weighted((self.choose[column], wait) for column, wait in taken)
        self.model.add(self.starts[after] - self.starts[before] >= path).only_enforce_if(literal)
