"""A hamlet at night: Ana has no vehicle, Rose lives 8 km away and gets up at half past five."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

import pandas

from matching.joint import JointDay, JointPlan, joint_day, plan_joint_day, read_joint_book
from routing.model.run import Limit

Row = Mapping[str, object]
DAY = date(2026, 11, 24)  # a Tuesday
QUICK = Limit(iterations=2500)

BASE: Mapping[str, tuple[Row, ...]] = {
    "organisations": (
        {"id": "asso", "name": "Aide du bourg", "kind": "association"},
        {"id": "sap", "name": "Services du bourg", "kind": "company"},
    ),
    "places": (
        {"id": "ana-home", "lat": 48.7600, "lon": 2.3900, "sector": "bourg", "synthetic": "oui"},
        {"id": "rose-home", "lat": 48.7600, "lon": 2.4990, "sector": "loin", "synthetic": "oui"},
        {"id": "centre", "lat": 48.7600, "lon": 2.4450, "sector": "loin", "synthetic": "oui"},
        {"id": "depot", "lat": 48.7610, "lon": 2.3910, "sector": "bourg", "synthetic": "oui"},
    ),
    "workers": ({"id": "ana", "name": "Ana", "organisation": "asso", "home": "ana-home", "mode": "transit"},),
    "availability": ({"worker": "ana", "weekdays": "lu-di", "start": "04:30", "end": "13:00"},),
    "clients": ({"id": "rose", "name": "Rose (fictive)", "place": "rose-home"},),
    "services": (
        {"id": "lever", "name": "Lever", "tolerance": 15, "level": "essential"},
        {"id": "garde", "name": "Garde", "family": "childcare", "tolerance": 30, "level": "essential"},
    ),
    "transit": ({"origin": "bourg", "destination": "loin", "minutes": 35, "both_ways": "oui"},),
    "service_windows": (
        {
            "line": "réseau",
            "origin": "*",
            "destination": "*",
            "first": "06:30",
            "last": "22:00",
            "minutes": 35,
        },
    ),
}


def line(id_: str, when: str, minutes: int, *, service: str = "lever", client: str = "rose") -> Row:
    """A visit of that line every day at ``when``."""
    return {
        "id": id_,
        "clients": client,
        "service": service,
        "kind": "dated",
        "rrule": "FREQ=DAILY",
        "first_date": "2026-01-05",
        "time": when,
        "duration": minutes,
    }


def minibus(id_: str = "bus", start: str = "03:30", end: str = "10:00") -> Row:
    """A vehicle of eight seats near Ana's home."""
    return {
        "id": id_,
        "name": f"Minibus {id_}",
        "base": "depot",
        "seats": 8,
        "start": start,
        "end": end,
        "euros_per_km": 0.45,
        "euros_per_hour": 20,
        "euros_per_use": 10,
    }


def write(folder: Path, **more: Iterable[Row]) -> Path:
    """The tables as a folder of CSV files, each table named in ``more`` replaced by those rows."""
    rows = {**BASE, "care_lines": (line("lever", "05:30", 45),), **{k: tuple(v) for k, v in more.items()}}
    for name, given in rows.items():
        if not given:
            continue
        pandas.DataFrame(list(given), dtype=object).to_csv(folder / f"{name}.csv", index=False)
    return folder


def opened(folder: Path, **more: Iterable[Row]) -> JointDay:
    """The day of those tables, ready to plan."""
    return joint_day(read_joint_book(write(folder, **more)), DAY)


def planned(folder: Path, **more: Iterable[Row]) -> JointPlan:
    """The day of those tables, planned and without fault."""
    found = plan_joint_day(opened(folder, **more), limit=QUICK, lanes=1)
    assert found.verdict.valid, found.verdict.breaches
    assert found.stranded == ()
    return found
