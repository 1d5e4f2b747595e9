"""What the head of the report says: where travel times come from, and wishes that had nothing to apply to."""

from __future__ import annotations

from collections.abc import Iterator

from matching.report.notices import notices_of
from matching.report.view import NoticeView
from matching.rides.day import BookedDay
from matching.rides.report.words import word


def notices(booked: BookedDay) -> tuple[NoticeView, ...]:
    """All of them, travel first."""
    return (*notices_of(booked.notes), *_no_driver_to_keep(booked))


def _no_driver_to_keep(booked: BookedDay) -> Iterator[NoticeView]:
    """Ways back with a wish for the same driver, planned without their way there."""
    for request in booked.rides.requests:
        asked = booked.asked.get(request.id)
        if asked is not None and asked.same_driver and not request.same_driver:
            yield NoticeView(text=word("no_same_driver").filled(name=asked.name, id=asked.id), warning=True)
