"""Two problems in one: the visits of some people and the rides of some vehicles, over the same time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import MISSING, fields, replace
from typing import Any, cast

import numpy as np

from routing.errors import Fault, InvalidProblem
from routing.model.problem import Problem
from routing.rules.contract import Rule
from routing.travel.crowfly import crowfly_matrices
from routing.travel.mode import TravelMode
from routing.travel.place import Place
from routing.travel.transit import IMPOSSIBLE


def merged(first: Problem, second: Problem) -> Problem:
    """Everything of both; a leg between places that a mode does not know cannot be made.

    Tables of a rule are put one behind the other. A single number of a rule (a price for all shifts) must be
    the same in both, or given by one only; it then holds for all.

    Raises
    ------
    InvalidProblem: the units differ, a place has two positions, a number of a rule has two values, or the
        whole has a fault (two tasks of one id…).
    """
    faults = [*_unit_faults(first, second), *_place_faults(first, second), *_number_faults(first, second)]
    if faults:
        raise InvalidProblem(faults)
    known = {place.id for place in first.places}
    places = (*first.places, *(place for place in second.places if place.id not in known))
    return Problem(
        places=places,
        modes=tuple(
            spread(mode, problem.places, places) for problem in (first, second) for mode in problem.modes
        ),
        tasks=first.tasks + second.tasks,
        shifts=first.shifts + second.shifts,
        links=first.links + second.links,
        rules=_rules(first, second),
        time_unit=first.time_unit,
        score_unit=first.score_unit,
    )


def spread(mode: TravelMode, own: Sequence[Place], places: Sequence[Place]) -> TravelMode:
    """The mode over more places: legs to and from those it does not know cannot be made."""
    if mode.seconds is not None and mode.metres is not None:
        seconds, metres = mode.seconds, mode.metres
    else:
        assert mode.crowfly is not None  # a problem's mode has one or the other
        seconds, metres = crowfly_matrices(own, mode.crowfly)
    row = {place.id: number for number, place in enumerate(places)}
    at = np.array([row[place.id] for place in own], dtype=np.int64)
    wide = np.full((len(places), len(places)), IMPOSSIBLE, dtype=np.int64)
    far = np.zeros_like(wide)
    np.fill_diagonal(wide, 0)
    wide[np.ix_(at, at)] = seconds
    far[np.ix_(at, at)] = metres
    return replace(mode, seconds=wide, metres=far, crowfly=None)


def _rules(first: Problem, second: Problem) -> tuple[Rule, ...]:
    others = {rule.code: rule for rule in second.rules}
    both = [_joined(rule, others.pop(rule.code)) if rule.code in others else rule for rule in first.rules]
    return (*both, *others.values())


def _joined(one: Rule, other: Rule) -> Rule:
    values: dict[str, Any] = {}
    for name, default, here, there in _values(one, other):
        if name == "dimensions":
            values[name] = here
        elif isinstance(here, tuple):
            values[name] = here + there
        elif isinstance(here, Mapping):
            values[name] = {**here, **there}
        else:
            values[name] = there if here == default else here
    return cast(Rule, replace(cast(Any, one), **values))


def _values(one: Rule, other: Rule) -> Iterator[tuple[str, Any, Any, Any]]:
    for each in fields(cast(Any, one)):
        yield each.name, each.default, getattr(one, each.name), getattr(other, each.name)


def _unit_faults(first: Problem, second: Problem) -> Iterator[Fault]:
    for name in ("time_unit", "score_unit"):
        here, there = getattr(first, name), getattr(second, name)
        if here != there:
            yield Fault(
                code="joint.units",
                where=name,
                seen=f"{here!r} and {there!r}",
                rule="Problems planned together count in the same units.",
                advice="Build both with the same units.",
            )


def _place_faults(first: Problem, second: Problem) -> Iterator[Fault]:
    known = {place.id: place for place in first.places}
    for place in second.places:
        if known.get(place.id, place) != place:
            yield Fault(
                code="joint.place",
                where=f"places[{place.id}]",
                seen=f"{known[place.id]} and {place}",
                rule="A place id stands for one place.",
                advice="Give one of the two another id.",
            )


def _number_faults(first: Problem, second: Problem) -> Iterator[Fault]:
    others = {rule.code: rule for rule in second.rules}
    for rule in first.rules:
        if rule.code not in others:
            continue
        for name, default, here, there in _values(rule, others[rule.code]):
            single = name == "dimensions" or not isinstance(here, (tuple, Mapping))
            if single and here != there and (default is MISSING or default not in (here, there)):
                yield Fault(
                    code="joint.number",
                    where=f"rules.{rule.code}.{name}",
                    seen=f"{here!r} and {there!r}",
                    rule="A number that holds for every shift has one value.",
                    advice="Give both problems the same value.",
                )
