"""A week's problem with some visits held: to a person, to a start, or to both.

Holding uses the rules every problem has: an ability that only the person's shifts offer, and a narrow
window. The held problem is stricter than the week's own, so its plans are plans of the week.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from matching.planning.gates import person_ability
from matching.planning.week import WeekProblem
from routing.model.problem import Problem
from routing.rules.abilities.spec import Abilities, Need, Offer
from routing.rules.contract import Rule
from routing.rules.unserved.spec import Priority, Unserved
from routing.rules.windows.spec import StopWindows, Windows
from routing.units import euros

#: Leaving out an optional visit that stands costs so much more than its price, in euros: only work that
#: counts more than any price may take its place.
STANDING_OPTIONAL = euros(10_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """A visit held to ``person`` and to a start at most ``leeway`` seconds from ``start`` (horizon seconds).

    None holds it to nobody in particular, or to no hour but the promised ones.
    """

    person: str | None = None
    start: int | None = None
    leeway: int = 0


def pinned(week: WeekProblem, pins: Mapping[str, Pin]) -> Problem:
    """The week's problem with the visits of ``pins`` (by id) held."""
    persons = {pin.person for pin in pins.values() if pin.person is not None}
    rules = tuple(_held(rule, week, pins, persons) for rule in week.problem.rules)
    return replace(week.problem, rules=rules)


def _held(rule: Rule, week: WeekProblem, pins: Mapping[str, Pin], persons: set[str]) -> Rule:
    if isinstance(rule, Abilities):
        return _abilities(rule, week, pins, persons)
    if isinstance(rule, Windows):
        return replace(rule, rows=tuple(_window(row, pins) for row in rule.rows))
    if isinstance(rule, Unserved):
        return replace(rule, rows=tuple(_priority(row, pins, 2 * len(week.visits) + 1) for row in rule.rows))
    return rule


def _abilities(rule: Abilities, week: WeekProblem, pins: Mapping[str, Pin], persons: set[str]) -> Abilities:
    needs = {need.task: need for need in rule.needs}
    for task, pin in pins.items():
        if pin.person is None:
            continue
        before = needs.get(task, Need(task=task))
        needs[task] = replace(before, all_of=(*before.all_of, person_ability(pin.person)))
    offered = {offer.shift: offer.abilities for offer in rule.offers}
    offers = tuple(
        Offer(
            shift=shift.id,
            abilities=(
                *offered.get(shift.id, ()),
                *((person_ability(shift.person),) if shift.person in persons else ()),
            ),
        )
        for shift in week.problem.shifts
    )
    return Abilities(needs=tuple(needs.values()), offers=offers)


def _window(row: StopWindows, pins: Mapping[str, Pin]) -> StopWindows:
    pin = pins.get(row.stop.task)
    if pin is None or pin.start is None:
        return row
    first, last = pin.start - pin.leeway, pin.start + pin.leeway
    narrow = [(max(opening, first), min(close, last)) for opening, close in row.windows]
    kept = tuple((opening, close) for opening, close in narrow if opening <= close)
    return replace(row, windows=kept or ((pin.start, pin.start),))


def _priority(row: Priority, pins: Mapping[str, Pin], scale: int) -> Priority:
    """Of visits that count the same, the one that stands is left out last, then the one with its person."""
    pin = pins.get(row.task)
    held = 0 if pin is None or pin.person is None else 1 if pin.start is None else 2
    if row.level == "soft":
        return replace(row, weight=row.weight + held * STANDING_OPTIONAL)
    return replace(row, weight=row.weight * scale + held)
