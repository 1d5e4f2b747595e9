"""Every file of the papers of a joint day by name: those of rides, and those of carers, side by side."""

from __future__ import annotations

from collections.abc import Iterator

from matching.joint.papers.build import JointPapers
from matching.papers.files import FileNames, calendar_files, carer_files
from matching.report.bilingual import Language
from matching.rides.papers import ride_paper_files
from matching.rides.papers.letters import notice_text


def joint_paper_files(papers: JointPapers, *, language: Language = "fr") -> Iterator[tuple[str, bytes]]:
    """Relative path (parts separated by ``/``) and content of each file, made when asked for."""
    yield from ride_paper_files(papers.rides, language=language)
    names = FileNames()
    for notice in papers.brought:
        name = names.of("avis/intervenants", notice.key)
        yield f"{name}.txt", notice_text(papers.rides, notice, language=language).encode()
    if papers.carers.printed_carers:
        yield from carer_files(papers.carers, language=language)
    yield from calendar_files(papers.carers, papers.clients, language=language)
