"""The rows that ride legs add to the rules of a problem: who, when, how long, what for."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from routing.joint.legs import Escort, LegTerms, RideLeg
from routing.joint.spans import Spans, inside, merged_spans
from routing.model.problem import Problem
from routing.model.task import StopRef
from routing.rules.abilities.spec import Abilities, Need, Offer
from routing.rules.contract import Rule
from routing.rules.load.spec import Load, TaskLoad
from routing.rules.preference.spec import Preference, TaskPreference
from routing.rules.ride_time.spec import RideLimit, RideTime
from routing.rules.seating.spec import Seating, TaskSeats
from routing.rules.travel_cost.spec import TravelCost
from routing.rules.unserved.spec import Priority, Unserved
from routing.rules.wait_aboard.spec import ShiftWait, WaitAboard
from routing.rules.windows.spec import StopWindows, Windows

#: Abilities that keep visits off vehicles, rides off carers, escorts off people who come with a vehicle of
#: their own, orders at the desk, and a worker's own halts on her own tour.
CARES, CARRIES, ON_BOARD, ORDERS = "joint: carer", "joint: vehicle", "joint: on board", "joint: desk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """A ride leg with its numbers.

    Attributes
    ----------
    halts: her own halts, each with its place and when it may be. by: tells its halts apart from those of
        other rides between the same places.
    origin, destination: the ride's two ends. direct: the time of a direct ride.
    earliest, latest: of the worker's shift. price: of booking it, in score units.
    """

    names: RideLeg
    halts: tuple[tuple[str, Spans], ...]
    origin: str
    destination: str
    direct: int
    earliest: int
    latest: int
    price: int
    by: str


def joint_rules(
    problem: Problem,
    legs: Sequence[Leg],
    *,
    vehicles: frozenset[str],
    carried: Collection[str],
    rides: frozenset[str],
    escorts: Mapping[str, Escort],
    terms: LegTerms,
    copied_modes: Mapping[str, str],
    desk: str,
) -> tuple[Rule, ...]:
    """All rules of the problem, with the rows of the legs; ``copied_modes``: new mode -> the one copied."""
    carries = [leg for leg in legs if leg.names.means is None]
    rules = {rule.code: rule for rule in problem.rules}
    rules[Abilities.code] = _abilities(
        problem, legs, vehicles=vehicles, carried=carried, rides=rides, escorts=escorts, desk=desk
    )
    rules[Windows.code] = _windows(problem, legs, terms)
    rules[RideTime.code] = _ride_time(problem, carries, terms)
    rules[Unserved.code] = _unserved(problem, legs)
    rules[Preference.code] = _booking(problem, legs)
    load, cost = problem.rule(Load), problem.rule(TravelCost)
    if load is not None:
        own = tuple(TaskLoad(task=leg.names.ride, amounts=terms.amounts) for leg in carries)
        rules[Load.code] = replace(load, tasks=load.tasks + own)
    seating = problem.rule(Seating)
    if seating is not None:
        places = (terms.seats + (0,) * len(seating.kinds))[: len(seating.kinds)]
        taken = tuple(TaskSeats(task=leg.names.ride, amounts=places) for leg in carries)
        rules[Seating.code] = replace(seating, tasks=seating.tasks + taken)
    aboard = problem.rule(WaitAboard)
    if aboard is not None:
        rules[WaitAboard.code] = _on_vehicles(aboard, problem, vehicles)
    if cost is not None:
        by_mode = {row.mode: row for row in cost.rows}
        copies = tuple(replace(by_mode[old], mode=new) for new, old in copied_modes.items() if old in by_mode)
        rules[TravelCost.code] = replace(cost, rows=cost.rows + copies)
    return tuple(rules.values())


def own_halts(shift: str) -> str:
    """The ability to get in and out of vehicles on that shift's tour."""
    return f"joint: shift {shift}"


