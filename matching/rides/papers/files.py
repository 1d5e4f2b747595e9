"""Every file of the papers of a day of rides by name: fixed names, and ids where there is one each."""

from __future__ import annotations

from collections.abc import Iterator

from matching.papers.files import FileNames
from matching.report.bilingual import Language
from matching.rides.papers.calendars import RideCalendars
from matching.rides.papers.letters import notice_text
from matching.rides.papers.pdf import run_sheets_pdf
from matching.rides.papers.sheets import RidePapers

SHEETS_FILE = "feuilles-de-route.pdf"


def ride_paper_files(papers: RidePapers, *, language: Language = "fr") -> Iterator[tuple[str, bytes]]:
    """Relative path (parts separated by ``/``) and content of each file, made when asked for."""
    if papers.sheets:
        yield SHEETS_FILE, run_sheets_pdf(papers, language=language)
    names, calendars = FileNames(), RideCalendars(papers, language=language)
    for notice in papers.notices:
        name = names.of("avis", notice.key)
        yield f"{name}.txt", notice_text(papers, notice, language=language).encode()
    for sheet in papers.sheets:
        yield f"calendriers/{names.of('conducteurs', sheet.key)}.ics", calendars.driver(sheet)
    for notice in papers.notices:
        content = calendars.passenger(notice)
        if content is not None:
            yield f"calendriers/{names.of('voyageurs', notice.key)}.ics", content
