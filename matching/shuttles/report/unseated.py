"""In both languages: why somebody has no place on the runs of a timetable."""

from __future__ import annotations

from matching.report.bilingual import Bilingual, clock, number
from matching.rides.report.naming import place_text
from matching.shuttles.planning import PlannedShuttles
from matching.shuttles.report.words import word
from matching.shuttles.unseated import Unseated, unseated
from routing.units import MINUTE


def unseated_texts(planned: PlannedShuttles) -> dict[str, tuple[Bilingual, ...]]:
    """By request refused; empty when the day has no timetable."""
    if not planned.day.fixed.runs:
        return {}
    reasons = unseated(planned.day, planned.plan)
    return {name: (_text(planned, name, reason),) for name, reason in reasons.items()}


def _text(planned: PlannedShuttles, name: str, one: Unseated) -> Bilingual:
    booked = planned.day.booked
    local = booked.clock.local
    if one.code == "no_run":
        first, last = planned.day.planned[name].window
        nearest = one.moment
        said = word("unseated.no_run" if nearest is None else "unseated.no_run_near")
        return said.filled(
            gate=place_text(booked, one.place),
            first=clock(local(first)),
            last=clock(local(last)),
            nearest="" if nearest is None else clock(local(nearest)),
        )
    if one.code == "too_far":
        metres, limit = number(one.metres), number(planned.day.terms.walk)
        return word("unseated.too_far").filled(
            place=place_text(booked, one.place), metres=metres, limit=limit
        )
    if one.code == "too_long":
        # Upwards, so that what is too long never reads as equal to the limit.
        seconds, longest = number(-(-one.seconds // MINUTE)), number(one.longest // MINUTE)
        return word("unseated.too_long").filled(minutes=seconds, longest=longest)
    return word(f"unseated.{one.code}")
