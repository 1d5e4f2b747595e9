"""Meeting points: which stops to serve so that nobody walks too far.

A covering problem with a median's tie-break (Church and ReVelle 1974; ReVelle and Swain 1970): as few points
as pay for themselves, and few metres on foot. People who share no stop within reach are independent, so each
connected group is solved alone: the small ones whole by CP-SAT; of the others CP-SAT finds the cover, and
opening, closing and swapping points improves it until nothing helps.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from ortools.sat.python import cp_model

from routing.rides.meeting_swaps import POINT_METRES, improved
from routing.travel.crowfly import crowfly_between
from routing.travel.place import Place
from routing.travel.profiles import WALKING

#: CP-SAT's deterministic time for one group, and how many pairs of walker and stop it solves whole.
DETERMINISTIC, WHOLE = 1.0, 250


@dataclass(frozen=True, slots=True, kw_only=True)
class Walker:
    """People who live in one spot; ``people`` of them."""

    id: str
    lat: float
    lon: float
    people: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A stop that could be a meeting point."""

    id: str
    lat: float
    lon: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """Where somebody walks to, and how far, metres along the way (detour of the walking profile)."""

    point: str
    metres: int


def choose_points(
    walkers: Sequence[Walker], candidates: Sequence[Candidate], *, longest: int
) -> Mapping[str, Walk]:
    """The meeting point of each walker who has a stop within ``longest`` metres; the others are left out.

    The same input gives the same answer: one worker, a fixed seed, a deterministic limit, and walkers go to
    the nearest open point (the first of equals).
    """
    reach = _reach(walkers, candidates, longest)
    found: dict[str, Walk] = {}
    people = {walker.id: walker.people for walker in walkers}
    for group in _groups(reach):
        opened = _opened({name: reach[name] for name in group}, people)
        for name in group:
            point = min(opened & reach[name].keys(), key=lambda one: (reach[name][one], one))
            found[name] = Walk(point=point, metres=reach[name][point])
    return found


def _reach(
    walkers: Sequence[Walker], candidates: Sequence[Candidate], longest: int
) -> dict[str, dict[str, int]]:
    """Metres to each candidate within reach, for walkers who have one."""
    if not walkers or not candidates:
        return {}
    homes = [Place(id=one.id, lat=one.lat, lon=one.lon) for one in walkers]
    stops = [Place(id=one.id, lat=one.lat, lon=one.lon) for one in candidates]
    _, metres = crowfly_between(homes, stops, WALKING.crowfly)
    found = {}
    for walker, row in zip(walkers, metres, strict=True):
        near = {candidates[place].id: int(row[place]) for place in map(int, np.flatnonzero(row <= longest))}
        if near:
            found[walker.id] = near
    return found


def _groups(reach: Mapping[str, Mapping[str, int]]) -> list[list[str]]:
    """Walkers connected by stops they both reach, each group in the order given."""
    leader: dict[str, str] = {}

    def top(name: str) -> str:
        while leader[name] != name:
            leader[name] = leader[leader[name]]
            name = leader[name]
        return name

    for walker, near in reach.items():
        leader[f"w{walker}"] = f"w{walker}"
        for stop in near:
            leader.setdefault(f"s{stop}", f"s{stop}")
            leader[top(f"s{stop}")] = top(f"w{walker}")
    groups: dict[str, list[str]] = {}
    for walker in reach:
        groups.setdefault(top(f"w{walker}"), []).append(walker)
    return list(groups.values())


def _opened(reach: Mapping[str, Mapping[str, int]], people: Mapping[str, int]) -> set[str]:
    """The points of one group."""
    pairs = sum(map(len, reach.values()))
    greedy = _greedy(reach, people)
    return improved(
        reach, people, _solved(reach, people, greedy) if pairs <= WHOLE else _cover(reach, greedy)
    )


def _solved(reach: Mapping[str, Mapping[str, int]], people: Mapping[str, int], greedy: set[str]) -> set[str]:
    """The cheapest points, by CP-SAT, started from a greedy cover."""
    model, use = _model(reach)
    cost: list[cp_model.LinearExprT] = [POINT_METRES * one for one in use.values()]
    for walker, near in reach.items():
        goes = {stop: model.new_bool_var(f"{walker} {stop}") for stop in near}
        model.add_exactly_one(goes.values())
        for stop, one in goes.items():
            model.add_implication(one, use[stop])
            cost.append(people[walker] * near[stop] * one)
    model.minimize(sum(cost))
    return _answer(model, use, greedy)


def _cover(reach: Mapping[str, Mapping[str, int]], greedy: set[str]) -> set[str]:
    """As few points as reach everybody, by CP-SAT."""
    model, use = _model(reach)
    for near in {tuple(sorted(near)) for near in reach.values()}:
        model.add_bool_or([use[stop] for stop in near])
    model.minimize(sum(use.values()))
    return _answer(model, use, greedy)


def _model(
    reach: Mapping[str, Mapping[str, int]],
) -> tuple[cp_model.CpModel, dict[str, cp_model.IntVar]]:
    model = cp_model.CpModel()
    stops = sorted({stop for near in reach.values() for stop in near})
    return model, {stop: model.new_bool_var(f"use {stop}") for stop in stops}


def _answer(model: cp_model.CpModel, use: Mapping[str, cp_model.IntVar], greedy: set[str]) -> set[str]:
    for stop, one in use.items():
        model.add_hint(one, stop in greedy)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = 0
    solver.parameters.max_deterministic_time = DETERMINISTIC
    if solver.solve(model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return greedy
    return {stop for stop, one in use.items() if solver.value(one)}


def _greedy(reach: Mapping[str, Mapping[str, int]], people: Mapping[str, int]) -> set[str]:
    """A cover: again and again the stop that reaches most people not yet covered (the first of equals)."""
    left = dict.fromkeys(reach)
    opened: set[str] = set()
    while left:
        gains: dict[str, int] = {}
        for walker in left:
            for stop in reach[walker]:
                gains[stop] = gains.get(stop, 0) + people[walker]
        best = min(gains, key=lambda stop: (-gains[stop], stop))
        opened.add(best)
        left = dict.fromkeys(walker for walker in left if best not in reach[walker])
    return opened
