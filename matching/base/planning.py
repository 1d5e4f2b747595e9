"""A week planned as base and exceptions: what still holds stands, the rest is placed around it.

First, only what an exception touches is placed, at its usual hour if that can be, and nothing that stands
moves. While something is left to fill, the visits about its time are loosened, hours before persons; a
plan is kept only when it leaves less work unserved. What was moved without need is put back at the end.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from matching.base.changes import Changes, changes_of
from matching.base.effort import Effort
from matching.base.fitting import Cause, Fit, Fitting
from matching.base.freezing import not_before
from matching.base.grid import on_grid
from matching.base.habits import habits_of
from matching.base.loosening import FEW, MOVES, WIDER, Loosening, subsets
from matching.base.model import BasePlan
from matching.base.neighbours import neighbours
from matching.base.pins import Pin, pinned
from matching.base.published import PublishedWeek
from matching.base.reference import Held, Reference, reference_of_base, reference_of_plan
from matching.base.restoring import places_of, restored
from matching.base.standing import SLIP, Layer, Standing
from matching.model.association import Association
from matching.planning.build import build_week
from matching.planning.calendar import Week
from matching.planning.plan import shortened
from matching.planning.reading import read_plan
from matching.planning.result import WeekPlan
from matching.planning.runs import Runs
from matching.planning.week import WeekProblem
from routing.model.plan import Plan
from routing.model.run import Solution
from routing.referee import audit

#: Shares of the limit: to place what is touched at its hour, then at any promised one, then with anybody;
#: to loosen what stands; to shorten what is left over.
HOUR_SHARE, FIRST_SHARE, FREE_SHARE, LOOSE_SHARE, SHORT_SHARE = 0.3, 0.15, 0.1, 0.35, 0.1
#: Least share of one attempt among many.
LEAST_SHARE = 0.02


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class BasedPlan:
    """A planned week, and how it differs from what it was planned after."""

    plan: WeekPlan
    changes: Changes


def plan_from_base(
    association: Association, week: Week | str, base: BasePlan, *, effort: Effort | None = None
) -> BasedPlan:
    """Plan a week as the base and its exceptions; a week without exceptions is the base, unsearched.

    Raises
    ------
    InvalidWeek: the text names no week.
    """
    spent = effort or Effort()
    chosen = week if isinstance(week, Week) else Week.parse(week)
    built = build_week(association, chosen, roads=spent.roads, habits=habits_of(base, chosen))
    return plan_after(built, reference_of_base(built, base), spent)


def plan_since(
    association: Association,
    published: PublishedWeek,
    *,
    freeze: datetime | None = None,
    effort: Effort | None = None,
) -> BasedPlan:
    """Plan the week of a published plan again, moving nothing that need not move.

    What begins before ``freeze`` (local time) stays as published, or is left to fill when it cannot be;
    nothing else begins before it.
    """
    spent = effort or Effort()
    built = build_week(association, published.week, roads=spent.roads)
    moment = None if freeze is None else built.clock.at_wall(freeze)
    return plan_after(built, reference_of_plan(built, published), spent, freeze=moment)


def plan_after(
    week: WeekProblem, reference: Reference, effort: Effort, *, freeze: int | None = None
) -> BasedPlan:
    """Plan a built week after a reference; ``freeze`` as for :func:`plan_since`, in horizon seconds."""
    week, short = _as_long_as_before(week, reference)
    fitting = Fitting(week)
    told, reference = reference, on_grid(week, reference)
    fits = {id_: fitting.fit(week.visits[id_], held) for id_, held in reference.held.items()}
    exact = {id_: reference.held[id_] for id_, fit in fits.items() if fit.hold == "hour"}
    standing = Layer(week).standing(exact)
    fits |= {id_: Fit(hold="person", cause=Cause(code="clash")) for id_ in standing.left_out}
    work = _Work(
        week=week, reference=reference, standing=standing, effort=effort, run=effort.runs(), freeze=freeze
    )
    plan, short_week, more = work.done(_pins(week, reference, fits, standing))
    left = set(plan.unserved)
    ids = tuple(id_ for id_ in (*short, *more) if id_ not in left)
    read = read_plan(short_week, plan, shortened=ids, solution=work.solution(plan))
    slipped = {id_ for id_, held in standing.held.items() if held != told.held[id_]}
    return BasedPlan(plan=read, changes=changes_of(read, told, fits, slipped))


def _as_long_as_before(week: WeekProblem, reference: Reference) -> tuple[WeekProblem, tuple[str, ...]]:
    """The week with the visits that were already shortened to their least duration, short again."""
    short = tuple(
        id_
        for id_, duration in reference.durations.items()
        if week.visits[id_].min_duration == duration < week.visits[id_].duration
    )
    return shortened(week, short), short


def _pins(
    week: WeekProblem, reference: Reference, fits: Mapping[str, Fit], standing: Standing
) -> dict[str, Pin]:
    """What stands is held to person and start; what only clashes, to its person; the rest to its hour."""
    stands = {**standing.held, **{id_: reference.held[id_] for id_ in standing.waiting}}
    pins = {id_: Pin(person=held.person, start=held.start) for id_, held in stands.items()}
    for id_, fit in fits.items():
        held = reference.held[id_]
        if fit.hold == "person":
            pins[id_] = Pin(person=held.person)
        elif fit.hold == "free" and any(
            opening.opening <= held.start <= opening.close for opening in week.visits[id_].openings
        ):
            pins[id_] = Pin(start=held.start, leeway=SLIP)
    return pins


@dataclass(slots=True, kw_only=True)
class _Work:
    """One planning: searches, and what they took."""

    week: WeekProblem
    reference: Reference
    standing: Standing
    effort: Effort
    run: Runs
    freeze: int | None = None
    _last: Solution | None = field(init=False, default=None)
    _iterations: int = field(init=False, default=0)
    _seconds: float = field(init=False, default=0.0)

    def done(self, pins: Mapping[str, Pin]) -> tuple[Plan, WeekProblem, tuple[str, ...]]:
        """The plan, the week with the visits that had to be shortened, and their ids."""
        plan = self.standing.plan
        if plan.unserved:
            plan = self._searched(self.week, pins, plan, HOUR_SHARE)
            if self._wanting(plan):
                pins = self._given_up(pins, plan)
                plan = self._searched(self.week, pins, plan, FIRST_SHARE)
            if self._wanting(plan):
                # Then nothing is kept of what is touched.
                pins = {id_: pin if id_ in self.standing.held else Pin() for id_, pin in pins.items()}
                found = self._searched(self.week, pins, plan, FREE_SHARE)
                plan = found if self._left(found) < self._left(plan) else plan
            plan = self._loosened(pins, plan)
            plan = restored(self.week, plan, self.standing.held)
            plan = restored(self.week, plan, self._usual_hours(plan))
        return self._shortened(pins, plan)

    def _wanting(self, plan: Plan) -> tuple[str, ...]:
        """Visits to fill that nobody expected to be open; none once a stop is asked for.

        Nothing is given up nor moved for a visit that was left to fill before: it may take a free place.
        """
        if self.effort.cancelled():
            return ()
        return tuple(
            id_ for id_ in plan.unserved if id_ in self.week.visits and id_ not in self.reference.open
        )

    def solution(self, plan: Plan) -> Solution | None:
        """How the plan was found; None when nothing had to be searched."""
        if self._last is None:
            return None
        totals = {"iterations": self._iterations, "seconds": self._seconds, "figures": {}}
        return replace(self._last, plan=plan, optimal=False, bound=None, **totals)  # type: ignore[arg-type]

    def _given_up(self, pins: Mapping[str, Pin], plan: Plan) -> dict[str, Pin]:
        """What found no place with its person, or at its hour, need not keep them."""
        return {
            id_: Pin() if id_ in plan.unserved and id_ not in self.standing.held else pin
            for id_, pin in pins.items()
        }

    def _usual_hours(self, plan: Plan) -> dict[str, Held]:
        """Whoever comes in place of the usual person had better come at the usual hour."""
        usual = {**self.reference.held, **self.standing.held}
        return {
            id_: Held(person=held.person, start=usual[id_].start)
            for id_, held in places_of(self.week, plan).items()
            if id_ in usual and not self._past(usual[id_])
        }

    def _past(self, held: Held) -> bool:
        """Whether it begins before everything may change."""
        return self.freeze is not None and held.start < self.freeze

    def _searched(self, week: WeekProblem, pins: Mapping[str, Pin], start: Plan, share: float) -> Plan:
        problem = pinned(week, pins, self.reference.held)
        if self.freeze is not None:
            past = {id_ for id_, held in self.standing.held.items() if self._past(held)}
            problem = not_before(problem, self.freeze, kept=past)
        self._last = self.run(problem, start, share=share)
        self._iterations += self._last.iterations
        self._seconds += self._last.seconds
        return self._last.plan

    def _loosened(self, pins: Mapping[str, Pin], plan: Plan) -> Plan:
        """The plan with as few visits moved as serve what is wanting; what was open before stays closed."""
        closed = {id_: Pin(closed=True) for id_ in plan.unserved if id_ in self.reference.open}
        pins = {**pins, **closed}
        near = self._near(plan, WIDER[-1])
        if not near:
            return plan
        if len(near) <= FEW:
            return self._least(pins, plan, near)
        share = LOOSE_SHARE / (2 * len(WIDER))
        for most in WIDER:
            for hours in (True, False):
                chosen = frozenset(self._near(plan, most))
                if not chosen:
                    return plan
                attempt = Loosening(hours=chosen) if hours else Loosening(free=chosen)
                found = self._searched(self.week, attempt.of(pins), plan, share)
                found = restored(self.week, found, self.standing.held)
                if self._worth(plan, found):
                    plan = found
                    pins = {**pins, **self._now(plan)}
        return plan

    def _near(self, plan: Plan, most: int) -> tuple[str, ...]:
        """Standing visits about the time of what is wanting, those that may still change."""
        held = {
            id_: place
            for id_, place in places_of(self.week, plan).items()
            if id_ in self.standing.held and not self._past(place)
        }
        return neighbours(self.week, self._wanting(plan), held, most=most)

    def _now(self, plan: Plan) -> dict[str, Pin]:
        """Pins of the visits that stood, where the plan has them."""
        return {
            id_: Pin(person=held.person, start=held.start)
            for id_, held in places_of(self.week, plan).items()
            if id_ in self.standing.held
        }

    def _worth(self, before: Plan, after: Plan) -> bool:
        """Less work unserved, and not more visits moved than that is worth."""
        moved = self._moved(after) - self._moved(before)
        gained = len(self._wanting(before)) - len(self._wanting(after))
        return self._left(after) < self._left(before) and moved <= MOVES * max(1, gained)

    def _moved(self, plan: Plan) -> int:
        now = places_of(self.week, plan)
        return sum(now.get(id_) != held for id_, held in self.standing.held.items())

    def _least(self, pins: Mapping[str, Pin], first: Plan, near: Sequence[str]) -> Plan:
        """The first plan that serves as much as any, sets of neighbours tried from the smallest."""
        everyone, *smaller = subsets(near)
        share = max(LEAST_SHARE, LOOSE_SHARE / (1 + len(smaller)))
        best = self._searched(self.week, everyone.of(pins), first, share)
        if self._left(best) >= self._left(first):
            return first
        for attempt in smaller:
            if self.effort.cancelled():
                break
            plan = self._searched(self.week, attempt.of(pins), first, share)
            if self._left(plan) <= self._left(best):
                return plan
        return best

    def _left(self, plan: Plan) -> tuple[int, int]:
        """Weight of the essential and of the ordinary work left unserved."""
        score = audit(self.week.problem, plan).score
        return score.essential, score.ordinary

    def _shortened(self, pins: Mapping[str, Pin], plan: Plan) -> tuple[Plan, WeekProblem, tuple[str, ...]]:
        """What found no place is tried at its least duration, around a plan that no longer moves."""
        short = shortened(self.week, plan.unserved)
        ids = tuple(
            id_ for id_, visit in short.visits.items() if visit.duration < self.week.visits[id_].duration
        )
        if not ids or self.effort.cancelled():
            return plan, self.week, ()
        fixed = {
            id_: Pin(person=held.person, start=held.start) for id_, held in places_of(self.week, plan).items()
        }
        found = self._searched(short, fixed, plan, SHORT_SHARE)
        kept = tuple(id_ for id_ in ids if id_ not in found.unserved)
        return (found, short, kept) if kept else (plan, self.week, ())
