"""One arrangement of a vehicle's seats as people write it: ``8``, or ``5+1`` with a wheelchair place."""

from __future__ import annotations

import re

from routing.rides import Seating

_FORM = re.compile(r"\s*(\d{1,3})\s*(?:\+\s*(\d{1,2})\s*)?")


def arrangement(text: str) -> Seating | None:
    """Seats and wheelchair places of the text; None when it is no arrangement that carries anybody."""
    found = _FORM.fullmatch(text)
    if found is None:
        return None
    seats, wheelchairs = int(found[1]), int(found[2] or 0)
    return Seating(seats=seats, wheelchairs=wheelchairs) if seats + wheelchairs else None
