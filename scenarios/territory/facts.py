"""What is known of the territory: communes, census counts, job zones, commuters (read from the pack)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

import pandas as pd
from shapely.geometry import Polygon, shape

#: Folder of the data pack.
PACK = Path(str(files("scenarios"))) / "packs" / "sud_val_de_marne"


@dataclass(frozen=True, slots=True, kw_only=True)
class Commune:
    """One commune: its outline and its census counts (RP2021, sums of its IRIS).

    ``homes`` are main homes: they, and not the population, weigh a draw among everybody, since one IRIS
    of Fresnes holds a prison.
    """

    code: str
    name: str
    outline: Polygon
    children: int
    elderly: int
    homes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A named point: a job zone, or the middle of a neighbouring commune."""

    key: str
    name: str
    lat: float
    lon: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Territory:
    """All facts.

    Attributes
    ----------
    communes: by name.
    zones: the job zones by key (8 points for the 7 zones of the 2002 study).
    neighbours: communes around, by name.
    commuters: workers recorded from a home commune (name) to a work commune (name); flows under 100
        people are absent.
    """

    communes: Mapping[str, Commune]
    zones: Mapping[str, Spot]
    neighbours: Mapping[str, Spot]
    commuters: Mapping[tuple[str, str], int]


@cache
def territory() -> Territory:
    """The facts of Sud Val-de-Marne."""
    flows = pd.read_csv(PACK / "commuter_flows.csv", encoding="utf-8")
    return Territory(
        communes=_communes(),
        zones={spot.key: spot for spot in _spots("zones.csv", key="zone")},
        neighbours={spot.name: spot for spot in _spots("neighbours.csv", key="code")},
        commuters={
            (str(row.home_name), str(row.work_name)): int(str(row.workers))
            for row in flows.itertuples(index=False)
        },
    )


def _communes() -> dict[str, Commune]:
    counts = pd.read_csv(PACK / "iris.csv", dtype={"com": str}, encoding="utf-8")
    sums = counts.groupby("com")[["pop_0_19", "pop_65p", "res_principales"]].sum()
    document = json.loads((PACK / "communes.geojson").read_text(encoding="utf-8"))
    found: dict[str, Commune] = {}
    for feature in document["features"]:
        code, name = feature["properties"]["insee"], feature["properties"]["name"]
        outline = shape(feature["geometry"])
        if not isinstance(outline, Polygon):
            raise TypeError(f"{name}: {outline.geom_type}; a commune of the pack is one polygon.")
        row = sums.loc[code]
        found[name] = Commune(
            code=code,
            name=name,
            outline=outline,
            children=int(row["pop_0_19"]),
            elderly=int(row["pop_65p"]),
            homes=int(row["res_principales"]),
        )
    return found


def _spots(name: str, *, key: str) -> list[Spot]:
    table = pd.read_csv(PACK / name, dtype={key: str}, encoding="utf-8")
    return [
        Spot(key=str(row[key]), name=str(row["name"]), lat=float(row["lat"]), lon=float(row["lon"]))
        for row in table.to_dict("records")
    ]
