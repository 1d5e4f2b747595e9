"""A week's problem with some visits held: to a person, to a start, or to both.

Holding uses the rules every problem has: an ability that only the person's shifts offer, and a narrow
window. What is not held still costs something to change. The held problem is stricter than the week's own,
so its plans are plans of the week.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from matching.base.reference import Held
from matching.planning.gates import CLOSED_ACT, person_ability
from matching.planning.week import WeekProblem
from routing.model.problem import Problem
from routing.rules.abilities.spec import Abilities, Need, Offer
from routing.rules.contract import Rule
from routing.rules.stability.spec import BaseTask, Stability
from routing.rules.unserved.spec import Priority, Unserved
from routing.rules.windows.spec import StopWindows, Windows
from routing.units import euros

#: Weights are multiplied by so much, to prefer one of two visits that count the same.
SCALE = 8
#: Most that the weights of essential work may add up to: the search weighs each against all ordinary work.
MOST_WEIGHT = 1 << 16
#: What the search pays for another person, and for each minute begun before or after the usual hour: more
#: than any way round, less than any visit.
PERSON_PRICE, MINUTE_PRICE = euros(500), euros(10)
#: Leaving out an optional visit that was somebody's costs so much more than its price, in euros: it is not
#: given up for a price.
REFERRED_OPTIONAL = euros(10_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """A visit held to ``person`` and to a start at most ``leeway`` seconds from ``start`` (horizon seconds).

    None holds it to nobody in particular, or to no hour but the promised ones. ``closed`` keeps it unserved.
    """

    person: str | None = None
    start: int | None = None
    leeway: int = 0
    closed: bool = False

    @property
    def stands(self) -> bool:
        """Whether person and start are both held."""
        return self.person is not None and self.start is not None


def pinned(week: WeekProblem, pins: Mapping[str, Pin], held: Mapping[str, Held]) -> Problem:
    """The week's problem with the visits of ``pins`` (by id) held, and leaving ``held`` at a price."""
    persons = {pin.person for pin in pins.values() if pin.person is not None}
    rules = (_held(rule, week, pins, persons) for rule in week.problem.rules if rule.code != Stability.code)
    stability = Stability(
        rows=tuple(
            BaseTask(task=id_, person=place.person, starts=(max(0, place.start),))
            for id_, place in held.items()
            if id_ in week.visits
        ),
        person_price=PERSON_PRICE,
        time_price=MINUTE_PRICE,
    )
    return replace(week.problem, rules=(*rules, stability))


def _held(rule: Rule, week: WeekProblem, pins: Mapping[str, Pin], persons: set[str]) -> Rule:
    if isinstance(rule, Abilities):
        return _abilities(rule, week, pins, persons)
    if isinstance(rule, Windows):
        return replace(rule, rows=tuple(_window(row, pins) for row in rule.rows))
    if isinstance(rule, Unserved):
        weights = _Weights.of(rule, sum(pin.stands for pin in pins.values()))
        return replace(rule, rows=tuple(weights.row(row, pins.get(row.task)) for row in rule.rows))
    return rule


def _abilities(rule: Abilities, week: WeekProblem, pins: Mapping[str, Pin], persons: set[str]) -> Abilities:
    needs = {need.task: need for need in rule.needs}
    for task, pin in pins.items():
        if pin.person is None and not pin.closed:
            continue
        before = needs.get(task, Need(task=task))
        name = CLOSED_ACT if pin.person is None else person_ability(pin.person)
        needs[task] = replace(before, all_of=(*before.all_of, name))
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Weights:
    """Weights of a held problem: ``scale`` leaves room to prefer one of two visits that count the same."""

    scale: int
    standing: int

    @classmethod
    def of(cls, rule: Unserved, standing: int) -> _Weights:
        """Weights for that many visits that stand, small enough for sums of the search to stay exact."""
        counted = [row for row in rule.rows if row.level != "soft"]
        essential = sum(row.weight for row in counted if row.level == "essential")
        largest = max((row.weight for row in counted), default=1)
        scale = SCALE
        while scale > 1 and scale * essential > MOST_WEIGHT // 2:
            scale //= 2
        most = MOST_WEIGHT // 2 // max(1, standing)
        return cls(scale=scale, standing=max(scale * largest + 1, min(4 * scale * largest, most)))

    def row(self, row: Priority, pin: Pin | None) -> Priority:
        """What stands gives way to nothing; what was somebody's comes before the rest."""
        if pin is not None and pin.stands:
            return replace(row, level="essential", weight=self.standing)
        known = pin is not None and not pin.closed
        if row.level == "soft":
            return replace(row, weight=row.weight + REFERRED_OPTIONAL) if known else row
        return replace(row, weight=row.weight * self.scale + known)
