"""How far ahead to book, as ``booking_rules.txt`` says it, and in words with what the columns cannot say."""

from __future__ import annotations

from datetime import time

from matching.rides.booking import clock_text
from matching.rides.service import BookingWindow, RideService
from matching.words import Language, say

#: The last moment of a day that has no limit of its own.
_LAST = time(23, 59, 59)


def booking_rule(service: RideService, *, phone: str, language: Language) -> dict[str, str]:
    """The rule of occasional rides; regular ones, and a lead on top of a day's limit, stand in the message.

    The columns know one limit: of days (type 2), or of minutes on the same day (type 1), or none (type 0,
    which has no first day either).
    """
    window = service.occasional
    lead = int(window.lead.total_seconds()) // 60
    row = {
        "booking_rule_id": f"reservation-{service.id}",
        "message": booking_message(service, language),
        "phone_number": phone,
    }
    if window.closes:
        row |= {
            "booking_type": "2",
            "prior_notice_last_day": str(window.closes),
            "prior_notice_last_time": (window.closes_at or _LAST).strftime("%H:%M:%S"),
            **_first_day(window),
        }
    elif lead:
        row |= {"booking_type": "1", "prior_notice_duration_min": str(lead), **_first_day(window)}
    else:
        row |= {"booking_type": "0"}
    return row


def _first_day(window: BookingWindow) -> dict[str, str]:
    if window.opens is None:
        return {}
    return {"prior_notice_start_day": str(window.opens), "prior_notice_start_time": "00:00:00"}


def booking_message(service: RideService, language: Language) -> str:
    """Everything the service asks of who books, in a sentence or more."""
    parts = [*_window_words(service.occasional, language)]
    if service.regular_from is not None:
        regular = ", ".join(_window_words(service.regular, language)) or say("gtfs.any_time", language)
        parts.append(say("gtfs.regular", language, times=service.regular_from, window=regular))
    if service.categories:
        parts.append(say("gtfs.entitled", language, wanted=", ".join(service.categories)))
    if service.least_metres:
        parts.append(say("gtfs.least", language, metres=service.least_metres))
    return " ; ".join(parts) if parts else say("gtfs.any_time", language)


def _window_words(window: BookingWindow, language: Language) -> list[str]:
    parts = []
    if window.opens is not None:
        parts.append(say("gtfs.opens", language, days=window.opens))
    if window.closes:
        limit = window.closes_at
        clock = clock_text(24 * 60 if limit is None else limit.hour * 60 + limit.minute)
        parts.append(say("gtfs.closes", language, days=window.closes, time=clock))
    elif window.closes_at is not None:
        limit = window.closes_at
        parts.append(say("gtfs.same_day", language, time=clock_text(limit.hour * 60 + limit.minute)))
    if window.lead:
        parts.append(say("gtfs.lead", language, minutes=int(window.lead.total_seconds()) // 60))
    return parts
