"""One person under several writings, several people under one name."""

from __future__ import annotations

import pytest

from matching.imports.cell import Misread
from matching.imports.names import Name, join_name, read_name
from matching.imports.people import People


def name(text: str) -> Name:
    found = read_name(text)
    assert found is not None
    return found


def known(*texts: str, tables: tuple[str, ...] = ()) -> People:
    people = People(tables)
    for text in texts:
        people.meet(name(text))
    return people


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("Marie DURAND", "DURAND Marie"),
        ("DURAND, Marie", "DURAND Marie"),
        ("Mme DURAND Marie", "DURAND Marie"),
        ("M.DURAND Paul", "DURAND Paul"),
        ("DURAND Marie (Mme)", "DURAND Marie"),
        ("Anne de la TOUR", "de la TOUR Anne"),
        ("LE GOFF Yann", "LE GOFF Yann"),
        ("A. LEROY", "LEROY A."),
        ("Mr & Mrs PETIT", "M. et Mme PETIT"),
        ("Mme et M. PETIT", "M. et Mme PETIT"),
        ("Époux PETIT", "M. et Mme PETIT"),
    ],
)
def test_a_name_is_taken_apart(written: str, text: str) -> None:
    assert name(written).text == text


@pytest.mark.parametrize("written", ["", "-", "123", "…"])
def test_what_has_no_letter_is_no_name(written: str) -> None:
    assert read_name(written) is None


def test_one_person_under_several_writings() -> None:
    people = known("DURAND Marie", "Marie Durand", "Mme DURAND", "DURAND M.")
    for written in ("DURAND Marie", "Marie Durand", "Mme DURAND", "DURAND M.", "DURAND"):
        assert people.find(name(written)).value == "DURAND Marie"
    assert people.find(name("DURAND")).guess == "read_as.name"
    assert people.find(name("Marie Durand")).guess == "read_as.name"
    assert people.find(name("DURAND Marie")).guess is None


def test_a_bare_name_of_two_people_is_nobodys() -> None:
    people = known("DURAND Marie", "DURAND Paul", "DURAND")
    with pytest.raises(Misread) as bad:
        people.find(name("DURAND"))
    assert bad.value.code == "import.homonym"
    assert bad.value.parameters["names"] == "DURAND Marie, DURAND Paul"
    assert people.find(name("DURAND P.")).value == "DURAND Paul"


def test_a_title_tells_two_people_apart() -> None:
    people = known("Mme DURAND", "M. DURAND", "Mme Martin Camille", "M. Martin Camille")
    assert people.find(name("Mme DURAND")).value == "Mme DURAND"
    assert people.find(name("M. DURAND")).value == "M. DURAND"
    assert people.find(name("Mme Martin Camille")).value == "Mme Martin Camille"
    for bare in ("DURAND", "Martin Camille"):
        with pytest.raises(Misread, match="homonym"):
            people.find(name(bare))


def test_a_couple_is_a_household_of_its_own() -> None:
    people = known("M. et Mme PETIT", "PETIT Anne")
    assert people.find(name("M. et Mme PETIT")).value == "M. et Mme PETIT"
    assert people.find(name("Mme PETIT")).value == "PETIT Anne"
    alone = known("M. et Mme PETIT", "PETIT")
    assert alone.find(name("PETIT")).value == "M. et Mme PETIT"


def test_two_homes_of_one_name_are_two_clients() -> None:
    people = People()
    people.meet(name("DURAND Marie"), "94320")
    people.meet(name("DURAND Marie"), "94150")
    assert people.find(name("DURAND Marie"), "94320").value == "DURAND Marie (94320)"
    assert people.find(name("DURAND Marie"), "94150").guess == "read_as.homonym"
    with pytest.raises(Misread, match="homonym"):
        people.find(name("DURAND Marie"))


def test_the_tables_own_names_are_kept_as_they_are_written() -> None:
    people = known("DURAND Marie", tables=("Marie Durand",))
    assert people.find(name("DURAND Marie")).value == "Marie Durand"
    twice = known("DURAND Marie", tables=("Marie Durand", "DURAND Marie"))
    with pytest.raises(Misread, match="homonym"):
        twice.find(name("DURAND Marie"))


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("DURAND Marie", "DURANT Marie", True),
        ("DURAND Marie", "DURRAND Marie", True),
        ("DURAND Marie", "DURAN Marie", True),
        ("DURAND Marie", "DURAND Maria", True),
        ("DURAND Marie", "DUPONT Marie", False),
        ("DURAND Marie", "DURANT Maria", False),
        ("DURAND Jean", "DURAND Joan", True),
        ("ROY Luc", "ROI Luc", False),
        ("DURAND Marie", "DURAND", False),
    ],
)
def test_names_one_letter_apart_are_pointed_out(one: str, other: str, alike: bool) -> None:
    people = known(one, other)
    assert (people.alike(name(one)) == name(other).text) == alike


def test_parts_in_cells_of_their_own() -> None:
    found = join_name(title="M. et Mme", first="", last="Petit")
    assert found is not None
    assert found.text == "M. et Mme PETIT"
    assert join_name(title="Mme", first="", last="") is None
