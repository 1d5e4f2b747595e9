"""Base and exceptions, a story each: what stands does not move, and every exception says why."""

from __future__ import annotations

from dataclasses import replace

from matching.base import Effort
from tests.matching.base.bourg import QUICK, base_of, on, planned, slot, told, who
from tests.matching.base.solvers import never

MORNINGS = [on("lever", "MO,TU", "08:00"), on("midi", "MO,TU", "12:00")]
BASE = base_of(
    slot("lever", 0, "ana", "08:00"),
    slot("lever", 1, "ana", "08:05"),
    slot("midi", 0, "ben", "12:00"),
    slot("midi", 1, "ana", "12:00"),
)
UNSEARCHED = Effort(iterations=1, solver=never)


def test_a_week_without_exceptions_is_the_base_and_needs_no_search() -> None:
    based = planned(BASE, effort=UNSEARCHED, care_lines=MORNINGS)
    assert who(based) == {
        "lever/2026-11-23": "ana 08:00",
        "lever/2026-11-24": "ana 08:05",
        "midi/2026-11-23": "ben 12:00",
        "midi/2026-11-24": "ana 12:00",
    }
    assert based.plan.verdict.valid
    assert (based.changes.kept, based.changes.rows, based.changes.calls) == (4, (), ())


def test_only_the_visits_of_an_absent_carer_change_hands_at_their_hour() -> None:
    away = [{"worker": "ana", "start": "2026-11-24", "end": "2026-11-24", "cause": "formation"}]
    based = planned(BASE, care_lines=MORNINGS, absences=away)
    assert {visit: place for visit, place in who(based).items() if place.startswith("ana")} == {
        "lever/2026-11-23": "ana 08:00"
    }
    assert who(based)["midi/2026-11-23"] == "ben 12:00"
    assert [row.kind for row in based.changes.rows] == ["replaced", "replaced"]
    assert all(abs(row.shift) <= 15 * 60 for row in based.changes.rows)
    first = told(based)[0]
    assert first.startswith("mar. 24/11 08:05, Odette (fictive) (Aide) : ")
    assert first.endswith("Ana est en absence : formation.")
    calls = {(call.kind, call.who): len(call.changes) for call in based.changes.calls}
    assert calls["client", "odette"] == 2
    assert calls["worker", "ana"] == 2


def test_a_public_holiday_takes_visits_away_and_moves_nothing_else() -> None:
    lines = [
        on("lever", "MO,TU,WE", "08:00", holidays="skip"),
        on("midi", "WE", "12:00"),
    ]
    base = base_of(*(slot("lever", day, "ana", "08:00") for day in range(3)), slot("midi", 2, "ana", "12:00"))
    based = planned(base, "2026-W46", effort=UNSEARCHED, care_lines=lines)
    assert set(who(based)) == {"lever/2026-11-09", "lever/2026-11-10", "midi/2026-11-11"}
    assert told(based) == [
        "mer. 11/11 08:00, Odette (fictive) (Aide) : supprimée, Ana était prévu(e). Jour férié."
    ]
    assert [call.kind for call in based.changes.calls] == ["worker"]


def test_a_new_client_is_fitted_in_without_moving_the_others() -> None:
    based = planned(BASE, care_lines=[*MORNINGS, on("neuf", "MO", "08:15")])
    places = who(based)
    assert {key: places[key] for key in places if not key.startswith("neuf")} == {
        "lever/2026-11-23": "ana 08:00",
        "lever/2026-11-24": "ana 08:05",
        "midi/2026-11-23": "ben 12:00",
        "midi/2026-11-24": "ana 12:00",
    }
    assert "neuf/2026-11-23" in places
    (row,) = based.changes.rows
    assert (row.kind, row.line, row.before) == ("new", "neuf", None)


