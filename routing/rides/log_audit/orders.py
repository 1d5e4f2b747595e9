"""Orders taken back: somebody is told, and pays what is due."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from routing.rides.log_audit.ground import Json

if TYPE_CHECKING:
    from routing.rides.log_audit.judge import Book


def order_faults(book: Book, group: list[Json]) -> Iterator[str]:
    """Orders that fell in this group of facts without a call to the fallback, or at another price."""
    calls = {fact["task"]: fact for fact in group if fact["kind"] == "called_off"}
    if len(calls) != sum(fact["kind"] == "called_off" for fact in group):
        yield "a taxi is called off twice"
    for task, order in book.taken_back.items():
        fact = calls.pop(task, None)
        if fact is None:
            yield f"nobody calls off the taxi of {task}"
        elif fact["owed"] != _due(book, order, fact["at"]):
            yield f"{fact['owed']} is owed for the taxi of {task}, not {_due(book, order, fact['at'])}"
    yield from (f"the taxi of {task} is called off, and none was to come" for task in calls)
    book.taken_back.clear()


def _due(book: Book, order: Json, at: int) -> int:
    """The whole price once it is too late to order it, nothing before."""
    terms = book.ground.first["fleet"].get("fallback") or {}
    last, until = order["pickup"] - terms.get("lead", 0), terms.get("order_until")
    due: int = order["price"] if at > last or (until is not None and at > until) else 0
    return due
