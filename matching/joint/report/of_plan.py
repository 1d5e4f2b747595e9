"""From a planned day of visits and rides to what its report shows."""

from __future__ import annotations

from collections.abc import Iterator

from matching.joint.day import JointDay
from matching.joint.getting_there import MISSING
from matching.joint.plan import JointPlan
from matching.joint.report.carers import carer_views
from matching.joint.report.naming import visit_name
from matching.joint.report.open import open_rides, open_visits
from matching.joint.report.vehicles import vehicle_views
from matching.joint.report.view import FlagView, JointView
from matching.joint.report.words import word
from matching.report.bilingual import Bilingual, clock
from matching.rides.report.texts import profile_text
from routing.joint import carried_legs, ordered_legs, part_of_problem, without_legs
from routing.model.plan import Plan, Score
from routing.referee import audit
from routing.rides import SHIFT_SHUTTLE
from routing.units import to_euros
from routing.words import Speaker

#: First and last hour of the night (BAD and SAP: 22:00 to 07:00).
NIGHT = (22, 7)


def joint_view(planned: JointPlan) -> JointView:
    """The view of a planned day."""
    day = planned.day
    left = set(without_legs(day.joint, planned.plan).unserved)
    rides = carried_legs(day.joint, planned.plan)
    vehicles = vehicle_views(planned)
    return JointView(
        title=day.book.association.settings.name,
        day=day.date,
        synthetic=day.week.synthetic,
        asked=len(day.week.visits),
        served=sum(name not in left for name in day.week.visits),
        brought=len(_brought(planned)),
        rides=len(rides),
        usable=_workers(planned, set(day.joint.carried)),
        brought_workers=_workers(planned, {one.leg.shift for one in rides}),
        without_vehicle=len({day.week.periods[shift].worker for shift in day.joint.carried}),
        vehicles_out=len(vehicles),
        metres=sum(one.metres for one in vehicles),
        fleet_euros=_fleet_euros(planned),
        euros=to_euros(planned.plan.score.soft),
        profile=word("profile").filled(profile=profile_text(SHIFT_SHUTTLE)),
        hours=_hours(day),
        carers=carer_views(planned),
        vehicles=vehicles,
        flags=tuple(_flags(planned)),
        open_visits=open_visits(planned),
        open_rides=open_rides(planned),
        notices=tuple(notices_of_day(day)),
        breaches=tuple(_breaches(planned)),
    )


def _brought(planned: JointPlan) -> set[str]:
    """Visits in tours that a ride of the plan is part of."""
    day = planned.day
    shifts = {one.leg.shift for one in carried_legs(day.joint, planned.plan)}
    return {
        halt.task
        for tour in planned.plan.tours
        if tour.shift in shifts
        for halt in tour.halts
        if halt.task in day.week.visits
    }


def _workers(planned: JointPlan, shifts: set[str]) -> int:
    """Workers with a visit on one of the shifts."""
    week = planned.day.week
    return len(
        {
            week.periods[tour.shift].worker
            for tour in planned.plan.tours
            if tour.shift in shifts and any(halt.task in week.visits for halt in tour.halts)
        }
    )


def _fleet_euros(planned: JointPlan) -> float:
    """What the vehicles' tours cost by themselves."""
    problem = planned.day.joint.problem
    tours = tuple(tour for tour in planned.plan.tours if tour.shift in planned.day.joint.vehicles)
    tasks = dict.fromkeys(halt.task for tour in tours for halt in tour.halts)
    part = part_of_problem(problem, tasks, [tour.shift for tour in tours])
    return to_euros(audit(part, Plan(tours=tours, unserved=(), score=Score())).score.soft)


def _flags(planned: JointPlan) -> Iterator[FlagView]:
    """Visits settled on somebody who has no way to them yet."""
    day = planned.day
    for order in ordered_legs(day.joint, planned.plan):
        if order.means != MISSING or order.leg.side != "out":
            continue
        visit = day.week.visits[order.leg.task]
        worker = day.week.workers[day.week.periods[order.leg.shift].worker]
        employer = day.week.employers[worker.organisation]
        yield FlagView(
            who=worker.name,
            what=visit_name(visit),
            when=day.week.clock.local(order.arrives),
            rule=word(f"law_{employer.kind}" if _at_night(day, order.arrives) else "law_day"),
        )


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
    """What must be said of the day whatever its plan."""
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
    french, english = (
        Speaker.of(planned.day.joint.problem, language=language, epoch=planned.day.week.clock.start)
        for language in ("fr", "en")
    )
    for breach in planned.verdict.breaches:
        yield Bilingual(french.breach(breach), english.breach(breach))
    for fault in planned.stranded:
        yield Bilingual(f"{fault.where} : {fault.seen}", f"{fault.where}: {fault.seen}")
