"""What the report of shuttles shows beside that of rides: demand, groups, runs, notes; ready to write."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from matching.report.bilingual import Bilingual, clock, long_day, number
from matching.rides.report.naming import place_text
from matching.rides.report.texts import profile_text
from matching.shuttles.demand import DemandCell
from matching.shuttles.groups import ShuttleGroup
from matching.shuttles.neighbours import shared_hours
from matching.shuttles.planning import PlannedShuttles
from matching.shuttles.report.words import word
from routing.rides.plan import Call
from routing.rides.trips import Trip


@dataclass(frozen=True, slots=True, kw_only=True)
class RunStopView:
    """One halt of a run: where, when it leaves (at the last: arrives), how many get in and out."""

    place: str
    moment: datetime
    gets_in: int
    gets_out: int

    @property
    def time(self) -> str:
        """Clock time, unambiguous also in the night when clocks go back."""
        return clock(self.moment)


@dataclass(frozen=True, slots=True, kw_only=True)
class RunView:
    """One trip of one vehicle."""

    number: int
    vehicle: str
    people: int
    stops: tuple[RunStopView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShuttlesView:
    """Everything the report shows of shuttles; ``how``, ``warnings`` and ``notes`` are sentences."""

    how: Bilingual
    warnings: tuple[Bilingual, ...]
    notes: tuple[Bilingual, ...]
    demand: tuple[DemandCell, ...]
    groups: tuple[ShuttleGroup, ...]
    runs: tuple[RunView, ...]


def shuttles_view(planned: PlannedShuttles) -> ShuttlesView:
    """The view of a planned day."""
    day = planned.day
    profile = profile_text(planned.plan.problem.day.profile(day.terms.profile))
    return ShuttlesView(
        how=word("how").filled(form=word(f"form.{day.terms.form}"), profile=profile),
        warnings=tuple(_warnings(planned)),
        notes=tuple(_notes(planned)),
        demand=day.demand,
        groups=planned.groups,
        runs=tuple(_run(planned, number, trip) for number, trip in enumerate(planned.trips, start=1)),
    )


def _warnings(planned: PlannedShuttles) -> Iterator[Bilingual]:
    """What a proposed timetable leaves out; vehicles that a service day around may want at the same hours."""
    if planned.proposal is not None and planned.proposal.early:
        yield word("early_note").filled(count=number(len(planned.proposal.early)))
    if planned.lost:
        names = dict.fromkeys(planned.day.planned[name].worker.name for name in planned.lost)
        yield word("lost_note").filled(people=", ".join(names))
    local = planned.day.booked.clock.local
    for shared in shared_hours(planned.day, planned.trips):
        runs = (
            f"{_vehicle(planned, trip)} {clock(local(trip.start))}–{clock(local(trip.end))}"
            for trip in shared.trips
        )
        yield word("shared_note").filled(day=long_day(shared.day), runs=", ".join(runs))


def _notes(planned: PlannedShuttles) -> Iterator[Bilingual]:
    day = planned.day
    people = {leg.worker.id: leg.worker for leg in day.legs}
    estimated = sum(worker.home.estimated for worker in people.values())
    if estimated:
        yield word("estimated_note").filled(estimated=number(estimated), people=number(len(people)))
    walks = list(day.meeting.walks.values())
    if walks or day.meeting.too_far:
        yield word("walk_note").filled(
            people=number(len(walks)),
            points=number(len(set(day.meeting.stops.values()))),
            mean=number(sum(walks) / max(1, len(walks))),
            longest=number(max(walks, default=0)),
            limit=number(day.terms.walk),
            far=number(len(day.meeting.too_far)),
        )
    odd = {
        leg.shift.id
        for leg in day.legs
        if _odd(planned, leg.shift.start) or _odd(planned, leg.shift.end.last)
    }
    if odd:
        yield word("skipped_note").filled(count=number(len(odd)))


def _odd(planned: PlannedShuttles, minutes: int) -> bool:
    """Whether clocks skip that hour of the service day, or show it twice."""
    booked = planned.day.booked
    zone = booked.clock.start.tzinfo
    wall = datetime.combine(booked.date, time(), tzinfo=zone) + timedelta(minutes=minutes)
    return wall.utcoffset() != wall.replace(fold=1).utcoffset()


def _run(planned: PlannedShuttles, number: int, trip: Trip) -> RunView:
    booked = planned.day.booked
    halts: list[list[Call]] = []
    for call in trip.calls:
        if halts and halts[-1][-1].place == call.place:
            halts[-1].append(call)
        else:
            halts.append([call])
    stops = []
    for place, calls in enumerate(halts, start=1):
        moment = calls[0].start if place == len(halts) else calls[-1].end
        stops.append(
            RunStopView(
                place=place_text(booked, calls[0].place),
                moment=booked.clock.local(moment),
                gets_in=sum(call.kind == "in" for call in calls),
                gets_out=sum(call.kind == "out" for call in calls),
            )
        )
    vehicle = _vehicle(planned, trip)
    return RunView(number=number, vehicle=vehicle, people=len(trip.tasks), stops=tuple(stops))


def _vehicle(planned: PlannedShuttles, trip: Trip) -> str:
    return next(one.name for one in planned.day.booked.book.vehicles if one.id == trip.vehicle)
