"""Duties as the engine's shifts: cut at fixed breaks, with moving breaks as pauses, priced by vehicle."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from routing.model.shift import Shift
from routing.model.task import Stop, Task
from routing.rides.direct import Direct
from routing.rides.duty import Duty
from routing.rides.vehicle import Vehicle, VehicleBreak
from routing.rules.shifts.spec import ShiftTerms


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """A break that may move: its task, the shift that takes it, its vehicle's terms."""

    task: Task
    shift: str
    terms: VehicleBreak


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyShifts:
    """Shifts of the day, the duty behind each, their terms, and the pauses to place."""

    shifts: tuple[Shift, ...]
    duties: Mapping[str, Duty]
    terms: tuple[ShiftTerms, ...]
    pauses: tuple[Pause, ...]


def duty_shifts(duties: Iterable[Duty], vehicles: Mapping[str, Vehicle], direct: Direct) -> DutyShifts:
    """What the engine plans the duties as."""
    shifts: list[Shift] = []
    behind: dict[str, Duty] = {}
    terms: list[ShiftTerms] = []
    pauses: list[Pause] = []
    for duty in duties:
        vehicle = vehicles[duty.vehicle]
        parts = tuple(_parts(duty, vehicle))
        moving = [one for one in vehicle.breaks if not one.fixed and _inside(one, duty)]
        for number, (start, end) in enumerate(parts, start=1):
            name = duty.id if len(parts) == 1 else f"{duty.id}|{number}"
            first, last = number == 1, number == len(parts)
            shift = Shift(
                id=name,
                person=duty.driver,
                mode=vehicle.mode,
                start_place=duty.start_place if first else vehicle.depot,
                end_place=duty.end_place if last else vehicle.depot,
                start=start,
                end=end,
            )
            shifts.append(shift)
            behind[name] = duty
            terms.append(_terms(name, vehicle, duty, direct, parts=len(parts)))
            pauses += _pauses(name, (one for one in moving if start <= one.window[0] < end))
    return DutyShifts(shifts=tuple(shifts), duties=behind, terms=tuple(terms), pauses=tuple(pauses))


def _inside(one: VehicleBreak, duty: Duty) -> bool:
    """Whether the duty is on when the break is due."""
    return duty.start <= one.window[0] and one.window[1] <= duty.end


def _parts(duty: Duty, vehicle: Vehicle) -> Iterator[tuple[int, int]]:
    """The duty between its fixed breaks."""
    start = duty.start
    for one in sorted((one for one in vehicle.breaks if one.fixed and _inside(one, duty)), key=_opening):
        yield start, one.window[0]
        start = one.window[1]
    yield start, duty.end


def _opening(one: VehicleBreak) -> int:
    return one.window[0]


def _terms(name: str, vehicle: Vehicle, duty: Duty, direct: Direct, *, parts: int) -> ShiftTerms:
    longest = None
    if vehicle.longest_detour is not None:
        alone = direct.seconds(duty.start_place, duty.end_place, leaving=duty.start, mode=vehicle.mode)
        longest = alone + vehicle.longest_detour
    return ShiftTerms(
        shift=name,
        longest=longest,
        span_price=vehicle.prices.per_second,
        use_price=vehicle.prices.per_use // parts,
    )


def _pauses(shift: str, mine: Iterable[VehicleBreak]) -> Iterator[Pause]:
    for number, one in enumerate(mine, start=1):
        task = Task(id=f"{shift}!{number}", stops=(Stop(place=None, duration=one.seconds),))
        yield Pause(task=task, shift=shift, terms=one)
