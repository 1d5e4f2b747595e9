"""Abilities, fast: a table of who may do what, made once."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from routing.model.problem import Problem
from routing.rules.abilities.spec import Abilities, Need
from routing.rules.lowering import arrays
from routing.search.arrays import RoomArrays
from routing.search.index import Index


def mask(problem: Problem, index: Index) -> npt.NDArray[np.bool_] | None:
    """(tasks, shifts): the shift offers all the task needs. Equal needs are looked up once."""
    rule = problem.rule(Abilities)
    if rule is None:
        return None
    offers = [frozenset[str]()] * len(index.shift)
    for offer in rule.offers:
        offers[index.shift[offer.shift]] = frozenset(offer.abilities)
    allowed = np.ones((len(index.task), len(index.shift)), dtype=np.bool_)
    known: dict[tuple[object, object], npt.NDArray[np.bool_]] = {}
    for need in rule.needs:
        key = (need.all_of, need.any_of)
        if key not in known:
            known[key] = np.array([_able(need, offer) for offer in offers], dtype=np.bool_)
        allowed[index.task[need.task]] = known[key]
    return allowed


def _able(need: Need, offer: frozenset[str]) -> bool:
    return offer.issuperset(need.all_of) and all(not offer.isdisjoint(group) for group in need.any_of)


def lower(problem: Problem, index: Index) -> RoomArrays:
    """Nothing left to judge during the search."""
    return arrays(index, on=False)
