"""Rows that were kept out, as visits to complete: a promise is never dropped because its row is bad."""

from __future__ import annotations

from matching.imports.record import Reading, Rejected
from matching.model.incomplete import IncompleteVisit
from matching.words import Language, say


def incomplete_visits(reading: Reading) -> tuple[IncompleteVisit, ...]:
    """The rejected rows of a reading that are visits, in the order of the file."""
    visits = [one for one in reading.rejected if one.visit]
    return tuple(_incomplete(one, number) for number, one in enumerate(visits, start=1))


def _incomplete(one: Rejected, number: int) -> IncompleteVisit:
    start = one.start
    return IncompleteVisit(
        id=f"a-completer-{number:04d}",
        cause=_cause(one, "fr"),
        cause_english=_cause(one, "en"),
        source=say("table.where_row", "fr", file=one.where.sheet, row=one.where.row),
        day=None if start is None else start.date(),
        start=None if start is None else start.hour * 60 + start.minute,
        minutes=one.minutes,
        client=one.client or "",
        service=one.service or "",
        worker=one.person or "",
    )


def _cause(one: Rejected, language: Language) -> str:
    """Every fault of the row: the column, then the rule."""
    parts = []
    for fault in one.faults:
        heading = "" if fault.at is None else fault.at.heading or ""
        parts.append(f"{heading} : {fault.rule(language)}" if heading else fault.rule(language))
    return " ".join(parts)
