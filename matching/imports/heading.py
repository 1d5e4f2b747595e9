"""Where the table of a sheet begins, and what its columns are: titles may stand above, in any number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from matching.imports.cell import plain, spaced
from matching.imports.days import holds_date
from matching.imports.hours import Unit
from matching.imports.profile import Field, Profile, profiles
from matching.tables.opening import RawSheet

#: Headings, plain, of the column that a corrected copy tells the errors in.
ERROR_HEADINGS = frozenset({"erreur", "error"})

#: Rows among which the headings are looked for.
DEEPEST = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The table of one sheet.

    Attributes
    ----------
    label: name of the file and the sheet, for messages.
    top: place of the row of headings in ``sheet.lines``.
    fields: place of each field's column, from 0; ``headings``: as written, by place.
    """

    sheet: RawSheet
    label: str
    profile: Profile
    top: int
    fields: Mapping[Field, int]
    headings: tuple[str, ...]

    @property
    def ignored(self) -> tuple[str, ...]:
        """Headings of the columns that nobody reads; ours, in a copy that comes back, is not named."""
        read = {place for place, text in enumerate(self.headings) if plain(text) in ERROR_HEADINGS}
        read |= set(self.fields.values())
        return tuple(text for place, text in enumerate(self.headings) if text and place not in read)

    @property
    def missing(self) -> tuple[tuple[Field, ...], ...]:
        """Groups of fields, one of each of which is needed and has no column.

        A column of starts that hold no date needs one of dates beside it.
        """
        groups = self.profile.missing(self.fields)
        if "date" in self.profile.columns and "date" not in self.fields and "start" in self.fields:
            place = self.fields["start"]
            starts = [line[place] for line in self.sheet.lines[self.top + 1 :] if place < len(line)]
            if starts and not any(holds_date(cell) for cell in starts):
                groups = (("date",), *groups)
        return groups

    @property
    def duration_unit(self) -> Unit | None:
        """What a bare number of the duration's column counts, when the profile or the heading says it."""
        if self.profile.duration_unit is not None or "duration" not in self.fields:
            return self.profile.duration_unit
        words = set(plain(self.headings[self.fields["duration"]]).split())
        if words & {"min", "minute", "minutes", "mn"}:
            return "minutes"
        return "hours" if words & {"h", "heure", "heures", "hours", "hour"} else None


def find_table(sheet: RawSheet, label: str, asked: Profile | None) -> Table | None:
    """The table of the sheet, in the profile asked for or in that which its headings show; None without."""
    candidates = (asked,) if asked is not None else tuple(profiles().values())
    for profile in candidates:
        for top, line in enumerate(sheet.lines[:DEEPEST]):
            headings = _texts(line)
            fields = profile.fields(headings)
            if profile.signed(headings) or (not profile.signature and not profile.missing(fields)):
                return _table(sheet, label, profile, top, headings)
    return None


def nearest_table(sheet: RawSheet, label: str, profile: Profile) -> Table | None:
    """The row that has most columns of the profile, two at least: to say which ones are missing."""
    best: tuple[int, int] | None = None
    for top, line in enumerate(sheet.lines[:DEEPEST]):
        count = len(profile.fields(_texts(line)))
        if count >= 2 and (best is None or count > best[0]):
            best = count, top
    return None if best is None else _table(sheet, label, profile, best[1], _texts(sheet.lines[best[1]]))


def _table(sheet: RawSheet, label: str, profile: Profile, top: int, headings: tuple[str, ...]) -> Table:
    return Table(
        sheet=sheet,
        label=label,
        profile=profile,
        top=top,
        fields=profile.fields(headings),
        headings=headings,
    )


def _texts(line: Sequence[object]) -> tuple[str, ...]:
    return tuple(spaced(cell) if isinstance(cell, str) else "" for cell in line)
