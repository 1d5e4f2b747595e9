"""From a planned day to what its report shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from matching.report.bilingual import Bilingual
from matching.report.view import Outline, Point
from matching.rides.day import BookedDay
from matching.rides.report.comparing import compare_rows
from matching.rides.report.naming import place_text, point, spoken_names
from matching.rides.report.noting import notices
from matching.rides.report.reasons import NOTHING_TOLD, booking_views, refusal_views
from matching.rides.report.texts import party_text, profile_text
from matching.rides.report.view import CallView, OrderView, RidesView, TourView
from routing.rides import Call, DutyTour, PlannedRide, RidePlan
from routing.rides.broken import BrokenPromise
from routing.rides.checker import broken_promises
from routing.rides.compare import Comparison
from routing.units import to_euros
from routing.words import Language, Speaker


def rides_view(
    booked: BookedDay,
    plan: RidePlan,
    comparison: Comparison | None = None,
    *,
    outlines: tuple[Outline, ...] = (),
    told: Mapping[str, tuple[Bilingual, ...]] = NOTHING_TOLD,
) -> RidesView:
    """The view of a plan of the day, with the comparison when it was made.

    ``told``: reasons of refusals that are known without an explanation by the engine, by request.
    """
    figures = plan.figures
    rides = {ride.task: ride for ride in plan.rides}
    turned = tuple(booking_views(booked))
    return RidesView(
        title=booked.book.settings.name,
        day=booked.date,
        synthetic=booked.synthetic,
        profiles=tuple(profile_text(plan.problem.day.profile(name)) for name in plan.profiles),
        breaches=(*_breaches(booked, plan), *map(_broken, broken_promises(plan))),
        fallback=booked.book.fallback.name if booked.book.fallback else "",
        asked=len(booked.asked),
        carried=figures.fleet + figures.fallback,
        ordered=figures.fallback,
        refused=figures.refused + len(turned),
        by_ride_time=figures.refused_by_ride_time,
        unexplained=sum(one.explanation is None and one.request not in told for one in plan.refusals),
        turned_away=len(turned),
        vehicles=figures.vehicles,
        drivers=figures.drivers,
        metres=figures.metres,
        empty_metres=figures.empty_metres,
        euros=to_euros(figures.cost),
        fallback_euros=to_euros(figures.fallback_cost),
        detour=figures.mean_detour,
        missed=len(plan.missed),
        compare=compare_rows(comparison) if comparison else (),
        alone_refused=comparison.solo.figures.refused if comparison else 0,
        tours=tuple(_tour(booked, plan, tour, rides) for tour in plan.tours),
        orders=tuple(_orders(booked, plan)),
        notices=notices(booked),
        refusals=(*refusal_views(booked, plan, told), *turned),
        outlines=outlines,
    )


def _breaches(booked: BookedDay, plan: RidePlan) -> Iterator[Bilingual]:
    speakers = [_speaker(booked, plan, language) for language in ("fr", "en")]
    for breach in plan.verdict.breaches:
        yield Bilingual(speakers[0].breach(breach), speakers[1].breach(breach))


def _broken(one: BrokenPromise) -> Bilingual:
    text = f"{one.request}: {one.code} ({one.seen} / {one.promised})"
    return Bilingual(text, text)


def _speaker(booked: BookedDay, plan: RidePlan, language: Language) -> Speaker:
    return Speaker.of(
        plan.problem.problem, language=language, epoch=booked.clock.start, names=spoken_names(booked, plan)
    )


def _tour(booked: BookedDay, plan: RidePlan, tour: DutyTour, rides: Mapping[str, PlannedRide]) -> TourView:
    vehicle = next(one for one in booked.book.vehicles if one.id == tour.duty.vehicle)
    driver = next((one.name for one in booked.book.drivers if one.id == tour.duty.driver), "")
    local = booked.clock.local
    return TourView(
        key=tour.shift,
        vehicle=vehicle.name,
        driver=driver,
        departure=local(tour.departure),
        arrival=local(tour.arrival),
        calls=tuple(_call(booked, plan, call, rides) for call in tour.calls),
        metres=tour.metres,
        empty_metres=tour.empty_metres,
        people=sum(plan.problem.rides[call.task].party.people for call in tour.calls if call.kind == "in"),
        start_point=point(booked, tour.start_place),
        end_point=point(booked, tour.end_place),
    )


def _call(booked: BookedDay, plan: RidePlan, call: Call, rides: Mapping[str, PlannedRide]) -> CallView:
    local = booked.clock.local
    request = plan.problem.rides.get(call.task)
    asked = booked.asked[request.id] if request else None
    shown = CallView(
        kind=call.kind,
        request=request.id if request else "",
        who=asked.name if asked else "",
        place=place_text(booked, call.place),
        point=point(booked, call.place),
        arrival=local(call.arrival),
        start=local(call.start),
        end=local(call.end),
        travel=call.travel,
        metres=call.metres,
        seats=call.seats,
        wheelchairs=call.wheelchairs,
        party=party_text(request.party) if request else Bilingual("", ""),
        contact=asked.contact if asked else "",
        reserved=request is not None and request.open_return is not None,
    )
    if call.kind != "out":
        return shown
    ride = rides[call.task]
    return replace(shown, ride=ride.seconds, direct=ride.direct, longest=ride.longest)


def _orders(booked: BookedDay, plan: RidePlan) -> Iterator[OrderView]:
    fallback = plan.problem.day.fleet.fallback
    requests = plan.requests
    for order in sorted(plan.orders, key=lambda one: (one.pickup, one.request)):
        request = requests[order.request]
        lead = fallback.lead if fallback else 0
        pickup: datetime = booked.clock.local(order.pickup)
        yield OrderView(
            request=order.request,
            who=booked.asked[order.request].name,
            origin=place_text(booked, request.pickup),
            destination=place_text(booked, request.dropoff),
            pickup=pickup,
            call_by=booked.clock.local(order.pickup - lead),
            party=party_text(request.party),
            euros=to_euros(order.price),
            metres=order.metres,
        )


def view_points(view: RidesView) -> Iterator[Point]:
    """Every point of the view that has coordinates."""
    for tour in view.tours:
        yield from (one for one in (tour.start_point, tour.end_point) if one is not None)
        yield from (call.point for call in tour.calls if call.point is not None)
    yield from (one.point for one in view.refusals if one.point is not None)
