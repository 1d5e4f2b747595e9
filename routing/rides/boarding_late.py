"""Boarding no earlier than needed: the same tours, with each pickup as late as the next halt allows.

The engine's schedule keeps total waiting low but does not mind where a vehicle waits. A passenger does:
waiting before she gets in is the driver's, after it is hers. Walking each tour backwards, a pickup is put off
until its window closes, the next halt would be later, or those on board would wait longer there than they
may; drop-offs and pauses keep their times, so nobody else is touched.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from routing.model.plan import Halt, Plan, Tour
from routing.model.shift import Shift
from routing.referee import Verdict, audit
from routing.rides.build import RideProblem
from routing.travel.leg import Legs


def board_late(ready: RideProblem, plan: Plan) -> Plan:
    """The plan with later pickups, in every tour where the referee finds that as good."""
    legs = Legs(ready.problem)
    shifts = {shift.id: shift for shift in ready.problem.shifts}
    before = audit(ready.problem, plan)
    later = {tour.shift: _later(ready, tour, shifts[tour.shift], legs) for tour in plan.tours}
    for _ in range(2):
        tried = replace(plan, tours=tuple(later[tour.shift] for tour in plan.tours))
        after = audit(ready.problem, tried)
        if after.score.levels <= before.score.levels:
            return replace(tried, score=after.score)
        old, new = _by_shift(before), _by_shift(after)
        worse = {shift for shift, amount in new.items() if amount > old.get(shift, (0, 0))}
        later |= {tour.shift: tour for tour in plan.tours if tour.shift in worse}
    return plan


def _by_shift(verdict: Verdict) -> dict[str | None, tuple[int, int]]:
    """Breaches and price of each tour."""
    found: dict[str | None, tuple[int, int]] = {}
    for breach in verdict.breaches:
        hard, soft = found.get(breach.shift, (0, 0))
        found[breach.shift] = hard + 1, soft
    for price in verdict.prices:
        hard, soft = found.get(price.shift, (0, 0))
        found[price.shift] = hard, soft + price.amount
    return found


def _later(ready: RideProblem, tour: Tour, shift: Shift, legs: Legs) -> Tour:
    if not tour.halts:
        return tour
    places = [_place(ready, halt) for halt in tour.halts]
    starts = [halt.start for halt in tour.halts]
    aboard = tuple(_aboard_before(ready, tour))
    for number in range(len(starts) - 2, -1, -1):
        halt = tour.halts[number]
        if halt.stop != 0 or halt.task not in ready.rides:
            continue
        leaving = legs.latest_departure(
            origin=places[number],
            destination=places[number + 1],
            mode=shift.mode,
            arriving=starts[number + 1],
        )
        latest = min(leaving - (halt.end - halt.start), ready.times[halt.task].pickup[1])
        if aboard[number] and ready.day.longest_wait_aboard is not None:
            latest = min(latest, halt.arrival + ready.day.longest_wait_aboard)
        starts[number] = max(starts[number], latest)
    departure = legs.latest_departure(
        origin=shift.start_place, destination=places[0], mode=shift.mode, arriving=starts[0]
    )
    departure = max(tour.departure, departure)
    return replace(tour, departure=departure, halts=_halts(tour, shift, departure, starts, places, legs))


def _aboard_before(ready: RideProblem, tour: Tour) -> Iterator[int]:
    """How many rides are on board when the vehicle reaches each halt."""
    aboard = 0
    for halt in tour.halts:
        yield aboard
        if halt.task in ready.rides:
            aboard += 1 if halt.stop == 0 else -1


def _halts(
    tour: Tour, shift: Shift, departure: int, starts: list[int], places: list[str], legs: Legs
) -> tuple[Halt, ...]:
    found = []
    place, leaving = shift.start_place, departure
    for halt, start, here in zip(tour.halts, starts, places, strict=True):
        travel = legs.seconds(origin=place, destination=here, mode=shift.mode, leaving=leaving)
        end = start + halt.end - halt.start
        found.append(replace(halt, arrival=leaving + travel, start=start, end=end))
        place, leaving = here, end
    return tuple(found)


def _place(ready: RideProblem, halt: Halt) -> str:
    if halt.task not in ready.rides:
        assert halt.place is not None, "a pause of a plan names its place"
        return halt.place
    ride = ready.rides[halt.task]
    return (ride.pickup, ride.dropoff)[halt.stop]
