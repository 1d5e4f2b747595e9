"""What each carer must unlearn: the changes that concern her, and the visits she no longer makes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from matching.papers.carer_sheet import CarerSheet, Withdrawn
from matching.papers.changes import Change


def with_changes(sheets: Sequence[CarerSheet], changes: Sequence[Change]) -> tuple[CarerSheet, ...]:
    """The sheets, each with what changed for its carer."""
    return tuple(
        replace(
            sheet,
            changes=tuple(change.said for change in changes if sheet.key in change.carers),
            withdrawn=tuple(_withdrawn(sheet.key, changes)),
        )
        for sheet in sheets
    )


def _withdrawn(worker: str, changes: Sequence[Change]) -> Iterator[Withdrawn]:
    for change in changes:
        old, new = change.before, change.after
        if old is None or worker not in old.people or (new is not None and worker in new.people):
            continue
        if old.start is not None and old.end is not None:
            yield Withdrawn(key=change.key, label=old.label, start=old.start, end=old.end)
