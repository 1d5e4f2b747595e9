"""The tables beside the wall planning: what a check needs beyond the grid, in the form ``plan`` reads."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

import pandas as pd

from scenarios.territory.points import KM_PER_DEGREE
from scenarios.wall.people import CARERS, CENTRES, CLIENTS
from scenarios.wall.week import Usual, usual_week

Row = Mapping[str, object]

_BYDAY = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_QUALIFIED = "DEAES|ADVF"
#: Service: qualifications of which one is enough, tolerance in minutes, priority.
_SERVICES = {
    "toilette": (_QUALIFIED, 15, "essential"),
    "lever": (_QUALIFIED, 15, "essential"),
    "coucher": (_QUALIFIED, 15, "essential"),
    "repas": ("", 15, "essential"),
    "ménage": ("", 60, "ordinary"),
    "courses": ("", 60, "ordinary"),
    "compagnie": ("", 60, "ordinary"),
    "garde": ("", 15, "ordinary"),
    "nuit": ("DEAES", 15, "essential"),
}
#: Carers whose certificate ends during the week, after the first two nights.
_LAPSING = {"fofana": "2026-11-26"}
#: Who must not be sent where.
_REFUSED = {"moreau": "mercier"}


def tables() -> dict[str, pd.DataFrame]:
    """Every table, by name."""
    rows: dict[str, list[Row]] = {
        "organisations": [{"id": "asso", "name": "Aide du plateau (fictive)", "kind": "association"}],
        "places": list(_places()),
        "workers": [
            {
                "id": carer.key,
                "name": carer.name,
                "organisation": "asso",
                "home": f"domicile-{carer.key}",
                "mode": "car",
                "contract_hours": carer.hours,
            }
            for carer in CARERS
        ],
        "qualifications": [
            {
                "worker": carer.key,
                "qualification": "DEAES" if carer.key in ("fofana", "benali", "aubert") else "ADVF",
                "valid_until": _LAPSING.get(carer.key, ""),
            }
            for carer in CARERS
        ],
        "availability": [
            {"worker": carer.key, "weekdays": "lu-di", "start": start, "end": end}
            for carer in CARERS
            for start, end in (("20:00", "08:00"), ("07:00", "20:30"))
            if start == "07:00" or carer.key == "fofana"
        ],
        "clients": [
            {
                "id": client.key,
                "name": client.name,
                "place": f"chez-{client.key}",
                "refused": _REFUSED.get(client.key, ""),
            }
            for client in CLIENTS
        ],
        "services": [
            {"id": name, "name": name.capitalize(), "any_of": any_of, "tolerance": tolerance, "level": level}
            for name, (any_of, tolerance, level) in _SERVICES.items()
        ],
        "care_lines": [_line(number, visit) for number, visit in enumerate(_promised(), start=1)],
    }
    return {name: pd.DataFrame(found) for name, found in rows.items()}


def _places() -> Iterator[Row]:
    for number, carer in enumerate(CARERS):
        yield _place(f"domicile-{carer.key}", carer.sector, 100 * number - 500, -700)
    for client in CLIENTS:
        yield _place(f"chez-{client.key}", client.sector, client.east, client.north)


def _place(key: str, sector: str, east: int, north: int) -> Row:
    """So many metres east and north of the town hall."""
    lat, lon = CENTRES[sector]
    return {
        "id": key,
        "lat": round(lat + north / 1000 / KM_PER_DEGREE, 5),
        "lon": round(lon + east / 1000 / (KM_PER_DEGREE * math.cos(math.radians(lat))), 5),
        "commune": sector,
        "sector": sector,
        "synthetic": "oui",
    }


def _promised() -> Iterator[Usual]:
    """The usual week, and a Sunday evening that the planning forgets."""
    usual = usual_week()
    yield from usual
    huet = next(visit for visit in usual if visit.service == "nuit")
    yield Usual("", (6,), 19 * 60, 19 * 60 + 45, huet.client, "coucher")


def _line(number: int, visit: Usual) -> Row:
    days = ",".join(_BYDAY[day] for day in visit.days)
    return {
        "id": f"ligne-{number:02d}",
        "clients": visit.client.key,
        "service": visit.service,
        "kind": "dated",
        "rrule": f"FREQ=WEEKLY;BYDAY={days}",
        "first_date": "2026-09-07",
        "time": f"{visit.start // 60:02d}:{visit.start % 60:02d}",
        "duration": visit.end - visit.start,
    }
