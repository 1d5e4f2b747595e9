"""Every file of the papers by name: fixed names, and ids where there is one file for each person."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import Literal, get_args
from urllib.parse import quote

from matching.papers.calendars import Calendars
from matching.papers.carer_sheet import CarerPapers
from matching.papers.html import carers_html, clients_html, office_html
from matching.papers.lists import office_workbook
from matching.papers.pdf import carers_pdf, clients_pdf, office_pdf
from matching.papers.sheets import ClientSheet, Papers
from matching.papers.wall import wall_workbook
from matching.report import render_geojson
from matching.report.bilingual import Language
from matching.report.view import WeekView

Kind = Literal["carers", "clients", "office", "wall", "calendars", "map"]
KINDS: tuple[Kind, ...] = get_args(Kind)

#: A file name keeps at most this many bytes of an id: file systems stop at 255, endings included.
_LONGEST = 120


def paper_files(
    papers: Papers, view: WeekView, *, only: Iterable[Kind] = KINDS, language: Language = "fr"
) -> Iterator[tuple[str, bytes]]:
    """Relative path (parts separated by ``/``) and content of each file, made when asked for.

    ``view`` is the report's view of the same plan, for the map. ``only`` chooses among :data:`KINDS`.
    """
    wanted = frozenset(only)
    if "carers" in wanted:
        yield from carer_files(papers, language=language)
    if "clients" in wanted:
        yield "mois.pdf", clients_pdf(papers, language=language)
        yield "mois.html", clients_html(papers, language=language).encode()
    if "office" in wanted:
        yield "bureau.pdf", office_pdf(papers, language=language)
        yield "bureau.html", office_html(papers, language=language).encode()
        yield "bureau.xlsx", office_workbook(papers, language=language)
    if "wall" in wanted:
        yield "mur.xlsx", wall_workbook(papers, language=language)
    if "map" in wanted:
        yield "tournees.geojson", json.dumps(render_geojson(view), ensure_ascii=False).encode()
    if "calendars" in wanted:
        yield from calendar_files(papers, papers.clients, language=language)


def carer_files(papers: CarerPapers, *, language: Language = "fr") -> Iterator[tuple[str, bytes]]:
    """The sheets of carers, to print and as a page: the only files with codes and keys."""
    yield "feuilles.pdf", carers_pdf(papers, language=language)
    yield "feuilles.html", carers_html(papers, language=language).encode()


def calendar_files(
    papers: CarerPapers, clients: Iterable[ClientSheet], *, language: Language = "fr"
) -> Iterator[tuple[str, bytes]]:
    """A calendar for each carer with something to do, and for each of the ``clients``."""
    names, calendars = FileNames(), Calendars(papers, language=language)
    for carer in papers.printed_carers:
        name = names.of("intervenants", carer.key)
        yield f"calendriers/{name}.ics", calendars.carer(carer)
    for client in clients:
        name = names.of("beneficiaires", client.key)
        yield f"calendriers/{name}.ics", calendars.client(client)


class FileNames:
    """Gives each id a file name of its own, safe on every system, also those that ignore case."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def of(self, folder: str, key: str) -> str:
        """``folder/<id>``, letters that could lead elsewhere escaped; a name already taken gets a mark."""
        name = quote(key, safe="").replace(".", "%2E").replace("~", "%7E")
        found = f"{folder}/{name}"
        if len(name) > _LONGEST or found.casefold() in self._taken:
            mark = hashlib.sha256(key.encode()).hexdigest()[:12]
            found = f"{folder}/{name[:_LONGEST]}-{mark}"
        self._taken.add(found.casefold())
        return found
