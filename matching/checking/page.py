"""The check as one HTML page: a grid of people and days that opens anywhere, without script or network."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from importlib import resources
from itertools import zip_longest

import jinja2

from matching.checking.check import Checked
from matching.checking.findings import KINDS, Finding, job_span, place_text
from matching.checking.groups import GuessGroup, guess_groups
from matching.report import bilingual
from matching.words import Language, say


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One thing in a cell of the grid.

    Attributes
    ----------
    kind: that of the entry, or ``unread``.
    number: of the entry in the reading; -1 for what could not be read.
    span, label, small: its hours, what it is, and what goes with it.
    findings: numbers of the findings about it, from 1.
    """

    kind: str
    number: int
    span: str
    label: str
    small: str
    findings: tuple[int, ...]
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """One person on one sheet; ``name`` None for visits that nobody has."""

    name: str | None
    cells: tuple[tuple[Mark, ...], ...]
    findings: tuple[int, ...]

    @property
    def clean(self) -> bool:
        """Whether nothing is wrong or unread in the row."""
        marks = [mark for cell in self.cells for mark in cell]
        return not self.findings and not any(mark.findings or mark.kind == "unread" for mark in marks)


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingRow:
    """One finding of the list: its cells, each with the entry it leads to."""

    number: int
    places: tuple[tuple[str, int | None], ...]
    text: str


def render_page(checked: Checked, *, language: Language = "fr") -> str:
    """The page, in one language."""
    template = _environment(language).get_template("page.html.j2")
    guesses: list[GuessGroup] = guess_groups(checked.reading.guesses, language)
    return template.render(
        checked=checked,
        language=language,
        grids=[(tab, _rows(checked, tab, language)) for tab in _tabs(checked)],
        groups=_by_kind(checked.findings, language),
        guesses=guesses,
        visits=sum(entry.kind == "visit" for entry in checked.reading.entries),
        style=_report_style() + _resource("page.css"),
    )


def _environment(language: Language) -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(_resource),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.globals.update(
        w=lambda code, **values: say(f"check.{code}", language, **values),
        place=lambda where: place_text(where, language),
        hours=lambda seconds: bilingual.hours(seconds).said(language),
        short_day=lambda day: bilingual.short_day(day).said(language),
        period=lambda first, last: bilingual.period(first, last).said(language),
    )
    return environment


def _resource(name: str) -> str:
    return resources.files("matching.checking").joinpath("templates", name).read_text(encoding="utf-8")


def _report_style() -> str:
    """The report's own style: both pages look alike."""
    return resources.files("matching.report").joinpath("templates", "page.css").read_text(encoding="utf-8")


def _tabs(checked: Checked) -> Sequence[str]:
    """Sheets in order; one grid for a file without sheets."""
    return tuple(dict.fromkeys([*checked.sectors, *(one.where.tab for one in checked.reading.entries)]))


def _rows(checked: Checked, tab: str, language: Language) -> list[PersonRow]:
    cells: dict[str | None, dict[date, list[Mark]]] = {}
    for person, day, mark in [*_read(checked, tab, language), *_unread(checked, tab, language)]:
        cells.setdefault(person, {}).setdefault(day, []).append(mark)
    rows = [
        PersonRow(
            name=name,
            cells=tuple(tuple(days.get(day, ())) for day in checked.days),
            findings=_of_whole_week(checked, name),
        )
        for name, days in cells.items()
    ]
    return sorted(rows, key=lambda row: row.name is None)


def _read(checked: Checked, tab: str, language: Language) -> list[tuple[str | None, date, Mark]]:
    """Who, when and what of each entry of a sheet, in time order; persons keep the order of the file."""
    by_entry = checked.by_entry
    texts = [finding.text(language) for finding in checked.findings]
    entries = [(number, one) for number, one in enumerate(checked.reading.entries) if one.where.tab == tab]
    order = {name: number for number, name in enumerate(dict.fromkeys(one.person for _, one in entries))}
    found: list[tuple[str | None, date, Mark]] = []
    for number, entry in sorted(entries, key=lambda one: (order[one[1].person], one[1].start, one[0])):
        if entry.kind == "cancelled":
            continue
        findings = by_entry.get(number, ())
        span = "" if entry.kind == "absence" and entry.minutes >= 24 * 60 else job_span(entry)
        mark = Mark(
            kind=entry.kind,
            number=number,
            span=span,
            label=entry.client or entry.code or entry.service or "",
            small=(entry.service or "") if entry.client or entry.code else "",
            findings=tuple(one + 1 for one in findings),
            title=" ".join([f"{entry.where.cell}.", *(texts[one] for one in findings)]),
        )
        found.append((entry.person, entry.start.date(), mark))
    return found


def _unread(checked: Checked, tab: str, language: Language) -> list[tuple[str | None, date, Mark]]:
    """What could not be read, where its day is known: it must not look like free time."""
    found: list[tuple[str | None, date, Mark]] = []
    for one, day in zip(checked.reading.rejected, checked.rejected_days, strict=False):
        if one.where.tab != tab:
            continue
        mark = Mark(
            kind="unread",
            number=-1,
            span="?",
            label=one.where.text or "",
            small="",
            findings=(),
            title=" ".join(fault.sentence(language) for fault in one.faults),
        )
        found.append((one.person, day, mark))
    return found


def _of_whole_week(checked: Checked, name: str | None) -> tuple[int, ...]:
    """Findings about a person that no cell alone shows."""
    return tuple(
        number
        for number, finding in enumerate(checked.findings, start=1)
        if name is not None and finding.person == name and not finding.entries
    )


def _by_kind(findings: Sequence[Finding], language: Language) -> list[tuple[str, list[FindingRow]]]:
    found: dict[str, list[FindingRow]] = {}
    for number, finding in enumerate(findings, start=1):
        # One link for each cell; a finding about a whole week names a row, which has no block to go to.
        entries = finding.entries if len(finding.entries) == len(finding.places) else ()
        links: dict[str, int | None] = {}
        for place, entry in zip_longest(finding.places, entries):
            links.setdefault(place_text(place, language), entry)
        row = FindingRow(number=number, places=tuple(links.items()), text=finding.text(language))
        found.setdefault(finding.kind, []).append(row)
    return [(kind, found[kind]) for kind in KINDS if kind in found]
