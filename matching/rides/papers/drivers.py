"""The run sheet of each driver, in the order they leave."""

from __future__ import annotations

from collections import defaultdict

from matching.papers.words import telephone
from matching.report.bilingual import Bilingual
from matching.rides.day import BookedDay
from matching.rides.papers.equipment import equipment_of
from matching.rides.papers.places import written_place
from matching.rides.papers.sheets import RunHalt, RunSheet, RunTour
from matching.rides.papers.words import word
from routing.rides import Call, DutyTour, RidePlan, RideRequest


def run_sheets(booked: BookedDay, plan: RidePlan) -> tuple[RunSheet, ...]:
    """One sheet a driver: every tour of hers, numbered together; drivers who stay at home have none."""
    tours: dict[str, list[DutyTour]] = defaultdict(list)
    for tour in sorted(plan.tours, key=lambda one: (one.departure, one.shift)):
        if tour.calls:
            tours[tour.duty.driver].append(tour)
    return tuple(
        _sheet(booked, plan, driver, of_driver, number=number)
        for number, (driver, of_driver) in enumerate(tours.items(), start=1)
    )


def _sheet(booked: BookedDay, plan: RidePlan, driver: str, tours: list[DutyTour], *, number: int) -> RunSheet:
    named = {one.id: one.name for one in booked.book.vehicles}
    named |= {one.id: one.name for one in booked.book.drivers}
    written, order = [], 0
    for tour in tours:
        written.append(_tour(booked, plan, tour, after=order))
        order = max((halt.order for halt in written[-1].halts), default=order)
    return RunSheet(
        key=driver,
        number=f"{booked.date:%Y%m%d}-{number:02d}",
        driver=named.get(driver, driver),
        tours=tuple(written),
    )


def _tour(booked: BookedDay, plan: RidePlan, tour: DutyTour, *, after: int) -> RunTour:
    local, halts, order = booked.clock.local, [], after
    for call in tour.calls:
        order += call.kind != "pause"
        halts.append(_halt(booked, plan, call, order=0 if call.kind == "pause" else order))
    return RunTour(
        key=tour.shift,
        vehicle=next(one.name for one in booked.book.vehicles if one.id == tour.duty.vehicle),
        departure=local(tour.departure),
        arrival=local(tour.arrival),
        start_place=written_place(booked, tour.duty.start_place),
        end_place=written_place(booked, tour.duty.end_place),
        halts=tuple(halts),
        metres=tour.metres,
        people=sum(plan.problem.rides[call.task].party.people for call in tour.calls if call.kind == "in"),
    )


def _halt(booked: BookedDay, plan: RidePlan, call: Call, *, order: int) -> RunHalt:
    """What the driver must know at a halt; of the request nothing else is looked at."""
    local, request = booked.clock.local, plan.problem.rides.get(call.task)
    asked = booked.asked[request.id] if request else None
    boarding = call.kind == "in" and asked is not None and request is not None
    return RunHalt(
        key=call.task,
        kind="in" if call.kind == "in" else "out" if call.kind == "out" else "pause",
        order=order,
        start=local(call.start),
        end=local(call.end),
        who=asked.name if asked else "",
        place=written_place(booked, call.place) if asked else "",
        party=_seated(request) if boarding and request else Bilingual("", ""),
        equipment=equipment_of(asked) if boarding and asked else (),
        contact=asked.contact if boarding and asked else "",
        phone=telephone(asked.phone) if boarding and asked else "",
        seats=call.seats,
        wheelchairs=call.wheelchairs,
        metres=call.metres,
        reserved=request is not None and request.open_return is not None,
    )


def _seated(request: RideRequest) -> Bilingual:
    """How many sit down; wheelchairs are equipment, to be strapped in."""
    return word("seats", count=request.party.seats) if request.party.seats else Bilingual("", "")
