"""Judges abilities: each task's needs against what the shift that serves it offers."""

from __future__ import annotations

from collections.abc import Iterator

from routing.model.problem import Problem
from routing.rules.abilities.spec import Abilities, Need
from routing.rules.findings import Breach
from routing.rules.record import PlanRecord


def audit(problem: Problem, record: PlanRecord) -> Iterator[Breach]:
    """A breach for each ability missing, and for each group of which none is held."""
    rule = problem.rule(Abilities)
    if rule is None:
        return
    needs = {need.task: need for need in rule.needs}
    offers = {offer.shift: frozenset(offer.abilities) for offer in rule.offers}
    for tour in record.tours:
        held = offers.get(tour.shift.id, frozenset())
        for task in dict.fromkeys(halt.ref.task for halt in tour.halts):
            if task in needs:
                yield from lacking(needs[task], held, tour.shift.id)


def lacking(need: Need, held: frozenset[str], shift: str) -> Iterator[Breach]:
    """A breach for each thing that a shift holding these abilities lacks for the need."""
    for ability in dict.fromkeys(need.all_of):
        if ability not in held:
            yield Breach(
                code="abilities.missing", shift=shift, tasks=(need.task,), details={"ability": ability}
            )
    for group in need.any_of:
        if held.isdisjoint(group):
            yield Breach(
                code="abilities.none_of", shift=shift, tasks=(need.task,), details={"abilities": group}
            )
