"""Whatever stands in a cell is read, refused in words, or a dash: nothing is lost, nothing breaks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import product

from hypothesis import example, given
from hypothesis import strategies as st

from matching.imports.wall import read_wall
from matching.imports.wall.codes import Codes
from matching.imports.wall.days import heading_of
from matching.imports.wall.naming import named_in
from matching.imports.wall.pieces import pieces_of
from matching.imports.wall.services import Services
from tests.matching.imports.wall.book import LEGEND, Held, book_bytes, fill, grid

TODAY = date(2026, 11, 20)
#: What a time, a name and a service may look like when somebody slips.
TIMES = ("8h-9h", "8h", "8-9", "8,5", "0,354", "0,5", "25h", "8h75", "8h-", "-9h", "8 h 30-9 h")
TIMES += ("8h-9h-10h", "21h-7h", "", "vers 8h")
NAMES = ("MARTIN", "Mme Durand", "M. et Mme PETIT", "martin", "MARTIN (clé)", "123", "")
SERVICES = ("toilette", "")
SIGNS = ("/", ";", "\n", ",", "-", "et", "RH", "CP", "FORM", "matin", "(code 12)", "=1+1", "é", "?", "M.")
TEXTS = st.lists(st.sampled_from((*TIMES, *NAMES, *SIGNS)) | st.text(max_size=4), max_size=8).map(" ".join)


@given(TEXTS)
@example("8h-9h MARTIN / / 9h")
@example("RH/RH/RH")
@example("8h/9h/10h")
def test_every_text_gives_something_or_is_a_dash(text: str) -> None:
    pieces = pieces_of(text, Codes())
    for piece in pieces:
        assert piece.fault or piece.code or piece.span
        named = named_in(piece.words, Services({}))
        assert named.client is None or named.client.strip()
    if not {"(", "["} & set(text):
        assert pieces or not any(letter.isalnum() and letter not in "xX" for letter in text)


def test_two_hundred_slips_are_each_read_or_refused_in_words() -> None:
    """One workbook with a row for every combination; the good cells beside are read all the same."""
    slips = [f"{time} {name} {service}".strip() for time, name, service in product(TIMES, NAMES, SERVICES)]
    assert len(slips) > 200
    names = [f"PERSONNE {chr(65 + number // 26)}{chr(65 + number % 26)}" for number in range(len(slips))]
    rows: list[tuple[Held, Mapping[int, Held]]] = [
        (name, {0: slip, 1: "8h-9h BON aide"}) for name, slip in zip(names, slips, strict=True)
    ]
    reading = read_wall(book_bytes(grid(rows, legend=LEGEND)), file="planning.xlsx", today=TODAY).reading
    told = {one.where.cell for one in (*reading.entries, *reading.rejected)}
    assert not [slip for number, slip in enumerate(slips, start=4) if slip and f"B{number}" not in told]
    assert sum(entry.client == "BON" for entry in reading.entries) == len(slips)
    for said in (*reading.faults, *reading.guesses):
        assert said.sentence("fr")
        assert said.sentence("en")


def test_a_spoiled_heading_is_told_and_gives_no_visit_another_day() -> None:
    """Each visit's date fits the heading above it; each visit that is left out has a fault."""
    cells: dict[int, Held] = {number: f"8h-9h JOUR{chr(65 + number)}" for number in range(5)}
    spoils: tuple[Held, ...] = ("lun 30", "mar", "32", "", "xx 24", 24.0, "dim 29", "mer 25/12")
    for place, spoiled in product(range(5), spoils):
        headings: list[Held] = ["lun 23", "mar 24", "mer 25", "jeu 26", "ven 27"]
        headings[place] = spoiled
        book = grid([("DUPONT", cells)], days=headings)
        fill(book.create_sheet("Sud"), [("LEROY", {0: "8h-9h MARTIN"})])
        reading = read_wall(book_bytes(book), file="planning.xlsx", today=TODAY).reading
        own = [entry for entry in reading.entries if entry.person == "DUPONT"]
        for entry in own:
            heading = heading_of(entry.where.heading)
            assert heading is not None
            assert heading.fits(entry.start.date()), (place, spoiled)
        assert len(own) == 5 or reading.faults, (place, spoiled)
