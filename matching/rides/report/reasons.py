"""Why a request is refused, in both languages: at booking, or by the plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from functools import cache

from matching.report.bilingual import Bilingual, clock
from matching.rides.asked import AskedRide
from matching.rides.booking import BookingRefusal
from matching.rides.day import BookedDay
from matching.rides.report.naming import place_text, point, spoken_names
from matching.rides.report.view import RefusalView
from matching.rides.report.words import word
from matching.words import Language, say
from routing.explain.telling import Teller
from routing.rides import Refusal, RidePlan
from routing.units import MINUTE
from routing.words import Catalogue, Speaker, catalogue

#: Lines of reasons shown for one refusal; the nearest to a solution come first.
LINES = 6
NOTHING_TOLD: Mapping[str, tuple[Bilingual, ...]] = {}

#: What explanations call a visit when it is a ride.
_RIDE_WORDS = {
    "explain.this": {"fr": "ce trajet", "en": "this ride"},
    "explain.none": {
        "fr": "Aucun changement pris seul ne suffit : ni l'horaire, ni un service prolongé, ni un autre "
        "trajet déplacé, ni un véhicule de plus.",
        "en": "No single change helps: not its hours, nor a longer duty, nor another ride moved, nor one "
        "more vehicle.",
    },
}


@cache
def _of_rides() -> Catalogue:
    return catalogue().replaced(_RIDE_WORDS)


def booking_text(one: BookingRefusal, language: Language) -> str:
    """The sentence of a refusal at booking."""
    said = {name: _said(value, language) for name, value in one.parameters.items()}
    return say(one.code, language, **said)


def _said(value: object, language: Language) -> object:
    if isinstance(value, datetime):
        return value.strftime("%d/%m/%Y %H:%M") if language == "fr" else value.strftime("%Y-%m-%d %H:%M")
    return value


def booking_views(booked: BookedDay) -> Iterator[RefusalView]:
    """Requests turned away at booking, each once with all its reasons."""
    reasons: dict[str, list[Bilingual]] = {}
    for one in booked.turned_away:
        text = Bilingual(booking_text(one, "fr"), booking_text(one, "en"))
        reasons.setdefault(one.request, []).append(text)
    for name, texts in reasons.items():
        yield _view(booked, name, tuple(texts), booking=True)


def refusal_views(
    booked: BookedDay, plan: RidePlan, told: Mapping[str, tuple[Bilingual, ...]] = NOTHING_TOLD
) -> Iterator[RefusalView]:
    """Requests that the plan refuses; ``told``: reasons known without an explanation, by request."""
    names = spoken_names(booked, plan)
    tellers = []
    for language in ("fr", "en"):
        speaker = Speaker.of(plan.problem.problem, language=language, epoch=booked.clock.start, names=names)
        tellers.append(Teller(replace(speaker, catalogue=_of_rides()), plan.plan))
    for refusal in plan.refusals:
        texts = list(told.get(refusal.request) or _reasons(booked, refusal))
        remedy = None
        if refusal.explanation is not None:
            french, english = (teller.lines(refusal.explanation) for teller in tellers)
            texts += [
                Bilingual(one.text, other.text)
                for one, other in list(zip(french, english, strict=True))[:LINES]
            ]
            remedy = Bilingual(*(teller.remedy(refusal.explanation) for teller in tellers))
        yield _view(
            booked,
            refusal.request,
            tuple(texts),
            by_ride_time=refusal.by_ride_time,
            remedy=remedy,
        )


def _reasons(booked: BookedDay, refusal: Refusal) -> Iterator[Bilingual]:
    """What the plan itself says of a refusal."""
    if refusal.by_ride_time:
        yield word("by_ride_time")
    if refusal.with_request is not None:
        yield word("with_request").filled(name=booked.asked[refusal.with_request].name)
    if refusal.explanation is None:
        yield word("not_explained")


def _view(
    booked: BookedDay,
    name: str,
    reasons: tuple[Bilingual, ...],
    *,
    by_ride_time: bool = False,
    booking: bool = False,
    remedy: Bilingual | None = None,
) -> RefusalView:
    asked = booked.asked[name]
    return RefusalView(
        request=name,
        who=asked.name,
        origin=place_text(booked, asked.pickup),
        destination=place_text(booked, asked.dropoff),
        point=point(booked, asked.pickup),
        wanted=wanted_text(booked, asked),
        by_ride_time=by_ride_time,
        booking=booking,
        reasons=reasons,
        remedy=remedy,
    )


def wanted_text(booked: BookedDay, asked: AskedRide) -> Bilingual:
    """When the ride is wanted."""
    request = next((one for one in booked.rides.requests if one.id == asked.id), None)
    if request is not None:
        window = request.arrival or request.departure or (0, 0)
        first, last = window
        code = "arrive_at" if request.arrival is not None else "leave_at"
    elif asked.arrival is not None:
        code, last = "arrive_at", booked.clock.at(booked.date, asked.arrival)
        first = last - asked.window * MINUTE
    else:
        code, first = "leave_at", booked.clock.at(booked.date, asked.departure or 0)
        last = first + asked.window * MINUTE
    local = booked.clock.local
    return word(code).filled(first=clock(local(first)), last=clock(local(last)))
