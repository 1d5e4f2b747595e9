"""What the plain second look at a plan of rides reports."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class BrokenPromise:
    """Something a passenger or driver was promised and does not get.

    ``request`` is the request, group, duty or vehicle concerned; ``seen`` and ``promised`` are in the unit
    of what is broken: seconds, metres, people, vehicles.
    """

    code: str
    request: str
    seen: int
    promised: int


def broken(code: str, request: str, seen: int, promised: int) -> BrokenPromise:
    """Short for the constructor: what, whose, how much, how much at most or at least."""
    return BrokenPromise(code=code, request=request, seen=seen, promised=promised)
