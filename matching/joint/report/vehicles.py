"""What each vehicle does on the day: who gets in and out where, carers and passengers together."""

from __future__ import annotations

from collections.abc import Iterator

from matching.joint.day import JointDay
from matching.joint.figures import tour_metres
from matching.joint.plan import JointPlan
from matching.joint.report.naming import place_name, vehicle_name
from matching.joint.report.view import CallView, VehicleView
from routing.model.plan import Tour


def vehicle_views(planned: JointPlan) -> tuple[VehicleView, ...]:
    """Vehicles that go out, by departure."""
    day = planned.day
    found = [
        _vehicle(day, tour) for tour in planned.plan.tours if tour.shift in day.joint.vehicles and tour.halts
    ]
    return tuple(sorted(found, key=lambda one: (one.departure, one.name)))


def _vehicle(day: JointDay, tour: Tour) -> VehicleView:
    local = day.week.clock.local
    return VehicleView(
        name=vehicle_name(day, tour.shift),
        departure=local(tour.departure),
        arrival=local(tour.arrival),
        metres=tour_metres(day.joint, tour),
        calls=tuple(_calls(day, tour)),
    )


def _calls(day: JointDay, tour: Tour) -> Iterator[CallView]:
    stops = {task.id: task.stops for task in day.joint.problem.tasks}
    aboard = 0
    for halt in tour.halts:
        place = stops[halt.task][halt.stop].place
        if place is None:  # the driver's break
            continue
        leg = day.joint.legs.get(halt.task)
        if leg is not None:
            people = 1
            who = day.week.workers[day.week.periods[leg.shift].worker].name
        else:
            request = day.rides.rides[halt.task]
            people = request.party.people
            who = day.booked.asked[request.id].name
        aboard += people if halt.stop == 0 else -people
        yield CallView(
            time=day.week.clock.local(halt.start),
            into=halt.stop == 0,
            who=who,
            place=place_name(day, place),
            worker=leg is not None,
            aboard=aboard,
        )
