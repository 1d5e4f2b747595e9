"""A table located: what is asked, what is believed, what is written, and nothing lost."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from matching.locating.columns import Columns, find_columns
from matching.locating.grid import BadGrid, Grid
from matching.locating.grid_csv import CsvGrid
from matching.locating.grid_xlsx import XlsxGrid
from matching.locating.outcome import Outcome
from matching.locating.work import Locating, locate
from routing.travel.geocoding.answer import NoAnswer
from tests.matching.locating.rows import HEADER, ROWS, Known, csv_bytes, xlsx_bytes


def is_header(titles: Sequence[str]) -> bool:
    return find_columns(titles) is not None


def columns_of(grid: Grid) -> Columns:
    found = find_columns(grid.header)
    assert found is not None
    return found


def located(grid: Grid, geocoder: Known | None = None, **how: object) -> Outcome:
    return locate(grid, columns_of(grid), Locating(geocoder=geocoder or Known(), **how))  # type: ignore[arg-type]


KINDS: dict[str, tuple[Callable[..., bytes], Callable[..., Grid]]] = {
    "csv": (csv_bytes, CsvGrid),
    "xlsx": (xlsx_bytes, XlsxGrid),
}


@pytest.fixture(params=["csv", "xlsx"])
def grid(request: pytest.FixtureRequest) -> Grid:
    content, kind = KINDS[request.param]
    return kind(content(), is_header=is_header)


def read_back(grid: Grid) -> list[list[object]]:
    """The cells of the saved copy, header first."""
    content = grid.saved()
    if isinstance(grid, CsvGrid):
        return [list(row) for row in csv.reader(io.StringIO(content.decode("utf-8")), delimiter=";")]
    rows = load_workbook(io.BytesIO(content))["Clients"].iter_rows(values_only=True)
    return [["" if cell is None else cell for cell in row] for row in rows]


def test_each_row_is_located_or_says_why_not(grid: Grid) -> None:
    outcome = located(grid)
    assert outcome.by_precision == {"number": 1, "street": 1, "commune": 1}
    assert outcome.located == {2: "number", 3: "street", 4: "commune"}
    assert [(one.row, one.code) for one in outcome.failures] == [
        (5, "locate.doubtful"),
        (6, "locate.elsewhere"),
        (7, "locate.not_found"),
        (8, "locate.no_address"),
    ]
    assert "0.31" in outcome.failures[0].sentence("fr")
    assert "94310" in outcome.failures[1].sentence("en")


def test_the_copy_has_every_cell_and_the_answers(grid: Grid) -> None:
    located(grid)
    table = read_back(grid)
    assert table[0] == [*HEADER, "latitude", "longitude", "score", "précision", "Erreur"]
    for given_row, row in zip(ROWS, table[1:], strict=True):
        kept = [str(cell).removeprefix("'") for cell in row[:5]]
        assert kept == [str(cell) for cell in given_row]
    numbers = [str(cell).replace(",", ".") for cell in table[1][5:8]]
    assert numbers == ["48.7651", "2.3921", "0.97"]
    assert [row[8] for row in table[1:4]] == ["number", "street", "commune"]
    assert all(not row[9] for row in table[1:4])
    assert all(str(row[9]) and not row[5] for row in table[4:])


def test_what_a_spreadsheet_could_run_is_text_in_the_copy() -> None:
    grid = CsvGrid(csv_bytes(), is_header=is_header)
    located(grid)
    assert ";'=1+1;" in grid.saved().decode("utf-8")


def test_a_workbook_keeps_its_other_sheets_and_its_looks() -> None:
    grid = XlsxGrid(xlsx_bytes(), is_header=is_header)
    located(grid)
    book = load_workbook(io.BytesIO(grid.saved()))
    assert book["Calculs"]["A1"].value == "=SUM(1,2)"
    assert book["Clients"].column_dimensions["B"].width == 44
    fills = [book["Clients"].cell(row=row, column=2).fill.fill_type for row in range(2, 9)]
    assert fills == [None, None, None, "solid", "solid", "solid", "solid"]


def test_a_second_run_asks_only_for_what_is_missing(grid: Grid) -> None:
    located(grid)
    geocoder = Known()
    again = located(grid, geocoder)
    assert again.kept == (2, 3, 4)
    assert len(geocoder.queries) == 3
    assert read_back(grid)[0].count("Erreur") == 1


def test_again_asks_for_all(grid: Grid) -> None:
    located(grid)
    geocoder = Known()
    assert located(grid, geocoder, again=True).kept == ()
    assert len(geocoder.queries) == 6


def test_a_row_corrected_loses_its_error() -> None:
    grid = CsvGrid(csv_bytes(), is_header=is_header)
    located(grid)
    grid.write(5, 1, "rue du Pont")
    located(grid)
    table = read_back(grid)
    assert table[6][9] == ""
    assert table[6][8] == "street"


def test_a_service_that_is_down_is_left_in_peace(grid: Grid) -> None:
    geocoder = Known({"*": NoAnswer("HTTP 503", passing=True)})
    outcome = located(grid, geocoder)
    assert len(geocoder.queries) == 3
    assert outcome.stopped
    codes = [one.code for one in outcome.failures]
    assert codes == ["locate.no_answer"] * 3 + ["locate.not_asked"] * 3 + ["locate.no_address"]


def test_one_silence_is_not_the_end(grid: Grid) -> None:
    geocoder = Known({"rue du Pont 94310 Orly": NoAnswer("ReadTimeout", passing=True)})
    outcome = located(grid, geocoder)
    assert not outcome.stopped
    assert outcome.failures[0].code == "locate.no_answer"
    assert 4 in outcome.located


def test_a_stop_keeps_what_is_found(grid: Grid) -> None:
    rows: list[int] = []
    outcome = located(grid, stop=lambda: len(rows) >= 2, told=rows.append)
    assert rows == [1, 2, 3, 4, 5, 6, 7]
    assert list(outcome.located) == [2, 3]
    assert outcome.failures[0].code == "locate.not_asked"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_a_csv_file_keeps_its_encoding(encoding: str) -> None:
    grid = CsvGrid(csv_bytes(encoding=encoding), is_header=is_header)
    assert located(grid).by_precision["number"] == 1
    assert "Téléphone" in grid.saved().decode(encoding)


def test_titles_above_the_header_stay() -> None:
    one = CsvGrid(csv_bytes(above="Association fictive;;\r\n"), is_header=is_header)
    other = XlsxGrid(xlsx_bytes(above=["Association fictive", "Liste"]), is_header=is_header)
    assert list(located(one).located) == [3, 4, 5]
    assert list(located(other).located) == [4, 5, 6]
    assert one.saved().decode("utf-8").startswith("Association fictive;;\r\n")
    assert load_workbook(io.BytesIO(other.saved()))["Clients"]["A2"].value == "Liste"


def test_a_postcode_that_lost_its_zero_gets_it_back() -> None:
    grid = XlsxGrid(xlsx_bytes([("x", "1 rue A", 1000, "Bourg", "")]), is_header=is_header)
    geocoder = Known()
    located(grid, geocoder)
    assert geocoder.queries == ["1 rue A 01000 Bourg"]


def test_a_table_of_ours_takes_no_other_column() -> None:
    content = (
        b"id,lat,lon,address,commune,precision,score\nx,,,12 rue des Lilas 94320 Thiais,Thiais,,\ny,,,?,,,\n"
    )
    grid = CsvGrid(content, is_header=is_header)
    located(grid)
    rows = [line.split(",") for line in grid.saved().decode().splitlines()]
    assert rows[0] == ["id", "lat", "lon", "address", "commune", "precision", "score"]
    assert rows[1] == ["x", "48.7651", "2.3921", "12 rue des Lilas 94320 Thiais", "Thiais", "number", "0.97"]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("content", [b"", b"\x00\x01", b"PK\x03\x04nonsense", b"a;b\nc;d\n"])
def test_a_file_without_addresses_is_refused(kind: str, content: bytes) -> None:
    with pytest.raises(BadGrid):
        KINDS[kind][1](content, is_header=is_header)


def test_a_stray_cell_in_the_far_corner_is_refused() -> None:
    book = load_workbook(io.BytesIO(xlsx_bytes()))
    book["Clients"].cell(row=1_048_576, column=16_384, value="x")
    file = io.BytesIO()
    book.save(file)
    with pytest.raises(BadGrid, match="too_large"):
        XlsxGrid(file.getvalue(), is_header=is_header)


@pytest.mark.parametrize(
    ("header", "query"),
    [
        (("Bénéficiaire", "ADRESSE", "Code postal", "Commune"), (1, 2, 3)),
        (("name", "street", "postcode", "city"), (1, 2, 3)),
        (("Ville",), (0,)),
        (("id", "lat", "lon", "address", "commune"), (3, 4)),
        (("Nom", "Prénom"), None),
    ],
)
def test_columns_are_known_by_their_titles(header: tuple[str, ...], query: tuple[int, ...] | None) -> None:
    found = find_columns(header)
    assert (None if found is None else found.query) == query


def test_columns_may_be_named() -> None:
    found = find_columns(("Nom", "N° et rue", "Bureau"), named=("n et RUE", "Bureau"))
    assert found is not None
    assert found.query == (1, 2)
    with pytest.raises(KeyError):
        find_columns(("Nom",), named=("Rue",))


CELL = st.text(st.characters(codec="utf-8", exclude_characters="\r\n\x00"), max_size=12)


@given(st.lists(st.tuples(CELL, CELL, CELL, CELL, CELL), min_size=1, max_size=6))
def test_no_cell_is_ever_lost(rows: list[tuple[str, ...]]) -> None:
    """Whatever a CSV file holds, the copy holds it, in the same row and column."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerows([HEADER, *rows])
    grid = CsvGrid(text.getvalue().encode(), is_header=is_header)
    located(grid)
    saved = list(csv.reader(io.StringIO(grid.saved().decode()), delimiter=";"))[1:]
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    assert len(saved) == len(filled)
    for given_row, row in zip(filled, saved, strict=True):
        assert [cell.removeprefix("'") for cell in row[:5]] == [cell.removeprefix("'") for cell in given_row]
