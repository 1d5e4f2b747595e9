"""Meeting points: which stops to serve so that nobody walks too far.

A covering problem with a median's tie-break (Church and ReVelle 1974; ReVelle and Swain 1970): as few points
as possible, then as few metres on foot as possible. People who share no stop within reach are independent, so
each connected group is solved alone; a group whose proof takes too long keeps the best answer found.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ortools.sat.python import cp_model

from routing.travel.crowfly import Vector, crowfly_leg, unit_vector
from routing.travel.place import Place
from routing.travel.profiles import WALKING

#: A point must save so many metres on foot, over all its people, to be opened beside those needed to cover.
POINT_METRES = 4_000
#: CP-SAT's deterministic time for one group, and above so many pairs a group is answered by hand first.
DETERMINISTIC = 4.0


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
    walkers: Iterable[Walker], candidates: Sequence[Candidate], longest: int
) -> dict[str, dict[str, int]]:
    """Metres to each candidate within reach, for walkers who have one."""
    stops = [(one.id, _vector(one.id, one.lat, one.lon)) for one in candidates]
    found = {}
    for walker in walkers:
        here = _vector(walker.id, walker.lat, walker.lon)
        metres = {name: crowfly_leg(here, there, WALKING.crowfly)[1] for name, there in stops}
        near = {name: far for name, far in metres.items() if far <= longest}
        if near:
            found[walker.id] = near
    return found


def _vector(name: str, lat: float, lon: float) -> Vector:
    return unit_vector(Place(id=name, lat=lat, lon=lon))


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
    """The points of one group: CP-SAT, started from a greedy cover."""
    stops = sorted({stop for near in reach.values() for stop in near})
    greedy = _greedy(reach, people)
    model = cp_model.CpModel()
    use = {stop: model.new_bool_var(f"use {stop}") for stop in stops}
    cost: list[cp_model.LinearExprT] = [POINT_METRES * one for one in use.values()]
    for walker, near in reach.items():
        goes = {stop: model.new_bool_var(f"{walker} {stop}") for stop in near}
        model.add_exactly_one(goes.values())
        for stop, one in goes.items():
            model.add_implication(one, use[stop])
            cost.append(people[walker] * near[stop] * one)
    model.minimize(sum(cost))
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
