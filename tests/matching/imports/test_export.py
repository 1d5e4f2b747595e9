"""The seven columns of Ogust, read and written back."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from matching.imports import Entry, Where, read_content, render_ogust7, structure_of, visits_of_plan
from matching.imports.assigned import assigned_week
from matching.planning.calendar import Week
from tests.matching.imports.layouts import FILES
from tests.matching.imports.test_reading import TOLD, told

#: Clocks do not change in the two hundred days after it.
APRIL = datetime(2026, 4, 1, tzinfo=ZoneInfo("Europe/Paris"))
GIVEN_NAMES = ("Anne", "Paul", "Zoé", "Jean-Marc")
FAMILY_NAMES = ("DURAND", "LE GOFF", "D'ALMEIDA", "NGUYEN", "ÉTIENNE")
NAMES = st.builds("{} {}".format, st.sampled_from(FAMILY_NAMES), st.sampled_from(GIVEN_NAMES))


def test_what_is_read_is_written_back() -> None:
    content = (FILES / "ogust7.csv").read_bytes()
    entries = read_content("ogust7.csv", content).entries
    again = read_content("again.csv", render_ogust7(entries))
    assert again.profile == "ogust7"
    assert again.guesses == ()
    assert told(again.entries) == TOLD["ogust7"]
    assert [entry.code for entry in again.entries] == [entry.code for entry in entries]


@st.composite
def visits(draw: st.DrawFn) -> list[Entry]:
    """Visits at times of their own, so that none repeats another."""
    minutes = draw(st.lists(st.integers(min_value=0, max_value=200 * 24 * 60), max_size=6, unique=True))
    return [
        Entry(
            kind="visit",
            person=draw(st.none() | NAMES),
            client=draw(NAMES),
            service=draw(
                st.sampled_from(("Toilette", "=1+1", "+ courses", "Repas; soir", 'Aide "midi"', "@home"))
            ),
            start=APRIL + timedelta(minutes=minute),
            minutes=draw(st.integers(min_value=1, max_value=1440)),
            where=Where(sheet="", row=1),
            code=draw(st.none() | st.sampled_from(("OM1", "-7", "'=x"))),
        )
        for minute in minutes
    ]


@given(visits())
def test_every_visit_comes_back(entries: list[Entry]) -> None:
    if not entries:
        return
    content = render_ogust7(entries)
    again = read_content("again.csv", content)
    assert again.faults == ()
    assert told(again.entries) == told(tuple(entries))
    assert [entry.code for entry in again.entries] == [entry.code for entry in entries]
    lines = content.decode("utf-8-sig").replace('"', "").splitlines()
    cells = [cell for line in lines[1:] for cell in line.split(";")]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "@"))]


def test_a_planned_week_goes_back_to_ogust() -> None:
    reading = read_content("ogust7.csv", (FILES / "ogust7.csv").read_bytes())
    plan = assigned_week(structure_of(reading).association, reading, Week(2026, 48)).plan
    written = render_ogust7(visits_of_plan(plan))
    assert told(read_content("plan.csv", written).entries) == TOLD["ogust7"]
