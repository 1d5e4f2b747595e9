"""Papers for Monday morning: a sheet per carer, a month per client, lists for the office, calendars."""

from __future__ import annotations

from matching.papers.build import papers, published_of
from matching.papers.expected import published_of_reference
from matching.papers.files import KINDS, Kind, paper_files
from matching.papers.published import Published, published
from matching.papers.reopen import Mismatch, OtherTables, reopen
from matching.papers.sheets import Papers
from matching.papers.stamp import Stamp, version_name, version_of

__all__ = [
    "KINDS",
    "Kind",
    "Mismatch",
    "OtherTables",
    "Papers",
    "Published",
    "Stamp",
    "paper_files",
    "papers",
    "published",
    "published_of",
    "published_of_reference",
    "reopen",
    "version_name",
    "version_of",
]
