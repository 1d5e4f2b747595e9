"""Idle time in CP-SAT: the largest of hours less service and travel, and waits along the arcs."""

from __future__ import annotations

from collections.abc import Hashable

from ortools.sat.python import cp_model

from routing.exact.builder import BASE, Builder, TourModel
from routing.exact.cover import Cover
from routing.exact.linear import weighted
from routing.exact.room import RoomModel
from routing.model.shift import Shift
from routing.rules.idle.spec import Idle


def _counts(rule: Idle, shift: Shift) -> bool:
    return rule.shifts is None or shift.id in rule.shifts


def _constrain(builder: Builder, rule: Idle) -> None:
    tours = [tour for tour in builder.tours if _counts(rule, tour.bounds.shift)]
    if rule.maximum_price and tours:
        top = max(max(t.bounds.shift.end, t.bounds.latest_return) - t.bounds.shift.start for t in tours)
        most = builder.model.new_int_var(0, top, "largest idle time")
        builder.charge("idle.maximum", most, rule.maximum_price)
        for tour in tours:
            _largest(builder, tour, most)
    for tour in tours:
        _gaps(builder, tour, rule)


def _largest(builder: Builder, tour: TourModel, most: cp_model.IntVar) -> None:
    shift = tour.bounds.shift
    busy = builder.service(tour) + builder.travel(tour, base=True)
    builder.model.add(most >= shift.end - shift.start - busy)
    if tour.bounds.latest_return > shift.end:
        _, back = builder.departure_and_return(tour)
        builder.model.add(most >= back - shift.start - busy)


def _gaps(builder: Builder, tour: TourModel, rule: Idle) -> None:
    model, beyond = builder.model, dict[int, cp_model.IntVar]()
    for (origin, stop), literal in tour.arcs.items():
        if BASE in (origin, stop):
            continue
        left = builder.start[origin] + builder.stay(tour, origin) + builder.leg(tour, origin, stop)
        wait = builder.start[stop] - left
        if rule.longest_gap is not None:
            model.add(wait <= rule.longest_gap).only_enforce_if(literal)
        if rule.gap_price:
            if stop not in beyond:
                beyond[stop] = model.new_int_var(0, builder.horizon, f"gap before {stop}")
            model.add(beyond[stop] >= wait - rule.free_gap).only_enforce_if(literal)
    for gap in beyond.values():
        builder.charge("idle.gap", gap, rule.gap_price)


def _combine(cover: Cover, rule: Idle) -> None:
    """The largest idle time of the tours chosen, and of the shifts left without any."""
    shifts = [shift for shift in cover.problem.shifts if _counts(rule, shift)]
    if not rule.maximum_price or not shifts:
        return
    idles: dict[str, list[tuple[int, int]]] = {shift.id: [] for shift in shifts}
    by_id = {shift.id: shift for shift in shifts}
    for column, tour in enumerate(cover.columns):
        if tour.shift in by_id:
            idles[tour.shift].append((column, _of_column(cover, column, by_id[tour.shift])))
    hours = {shift.id: shift.end - shift.start for shift in shifts}
    top = max([*hours.values(), *(idle for owned in idles.values() for _, idle in owned)])
    most = cover.model.new_int_var(0, top, "largest idle time")
    cover.charge("idle.maximum", most, rule.maximum_price)
    for shift, owned in idles.items():
        # One of the shift's tours is chosen, or none: then it idles all its hours.
        fewer = weighted((cover.choose[column], idle - hours[shift]) for column, idle in owned)
        cover.model.add(most >= hours[shift] + fewer)


def _of_column(cover: Cover, column: int, shift: Shift) -> int:
    times = cover.times(column)
    busy = cover.scope.leave(shift, cover.stops[column][0]) + sum(times.steps)
    return max(shift.end, times.earliest[-1] + times.steps[-1]) - shift.start - busy


def _shift_key(rule: Idle, shift: Shift) -> Hashable:
    if not _counts(rule, shift):
        return False
    return shift.id if rule.maximum_price else True


def _sequence_counts(rule: Idle) -> bool:
    return rule.maximum_price > 0


MODEL = RoomModel(
    kind=Idle,
    constrain=_constrain,
    combine=_combine,
    across=_sequence_counts,
    sequence_counts=_sequence_counts,
    shift_key=_shift_key,
)
