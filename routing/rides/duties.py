"""Which driver takes which vehicle, and when: duties formed before the rides are planned.

Vehicles that come with their driver have one duty for each period. For the others a small CP-SAT model
chooses who drives: a driver drives one vehicle at a time and holds its licences; a vehicle has one driver
at a time, ``hand_over_seconds`` apart; the time covered is the largest, a duty being worth 15 minutes.

Source of the model: interval scheduling with optional intervals (Laborie, Rogerie, Shaw and Vilim 2018).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ortools.sat.python import cp_model

from routing.rides.driver import Driver
from routing.rides.duty import Duty
from routing.rides.fleet import Fleet
from routing.rides.vehicle import Period, Vehicle
from routing.units import MINUTE

#: A duty shorter than this is not worth a driver's way.
LEAST = 30 * MINUTE
#: What one more duty must add to the time covered.
WORTH = 15 * MINUTE
#: CP-SAT's deterministic time; these models are solved in a fraction of it.
DETERMINISTIC = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pairing:
    """A driver who could take a vehicle between two times."""

    vehicle: Vehicle
    driver: Driver
    start: int
    end: int


def form_duties(fleet: Fleet) -> tuple[Duty, ...]:
    """The duties of the day, in the order of the fleet's vehicles, then by time."""
    chosen = _chosen(tuple(_pairings(fleet)))
    duties: list[Duty] = []
    for vehicle in fleet.vehicles:
        if vehicle.driven:
            duties += _own(vehicle)
        else:
            mine = sorted((one for one in chosen if one.vehicle is vehicle), key=lambda one: one.start)
            duties += _shared(vehicle, mine)
    return tuple(duties)


def _own(vehicle: Vehicle) -> Iterator[Duty]:
    for number, (start, end) in enumerate(sorted(vehicle.periods), start=1):
        yield Duty(
            id=vehicle.id if len(vehicle.periods) == 1 else f"{vehicle.id}#{number}",
            vehicle=vehicle.id,
            driver=vehicle.id,
            start_place=vehicle.depot,
            end_place=vehicle.home,
            start=start,
            end=end,
        )


def _shared(vehicle: Vehicle, mine: Sequence[_Pairing]) -> Iterator[Duty]:
    """Duties of one vehicle: inside one of its periods drivers change at the hand-over place."""
    for number, one in enumerate(mine):
        before = number > 0 and _same_period(vehicle, mine[number - 1], one)
        after = number + 1 < len(mine) and _same_period(vehicle, one, mine[number + 1])
        change = vehicle.hand_over or vehicle.depot
        yield Duty(
            id=f"{vehicle.id}/{one.driver.id}" + (f"#{number + 1}" if len(mine) > 1 else ""),
            vehicle=vehicle.id,
            driver=one.driver.id,
            start_place=change if before else vehicle.depot,
            end_place=change if after else vehicle.home,
            start=one.start,
            end=one.end,
        )


def _same_period(vehicle: Vehicle, one: _Pairing, other: _Pairing) -> bool:
    return any(start <= one.start and other.end <= end for start, end in vehicle.periods)


def _pairings(fleet: Fleet) -> Iterator[_Pairing]:
    for vehicle in fleet.vehicles:
        if vehicle.driven:
            continue
        for driver in fleet.drivers:
            if set(vehicle.licences) <= set(driver.holds):
                for start, end in _overlaps(vehicle.periods, driver.periods):
                    yield _Pairing(vehicle=vehicle, driver=driver, start=start, end=end)


def _overlaps(one: Sequence[Period], other: Sequence[Period]) -> Iterator[Period]:
    for first, last in one:
        for opening, close in other:
            start, end = max(first, opening), min(last, close)
            if end - start >= LEAST:
                yield start, end


@dataclass(frozen=True, slots=True, kw_only=True)
class _Option:
    """A pairing in the model: whether it runs, from when to when."""

    pairing: _Pairing
    run: cp_model.IntVar
    start: cp_model.IntVar
    end: cp_model.IntVar
    length: cp_model.IntVar


def _chosen(pairings: Sequence[_Pairing]) -> tuple[_Pairing, ...]:
    """The pairings that run, with their times."""
    if not pairings:
        return ()
    model = cp_model.CpModel()
    options = [_option(model, number, one) for number, one in enumerate(pairings)]
    _one_at_a_time(model, options)
    model.maximize(sum(one.length - WORTH * one.run for one in options))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.max_deterministic_time = DETERMINISTIC
    solver.parameters.random_seed = 0
    if solver.solve(model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return ()
    return tuple(
        replace(one.pairing, start=solver.value(one.start), end=solver.value(one.end))
        for one in options
        if solver.value(one.run)
    )


def _option(model: cp_model.CpModel, number: int, one: _Pairing) -> _Option:
    run = model.new_bool_var(f"run{number}")
    start = model.new_int_var(one.start, one.end, f"start{number}")
    end = model.new_int_var(one.start, one.end, f"end{number}")
    length = model.new_int_var(0, one.end - one.start, f"length{number}")
    model.add(length == end - start)
    model.add(length >= LEAST).only_enforce_if(run)
    model.add(length == 0).only_enforce_if(~run)
    return _Option(pairing=one, run=run, start=start, end=end, length=length)


def _one_at_a_time(model: cp_model.CpModel, options: Sequence[_Option]) -> None:
    """No driver in two vehicles, no vehicle with two drivers; and the bound on time that follows at once."""
    drivers: dict[str, list[_Option]] = {}
    vehicles: dict[str, list[_Option]] = {}
    for one in options:
        drivers.setdefault(one.pairing.driver.id, []).append(one)
        vehicles.setdefault(one.pairing.vehicle.id, []).append(one)
    for mine in drivers.values():
        _apart(model, mine, gap=0, room=_covered(mine[0].pairing.driver.periods))
    for mine in vehicles.values():
        vehicle = mine[0].pairing.vehicle
        gap = vehicle.hand_over_seconds
        _apart(model, mine, gap=gap, room=_covered(vehicle.periods) + gap * len(vehicle.periods))


def _apart(model: cp_model.CpModel, mine: Sequence[_Option], *, gap: int, room: int) -> None:
    intervals = []
    for number, one in enumerate(mine):
        freed = model.new_int_var(one.pairing.start, one.pairing.end + gap, f"freed{number}")
        model.add(freed == one.end + gap)
        intervals.append(
            model.new_optional_interval_var(one.start, one.length + gap, freed, one.run, f"held{number}")
        )
    model.add_no_overlap(intervals)
    model.add(sum(one.length + gap * one.run for one in mine) <= room)


def _covered(periods: Sequence[Period]) -> int:
    return sum(end - start for start, end in periods)
