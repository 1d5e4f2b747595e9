"""Visits that go with rides, as the engine ties them: links, escorts, one more seat for who travels along."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from matching.joint.book import RideTie
from matching.planning.visit import Visit
from matching.planning.week import WeekProblem
from matching.rides.day import BookedDay
from routing.joint import Escort
from routing.model.link import Link
from routing.model.task import StopRef
from routing.rides import RideDay, RideRequest
from routing.units import MINUTE


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TiedDay:
    """The ties of one day.

    Attributes
    ----------
    rides: the rides asked for, with seats for escorts. visits: the visit of each tie that holds that day.
    loose: ties of which only the ride, or only the visit, is due that day: nothing is tied.
    """

    rides: RideDay
    links: tuple[Link, ...] = ()
    escorts: tuple[Escort, ...] = ()
    visits: dict[RideTie, str] = field(default_factory=dict)
    loose: tuple[RideTie, ...] = ()


def tied_day(ties: Sequence[RideTie], week: WeekProblem, booked: BookedDay) -> TiedDay:
    """The ties that hold on that day; of a visit by several, with the first of them."""
    requests = {one.id: one for one in booked.rides.requests}
    visits = _first_of_line(week)
    links: list[Link] = []
    escorts: list[Escort] = []
    held: dict[RideTie, str] = {}
    loose: list[RideTie] = []
    for tie in ties:
        request, visit = requests.get(tie.request), visits.get(tie.line)
        if request is None and visit is None:
            continue
        if request is None or visit is None or request.open_return is not None:
            loose.append(tie)
            continue
        held[tie] = visit.id
        if tie.kind == "escort":
            escorts.append(Escort(task=visit.id, ride=request.id, settling=tie.minutes * MINUTE))
        else:
            links.append(_link(tie, visit, request))
    guided = {one.ride for one in escorts}
    return TiedDay(
        rides=replace(
            booked.rides,
            requests=tuple(_with_company(one) if one.id in guided else one for one in booked.rides.requests),
        ),
        links=tuple(links),
        escorts=tuple(escorts),
        visits=held,
        loose=tuple(loose),
    )


def _first_of_line(week: WeekProblem) -> dict[str, Visit]:
    found: dict[str, Visit] = {}
    for visit in sorted(week.visits.values(), key=lambda one: (one.openings[0].opening, one.id)):
        if visit.member == 1 and visit.part == 1:
            found.setdefault(visit.line, visit)
    return found


def _with_company(request: RideRequest) -> RideRequest:
    party = request.party
    return replace(request, party=replace(party, companions=party.companions + 1))


def _link(tie: RideTie, visit: Visit, request: RideRequest) -> Link:
    pickup, drop = StopRef(task=request.id), StopRef(task=request.id, stop=1)
    gap = tie.minutes * MINUTE
    if tie.kind == "departure":
        return Link(first=visit.ref, second=pickup, origin="end", max_gap=gap, both=True)
    if tie.kind == "arrival":
        return Link(first=drop, second=visit.ref, origin="end", max_gap=gap, both=True)
    return Link(first=visit.ref, second=pickup, min_gap=gap, both=True)
