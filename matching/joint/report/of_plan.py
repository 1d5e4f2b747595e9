"""From a planned day of visits and rides to what its report shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

from matching.joint.day import JointDay
from matching.joint.figures import joint_figures
from matching.joint.getting_there import MISSING
from matching.joint.plan import JointPlan
from matching.joint.report.carers import carer_views
from matching.joint.report.naming import joint_names, visit_name
from matching.joint.report.open import open_rides, open_visits
from matching.joint.report.vehicles import vehicle_views
from matching.joint.report.view import FlagView, JointView
from matching.joint.report.words import word
from matching.report.bilingual import Bilingual, clock
from matching.report.notices import notices_of
from matching.rides.report.texts import profile_text
from routing.joint import ordered_legs
from routing.rides import SHIFT_SHUTTLE
from routing.words import Language, Speaker

LANGUAGES: tuple[Language, ...] = ("fr", "en")
#: First and last hour of the night (BAD and SAP: 22:00 to 07:00).
NIGHT = (22, 7)


def joint_view(planned: JointPlan) -> JointView:
    """The view of a planned day."""
    day = planned.day
    figures = joint_figures(day.joint, planned.plan, day.week.visits)
    return JointView(
        **asdict(figures),
        title=day.book.association.settings.name,
        day=day.date,
        synthetic=day.week.synthetic,
        profile=_profiles(day),
        hours=_hours(day),
        carers=carer_views(planned),
        vehicles=vehicle_views(planned),
        flags=tuple(_flags(planned)),
        open_visits=open_visits(planned),
        open_rides=open_rides(planned),
        notices=tuple(notices_of_day(day)),
        breaches=tuple(_breaches(planned)),
    )


def _flags(planned: JointPlan) -> Iterator[FlagView]:
    """Visits settled on somebody who has no way to them yet, or none home."""
    day = planned.day
    for order in ordered_legs(day.joint, planned.plan):
        if order.means != MISSING:
            continue
        visit = day.week.visits[order.leg.task]
        worker = day.week.workers[day.week.periods[order.leg.shift].worker]
        employer = day.week.employers[worker.organisation]
        home = order.leg.side == "back"
        when = order.leaves if home else order.arrives
        rule = word(f"law_{employer.kind}" if _at_night(day, when) else "law_day")
        yield FlagView(
            who=worker.name,
            what=visit_name(visit),
            when=day.week.clock.local(when),
            rule=word("no_way_home").filled(rule=rule) if home else rule,
        )


def _profiles(day: JointDay) -> Bilingual:
    """The longest ride of workers, and of the passengers who have asked for one."""
    rides = day.booked.rides
    asked = {request.profile for request in rides.requests} - {SHIFT_SHUTTLE.name}
    told = (SHIFT_SHUTTLE, *(rides.profile(name) for name in sorted(asked)))
    texts = [profile_text(profile) for profile in told]
    both = Bilingual(" ; ".join(one.fr for one in texts), "; ".join(one.en for one in texts))
    return word("profile").filled(profile=both)


def _at_night(day: JointDay, moment: int) -> bool:
    """Between 22:00 and 07:00, the night of both agreements."""
    hour = day.week.clock.local(moment).hour
    return hour >= NIGHT[0] or hour < NIGHT[1]


def _hours(day: JointDay) -> Bilingual:
    if day.getting.hours is None:
        return word("all_hours")
    local = day.week.clock.local
    spans = ", ".join(f"{clock(local(first))}–{clock(local(last))}" for first, last in day.getting.hours)
    return word("hours").filled(spans=spans or "—")


def notices_of_day(day: JointDay) -> Iterator[Bilingual]:
    """What must be said of the day whatever its plan: where travel comes from, then what was not used."""
    if day.choices.roads:
        told = notices_of((*day.week.travel_notes, *day.booked.notes, *day.getting.notes))
        yield from dict.fromkeys(note.text for note in told)
    if day.left_out:
        yield word("left_out").filled(count=len(day.left_out))
    for tie in day.tied.loose:
        yield word("loose").filled(request=tie.request, line=tie.line)
    yield from _network_notices(day)
    taxi, local = day.getting.taxi, day.week.clock.local
    if taxi is not None and taxi.first is None:
        yield word("taxi_seat").filled(name=taxi.name)
    elif taxi is not None and taxi.first is not None:
        yield word("taxi_late").filled(
            name=taxi.name,
            minutes=taxi.minutes,
            ordered=f"{local(taxi.ordered):%d/%m} {clock(local(taxi.ordered))}",
            first=f"{local(taxi.first):%d/%m} {clock(local(taxi.first))}",
        )


def _network_notices(day: JointDay) -> Iterator[Bilingual]:
    """Public transport of which hours are known between some areas only."""
    getting = day.getting
    if getting.hours == () and (getting.local or getting.idle):
        yield word("local_hours")
    for one in getting.idle:
        yield word("idle_hours").filled(line=one.line, origin=one.origin, destination=one.destination)


def _breaches(planned: JointPlan) -> Iterator[Bilingual]:
    day = planned.day
    french, english = (
        Speaker.of(
            day.joint.problem,
            language=language,
            epoch=day.week.clock.start,
            names=joint_names(day, language),
        )
        for language in LANGUAGES
    )
    for breach in planned.verdict.breaches:
        yield Bilingual(french.breach(breach), english.breach(breach))
    for fault in planned.stranded:
        yield Bilingual(f"{fault.where} : {fault.seen}", f"{fault.where}: {fault.seen}")
