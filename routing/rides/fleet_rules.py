"""What the fleet of a day can do, and what everything costs, as rules of the engine."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from routing.rides.duty import Duty, chains
from routing.rides.duty_shifts import DutyShifts, Pause
from routing.rides.fallback_orders import Order
from routing.rides.on_board import company_rule, seating_rule
from routing.rides.request import RideRequest
from routing.rides.ride_day import RideDay
from routing.rides.ties import first_task
from routing.rides.vehicle import Vehicle
from routing.rules.abilities.spec import Abilities, Need, Offer
from routing.rules.breaks.spec import Breaks, Meal, ShiftBreaks
from routing.rules.contract import Rule
from routing.rules.driving_range.spec import DrivingRange, ShiftRange
from routing.rules.shifts.spec import Shifts
from routing.rules.travel_cost.spec import ShiftPrice, TravelCost
from routing.rules.unserved.spec import Priority, Unserved
from routing.rules.wait_aboard.spec import WaitAboard
from routing.rules.waiting.spec import Waiting


def fleet_rules(
    day: RideDay,
    shifts: DutyShifts,
    rides: Mapping[str, RideRequest],
    vehicles: Mapping[str, Vehicle],
    orders: Mapping[str, Order],
) -> Iterator[Rule]:
    """Every rule but those of time (windows, longest rides): one room a line."""
    yield seating_rule(rides, shifts.duties, {name: one.layout for name, one in vehicles.items()})
    yield company_rule(rides)
    yield WaitAboard(longest=day.longest_wait_aboard)
    yield DrivingRange(rows=tuple(_ranges(shifts.duties, vehicles)))
    yield _abilities(day, shifts, rides, vehicles)
    yield _breaks(day, shifts.pauses)
    yield Shifts(rows=shifts.terms)
    yield TravelCost(rows=(), shifts=tuple(_prices(shifts.duties, vehicles)))
    yield Waiting(price=day.waiting_price)
    yield _unserved(day, shifts, rides, orders)


def _ranges(duties: Mapping[str, Duty], vehicles: Mapping[str, Vehicle]) -> Iterator[ShiftRange]:
    """The range of each shift whose vehicle has one.

    A vehicle is charged or filled at its depot. Duties that follow each other through a hand-over elsewhere
    share one range by their length, so that together they never go further than it.
    """
    whole = {
        duty.id: sum(one.end - one.start for one in chain)
        for chain in chains(duties.values(), vehicles)
        for duty in chain
    }
    for shift, duty in duties.items():
        range_m = vehicles[duty.vehicle].range_m
        if range_m is not None:
            yield ShiftRange(shift=shift, longest=range_m * (duty.end - duty.start) // whole[duty.id])


def _prices(duties: Mapping[str, Duty], vehicles: Mapping[str, Vehicle]) -> Iterator[ShiftPrice]:
    for shift, duty in duties.items():
        price = vehicles[duty.vehicle].prices.per_metre
        if price:
            yield ShiftPrice(shift=shift, per_metre=price)


def _abilities(
    day: RideDay, shifts: DutyShifts, rides: Mapping[str, RideRequest], vehicles: Mapping[str, Vehicle]
) -> Abilities:
    """What rides need, and each pause its own shift."""
    drivers = {driver.id: driver.holds for driver in day.fleet.drivers}
    own: dict[str, list[str]] = {}
    for pause in shifts.pauses:
        own.setdefault(pause.shift, []).append(pause.task.id)
    needs = [Need(task=name, all_of=ride.needs) for name, ride in rides.items() if ride.needs]
    needs += [Need(task=pause.task.id, all_of=(pause.task.id,)) for pause in shifts.pauses]
    offers = []
    for shift, duty in shifts.duties.items():
        held = dict.fromkeys((*vehicles[duty.vehicle].offers, *drivers.get(duty.driver, ())))
        offers.append(Offer(shift=shift, abilities=(*held, *own.get(shift, ()))))
    return Abilities(needs=tuple(needs), offers=tuple(offers))


def _breaks(day: RideDay, pauses: Sequence[Pause]) -> Breaks:
    """The breaks each shift owes when it is on duty all through their windows."""
    meals: dict[str, list[Meal]] = {}
    for pause in pauses:
        first, last = pause.terms.window
        meal = Meal(task=pause.task.id, begin=first, end=last, price=pause.terms.price)
        meals.setdefault(pause.shift, []).append(meal)
    return Breaks(
        rows=tuple(ShiftBreaks(shift=shift, meals=tuple(mine)) for shift, mine in meals.items()),
        # Waiting has a price; taking a break that nobody owes must not save it.
        needless_price=day.waiting_price + 1,
    )


def _unserved(
    day: RideDay, shifts: DutyShifts, rides: Mapping[str, RideRequest], orders: Mapping[str, Order]
) -> Unserved:
    """Rides the fallback can do are left to it at its price; the others are unserved at their level.

    Leaving a break out costs nothing here: who owes it is said by the rule of breaks.
    """
    rows = []
    first = {first_task(request) for request in day.requests}
    for name, ride in rides.items():
        order = orders.get(ride.id)
        if order is not None:
            rows.append(Priority(task=name, level="soft", weight=order.price if name in first else 0))
        else:
            rows.append(Priority(task=name, level=ride.level, weight=ride.weight if name in first else 0))
    rows += [Priority(task=one.task.id, level="soft", weight=0) for one in shifts.pauses]
    return Unserved(rows=tuple(rows))
