"""From a planned day of visits and rides to everything there is to hand out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from matching.joint.papers.carers import joint_carer_sheets
from matching.joint.papers.notices import carer_notices
from matching.joint.papers.tours import DayTours, day_tours
from matching.joint.papers.vehicles import riders, vehicles_plan, with_carers
from matching.joint.papers.words import word
from matching.joint.plan import JointPlan
from matching.papers import Stamp, version_name
from matching.papers.carer_sheet import CarerPapers
from matching.papers.clients import Month
from matching.papers.households import Households
from matching.papers.sheets import ClientSheet
from matching.papers.words import telephone
from matching.rides.papers import RideNotice, RidePapers, ride_papers


@dataclass(frozen=True, slots=True, kw_only=True)
class JointPapers:
    """Everything to hand out for one joint day.

    Attributes
    ----------
    rides: run sheets of drivers, and notices of those who asked for rides.
    brought: notices of carers whom somebody brings.
    carers: sheets of all carers with something to do. clients: who comes to each client that day.
    """

    rides: RidePapers
    brought: tuple[RideNotice, ...]
    carers: CarerPapers
    clients: tuple[ClientSheet, ...]


def joint_papers(planned: JointPlan, *, printed: datetime) -> JointPapers:
    """The papers of a planned day; ``printed`` (aware) stands on every sheet as the moment it is issued."""
    day, told = planned.day, day_tours(planned)
    stamp = Stamp(version=joint_version(planned), printed=printed)
    households = Households(day.book.association)
    no_company = {tie.request: (word("no_company"),) for tie in day.tied.visits}
    rides = ride_papers(
        day.booked, vehicles_plan(planned), stamp=stamp, told=no_company, riders=riders(planned)
    )
    return JointPapers(
        rides=replace(rides, sheets=tuple(with_carers(sheet, planned) for sheet in rides.sheets)),
        brought=carer_notices(day, told),
        carers=_carers(planned, told, stamp=rides.stamp, households=households),
        clients=Month([told], month=day.date.replace(day=1)).sheets(households),
    )


def joint_version(planned: JointPlan) -> str:
    """A short name made from who does what, and who drives whom, when: equal for equal plans."""
    return version_name(planned.day.date.isoformat(), _said(planned))


def _said(planned: JointPlan) -> Iterator[str]:
    for tour in planned.plan.tours:
        yield f"{tour.shift}@{tour.departure}"
        for halt in tour.halts:
            yield f"{halt.task}.{halt.stop}@{halt.start}+{halt.end - halt.start}"
    known = planned.day.week.visits.keys() | planned.day.joint.rides
    for name in sorted(known & set(planned.plan.unserved)):
        yield f"-{name}"


def _carers(planned: JointPlan, told: DayTours, *, stamp: Stamp, households: Households) -> CarerPapers:
    week, settings = planned.day.week, planned.day.book.association.settings
    return CarerPapers(
        title=settings.name,
        phone=telephone(settings.phone),
        week=str(week.week),
        first=week.week.monday,
        day=planned.day.date,
        zone=ZoneInfo(settings.time_zone),
        stamp=stamp,
        carers=joint_carer_sheets(planned, told, households=households),
        synthetic=week.synthetic,
    )
