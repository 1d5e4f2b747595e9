"""What a check says in small cases: nights, halves of days, guessed ends, crews, unknown names, places."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from matching.checking import Assigned, Checked, check_week
from matching.imports.record import Reading
from matching.model.care import CareLine, Counted, Dated, StartWindow
from matching.model.location import Location
from tests.matching.checking.town import (
    CARERS,
    MONDAY,
    Seen,
    carer,
    check,
    check_cells,
    kinds,
    places,
    town,
)

ANA, LUC = CARERS


def unmade(checked: Checked) -> set[str]:
    return {one.code for one in checked.unmade}


def test_a_night_that_ends_on_a_day_of_rest_is_no_breach() -> None:
    assert not kinds(check_cells({ANA: {0: "21h-7h MARTIN", 1: "RH", 2: "22h-6h MARTIN"}}))
    assert kinds(check_cells({ANA: {0: "21h-7h MARTIN", 1: "6h-8h PETIT"}})) == ["overlap"]


def test_half_a_day_and_hours_of_leave_bind_their_hours_only() -> None:
    assert not kinds(check_cells({ANA: {0: "CP matin / 14h-15h MARTIN"}}))
    assert kinds(check_cells({ANA: {0: "CP matin / 9h-10h MARTIN"}})) == ["absent"]
    assert kinds(check_cells({ANA: {0: "CP 9h-12h / 11h-13h MARTIN"}})) == ["absent"]


def test_a_meeting_overlaps_a_visit() -> None:
    assert kinds(check_cells({ANA: {0: "FORM 9h-12h / 11h-13h MARTIN"}})) == ["overlap"]


def test_the_same_visit_written_twice_is_said_so() -> None:
    assert kinds(check_cells({ANA: {0: "9h-10h MARTIN / 9h-10h MARTIN"}})) == ["double"]


def test_no_statement_rests_on_an_end_nobody_wrote() -> None:
    """Read until 10:00, 9h MARTIN might have ended at 9:20."""
    week = {
        ANA: {0: "9h MARTIN ménage", 1: "9h MARTIN / 9h PETIT"},
        LUC: {0: "9h20-9h40 ROUX / 9h30-10h PETIT"},
    }
    found = check_cells(week)
    assert kinds(found) == ["overlap", "together"]
    assert "unmade.open_ended" in unmade(found)
    assert not kinds(check_cells({f"{ANA} (1h)": {0: "9h MARTIN ménage"}}))


def test_hours_are_not_short_when_something_was_not_read() -> None:
    row = {0: "9h-10h MARTIN"}
    assert kinds(check_cells({f"{ANA} (20h)": row})) == ["under_contract"]
    assert not kinds(check_cells({f"{ANA} (20h)": row | {1: "MARTIN"}}))


def test_a_service_for_two_needs_two() -> None:
    alone = {ANA: {0: "9h-10h MARTIN duo"}}
    together = alone | {LUC: {0: "9h-10h MARTIN duo"}}
    assert kinds(check_cells(alone, town())) == ["crew"]
    assert not kinds(check_cells(together, town()))


def test_promises_by_the_week_are_counted() -> None:
    line = CareLine(
        id="trois",
        clients=("MARTIN",),
        service="aide",
        pattern=Counted(visits=3, days=frozenset(range(7))),
        window=StartWindow(earliest=480, latest=1080),
        duration=60,
    )
    base = replace(town(), care_lines=(line,))
    two = {ANA: (Seen(0, 540, 600, "MARTIN"), Seen(1, 540, 600, "MARTIN"))}
    found = check(two, base)
    assert kinds(found) == ["fewer"]
    assert (found.findings[0].parameters["wanted"], found.findings[0].parameters["found"]) == (3, 2)
    assert not kinds(check({ANA: (*two[ANA], Seen(2, 540, 600, "MARTIN"))}, base))


def test_a_promise_is_not_said_missing_when_it_may_be_what_was_not_read() -> None:
    line = CareLine(
        id="une",
        clients=("MARTIN",),
        service="aide",
        pattern=Dated(rrule="FREQ=DAILY"),
        window=StartWindow(earliest=480, latest=600),
        duration=60,
        exceptions=frozenset(date(2026, 11, day) for day in (24, 25, 26, 27, 28, 29)),
    )
    base = replace(town(), care_lines=(line,))
    elsewhere = {1: "9h-10h PETIT aide"}
    assert kinds(check_cells({ANA: elsewhere}, base)) == ["missing"]
    for unread in ("MARTIN aide", "aide 0,5", "9h-10h MARTINE aide"):
        found = check_cells({ANA: elsewhere | {0: unread}}, base)
        assert not kinds(found), unread
        assert "unmade.promises" in unmade(found)
    assert kinds(check_cells({ANA: elsewhere | {0: "PETIT aide"}}, base)) == ["missing"]


def test_names_the_tables_do_not_have_are_told_and_not_judged() -> None:
    found = check_cells({"ZED Zoé": {0: "9h-10h INCONNU danse / 10h-11h MARTIN"}}, town())
    assert not kinds(found)
    assert {"unmade.people", "unmade.clients", "unmade.services", "unmade.some_travel"} <= unmade(found)


def test_without_tables_it_says_what_was_not_checked() -> None:
    found = check_cells({ANA: {0: "9h-10h MARTIN / 10h-11h PETIT"}})
    assert {"unmade.travel", "unmade.tables", "unmade.contract"} <= unmade(found)
    (travel,) = (one for one in found.unmade if one.code == "unmade.travel")
    assert travel.parameters == {"steps": 1, "tight": 1}


@pytest.mark.parametrize("shared", [True, False])
def test_a_place_known_by_its_commune_is_never_next_door(shared: bool) -> None:
    """One location for two clients of one commune, or two with the same coordinates: never zero travel."""
    base = town()
    vague = Location(
        id="commune", lat=48.76, lon=2.39, address="Thiais", commune="Thiais", precision="commune"
    )
    twin = replace(vague, id="commune-2")
    clients = tuple(
        replace(client, place="commune" if shared or client.name == "MARTIN" else "commune-2")
        if client.name in ("MARTIN", "PETIT")
        else client
        for client in base.clients
    )
    base = replace(base, clients=clients, locations=(*base.locations, vague, twin))
    week = {ANA: (Seen(0, 540, 600, "MARTIN"), Seen(0, 600, 660, "PETIT"))}
    assert kinds(check(week, base)) == ["travel"]
    exact = tuple(replace(place, precision="number") for place in base.locations)
    at_home = replace(base, locations=exact)
    assert not kinds(check(week, at_home)), "neighbours of one building need no travel"


def test_leave_takes_its_share_off_the_contract() -> None:
    """Five hours due of six: one working day of six is leave; a weekly rest takes nothing off."""
    week = {ANA: tuple(Seen(day, 540, 600, "MARTIN") for day in range(5))}
    base = town(**{ANA: carer(town(), ANA, contract_hours=6)})
    assert kinds(check(week, base)) == ["under_contract"]
    assert kinds(check(week, base, leave={(ANA, 5): "RH"})) == ["under_contract"]
    assert not kinds(check(week, base, leave={(ANA, 5): "CP"}))


def test_the_law_binds_without_tables() -> None:
    long_week = {ANA: tuple(Seen(day, 480, 480 + 540, "MARTIN") for day in range(6))}
    assert kinds(check(long_week)) == ["week_hours"]


def test_an_empty_reading_gives_an_empty_check() -> None:
    nothing = Reading(profile="grille", file="vide.xlsx", zone="Europe/Paris", entries=())
    assert check_week(Assigned(reading=nothing)).findings == ()


def test_every_finding_names_its_cells() -> None:
    found = check_cells({ANA: {0: "9h-10h MARTIN / 9h30-10h PETIT"}, LUC: {2: "RH / 9h-10h ROUX"}}, town())
    assert places(found) == {"B4", "D5"}
    assert found.days[0] == MONDAY
