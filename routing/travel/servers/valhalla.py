"""Travel from a Valhalla server, by its ``sources_to_targets`` service. One server serves every mode."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from routing.travel.place import Place
from routing.travel.servers.asking import Patience, Server
from routing.travel.servers.blocks import BadTable, Block, Spot, nothing_known, rows_of
from routing.travel.servers.whole import table_of_server
from routing.travel.source import TravelTable

NAME = "Valhalla"
_COSTINGS = {"car": "auto", "bicycle": "bicycle", "walking": "pedestrian"}
#: Error codes of positions without a road near them, and of pairs without a way.
_NO_ROAD = frozenset({170, 171, 442})


@dataclass(frozen=True, slots=True, kw_only=True)
class ValhallaServer:
    """A Valhalla server at ``url``, as a source of travel."""

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
    body = {
        "sources": [{"lat": lat, "lon": lon} for lat, lon in rows],
        "targets": [{"lat": lat, "lon": lon} for lat, lon in columns],
        "costing": _COSTINGS.get(mode, mode),
        "units": "kilometers",
    }
    answer = server.ask("/sources_to_targets", body=body)
    content: Any = answer.content
    if not isinstance(content, dict):
        raise BadTable("no JSON object")
    if content.get("error_code") in _NO_ROAD:
        return nothing_known(len(rows), len(columns))
    if answer.status != 200:
        raise BadTable(f"HTTP {answer.status}, {str(content.get('error'))[:80]}")
    table = content.get("sources_to_targets")
    if isinstance(table, dict):  # the short form of newer servers
        return Block(
            seconds=rows_of(table.get("durations"), "durations"),
            metres=_metres(rows_of(table.get("distances"), "distances")),
        )
    cells = rows_of(table, "sources_to_targets")
    if not all(isinstance(cell, dict) for row in cells for cell in row):
        raise BadTable("sources_to_targets: no table of objects")
    return Block(
        seconds=[[cell.get("time") for cell in row] for row in cells],
        metres=_metres([[cell.get("distance") for cell in row] for row in cells]),
    )


def _metres(kilometres: list[list[Any]]) -> list[list[Any]]:
    """Kilometres as metres; what is no number stays, to be refused by name."""
    return [
        [
            value * 1000 if isinstance(value, int | float) and not isinstance(value, bool) else value
            for value in row
        ]
        for row in kilometres
    ]
