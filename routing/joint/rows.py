"""Rows the ride legs add to the rules of a problem."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from routing.joint.legs import LegTerms, RideLeg
from routing.model.problem import Problem
from routing.model.task import StopRef
from routing.rules.abilities.spec import Abilities, Need, Offer
from routing.rules.contract import Rule
from routing.rules.load.spec import Load, TaskLoad
from routing.rules.preference.spec import Preference, TaskPreference
from routing.rules.ride_time.spec import RideLimit, RideTime
from routing.rules.travel_cost.spec import TravelCost
from routing.rules.unserved.spec import Priority, Unserved
from routing.rules.windows.spec import StopWindows, Windows

#: Abilities that keep visits off vehicles, rides off carers, and a worker's own halts on her own tour.
CARES, CARRIES = "joint: carer", "joint: vehicle"


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """A ride leg with its numbers.

    The visit's ``place``, the ride's two ends, when the halt may be (``low`` to ``high``), the time of a
    ``direct`` ride, and the worker's shift (``earliest``, ``latest``).
    """

    names: RideLeg
    place: str
    origin: str
    destination: str
    low: int
    high: int
    direct: int
    earliest: int
    latest: int


def joint_rules(
    problem: Problem,
    legs: Sequence[Leg],
    vehicles: frozenset[str],
    terms: LegTerms,
    *,
    copied_modes: Mapping[str, str],
) -> tuple[Rule, ...]:
    """All rules of the problem, with the rows of the legs; ``copied_modes``: new mode -> the one copied."""
    rules = {rule.code: rule for rule in problem.rules}
    rules[Abilities.code] = _abilities(problem, legs, vehicles)
    rules[Windows.code] = _windows(problem, legs, terms)
    rules[RideTime.code] = _ride_time(problem, legs, terms)
    rules[Unserved.code] = _unserved(problem, legs)
    rules[Preference.code] = _booking(problem, legs, terms)
    load, cost = problem.rule(Load), problem.rule(TravelCost)
    if load is not None:
        own = tuple(TaskLoad(task=leg.names.ride, amounts=terms.amounts) for leg in legs)
        rules[Load.code] = replace(load, tasks=load.tasks + own)
    if cost is not None:
        by_mode = {row.mode: row for row in cost.rows}
        copies = tuple(replace(by_mode[old], mode=new) for new, old in copied_modes.items() if old in by_mode)
        rules[TravelCost.code] = replace(cost, rows=cost.rows + copies)
    return tuple(rules.values())


def own_halts(shift: str) -> str:
    """The ability to get in and out of vehicles on that shift's tour."""
    return f"joint: shift {shift}"


def _abilities(problem: Problem, legs: Sequence[Leg], vehicles: frozenset[str]) -> Abilities:
    rule = problem.rule(Abilities) or Abilities(needs=(), offers=())
    needs = {row.task: row for row in rule.needs}
    offers = {row.shift: row for row in rule.offers}
    for task in problem.tasks:
        kind = CARRIES if len(task.stops) == 2 else CARES
        row = needs.get(task.id, Need(task=task.id))
        # a pause is anybody's who may take it
        if task.stops[0].place is not None:
            needs[task.id] = replace(row, all_of=(*row.all_of, kind))
    for leg in legs:
        needs[leg.names.ride] = Need(task=leg.names.ride, all_of=(CARRIES,))
        needs[leg.names.halt] = Need(task=leg.names.halt, all_of=(own_halts(leg.names.shift),))
    for shift in problem.shifts:
        offer = offers.get(shift.id, Offer(shift=shift.id, abilities=()))
        more = (CARRIES,) if shift.id in vehicles else (CARES, own_halts(shift.id))
        offers[shift.id] = replace(offer, abilities=(*offer.abilities, *more))
    return Abilities(needs=tuple(needs.values()), offers=tuple(offers.values()))


def _windows(problem: Problem, legs: Sequence[Leg], terms: LegTerms) -> Windows:
    rule = problem.rule(Windows) or Windows(rows=())
    rows = []
    for leg in legs:
        longest = terms.longest_ride(leg.direct)
        if leg.names.side == "out":
            drop = leg.low - terms.wait - terms.alighting, leg.high - terms.alighting
            board = drop[0] - longest - terms.boarding, drop[1] - leg.direct - terms.boarding
        else:
            board = leg.low, leg.high + terms.wait
            drop = board[0] + terms.boarding + leg.direct, board[1] + terms.boarding + longest
        rows.append((StopRef(task=leg.names.ride, stop=0), _inside(leg, board)))
        rows.append((StopRef(task=leg.names.ride, stop=1), _inside(leg, drop)))
        rows.append((StopRef(task=leg.names.halt), (leg.low, leg.high)))
    return replace(
        rule, rows=(*rule.rows, *(StopWindows(stop=stop, windows=(window,)) for stop, window in rows))
    )


def _inside(leg: Leg, window: tuple[int, int]) -> tuple[int, int]:
    """The window within the worker's shift; one that is empty keeps its opening, and no vehicle fits."""
    low, high = max(window[0], leg.earliest), min(window[1], leg.latest)
    return low, max(low, high)


def _ride_time(problem: Problem, legs: Sequence[Leg], terms: LegTerms) -> RideTime:
    rule = problem.rule(RideTime) or RideTime(rows=())
    own = tuple(RideLimit(task=leg.names.ride, longest=terms.longest_ride(leg.direct)) for leg in legs)
    return RideTime(rows=rule.rows + own)


def _booking(problem: Problem, legs: Sequence[Leg], terms: LegTerms) -> Preference:
    rule = problem.rule(Preference) or Preference(rows=())
    own = (TaskPreference(task=leg.names.halt, default_price=terms.price) for leg in legs)
    return Preference(rows=(*rule.rows, *own))


def _unserved(problem: Problem, legs: Sequence[Leg]) -> Unserved:
    """Nobody waits for a leg: it is only worth its price where it makes room for a visit."""
    rule = problem.rule(Unserved) or Unserved()
    names = [name for leg in legs for name in (leg.names.ride, leg.names.halt)]
    return Unserved(rows=rule.rows + tuple(Priority(task=name, level="soft", weight=0) for name in names))
