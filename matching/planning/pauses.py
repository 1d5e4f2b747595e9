"""Breaks in a week's problem: pauses that tours may take, and the rule that says which of them they owe."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from matching.model.association import Association
from matching.model.pauses import BreakRule
from matching.planning.aside import MARK, Aside
from matching.planning.calendar import Clock
from matching.planning.period import WorkPeriod
from routing.model.problem import Problem
from routing.model.task import Stop, StopRef, Task
from routing.rules.abilities.spec import Abilities, Need, Offer
from routing.rules.breaks.spec import Breaks, Meal, ShiftBreaks
from routing.rules.contract import Rule
from routing.rules.unserved.spec import Priority, Unserved
from routing.rules.windows.spec import StopWindows, Windows
from routing.units import MINUTE, euros, euros_per_hour


@dataclass(slots=True)
class _Found:
    asides: list[Aside] = field(default_factory=list)
    needs: list[Need] = field(default_factory=list)
    windows: list[StopWindows] = field(default_factory=list)
    rows: list[ShiftBreaks] = field(default_factory=list)

    def add(self, period: WorkPeriod, name: str, rule: BreakRule) -> str:
        """A pause that only the shift of ``period`` can take; returns its task."""
        task = f"{MARK}{rule.id}/{period.id}{name}"
        ref = StopRef(task=task)
        self.asides.append(Aside(ref=ref, kind="break", title=rule.name, duration=rule.minutes * MINUTE))
        self.needs.append(Need(task=task, any_of=((_ability(period),),)))
        return task


def with_breaks(
    problem: Problem, association: Association, periods: Sequence[WorkPeriod], clock: Clock
) -> tuple[Problem, tuple[Aside, ...]]:
    """The problem with the pauses its shifts may owe, and what their tasks stand for."""
    found = _Found()
    for period in periods:
        meals = tuple(_meals(period, association.breaks, clock, found))
        rest = _rest(period, association.breaks)
        if rest is not None:
            _add_rests(period, rest, found)
        if meals or rest is not None:
            found.rows.append(_row(period, meals, rest))
    if not found.rows:
        return problem, ()
    tasks = tuple(
        Task(id=one.ref.task, stops=(Stop(place=None, duration=one.duration),)) for one in found.asides
    )
    # Waiting has a price; taking a break that nothing asks for must not save it.
    needless = euros_per_hour(association.settings.waiting_hour) + 1
    rules = (
        *(_completed(rule, found, periods) for rule in problem.rules),
        Breaks(rows=tuple(found.rows), needless_price=needless),
    )
    return replace(problem, tasks=(*problem.tasks, *tasks), rules=rules), tuple(found.asides)


def _ability(period: WorkPeriod) -> str:
    """Name of the ability of being that shift."""
    return f"shift:{period.id}"


def _meals(period: WorkPeriod, rules: Iterable[BreakRule], clock: Clock, found: _Found) -> Iterator[Meal]:
    """Meals whose whole window lies in the period: whoever is there for less of it eats at home."""
    for rule in rules:
        if rule.earliest is None or rule.latest is None:
            continue
        for day in period.dates:
            first, last = clock.at(day, rule.earliest), clock.at(day, rule.latest)
            end = last + rule.minutes * MINUTE
            if not rule.holds(period.worker, day) or first < period.start or end > period.end:
                continue
            task = found.add(period, f"/{day.isoformat()}", rule)
            found.windows.append(StopWindows(stop=StopRef(task=task), windows=((first, last),)))
            price = None if rule.required else euros(rule.price)
            yield Meal(task=task, begin=first, end=end, price=price)


def _rest(period: WorkPeriod, rules: Iterable[BreakRule]) -> BreakRule | None:
    """The first rest in the table that is for the worker, where the period is long enough to owe one."""
    for rule in rules:
        if rule.after is not None and rule.holds(period.worker, period.day):
            return rule if period.end - period.start > rule.after * MINUTE else None
    return None


def _add_rests(period: WorkPeriod, rule: BreakRule, found: _Found) -> None:
    """As many as the period can owe: one whenever the longest stretch, and the rest after it, are over."""
    assert rule.after is not None
    left, number = period.end - period.start - rule.after * MINUTE, 0
    while left > 0:
        number += 1
        found.add(period, f"/{number}", rule)
        left -= (rule.after + rule.minutes) * MINUTE


def _row(period: WorkPeriod, meals: tuple[Meal, ...], rest: BreakRule | None) -> ShiftBreaks:
    if rest is None or rest.after is None:
        return ShiftBreaks(shift=period.id, meals=meals)
    return ShiftBreaks(
        shift=period.id,
        meals=meals,
        longest=rest.after * MINUTE,
        least=rest.minutes * MINUTE,
        over_price=None if rest.required else euros_per_hour(rest.price),
    )


def _completed(rule: Rule, found: _Found, periods: Sequence[WorkPeriod]) -> Rule:
    """A rule of the week, with whose the pauses are, when, and that they are optional."""
    if isinstance(rule, Windows):
        return replace(rule, rows=(*rule.rows, *found.windows))
    if isinstance(rule, Unserved):
        free = (Priority(task=one.ref.task, level="soft", weight=0) for one in found.asides)
        return replace(rule, rows=(*rule.rows, *free))
    if isinstance(rule, Abilities):
        own = {period.id: _ability(period) for period in periods}
        offers = tuple(
            Offer(shift=offer.shift, abilities=(*offer.abilities, own[offer.shift])) for offer in rule.offers
        )
        return replace(rule, needs=(*rule.needs, *found.needs), offers=offers)
    return rule
