"""A visit that a file announced and nobody could read whole: to complete, never dropped in silence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class IncompleteVisit:
    """One visit *à compléter*. Only ``id`` and the cause are sure; the rest is what could be read.

    Attributes
    ----------
    cause, cause_english: why it cannot be planned, in words, in both languages.
    source: file and row it comes from.
    day: its date; None when it could not be read: it then belongs to every week.
    start: minutes after the midnight that begins ``day``; minutes: how long it lasts.
    client, service, worker: names as written, which may be nobody's.
    """

    id: str
    cause: str
    cause_english: str = ""
    source: str = ""
    day: date | None = None
    start: int | None = None
    minutes: int | None = None
    client: str = ""
    service: str = ""
    worker: str = ""
