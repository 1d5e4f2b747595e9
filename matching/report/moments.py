"""Arithmetic on local times that stays right when the clocks change."""

from __future__ import annotations

from datetime import UTC, date, datetime, tzinfo


def after(moment: datetime, seconds: int) -> datetime:
    """The moment ``seconds`` real seconds later (earlier when negative), in the same zone.

    Adding a ``timedelta`` to a local time moves the hands of the clock instead, an hour off on two nights
    a year.
    """
    return datetime.fromtimestamp(moment.timestamp() + seconds, moment.tzinfo)


def midnight(day: date, zone: tzinfo | None) -> datetime:
    """The start of ``day`` in that zone (UTC when none is known)."""
    return datetime(day.year, day.month, day.day, tzinfo=zone or UTC)


def since_midnight(moment: datetime, day: date) -> int:
    """Real seconds from the start of ``day`` to ``moment``."""
    return round(moment.timestamp() - midnight(day, moment.tzinfo).timestamp())
