"""Balance in CP-SAT: work is linear in tasks and arcs, and each distance a whole number of units above it."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

from ortools.sat.python import cp_model

from routing.exact.builder import Builder
from routing.exact.cover import Cover
from routing.exact.linear import weighted
from routing.exact.room import RoomModel
from routing.model.shift import Shift
from routing.rules.balance.spec import Balance


def _constrain(builder: Builder, rule: Balance) -> None:
    shares = rule.shares(shift.person for shift in builder.problem.shifts)
    works = {
        person: weighted(
            (expression, 1)
            for tour in builder.tours
            if tour.bounds.shift.person == person
            for expression in (builder.service(tour), builder.travel(tour, base=True))
        )
        for person in shares
    }
    top = sum(builder.scope.longest)
    top += sum(builder.leg(tour, *arc) for tour in builder.tours for arc in tour.arcs)
    _price(builder, rule, shares, works, top=top)


def _combine(cover: Cover, rule: Balance) -> None:
    shifts = {shift.id: shift for shift in cover.problem.shifts}
    shares = rule.shares(shift.person for shift in cover.problem.shifts)
    terms: dict[str, list[tuple[cp_model.LinearExpr, int]]] = {person: [] for person in shares}
    top = 0
    for column, tour in enumerate(cover.columns):
        shift = shifts[tour.shift]
        busy = cover.scope.leave(shift, cover.stops[column][0]) + sum(cover.times(column).steps)
        top += busy
        if shift.person in terms:
            terms[shift.person].append((cover.choose[column], busy))
    works = {person: weighted(owned) for person, owned in terms.items()}
    _price(cover, rule, shares, works, top=top)


def _price(
    tied: Builder | Cover,
    rule: Balance,
    shares: Mapping[str, int],
    works: Mapping[str, cp_model.LinearExpr],
    *,
    top: int,
) -> None:
    """Charge each person's distance from the part, ``top`` being more work than anyone can have."""
    if not rule.price:
        return
    model, parts = tied.model, sum(shares.values())
    total = weighted((work, 1) for work in works.values())
    for person, share in shares.items():
        units = model.new_int_var(0, top // rule.unit + 1, f"balance of {person}")
        away = weighted([(works[person], parts), (total, -share)])
        model.add(weighted([(units, parts * rule.unit)]) >= away)
        model.add(weighted([(units, parts * rule.unit)]) >= -away)
        tied.charge("balance.price", units, rule.price)


def _shift_key(rule: Balance, shift: Shift) -> Hashable:
    counted = rule.persons is None or any(row.person == shift.person for row in rule.persons)
    return shift.person if counted and rule.price else None


def _sequence_counts(rule: Balance) -> bool:
    return rule.price > 0


MODEL = RoomModel(
    kind=Balance,
    constrain=_constrain,
    combine=_combine,
    across=_sequence_counts,
    sequence_counts=_sequence_counts,
    shift_key=_shift_key,
)
