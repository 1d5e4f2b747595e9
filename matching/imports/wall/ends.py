"""The end nobody wrote: that of the same visit elsewhere, else what its service usually takes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from matching.imports.wall.drafts import Draft
from matching.imports.wall.services import usual_minutes

#: Codes of the guesses that stand for an end nobody wrote.
GUESSED_END = frozenset({"read_as.wall_end_same", "read_as.wall_end_service", "read_as.wall_end_next"})

Key = tuple[tuple[str, ...], str]


class Ends:
    """Ends of the visits of one workbook.

    ``lengths`` are minutes stated elsewhere for a client and a service (the care plan), by client's words
    and service.
    """

    def __init__(self, drafts: Iterable[Draft]) -> None:
        self._stated: dict[Key, set[int]] = defaultdict(set)
        self._starts: dict[tuple[str, int, str], list[int]] = defaultdict(list)
        for draft in drafts:
            span = draft.piece.span
            if span is None:
                continue
            self._starts[_row(draft)].append(span.start)
            if span.end is not None and draft.client is not None:
                self._stated[_key(draft)].add(span.end - span.start)

    def end(self, draft: Draft) -> tuple[int, str, dict[str, object]]:
        """Minutes after midnight, the code of the guess, and what its sentence names.

        The next start of the same person on the same day cuts it: what is not written never makes two
        visits overlap.
        """
        span = draft.piece.span
        assert span is not None
        parameters: dict[str, object] = {}
        same = self._stated.get(_key(draft), set()) if draft.client is not None else set()
        if len(same) == 1:
            end, code = span.start + min(same), "read_as.wall_end_same"
        else:
            minutes = usual_minutes(draft.service)
            end, code, parameters = span.start + minutes, "read_as.wall_end_service", {"length": minutes}
        following = min((start for start in self._starts[_row(draft)] if start > span.start), default=end)
        if following < end:
            return following, "read_as.wall_end_next", {}
        return end, code, parameters


def _key(draft: Draft) -> Key:
    return (draft.client.words if draft.client else ()), (draft.service or "").casefold()


def _row(draft: Draft) -> tuple[str, int, str]:
    return draft.where.tab, draft.line.run, draft.day.isoformat()
