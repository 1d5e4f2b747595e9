"""What abilities refuse whatever the hour, and what one more worker must be able to do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.model.task import Task
from routing.rules.abilities.audit import lacking
from routing.rules.abilities.spec import Abilities, Need, Offer
from routing.rules.explaining import Hired, Hires, Refusals
from routing.rules.findings import Breach


def refusals(problem: Problem, rule: Abilities | None) -> Refusals:
    """Each ability that the shift lacks."""
    needs = {need.task: need for need in rule.needs} if rule else {}
    offers = {offer.shift: frozenset(offer.abilities) for offer in rule.offers} if rule else {}

    def refused(task: Task, shift: Shift) -> Iterator[Breach]:
        if task.id in needs:
            yield from lacking(needs[task.id], offers.get(shift.id, frozenset()), shift.id)

    return refused


def hired(problem: Problem, rule: Abilities | None) -> Hires:
    """A worker who can do what the task needs: all it asks for, and the first of each choice."""
    value = rule or Abilities(needs=(), offers=())
    needs = {need.task: need for need in value.needs}

    def hire(task: Task, shift: Shift) -> Hired:
        need = needs.get(task.id, Need(task=task.id))
        asked = tuple(dict.fromkeys((*need.all_of, *(group[0] for group in need.any_of))))
        offer = Offer(shift=shift.id, abilities=asked)
        return Hired(rule=replace(value, offers=(*value.offers, offer)), needs=asked)

    return hire
