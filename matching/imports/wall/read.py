"""Read a wall grid into the form that every import shares."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from matching.imports.file import UnreadableFile
from matching.imports.record import Reading
from matching.imports.wall.codes import Codes, codes_of, is_legend
from matching.imports.wall.drafts import Sheets
from matching.imports.wall.entries import Assembly
from matching.imports.wall.faults import file_fault
from matching.imports.wall.folded import folded
from matching.imports.wall.layout import heading_rows
from matching.imports.wall.opening import WALL_LIMITS, open_tabs
from matching.imports.wall.services import Services
from matching.planning.calendar import Week
from matching.tables.limits import Limits, NotAWorkbook, TooLarge

#: Id of this layout among the import profiles.
PROFILE = "grille"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wall:
    """A wall grid as read.

    Attributes
    ----------
    reading: entries, guesses, faults.
    days: every day that has a column, in order.
    sectors: titles of the sheets that hold grids.
    week_hours: contract hours of a week by person, where the grid writes them.
    sectors_of: sheets on which each person has a row.
    rejected_days: day of each of the reading's rejected pieces.
    """

    reading: Reading
    days: tuple[date, ...]
    sectors: tuple[str, ...]
    week_hours: Mapping[str, float]
    sectors_of: Mapping[str, tuple[str, ...]]
    rejected_days: tuple[date, ...]


def read_wall(
    content: bytes,
    *,
    file: str,
    today: date,
    zone: str = "Europe/Paris",
    week: Week | None = None,
    people: Collection[str] = (),
    clients: Collection[str] = (),
    services: Mapping[str, str] | None = None,
    limits: Limits = WALL_LIMITS,
) -> Wall:
    """The grids of an ``.xlsx`` workbook.

    Parameters
    ----------
    file: name shown in messages, without folder.
    today: headings without month or year take the nearest date that fits them.
    week: the week of headings without date; it wins over the title, and other days are left out.
    people, clients: names that the structure's own tables hold; the grid's are matched with them first.
    services: name of each service by every text that means it, from the same tables.

    Raises
    ------
    UnreadableFile: the file cannot be opened, or no sheet holds a row of days.
    """
    try:
        tabs, hidden = open_tabs(content, limits)
    except (NotAWorkbook, TooLarge) as problem:
        raise UnreadableFile([file_fault(problem, file)]) from None
    grids = [tab for tab in tabs if not is_legend(tab) and heading_rows(tab)]
    if not grids:
        raise UnreadableFile([file_fault(None, file)])
    codes = codes_of(tab for tab in tabs if is_legend(tab))
    sheets = Sheets(file=file, codes=codes, services=_services(codes, services or {}), week=week, today=today)
    sheets.ignored += [f"[{title}]" for title in hidden]
    sheets.ignored += [f"[{tab.title}]" for tab in tabs if tab not in grids and not is_legend(tab)]
    sheets.anchor(grids)
    for tab in grids:
        sheets.read(tab)
    assembly = Assembly(sheets, zone=zone, people=people, clients=clients)
    return Wall(
        reading=assembly.reading(PROFILE),
        days=tuple(sorted(day for day in sheets.days if week is None or day in week.days)),
        sectors=tuple(tab.title for tab in grids),
        week_hours=assembly.week_hours,
        sectors_of={name: tuple(found) for name, found in assembly.sectors.items()},
        rejected_days=tuple(assembly.rejected_days),
    )


def _services(codes: Codes, named: Mapping[str, str]) -> Services:
    """What the association calls its services wins over the legend."""
    own = {folded(text): name for text, name in named.items()}
    legend = {code: own.get(folded(label), label) for code, label in codes.services().items()}
    return Services({**legend, **own})
