"""Every link inside the documentation leads somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.docs.pages import pages, prose
from tests.plugins.shared import ROOT

LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def _anchors(page: Path) -> set[str]:
    return {
        re.sub(r"[^\w\- ]", "", title).strip().lower().replace(" ", "-")
        for title in HEADING.findall(prose(page))
    }


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    broken = []
    for link in LINK.findall(prose(page)):
        target, _, anchor = link.partition("#")
        if target.startswith(("http://", "https://", "mailto:")):
            continue
        goal = (page.parent / target).resolve() if target else page
        if not goal.exists() or (anchor and goal.suffix == ".md" and anchor not in _anchors(goal)):
            broken.append(link)
    assert not broken


def test_every_page_is_reachable_from_the_index() -> None:
    """A page nobody links to is a page nobody reads."""
    start = ROOT / "README.md"
    seen, waiting = {start}, [start]
    while waiting:
        page = waiting.pop()
        for link in LINK.findall(prose(page)):
            goal = (page.parent / link.partition("#")[0]).resolve()
            if goal.suffix == ".md" and goal.is_file() and goal not in seen:
                seen.add(goal)
                waiting.append(goal)
    assert not set((ROOT / "docs").rglob("*.md")) - seen
