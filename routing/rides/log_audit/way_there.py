"""Nobody is fetched from where she is not yet: an open return and the ride that takes her there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from routing.rides.log_audit.ground import Json

if TYPE_CHECKING:
    from routing.rides.log_audit.judge import Book


def early_passages(book: Book, group: list[Json]) -> Iterator[str]:
    """Passages booked in a complete group of facts that may board before the way there is planned to end."""
    for fact in (one for one in group if one["kind"] == "reserved"):
        there = alighted(book, fact["request"])
        for task in fact["passages"] if there is not None else ():
            opening = book.promises.get(task, {"pickup": [there]})["pickup"][0]
            if opening < there:
                yield f"{task} may board at {opening}, and she is there at {there} only"


def early_call(book: Book, fact: Json) -> Iterator[str]:
    """A call from where she has not arrived."""
    there = alighted(book, book.open.booked[fact["ride"]]["request"])
    if there is not None and fact["at"] < there:
        yield f"{fact['ride']} is called for at {fact['at']}, and she is there at {there} only"


def alighted(book: Book, request: Json) -> int | None:
    """When the passenger has got out of her way there, as it now stands.

    None without a way there that is driven, or with one that the log does not (yet) show in a run or order.
    After a breakdown the ride that takes her on from there counts.
    """
    task = request.get("return_of")
    while book.status.get(task or "") == "stranded":
        task = book.rescues[task or ""]
    if task is None or book.status.get(task) != "promised":
        return None
    lasting: int = book.requests[task].get("alighting", 60)
    if task in book.orders:
        arrival: int = book.orders[task]["arrival"]
        return arrival + lasting
    ends: Iterator[int] = (
        halt["end"]
        for run in (*book.past, *book.runs.values())
        for halt in run.get("halts", [])
        if halt["task"] == task and halt["kind"] == "out"
    )
    return next(ends, None)
