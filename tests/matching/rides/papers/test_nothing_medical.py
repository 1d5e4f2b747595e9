"""Nothing of care reaches a run sheet or a driver's calendar: columns are let through one by one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.rides.asked import AskedRide
from matching.rides.papers import ride_paper_files
from matching.rides.papers.equipment import SPELLINGS, equipment_of, plain
from matching.rides.tables.requests import RIDE_REQUESTS
from tests.matching.papers.paper_text import text_of
from tests.matching.rides.papers.day import day_papers, day_tables, papers_of, planned_tables

#: Columns whose own words stand on a sheet: who, where, whom to ring.
PRINTED = {"name", "contact", "phone", "pickup", "dropoff"}
#: Columns of words that are looked at, and never printed as they are.
SILENT = {
    "id",
    "categories",
    "needs",
    "group",
    "service",
    "profile",
    "rrule",
    "apart_from",
    "return_of",
}
SECRET = "dialyse-Alzheimer"


def drivers_papers(files: dict[str, bytes]) -> str:
    return " ".join(
        text_of(name, content)
        for name, content in files.items()
        if name.endswith(".pdf") or "/conducteurs/" in name
    )


def test_every_column_of_words_is_either_printed_or_silent() -> None:
    words = {one.name for one in RIDE_REQUESTS.columns if one.kind in ("text", "id", "ids", "rrule")}
    assert words == PRINTED | SILENT, "decide whether the new column may stand on a run sheet"


def test_a_secret_in_any_silent_column_reaches_no_driver() -> None:
    given = day_tables()
    bob = next(row for row in given["ride_requests"] if row["id"] == "bob-a")
    bob |= {"id": f"bob {SECRET}", "categories": SECRET, "needs": f"rampe|{SECRET}", "group": SECRET}
    bob |= {"service": SECRET, "profile": SECRET}
    given["ride_services"].append({"id": SECRET, "name": SECRET})
    given["ride_profiles"] = [{"id": SECRET, "extra": "30"}]
    given["vehicles"][0]["offers"] += f"|{SECRET}"
    planned = planned_tables(given)
    assert bob["id"] in {ride.request for ride in planned.plan.rides}
    text = drivers_papers(dict(ride_paper_files(papers_of(planned))))
    assert "Bob" in text
    assert "rampe" in text
    assert SECRET not in text


def test_the_day_itself_tells_nothing_of_care() -> None:
    text = plain(drivers_papers(dict(ride_paper_files(day_papers()))))
    for told in ("oxygene", "gir", "medic", "soin", "pam", "handicap", "maladie", "diagnos"):
        assert told not in text, told


@given(st.text(max_size=40))
def test_only_known_equipment_is_printed(need: str) -> None:
    known = any(plain(need) in spellings for spellings in SPELLINGS.values())
    asked = AskedRide(id="x", pickup="a", dropoff="b", needs=(need,))
    assert len(equipment_of(asked)) == int(known)


@pytest.mark.parametrize("written", ["Rehausseur", "REHAUSSEUR", "réhausseur", "booster_seat"])
def test_spellings_do_not_matter(written: str) -> None:
    (found,) = equipment_of(AskedRide(id="x", pickup="a", dropoff="b", needs=(written,)))
    assert found.fr == "rehausseur"


def test_calendars_of_drivers_name_no_passenger() -> None:
    files = dict(ride_paper_files(day_papers()))
    text = files["calendriers/conducteurs/bus.ics"].decode()
    assert not [name for name in ("Ada", "Bob", "Zoé", "0199000001", "Proche") if name in text]
