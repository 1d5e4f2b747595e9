"""A made-up week with everything a sheet must survive, planned by hand.

Week 2026-W43 ends with the Sunday on which clocks go back: 25 October 2026.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

from matching import WeekPlan, build_week, read_plan
from matching.papers import Papers, Published, Stamp, papers
from tests.matching.hand import hand_plan
from tests.matching.village import Row, dated, village

WEEK = "2026-W43"
PARIS = ZoneInfo("Europe/Paris")
STAMP = Stamp(version="V7", printed=datetime(2026, 10, 16, 16, 5, tzinfo=PARIS))

#: Secrets of the homes: nothing but the carers' sheets may hold them.
CODE, KEY = "B1207#CODE", "trousseau 27, boîte à clés"

CLIENTS: tuple[Row, ...] = (
    {
        "id": "odette",
        "name": "Odette Œuvrard-Łukasiewicz (fictive)",
        "place": "house",
        "phone": "0199001234",
        "floor": "3e gauche, bât. B",
        "door_code": CODE,
        "key": KEY,
    },
    {"id": "leon", "name": "Léon (fictif)", "place": "hall", "phone": "01 99 00 56 78"},
    {"id": "rosa", "name": "Rosa (fictive)", "place": "house"},
)
WORKERS: tuple[Row, ...] = (
    {
        "id": "ana",
        "name": "Ana",
        "organisation": "asso",
        "home": "ana-home",
        "contract_hours": 30,
        "phone": "0639980001",
    },
    {"id": "ben", "name": "Ben", "organisation": "asso", "home": "ben-home", "contract_hours": 30},
    {"id": "zoe", "name": "Zoé", "organisation": "asso", "home": "zoe-home"},
)
LINES: tuple[Row, ...] = (
    dated("wake", "odette", "help", "08:00", 45, tasks="lever, toilette, petit déjeuner"),
    dated("lift", "leon", "lift", "10:00", 60, last_date="2026-10-19"),
    dated("long", "rosa", "help", "14:00", 90, min_duration=60, last_date="2026-10-20"),
    {
        "id": "tidy",
        "clients": "rosa",
        "service": "help",
        "kind": "counted",
        "visits": 1,
        "earliest": "09:00",
        "latest": "11:00",
        "duration": 60,
    },
)
POSTS: tuple[Row, ...] = (
    {
        "id": "night",
        "name": "Garde de nuit",
        "place": "hall",
        "dates": "2026-10-20|2026-10-24",
        "start": "22:00",
        "end": "03:00",
        "headcount": 2,
    },
)
AVAILABILITY: tuple[Row, ...] = tuple(
    {"worker": worker, "weekdays": "lu-di", "start": start, "end": end}
    for worker in ("ana", "ben", "zoe")
    for start, end in (("06:00", "18:00"), ("20:00", "05:00"))
)

#: Who does what: shift, then (visit, local start).
TOURS: Mapping[str, Sequence[tuple[str, str]]] = {
    "ana/2026-10-19/1": [
        ("wake/2026-10-19", "2026-10-19 08:05"),
        ("lift/2026-10-19/1", "2026-10-19 10:00"),
    ],
    "ben/2026-10-19/1": [("lift/2026-10-19/2", "2026-10-19 10:00")],
    "zoe/2026-10-19/1": [("long/2026-10-19", "2026-10-19 14:00")],
    "ana/2026-10-20/1": [("wake/2026-10-20", "2026-10-20 08:00")],
    "ben/2026-10-20/2": [("night/2026-10-20/1", "2026-10-20 22:00")],
    "ana/2026-10-25/1": [("wake/2026-10-25", "2026-10-25 08:00")],
    "zoe/2026-10-24/2": [("night/2026-10-24/1", "2026-10-24 22:00")],
}


def monday_plan(
    tours: Mapping[str, Sequence[tuple[str, str]]] = TOURS,
    *,
    week: str = WEEK,
    shortened: tuple[str, ...] = (),
    **more: Iterable[Row],
) -> WeekPlan:
    """The week with those tours; all other visits are left to fill."""
    rows = {
        "clients": CLIENTS,
        "workers": WORKERS,
        "care_lines": LINES,
        "posts": POSTS,
        "availability": AVAILABILITY,
        "absences": ({"worker": "ben", "start": "2026-10-22", "end": "2026-10-22", "cause": "secret"},),
        "settings": ({"key": "name", "value": "Aide du bourg"}, {"key": "phone", "value": "0199000000"}),
    }
    built = build_week(village(**{**rows, **more}), week)
    return read_plan(built, hand_plan(built, tours), shortened=shortened)


@cache
def monday_papers() -> Papers:
    """The papers of that week."""
    return papers(monday_plan(), stamp=STAMP)


def printed(plan: WeekPlan, *, since: Published | None = None, others: Sequence[WeekPlan] = ()) -> Papers:
    """The papers of a plan with the stamp of these tests."""
    return papers(plan, stamp=STAMP, since=since, others=others)