def test_a_client_who_left_frees_her_slots() -> None:
    ended = [on("lever", "MO,TU", "08:00", last_date="2026-11-23"), MORNINGS[1]]
    based = planned(BASE, effort=UNSEARCHED, care_lines=ended)
    assert told(based) == [
        (
            "mar. 24/11 08:05, Odette (fictive) (Aide) : supprimée, Ana était prévu(e). "
            "Le plan d'aide ne vaut pas ce jour-là."
        )
    ]
    removed = planned(BASE, effort=UNSEARCHED, care_lines=MORNINGS[:1])
    assert [(row.line, row.cause.code if row.cause else "") for row in removed.changes.rows] == [
        ("midi", "removed"),
        ("midi", "removed"),
    ]


def test_the_weeks_of_a_cycle_alternate_whatever_the_year() -> None:
    base = base_of(
        slot("lever", 0, "ana", "08:00", week=1), slot("lever", 0, "ben", "08:00", week=2), cycle=2
    )
    line = [on("lever", "MO", "08:00")]
    weeks = ("2026-W47", "2026-W48", "2026-W52", "2026-W53", "2027-W01", "2027-W02")
    found = [
        next(iter(who(planned(base, week, effort=UNSEARCHED, care_lines=line)).values())) for week in weeks
    ]
    # 2026 has 53 weeks: counting by their numbers would give the same person two weeks running.
    assert found == ["ben 08:00", "ana 08:00", "ana 08:00", "ben 08:00", "ana 08:00", "ben 08:00"]


def test_a_visit_every_other_week_is_no_exception_when_it_is_not_due() -> None:
    line = {**on("quinzaine", "MO", "08:00"), "rrule": "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"}
    base = base_of(slot("quinzaine", 0, "ana", "08:00"))
    counts = [
        len(who(planned(base, week, effort=UNSEARCHED, care_lines=[line])))
        for week in ("2026-W48", "2026-W49")
    ]
    assert sorted(counts) == [0, 1]
    assert not planned(base, "2026-W49", effort=UNSEARCHED, care_lines=[line]).changes.rows


def test_the_hour_on_the_clock_face_is_kept_when_clocks_change() -> None:
    """Sunday 28 March 2027 has 23 hours, Sunday 25 October 2026 has 25."""
    line = [on("lever", "SA,SU", "08:00"), on("nuit", "SU", "03:30")]
    base = base_of(
        slot("lever", 5, "ana", "08:00"), slot("lever", 6, "ana", "08:00"), slot("nuit", 6, "ben", "03:30")
    )
    hours = [
        {"worker": name, "weekdays": "lu-di", "start": "00:00", "end": "20:00"} for name in ("ana", "ben")
    ]
    for week in ("2027-W12", "2026-W43"):
        based = planned(base, week, effort=UNSEARCHED, care_lines=line, availability=hours)
        assert sorted(who(based).values()) == ["ana 08:00", "ana 08:00", "ben 03:30"]
        assert based.plan.verdict.valid


def test_a_carer_refused_or_no_longer_qualified_is_replaced_with_the_reason() -> None:
    refusing = [{"id": "odette", "name": "Odette (fictive)", "place": "house", "refused": "ben"}]
    based = planned(BASE, care_lines=MORNINGS, clients=refusing)
    (row,) = based.changes.rows
    assert (row.kind, row.visit, row.cause and row.cause.code) == ("replaced", "midi/2026-11-23", "refused")
    held = [
        {"worker": "ana", "qualification": "DEAES", "valid_until": "2026-11-23"},
        {"worker": "zoe", "qualification": "DEAES"},
    ]
    washing = [on("toilette", "MO,TU", "08:00", service="wash")]
    base = base_of(slot("toilette", 0, "ana", "08:00"), slot("toilette", 1, "ana", "08:00"))
    lapsed = planned(base, care_lines=washing, qualifications=held)
    assert who(lapsed) == {"toilette/2026-11-23": "ana 08:00", "toilette/2026-11-24": "zoe 08:00"}
    assert told(lapsed) == [
        (
            "mar. 24/11 08:00, Odette (fictive) (Toilette) : Zoé remplace Ana. "
            "La qualification DEAES de Ana a expiré le 23/11/2026."
        )
    ]


