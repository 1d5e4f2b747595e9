"""What a cell says: visits, codes, clients and services told apart; notes never kept."""

from __future__ import annotations

import pytest

from matching.imports.wall.codes import Code, Codes
from matching.imports.wall.naming import named_in, without_notes
from matching.imports.wall.pieces import pieces_of
from matching.imports.wall.services import Services, usual_minutes

CODES = Codes(
    {
        "AM": Code(code="AM", label="accident du travail", meaning="absence", from_legend=True),
        "T": Code(code="T", label="toilette", meaning="service", from_legend=True),
    }
)
SERVICES = Services({"t": "toilette", "amp": "aide au repas"})


def words(text: str) -> list[tuple[str, int | None, int | None]]:
    found = pieces_of(text, CODES)
    assert not [piece.fault for piece in found if piece.fault]
    return [
        (piece.words, piece.span.start, piece.span.end) if piece.span else (piece.text, None, None)
        for piece in found
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "8h-9h MARTIN toilette / 9h15 DURAND",
            [("MARTIN toilette", 480, 540), ("DURAND", 555, None)],
        ),
        ("8h-9h MARTIN;9h-10h PETIT", [("MARTIN", 480, 540), ("PETIT", 540, 600)]),
        ("8h-9h MARTIN\n9h-10h PETIT", [("MARTIN", 480, 540), ("PETIT", 540, 600)]),
        ("8h-9h MARTIN, 9h15 DURAND", [("MARTIN", 480, 540), ("DURAND", 555, None)]),
        ("8h-9h MARTIN 9h15-10h DURAND", [("MARTIN", 480, 540), ("DURAND", 555, 600)]),
        ("8h-9h MARTIN toilette/repas", [("MARTIN toilette / repas", 480, 540)]),
        ("MARTIN 8h-9h", [("MARTIN", 480, 540)]),
        ("14h/15h MARTIN", [("MARTIN", 840, 900)]),
        ("8h MARTIN toilette 45 min", [("MARTIN toilette", 480, 525)]),
        ("RH", [("RH", None, None)]),
        ("RH / 9h-10h MARTIN", [("RH", None, None), ("MARTIN", 540, 600)]),
    ],
)
def test_a_cell_is_cut_where_something_begins(
    text: str, expected: list[tuple[str, int | None, int | None]]
) -> None:
    assert words(text) == expected


@pytest.mark.parametrize("text", ["", " ", "-", "x", "---", "/"])
def test_an_empty_cell_says_nothing(text: str) -> None:
    assert pieces_of(text, CODES) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("MARTIN", "import.wall_no_time"),
        ("8 MARTIN", "import.wall_no_time"),
        ("0,5 MARTIN", "import.wall_clock"),
        ("8h MARTIN 9h", "import.wall_two_times"),
        ("CP AM", "import.wall_no_time"),
    ],
)
def test_what_cannot_be_read_says_why(text: str, fault: str) -> None:
    assert [piece.fault for piece in pieces_of(text, CODES)] == [fault]


@pytest.mark.parametrize(
    "text", ["8h-9h MARTIN " * 5_000, " " * 30_000 + "x", "\u00a0" * 30_000 + "/8h", "/" * 30_000]
)
def test_a_monstrous_cell_is_read_or_refused_at_once(text: str) -> None:
    assert {piece.fault for piece in pieces_of(text, CODES)} <= {"import.wall_long", None}


def test_a_legend_wins_over_the_usual_meaning() -> None:
    (piece,) = pieces_of("AM", CODES)
    assert piece.code is not None
    assert piece.code.label == "accident du travail"
    (usual,) = pieces_of("AM", Codes())
    assert usual.code is not None
    assert not usual.code.from_legend


@pytest.mark.parametrize(
    ("text", "client", "service", "guessed"),
    [
        ("MARTIN toilette", "MARTIN", "toilette", False),
        ("MARTIN TOILETTE", "MARTIN", "TOILETTE", False),
        ("MARTIN T", "MARTIN", "toilette", False),
        ("Mme Durand toilette", "Durand", "toilette", False),
        ("M. et Mme PETIT repas", "M. et Mme PETIT", "repas", False),
        ("M./Mme PETIT repas", "M. et Mme PETIT", "repas", False),
        ("LE GOFF Marie ménage", "LE GOFF Marie", "ménage", False),
        ("toilette Mme Durand", "Durand", "toilette", False),
        ("DURAND J. repas", "DURAND J.", "repas", False),
        ("martin toilette", "martin", "toilette", True),
        ("Durand Toilette", "Durand", "Toilette", True),
        ("toilette", None, "toilette", False),
        ("DURAND", "DURAND", None, False),
    ],
)
def test_a_name_and_a_service_are_told_apart(
    text: str, client: str | None, service: str | None, guessed: bool
) -> None:
    found = named_in(text, SERVICES)
    assert (found.client, found.service, found.guessed) == (client, service, guessed)


@pytest.mark.parametrize("note", ["(code 4521B)", "06 12 34 56 78", "+33 6 12 34 56 78", "[diabète]"])
def test_door_codes_telephones_and_notes_are_not_kept(note: str) -> None:
    assert without_notes(f"MARTIN {note} toilette") == "MARTIN toilette"


def test_a_service_nobody_knows_has_a_usual_length() -> None:
    assert usual_minutes("toilette + repas") == 45
    assert usual_minutes("promesse") == usual_minutes(None) == 60
