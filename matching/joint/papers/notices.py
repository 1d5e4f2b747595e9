"""The notice of each carer whom somebody brings: when the vehicle or the taxi comes, there and back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from matching.joint.day import JointDay
from matching.joint.papers.tours import DayTours
from matching.joint.report.naming import vehicle_name
from matching.joint.steps import Step
from matching.rides.papers import NoticeLeg, RideNotice
from matching.rides.papers.passengers import off_grid, on_minute, told_hours
from matching.rides.papers.places import written_place
from routing.joint import CarriedLeg

#: Without one of these she goes by herself all day, and nobody has to tell her when.
_BROUGHT = frozenset({"ride", "taxi", "missing"})


def carer_notices(day: JointDay, told: DayTours) -> tuple[RideNotice, ...]:
    """A notice for each carer with a ride of her own, in the order of the sheets.

    What she does with a client on board is on her sheet, and in the client's notice.
    """
    legs: dict[str, list[NoticeLeg]] = defaultdict(list)
    for tour in told.tours:
        for step in told.steps.get(tour.shift, ()):
            if step.ride is not None or step.order is not None:
                legs[tour.worker].append(_leg(day, step))
    return tuple(
        RideNotice(key=worker, name=day.week.workers[worker].name, legs=tuple(of_worker))
        for worker, of_worker in legs.items()
        if any(leg.kind == "fleet" or leg.kind in _BROUGHT for leg in of_worker)
    )


def _leg(day: JointDay, step: Step) -> NoticeLeg:
    local, taxi = day.week.clock.local, day.book.rides.fallback
    told = NoticeLeg(
        request=f"{step.start}",
        kind="fleet" if step.kind == "ride" else "taxi",
        first=on_minute(local(step.start)),
        last=on_minute(local(step.start)),
        origin=written_place(day.booked, step.origin),
        destination=written_place(day.booked, step.destination),
    )
    if step.ride is not None:
        return _fleet(told, step.ride, local, by=vehicle_name(day, step.vehicle))
    # going home nobody waits for her; a visit does
    arrival = off_grid(local(step.end)) if step.home else on_minute(local(step.end))
    told = replace(told, arrival=arrival)
    if step.kind == "taxi":
        return replace(told, by="" if taxi is None else taxi.name)
    return replace(told, kind="missing" if step.kind == "missing" else "transit")


def _fleet(told: NoticeLeg, ride: CarriedLeg, local: Callable[[int], datetime], *, by: str) -> NoticeLeg:
    """She is fetched when her visit is over, and there when the next one begins."""
    first, last, arrival = told_hours(
        local(ride.boards),
        timedelta(seconds=ride.alights - ride.boards),
        opening=None if ride.ready is None else local(ride.ready),
        close=None if ride.begins is None else local(ride.begins),
    )
    return replace(told, first=first, last=last, arrival=arrival, by=by)
