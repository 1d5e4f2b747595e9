"""Rides that are not driven any more: no vehicle has anybody of theirs get in or out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from routing.rides.log_audit.ground import Json

if TYPE_CHECKING:
    from routing.rides.log_audit.judge import Book

#: Kinds of facts after which a ride is not driven, and the status it has from then on.
DROPPED = frozenset({"cancelled", "absent", "released"})


def still_carried(book: Book, run: Json) -> Iterator[str]:
    """Rides not driven any more that a run has get in or out.

    A vehicle may still drive to where they were to be, to find nobody: such a halt is ``gone``.
    """
    for halt in run.get("halts", []):
        status = book.status.get(halt["task"])
        if halt["kind"] in ("in", "out") and status in DROPPED:
            yield f"{run['shift']} has {halt['task']} get {halt['kind']}, who is {status}"


def kept_faults(book: Book, group: list[Json]) -> Iterator[str]:
    """Rides that fell in a complete group of facts, and that a run still has."""
    if any(fact["kind"] in DROPPED for fact in group):
        for run in (*book.past, *book.runs.values()):
            yield from still_carried(book, run)
