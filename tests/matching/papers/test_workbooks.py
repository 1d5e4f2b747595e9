"""The wall planning and the office lists: complete, never a formula, sheets that Excel accepts."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import pytest
from openpyxl import load_workbook

from matching.papers.lists import office_workbook
from matching.papers.sheets import Papers
from matching.papers.wall import wall_workbook
from tests.matching.papers.extreme import extreme_papers
from tests.matching.papers.monday import monday_papers, monday_plan

ACTIVE = "=HYPERLINK(1)", "+33 1 23", "-1+2", "@SUM(A1)", "\t=1", "\r=1"


def renamed(papers: Papers, name: str) -> Papers:
    """The papers with that name for everyone."""
    return replace(
        papers,
        title=name,
        carers=tuple(replace(sheet, name=name, sector=name) for sheet in papers.carers),
        opened=tuple(replace(one, title=name, address=name, phones=(name,)) for one in papers.opened),
        calls=tuple(replace(call, name=name, phone=name) for call in papers.calls),
        counters=replace(
            papers.counters, rows=tuple(replace(row, name=name) for row in papers.counters.rows)
        ),
    )


@pytest.mark.parametrize("name", ACTIVE)
def test_no_cell_runs_as_a_formula(name: str) -> None:
    for content in (
        wall_workbook(renamed(monday_papers(), name)),
        office_workbook(renamed(monday_papers(), name)),
    ):
        cells = [
            cell for sheet in load_workbook(io.BytesIO(content)) for row in sheet.iter_rows() for cell in row
        ]
        assert not any(cell.data_type == "f" for cell in cells)
        assert any(cell.quotePrefix for cell in cells)


def test_the_wall_shows_people_down_and_days_across() -> None:
    book = load_workbook(io.BytesIO(wall_workbook(monday_papers())))
    assert book.sheetnames == ["bourg"]
    rows: list[Any] = list(book["bourg"].iter_rows(min_row=3, values_only=True))
    assert rows[0][:3] == ("Intervenant(e)", "lun. 19", "mar. 20")
    grid = {row[0]: row[1:] for row in rows[1:]}
    assert set(grid) == {"Ana", "Ben", "Zoé"}
    assert grid["Ana"][0].split("\n")[1] == "10:00-11:00 Léon (fictif) Lever à deux"
    assert grid["Ben"][3] == "ABS"
    visits = sum(len(cell.split("\n")) for row in grid.values() for cell in row[:7] if cell and cell != "ABS")
    assert visits == monday_plan().totals.served


def test_sectors_get_sheets_with_names_excel_takes() -> None:
    book = load_workbook(io.BytesIO(wall_workbook(extreme_papers())))
    assert len(book.sheetnames) == 2
    assert all(0 < len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in book.sheetnames)


def test_the_lists_hold_each_open_visit_each_topic_and_each_person() -> None:
    papers = monday_papers()
    book = load_workbook(io.BytesIO(office_workbook(papers)))
    assert book.sheetnames == ["À pourvoir", "Appels", "Compteurs"]
    assert book["À pourvoir"].max_row - 1 == len(monday_plan().unserved)
    assert book["Appels"].max_row - 1 == sum(len(call.topics) for call in papers.calls)
    rows: list[Any] = list(book["Compteurs"].iter_rows(min_row=2, values_only=True))
    assert [row[0] for row in rows] == ["Ana", "Ben", "Zoé", "Total"]
    assert sum(row[2] for row in rows[:-1]) == pytest.approx(rows[-1][2], abs=0.02)
    assert rows[0][3] == 30
    assert rows[2][3] is None


def test_workbooks_are_the_same_each_time() -> None:
    assert wall_workbook(monday_papers()) == wall_workbook(monday_papers())
    assert office_workbook(monday_papers()) == office_workbook(monday_papers())
