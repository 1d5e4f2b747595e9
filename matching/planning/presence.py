"""Where clients are on a day, and whether they are there at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date, datetime, time, timedelta

from matching.model.care import StartWindow
from matching.model.client import Client


def away(people: Sequence[Client], day: date, minutes: int) -> bool:
    """Whether all of them are away at that time of the clock face: what is promised to them is suspended."""
    moment = datetime.combine(day, time()) + timedelta(minutes=minutes)
    return all(any(absence.holds(moment) for absence in client.absences) for client in people)


def present_dates(people: Sequence[Client], window: StartWindow, dates: Collection[date]) -> tuple[date, ...]:
    """The dates on which somebody is there in the middle of the promised window."""
    middle = (window.earliest + window.latest) // 2
    return tuple(day for day in dates if not away(people, day, middle))


def one_place(client: Client, dates: Sequence[date]) -> tuple[str, tuple[date, ...]]:
    """Where most of the dates find the client, and those dates: a visit whose day is free has one place."""
    places = Counter(client.place_on(day) for day in dates)
    place = max(places, key=lambda name: places[name])
    return place, tuple(day for day in dates if client.place_on(day) == place)
