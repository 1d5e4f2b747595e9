"""Travel from an OSRM server, by its table service (version 1 of its HTTP interface).

``osrm-routed`` serves one profile, whatever the address says: give each mode the server of its own profile.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from routing.travel.place import Place
from routing.travel.servers.asking import Patience, Server
from routing.travel.servers.blocks import BadTable, Block, Spot, nothing_known, rows_of
from routing.travel.servers.whole import table_of_server
from routing.travel.source import TravelTable

NAME = "OSRM"
_PROFILES = {"car": "driving", "bicycle": "cycling", "walking": "walking"}
#: A place further than this (metres) from the server's nearest road is not on its network.
FARTHEST_M = 1_000
#: What the server says when a position has no road near it.
_NO_ROAD = "NoSegment"


@dataclass(frozen=True, slots=True, kw_only=True)
class OsrmServer:
    """An OSRM server at ``url``, as a source of travel."""

    url: str
    patience: Patience = field(default_factory=Patience)

    def table(self, places: Sequence[Place], *, mode: str) -> TravelTable:
        """Times and distances along the server's roads.

        Raises
        ------
        SourceUnusable: the server cannot be reached, refuses, or answers something else than a table.
        """
        return table_of_server(self.url, places, mode=mode, name=NAME, patience=self.patience, ask=_ask)


def _ask(server: Server, mode: str, rows: Sequence[Spot], columns: Sequence[Spot]) -> Block:
    spots = [*rows, *columns]
    # Longitude first; a seventh decimal is a centimetre.
    line = ";".join(f"{lon:.6f},{lat:.6f}" for lat, lon in spots)
    query = {
        "annotations": "duration,distance",
        "sources": ";".join(str(n) for n in range(len(rows))),
        "destinations": ";".join(str(n) for n in range(len(rows), len(spots))),
    }
    answer = server.ask(f"/table/v1/{_PROFILES.get(mode, mode)}/{line}", query=query)
    content: Any = answer.content
    if not isinstance(content, dict):
        raise BadTable("no JSON object")
    if content.get("code") == _NO_ROAD:
        return nothing_known(len(rows), len(columns))
    if answer.status != 200 or content.get("code") != "Ok":
        raise BadTable(f"HTTP {answer.status}, {str(content.get('code'))[:40]}")
    seconds = rows_of(content.get("durations"), "durations")
    far_rows, far_columns = _far(content.get("sources")), _far(content.get("destinations"))
    for row, times in enumerate(seconds):
        for column in range(len(times)):
            if row in far_rows or column in far_columns:
                times[column] = None
    return Block(seconds=seconds, metres=rows_of(content.get("distances"), "distances"))


def _far(waypoints: Any) -> set[int]:
    """Places the server put on a road too far from them: it would go any way to find one."""
    if not isinstance(waypoints, list):
        return set()
    found = [point.get("distance") if isinstance(point, dict) else None for point in waypoints]
    return {n for n, metres in enumerate(found) if isinstance(metres, int | float) and metres > FARTHEST_M}