def test_a_base_that_forgets_the_way_is_kept_some_minutes_later() -> None:
    """People write 8:00-8:30 then 8:30-9:00 four kilometres apart; the plan says what travel makes of it."""
    lines = [on("lever", "MO", "08:00"), on("loin", "MO", "08:30", clients="max")]
    clients = [
        {"id": "odette", "name": "Odette (fictive)", "place": "house"},
        {"id": "max", "name": "Max (fictif)", "place": "ferme"},
    ]
    base = base_of(slot("lever", 0, "ana", "08:00"), slot("loin", 0, "ana", "08:30"))
    from tests.matching.village import BASE as TABLES

    places = [*TABLES["places"], {"id": "ferme", "lat": 48.7600, "lon": 2.4080, "synthetic": True}]
    based = planned(base, effort=UNSEARCHED, care_lines=lines, clients=clients, places=places)
    (row,) = based.changes.rows
    assert (row.kind, row.visit, row.cause and row.cause.code) == ("moved", "loin/2026-11-23", "travel")
    assert 4 * 60 < row.shift <= 15 * 60
    assert based.plan.verdict.valid


def test_a_neighbour_moves_only_when_nothing_else_serves() -> None:
    """Two carers busy at eight; the new visit at eight fits only if one of the others waits ten minutes."""
    lines = [on("a", "MO", "08:00"), on("b", "MO", "08:00", tolerance=0), on("neuf", "MO", "08:00")]
    lines[2] = {**lines[2], "tolerance": 0, "duration": 10}
    base = base_of(slot("a", 0, "ana", "08:00"), slot("b", 0, "ben", "08:00"))
    two = [{"worker": name, "weekdays": "lu", "start": "07:00", "end": "12:00"} for name in ("ana", "ben")]
    based = planned(base, care_lines=lines, availability=two)
    assert who(based)["b/2026-11-23"] == "ben 08:00"
    assert who(based)["neuf/2026-11-23"] == "ana 08:00"
    moved = next(row for row in based.changes.rows if row.kind == "moved")
    assert (moved.visit, moved.after, moved.cause and moved.cause.code) == ("a/2026-11-23", "ana", "room")
    assert 10 * 60 <= moved.shift <= 15 * 60


def test_an_optional_visit_that_stands_is_not_given_up_for_a_price() -> None:
    services = [{"id": "help", "name": "Aide", "tolerance": 15, "level": "optional"}]
    cheap = [{"key": "optional_unserved", "value": "0,01"}]
    away = [{"worker": "ben", "start": "2026-11-23", "end": "2026-11-23"}]
    based = planned(BASE, care_lines=MORNINGS, services=services, settings=cheap, absences=away)
    stands = {key: place for key, place in who(based).items() if place.startswith("ana")}
    assert {"lever/2026-11-23", "lever/2026-11-24", "midi/2026-11-24"} <= stands.keys()


def test_counted_visits_keep_the_days_of_the_base() -> None:
    walk = {
        "id": "walk",
        "clients": "odette",
        "service": "help",
        "kind": "counted",
        "visits": 2,
        "min_spacing": 2,
        "earliest": "13:00",
        "latest": "15:00",
        "duration": 45,
    }
    base = base_of(slot("walk", 1, "ana", "14:00", 45), slot("walk", 4, "ben", "13:30", 45))
    based = planned(base, effort=UNSEARCHED, care_lines=[walk])
    assert who(based) == {"walk/2026-11-23#1": "ana 14:00", "walk/2026-11-23#2": "ben 13:30"}
    away = [{"worker": "ben", "start": "2026-11-27", "end": "2026-11-27"}]
    replaced = planned(base, care_lines=[walk], absences=away)
    (row,) = replaced.changes.rows
    assert (row.kind, row.now and row.now.date().isoformat()) == ("replaced", "2026-11-27")


def test_a_stop_asked_for_keeps_what_stands() -> None:
    away = [{"worker": "ana", "start": "2026-11-24", "end": "2026-11-24"}]
    stopping = replace(QUICK, cancel=lambda: True)
    based = planned(BASE, effort=stopping, care_lines=MORNINGS, absences=away)
    assert who(based)["lever/2026-11-23"] == "ana 08:00"
    assert based.plan.verdict.valid
