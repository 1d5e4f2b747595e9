"""A whole table of travel from one server, whatever its interface."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from routing.travel.place import Place
from routing.travel.servers.asking import Patience, Server, host_of
from routing.travel.servers.blocks import BadTable, Block, Spot, table_of_blocks
from routing.travel.source import TravelNote, TravelTable

#: Asks a server for the block of some rows and columns by one mode.
AskServer = Callable[[Server, str, Sequence[Spot], Sequence[Spot]], Block]


def table_of_server(
    url: str, places: Sequence[Place], *, mode: str, name: str, patience: Patience, ask: AskServer
) -> TravelTable:
    """Times and distances along the server's roads; ``name`` is what people call its kind.

    Raises
    ------
    SourceUnusable: the server cannot be reached, refuses, or answers something else than a table.
    """
    with Server(url, name=name, patience=patience) as server:
        note = TravelNote(code="travel.server", mode=mode, values={"server": name, "host": host_of(url)})
        try:
            return table_of_blocks(places, lambda rows, columns: ask(server, mode, rows, columns), note=note)
        except BadTable as error:
            raise server.failed(str(error)) from None
