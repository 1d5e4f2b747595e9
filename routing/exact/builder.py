"""The CP-SAT model every room adds to: one circuit for each shift over the stops it may serve.

Variables: ``served`` by task, ``present`` by shift and task, ``arcs`` by shift, ``start`` by stop, and,
where a room asks for them, departure and return of a shift. Departure and return are bounded on their
useful side only (no later than the first start allows, no earlier than the last leg allows): every price
and limit pulls them to the other side, so they are exact wherever they count.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from ortools.sat.python import cp_model

from routing.exact.bounds import TourBounds, tour_bounds
from routing.exact.linear import Prices, Term, weighted
from routing.exact.pairs import Pairs
from routing.exact.scope import Scope

#: Base of a shift in an arc, before the first and after the last halt.
BASE = -1


@dataclass(slots=True, kw_only=True)
class TourModel:
    """Variables of one shift. ``arcs`` maps (origin, destination) stops, or BASE, to a literal."""

    bounds: TourBounds
    present: dict[str, cp_model.IntVar]
    used: cp_model.IntVar
    arcs: dict[tuple[int, int], cp_model.IntVar]
    span: tuple[cp_model.IntVar, cp_model.IntVar] | None = None


class Builder:
    """A CP-SAT model of a narrowed :class:`Scope`, before the rooms have added theirs."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.problem = scope.problem
        self.model = cp_model.CpModel()
        self.horizon = scope.horizon()
        self.bounds = [tour_bounds(scope, k, horizon=self.horizon) for k in range(len(self.problem.shifts))]
        self.start = [self._start(stop) for stop in range(len(scope.stops))]
        self.served: dict[str, cp_model.IntVar] = {}
        self.tours = [self._tour(bounds) for bounds in self.bounds]
        self.essential, self.ordinary = Prices(), Prices()
        self.soft: dict[str, Prices] = {}
        self._serve_once()

    def charge(self, part: str, expression: cp_model.LinearExpr, price: int) -> None:
        """Add ``price`` times ``expression`` to the soft level, under ``part`` (``rule.term``)."""
        if price:
            self.soft.setdefault(part, Prices()).terms.append((expression, price))

    def soft_total(self) -> cp_model.LinearExpr:
        """All prices of the soft level."""
        return weighted(term for prices in self.soft.values() for term in prices.terms)

    def pick_person(self, person: str, task: str) -> cp_model.LinearExpr:
        """1 when ``person`` serves ``task``, else 0."""
        return weighted(
            (tour.present[task], 1)
            for tour in self.tours
            if tour.bounds.shift.person == person and task in tour.present
        )

    def persons(self) -> tuple[str, ...]:
        """Persons that have a shift, in the order of the shifts."""
        return tuple(dict.fromkeys(shift.person for shift in self.problem.shifts))

    def service(self, tour: TourModel) -> cp_model.LinearExpr:
        """Service time of the tour, setups included."""
        own, stops_of = tour.bounds.own, self.scope.stops_of
        terms: list[Term] = [
            (literal, int(sum(own[stop] for stop in stops_of[task])))
            for task, literal in tour.present.items()
        ]
        return weighted([*terms, *(term for stop in range(len(own)) for term in self._more(tour, stop))])

    def stay(self, tour: TourModel, stop: int) -> cp_model.LinearExpr | int:
        """How long ``stop`` lasts when it is on this tour: a number, or more behind some other stops."""
        own, more = int(tour.bounds.own[stop]), self._more(tour, stop)
        return own + weighted(more) if more else own

    def lasting(self, stop: int) -> cp_model.LinearExpr | int:
        """How long ``stop`` lasts on the tour that serves it; no meaning while it is unserved."""
        if self.scope.least[stop] == self.scope.longest[stop]:
            return self.scope.least[stop]
        task = self.scope.stops[stop].task
        takers = [tour for tour in self.tours if task in tour.present]
        terms: list[Term] = [(tour.present[task], int(tour.bounds.own[stop])) for tour in takers]
        return weighted([*terms, *(term for tour in takers for term in self._more(tour, stop))])

    def _more(self, tour: TourModel, stop: int) -> list[Term]:
        """What the way to ``stop`` adds to its least duration, by literal."""
        if self.scope.least[stop] == self.scope.longest[stop]:
            return []
        shift, own = tour.bounds.shift, int(tour.bounds.own[stop])
        ways = (
            (literal, self.scope.stay(shift, stop, before=None if origin == BASE else origin) - own)
            for (origin, destination), literal in tour.arcs.items()
            if destination == stop
        )
        return [(literal, more) for literal, more in ways if more]

    def travel(self, tour: TourModel, *, base: bool) -> cp_model.LinearExpr:
        """Travel time of the tour, with or without the legs from and to the base."""
        return weighted(
            (literal, self.leg(tour, *arc)) for arc, literal in tour.arcs.items() if base or BASE not in arc
        )

    def leg(self, tour: TourModel, origin: int, destination: int) -> int:
        """Time units of an arc of the tour."""
        if origin == BASE:
            return int(tour.bounds.leave[destination])
        if destination == BASE:
            return int(tour.bounds.come_back[origin])
        return int(tour.bounds.hop[origin, destination])

    def departure_and_return(self, tour: TourModel) -> tuple[cp_model.IntVar, cp_model.IntVar]:
        """Departure and return of the tour, created on first use; equal when the shift has no work."""
        if tour.span is None:
            shift = tour.bounds.shift
            top = max(shift.start, tour.bounds.latest_return)
            departure = self.model.new_int_var(shift.start, top, f"departure {shift.id}")
            back = self.model.new_int_var(shift.start, top, f"return {shift.id}")
            for (origin, destination), literal in tour.arcs.items():
                if origin == BASE:
                    leave = self.leg(tour, origin, destination)
                    self.model.add(departure + leave <= self.start[destination]).only_enforce_if(literal)
                elif destination == BASE:
                    after = self.stay(tour, origin) + self.leg(tour, origin, destination)
                    self.model.add(back >= self.start[origin] + after).only_enforce_if(literal)
            self.model.add(departure == back).only_enforce_if(~tour.used)
            # Implied; it gives the linear relaxation the length of the tour.
            self.model.add(back - departure >= self.service(tour) + self.travel(tour, base=True))
            tour.span = (departure, back)
        return tour.span

    def both_served(self, first: str, second: str) -> Sequence[cp_model.IntVar]:
        """Literals that hold exactly when both tasks are served."""
        return list({task: self.served[task] for task in (first, second)}.values())

    def _start(self, stop: int) -> cp_model.IntVar:
        spans = [
            (int(bounds.earliest[stop]), int(bounds.latest[stop]))
            for bounds in self.bounds
            if self.scope.stops[stop].task in bounds.tasks
        ]
        kept = [
            [max(low, min(s[0] for s in spans)), min(high, max(s[1] for s in spans))]
            for low, high in self.scope.intervals[stop]
            if spans
        ]
        domain = cp_model.Domain.from_intervals([span for span in kept if span[0] <= span[1]] or [[0, 0]])
        return self.model.new_int_var_from_domain(domain, f"start {self.scope.stops[stop]}")

    def _tour(self, bounds: TourBounds) -> TourModel:
        name = bounds.shift.id
        used = self.model.new_bool_var(f"used {name}")
        present = {task: self.model.new_bool_var(f"{task} by {name}") for task in bounds.tasks}
        tour = TourModel(bounds=bounds, present=present, used=used, arcs={})
        self._arcs(tour)
        node = {BASE: 0}
        for task in present:
            for stop in self.scope.stops_of[task]:
                node[stop] = len(node)
        circuit: list[cp_model.ArcT] = [(0, 0, ~used)]
        circuit += [(node[a], node[b], literal) for (a, b), literal in tour.arcs.items()]
        for task, literal in present.items():
            circuit += [(node[stop], node[stop], ~literal) for stop in self.scope.stops_of[task]]
            self.model.add_implication(literal, used)
        self.model.add_circuit(circuit)
        self._times(tour)
        return tour

    def _arcs(self, tour: TourModel) -> None:
        bounds, scope = tour.bounds, self.scope
        stops = [stop for task in bounds.tasks for stop in scope.stops_of[task]]
        opening = {stop for task in bounds.tasks for stop in scope.stops_of[task][:1]}
        closing = {stop for task in bounds.tasks for stop in scope.stops_of[task][-1:]}
        together = Pairs(scope, bounds)
        pairs = [(BASE, stop) for stop in stops if stop in opening and self._fits_first(bounds, stop)]
        pairs += [(stop, BASE) for stop in stops if stop in closing and self._fits_last(bounds, stop)]
        pairs += [
            (a, b)
            for a in stops
            for b in stops
            if a != b and bounds.follows(a, b) and together.neighbours(a, b)
        ]
        for a, b in pairs:
            tour.arcs[a, b] = self.model.new_bool_var(f"{a}-{b} by {bounds.shift.id}")
        for one, other in combinations(bounds.tasks, 2):
            if not together.fit(one, other):
                self.model.add_bool_or(~tour.present[one], ~tour.present[other])

    def _fits_first(self, bounds: TourBounds, stop: int) -> bool:
        return bool(bounds.shift.start + bounds.leave[stop] <= bounds.latest[stop])

    def _fits_last(self, bounds: TourBounds, stop: int) -> bool:
        end = bounds.earliest[stop] + bounds.own[stop] + bounds.come_back[stop]
        return bool(end <= bounds.latest_return)

    def _times(self, tour: TourModel) -> None:
        """Starts along the arcs, and the bounds of this shift on its own stops."""
        model, bounds, start = self.model, tour.bounds, self.start
        for (origin, destination), literal in tour.arcs.items():
            leg = self.leg(tour, origin, destination)
            if origin == BASE:
                model.add(start[destination] >= bounds.shift.start + leg).only_enforce_if(literal)
                continue
            end = start[origin] + self.stay(tour, origin)
            if destination == BASE:
                model.add(end + leg <= bounds.latest_return).only_enforce_if(literal)
            else:
                model.add(start[destination] >= end + leg).only_enforce_if(literal)
        for task, literal in tour.present.items():
            for stop in self.scope.stops_of[task]:
                model.add(start[stop] >= int(bounds.earliest[stop])).only_enforce_if(literal)
                model.add(start[stop] <= int(bounds.latest[stop])).only_enforce_if(literal)

    def _serve_once(self) -> None:
        for task in self.problem.tasks:
            served = self.model.new_bool_var(f"served {task.id}")
            takers = [tour.present[task.id] for tour in self.tours if task.id in tour.present]
            self.model.add_exactly_one([*takers, ~served])
            self.served[task.id] = served
