"""Which calls of an open return its passages answer in time, and which no longer since an event took one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from routing.rides.log_audit.ground import Json

if TYPE_CHECKING:
    from routing.rides.log_audit.judge import Book

#: First and last second at which a call is answered.
Span = tuple[int, int]


def longest_wait(request: Json) -> int:
    """The wait that an open return guarantees, in seconds."""
    seconds: int = request["open_return"]["longest_wait"]
    return seconds


def held(book: Book, ride: str) -> list[str]:
    """The rides that are promised for an open return."""
    return [
        task for task, owner in book.open.owner.items() if owner == ride and book.status[task] == "promised"
    ]


def answering(book: Book, ride: str, moment: int) -> list[str]:
    """The passages held that answer a call at a moment within the wait."""
    return [task for task, span in _spans(book, ride).items() if _within(span, moment)]


def takers(book: Book, ride: str, moment: int) -> set[int]:
    """The events that took from a call at a moment the passage that would have answered it.

    With its window before the event the passage answers in time; with the one after, and every later one,
    it does not.
    """
    found = set()
    for windows in _moves(book, ride):
        for number, (event, old, _) in enumerate(windows):
            later = (new for _, _, new in windows[number:] if new is not None)
            if _within(old, moment) and not any(_within(new, moment) for new in later):
                found.add(event)
    return found


def unanswered(book: Book, ride: str, first: int, last: int) -> int | None:
    """The first second at which a call finds no passage in time although no event took one.

    What answers changes only where some window's calls begin, or just after they end: no other second needs
    a look.
    """
    ends = [*_spans(book, ride).values()]
    for windows in _moves(book, ride):
        ends += [span for _, *both in windows for span in both if span is not None]
    seconds = {first, *(since for since, _ in ends), *(until + 1 for _, until in ends)}
    for moment in sorted(second for second in seconds if first <= second <= last):
        if not answering(book, ride, moment) and not takers(book, ride, moment):
            return moment
    return None


def _spans(book: Book, ride: str) -> dict[str, Span]:
    """The calls that each passage held answers."""
    wait = longest_wait(book.open.booked[ride]["request"])
    return {task: _span(book.promises[task]["pickup"], wait) for task in held(book, ride)}


def _moves(book: Book, ride: str) -> Iterator[list[tuple[int, Span, Span | None]]]:
    """What events did to each passage, in their order: the event, the calls answered before and after."""
    wait = longest_wait(book.open.booked[ride]["request"])
    for task, moves in book.open.moves.items():
        if book.open.owner.get(task) == ride:
            yield [
                (event, _span(old, wait), None if new is None else _span(new, wait))
                for event, old, new in moves
            ]


def _span(window: list[int], wait: int) -> Span:
    """A window from a to b answers calls until a, and from b less the longest wait on."""
    return window[1] - wait, window[0]


def _within(span: Span, moment: int) -> bool:
    return span[0] <= moment <= span[1]
