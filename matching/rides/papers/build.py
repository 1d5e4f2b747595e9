"""From a planned day of rides to everything there is to hand out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from zoneinfo import ZoneInfo

from matching.papers.stamp import Stamp
from matching.report.bilingual import Bilingual
from matching.rides.asked import AskedRide
from matching.rides.day import BookedDay
from matching.rides.papers.drivers import run_sheets
from matching.rides.papers.passengers import ride_notices
from matching.rides.papers.sheets import RidePapers
from routing.rides import RidePlan


def ride_papers(
    booked: BookedDay,
    plan: RidePlan,
    *,
    stamp: Stamp,
    told: Mapping[str, tuple[Bilingual, ...]] = {},
    riders: Mapping[str, AskedRide] = {},
) -> RidePapers:
    """The papers of one day.

    Parameters
    ----------
    stamp: the version and the moment they are issued, on every sheet.
    told: reasons of refusals, by request, that name no other passenger.
    riders: who else rides in the plan, by request, without having asked for it: on run sheets only.
    """
    settings = booked.book.settings
    zone = ZoneInfo(settings.time_zone)
    return RidePapers(
        title=settings.name,
        phone=settings.phone,
        day=booked.date,
        zone=zone,
        stamp=replace(stamp, printed=stamp.printed.astimezone(zone)),
        sheets=run_sheets(replace(booked, asked={**booked.asked, **riders}), plan),
        notices=ride_notices(booked, plan, told),
        synthetic=booked.synthetic,
    )
