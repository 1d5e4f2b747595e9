"""A small book of rides: two homes, a market, one minibus, one taxi; tables as people write them."""

from __future__ import annotations

import pandas as pd

Tables = dict[str, list[dict[str, str]]]


def tables() -> Tables:
    """Rows by table; tests change them before reading."""
    return {
        "places": [
            {"id": "ada", "lat": "48,780", "lon": "2,390", "address": "1 rue Fictive", "synthetic": "oui"},
            {"id": "bob", "lat": "48.775", "lon": "2.380", "address": "2 rue Fictive", "synthetic": "oui"},
            {"id": "min", "lat": "48.76162", "lon": "2.35612", "address": "MIN", "synthetic": "oui"},
        ],
        "ride_services": [
            {
                "id": "pam",
                "name": "PAM",
                "categories": "GIR 1|GIR 2",
                "start": "06:00",
                "end": "24:00",
                "least_metres": "500",
                "opens_days": "30",
                "closes_days": "1",
                "closes_at": "12:00",
                "regular_opens_days": "90",
                "regular_closes_days": "7",
                "regular_from": "4",
            }
        ],
        "ride_requests": [
            {
                "id": "ada-a",
                "name": "Ada",
                "pickup": "ada",
                "dropoff": "min",
                "arrival": "02:45",
                "weekdays": "lu-ve",
                "exceptions": "2026-11-25",
                "profile": "navette de poste",
            },
            {
                "id": "ada-r",
                "name": "Ada",
                "pickup": "min",
                "dropoff": "ada",
                "departure": "10:00",
                "weekdays": "lu-ve",
                "profile": "navette de poste",
                "return_of": "ada-a",
            },
            {
                "id": "bob-a",
                "name": "=Bob",
                "pickup": "bob",
                "dropoff": "min",
                "arrival": "02:45",
                "date": "24/11/2026",
                "wheelchairs": "1",
                "profile": "navette de poste",
            },
        ],
        "vehicles": [
            {
                "id": "bus",
                "name": "Minibus",
                "base_lat": "48.757",
                "base_lon": "2.370",
                "seats": "8",
                "wheelchair_places": "2",
                "seats_per_wheelchair": "2",
                "start": "01:00",
                "end": "12:00",
                "euros_per_km": "0,40",
            }
        ],
    }


def frames(given: Tables) -> dict[str, pd.DataFrame]:
    """The rows as pandas tables."""
    return {name: pd.DataFrame(rows).fillna("") for name, rows in given.items()}
