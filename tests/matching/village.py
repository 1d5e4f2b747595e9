"""A small made-up structure, table by table, that each story completes with its own rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas

from matching import Association, WeekProblem, build_week

Row = Mapping[str, object]

WEEK = "2026-W48"  # Monday 23 to Sunday 29 November 2026

#: One employer, three carers who live next door to the clients, a hall 4 km away.
BASE: Mapping[str, tuple[Row, ...]] = {
    "organisations": ({"id": "asso", "name": "Aide du bourg"},),
    "licences": ({"organisation": "asso", "licence": "under-3", "valid_until": "2026-11-25"},),
    "places": (
        {"id": "ana-home", "lat": 48.7600, "lon": 2.3900, "sector": "bourg", "synthetic": True},
        {"id": "ben-home", "lat": 48.7600, "lon": 2.3900, "sector": "bourg", "synthetic": True},
        {"id": "zoe-home", "lat": 48.7600, "lon": 2.3900, "sector": "bourg", "synthetic": True},
        {"id": "house", "lat": 48.7600, "lon": 2.3910, "sector": "bourg", "synthetic": True},
        {"id": "hall", "lat": 48.7250, "lon": 2.3900, "sector": "halles", "synthetic": True},
    ),
    "workers": (
        {"id": "ana", "name": "Ana", "organisation": "asso", "home": "ana-home", "contract_hours": 30},
        {"id": "ben", "name": "Ben", "organisation": "asso", "home": "ben-home", "contract_hours": 30},
        {"id": "zoe", "name": "Zoé", "organisation": "asso", "home": "zoe-home", "contract_hours": 30},
    ),
    "availability": tuple(
        {"worker": worker, "weekdays": "lu-di", "start": "06:00", "end": "20:00"}
        for worker in ("ana", "ben", "zoe")
    ),
    "clients": (
        {"id": "odette", "name": "Odette (fictive)", "place": "house"},
        {"id": "lea", "name": "Léa (fictive)", "place": "house", "birth_date": "2024-06-01"},
        {"id": "tom", "name": "Tom (fictif)", "place": "house", "birth_date": "2021-01-15"},
        {"id": "max", "name": "Max (fictif)", "place": "house", "birth_date": "2023-11-26"},
    ),
    "services": (
        {"id": "help", "name": "Aide", "tolerance": 15, "level": "essential"},
        {"id": "wash", "name": "Toilette", "all_of": "DEAES", "tolerance": 15},
        {"id": "lift", "name": "Lever à deux", "crew": 2, "tolerance": 15},
        {
            "id": "baby",
            "name": "Garde avant 3 ans",
            "family": "childcare",
            "age_max": 3,
            "licence": "under-3",
            "tolerance": 0,
        },
        {
            "id": "kids",
            "name": "Garde",
            "family": "childcare",
            "per_carer": 2,
            "tolerance": 0,
        },
    ),
}


def tables(**more: Iterable[Row]) -> dict[str, pandas.DataFrame]:
    """The base tables, each table named in ``more`` replaced by those rows."""
    rows = {**BASE, **{name: tuple(given) for name, given in more.items()}}
    return {name: pandas.DataFrame(list(given), dtype=object) for name, given in rows.items()}


def village(**more: Iterable[Row]) -> Association:
    """The structure of :func:`tables`."""
    return Association.from_tables(tables(**more))


def village_week(week: str = WEEK, **more: Iterable[Row]) -> WeekProblem:
    """A week of that structure, ready to plan."""
    return build_week(village(**more), week)


def dated(id_: str, clients: str, service: str, when: str, minutes: int, **more: object) -> Row:
    """A line with a visit every day at ``when``."""
    return {
        "id": id_,
        "clients": clients,
        "service": service,
        "kind": "dated",
        "rrule": "FREQ=DAILY",
        "first_date": "2026-01-05",
        "time": when,
        "duration": minutes,
        **more,
    }