def _abilities(
    problem: Problem,
    legs: Sequence[Leg],
    *,
    vehicles: frozenset[str],
    carried: Collection[str],
    rides: frozenset[str],
    escorts: Mapping[str, Escort],
    desk: str,
) -> Abilities:
    rule = problem.rule(Abilities) or Abilities(needs=(), offers=())
    needs = {row.task: row for row in rule.needs}
    offers = {row.shift: row for row in rule.offers}
    for task in problem.tasks:
        kind = CARRIES if task.id in rides else ON_BOARD if task.id in escorts else CARES
        row = needs.get(task.id, Need(task=task.id))
        # a pause is anybody's who may take it
        if task.stops[0].place is not None:
            needs[task.id] = replace(row, all_of=(*row.all_of, kind))
    for leg in legs:
        kind = CARRIES if leg.names.means is None else ORDERS
        needs[leg.names.ride] = Need(task=leg.names.ride, all_of=(kind,))
        needs[leg.names.halt] = Need(task=leg.names.halt, all_of=(own_halts(leg.names.shift),))
    for shift in problem.shifts:
        offer = offers.get(shift.id, Offer(shift=shift.id, abilities=()))
        if shift.id in vehicles:
            more: tuple[str, ...] = (CARRIES,)
        else:
            more = (CARES, own_halts(shift.id), *((ON_BOARD,) if shift.id in carried else ()))
        offers[shift.id] = replace(offer, abilities=(*offer.abilities, *more))
    if any(leg.names.means is not None for leg in legs):
        offers[desk] = Offer(shift=desk, abilities=(ORDERS,))
    return Abilities(needs=tuple(needs.values()), offers=tuple(offers.values()))


def _windows(problem: Problem, legs: Sequence[Leg], terms: LegTerms) -> Windows:
    rule = problem.rule(Windows) or Windows(rows=())
    rows = []
    for leg in legs:
        for number, (_, spans) in enumerate(leg.halts):
            rows.append(StopWindows(stop=StopRef(task=leg.names.halt, stop=number), windows=spans))
        if leg.names.means is None:
            for number, spans in enumerate(ride_spans(leg, terms)):
                rows.append(StopWindows(stop=StopRef(task=leg.names.ride, stop=number), windows=spans))
    return replace(rule, rows=(*rule.rows, *rows))


def ride_spans(leg: Leg, terms: LegTerms) -> tuple[Spans, Spans]:
    """When the vehicle may stop for her within her shift, and where she gets out; empty: never."""
    longest = max(leg.direct, terms.longest_ride(leg.direct))
    boards: Spans = ((leg.earliest, leg.latest),)
    drops = boards
    if leg.names.side != "back":
        begins = leg.halts[-1][1]
        drops = inside(
            ((low - terms.wait - terms.alighting, high - terms.alighting) for low, high in begins), drops
        )
        boards = inside(
            ((low - longest - terms.boarding, high - leg.direct - terms.boarding) for low, high in drops),
            boards,
        )
    if leg.names.side != "out":
        ready = leg.halts[0][1]
        boards = inside(((low, high + terms.wait) for low, high in ready), boards)
        drops = inside(
            ((low + terms.boarding + leg.direct, high + terms.boarding + longest) for low, high in boards),
            drops,
        )
    return merged_spans(boards), merged_spans(drops)


def _on_vehicles(rule: WaitAboard, problem: Problem, vehicles: frozenset[str]) -> WaitAboard:
    """Nobody is on board of a carer: between the two stops of her task she may wait."""
    known = {row.shift for row in rule.shifts} | vehicles
    own = (ShiftWait(shift=shift.id) for shift in problem.shifts if shift.id not in known)
    return replace(rule, shifts=(*rule.shifts, *own))


def _ride_time(problem: Problem, legs: Sequence[Leg], terms: LegTerms) -> RideTime:
    rule = problem.rule(RideTime) or RideTime(rows=())
    own = tuple(RideLimit(task=leg.names.ride, longest=terms.longest_ride(leg.direct)) for leg in legs)
    return RideTime(rows=rule.rows + own)


def _booking(problem: Problem, legs: Sequence[Leg]) -> Preference:
    rule = problem.rule(Preference) or Preference(rows=())
    own = (TaskPreference(task=leg.names.halt, default_price=leg.price) for leg in legs)
    return Preference(rows=(*rule.rows, *own))


def _unserved(problem: Problem, legs: Sequence[Leg]) -> Unserved:
    """Nobody waits for a leg: it is only worth its price where it makes room for a visit."""
    rule = problem.rule(Unserved) or Unserved()
    own = (name for leg in legs for name in (leg.names.ride, leg.names.halt))
    return Unserved(rows=rule.rows + tuple(Priority(task=name, level="soft", weight=0) for name in own))
