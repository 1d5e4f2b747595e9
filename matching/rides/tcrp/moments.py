"""Times of messages: ISO 8601, with an offset or local."""

from __future__ import annotations

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo


def moment_of(text: object, zone: ZoneInfo) -> datetime | None:
    """The local time of a message; one without an offset is local already. None when it is no time."""
    if not isinstance(text, str):
        return None
    try:
        moment = datetime.fromisoformat(text)
        return moment.astimezone(zone) if moment.tzinfo is not None else moment.replace(tzinfo=zone)
    except (ValueError, OverflowError):
        return None


def minutes_of(moment: datetime, day: date) -> int:
    """Minutes on the dial after the midnight that begins ``day``; seconds are dropped."""
    return (moment.date() - day).days * 24 * 60 + moment.hour * 60 + moment.minute


def window_of(time: object) -> int | None:
    """Minutes of ``timeAccuracy``, written ``PT15M``, ``PT1H`` or as a number of minutes."""
    accuracy = time.get("timeAccuracy") if isinstance(time, dict) else None
    found = re.fullmatch(r"PT(?:(\d{1,3})H)?(?:(\d{1,4})M)?|(\d{1,4})", str(accuracy or "").strip())
    if found is None or not any(found.groups()):
        return None
    hours, minutes, plain = (int(part or 0) for part in found.groups())
    return 60 * hours + minutes + plain
