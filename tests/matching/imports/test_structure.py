"""From a reading to a structure that can be planned, and the week as the file assigns it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from matching import Association, Week, read_folder, write_folder
from matching.imports import Known, Reading, UnreadableFile, read_content, read_tolerances, structure_of
from matching.imports.assigned import assigned_week, weeks_of
from matching.imports.tolerance import usual_tolerances
from matching.model.care import CareLine, Dated
from matching.model.worker import Availability
from matching.report import count, week_view
from tests.docs.pages import blocks
from tests.matching.imports.layouts import LAYOUTS, Rows, csv_bytes, rows_of

WEEK = Week(2026, 48)


def reading_of(rows: Rows) -> Reading:
    return read_content("planning.csv", csv_bytes(rows))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_structure_is_written_and_read_back(layout: str, tmp_path: Path) -> None:
    made = structure_of(reading_of(rows_of(layout))).association
    write_folder(made, tmp_path / "tables")
    assert read_folder(tmp_path / "tables") == made


def rule_of(line: CareLine) -> str:
    assert isinstance(line.pattern, Dated)
    return line.pattern.rrule


def test_fixed_times_open_by_the_tolerance_of_their_act() -> None:
    imported = structure_of(reading_of(rows_of("ogust7")))
    lines = {line.id: line for line in imported.association.care_lines}
    wash = lines["be-durand-marie-aide-a-la-toilette-07h45"]
    assert (wash.window.earliest, wash.window.latest) == (7 * 60 + 30, 8 * 60)
    house = lines["be-m-et-mme-petit-menage-09h00"]
    assert (house.window.earliest, house.window.latest) == (8 * 60, 10 * 60)
    told = {one.service: (one.allowance.level, one.allowance.minutes) for one in imported.allowances}
    assert told["Aide à la toilette"] == ("essential", 15)
    assert told["Ménage"] == ("ordinary", 60)


def test_visits_alike_are_one_line_over_their_days() -> None:
    rows = rows_of("ogust7")
    rows.append([*rows[1][:1], "07/12/2026", *rows[1][2:]])
    made = structure_of(reading_of(rows)).association
    line = next(line for line in made.care_lines if line.id.endswith("toilette-07h45"))
    # Monday 23 and Tuesday 24 November, Monday 7 December: not the days between.
    assert line.exceptions == {date(2026, 11, 30), date(2026, 12, 1)}
    recurring = structure_of(reading_of(rows), recurring=True).association
    lines = [line for line in recurring.care_lines if "toilette-07h45" in line.id]
    assert {(line.validity.last, rule_of(line)) for line in lines} == {
        (None, "FREQ=WEEKLY;BYDAY=MO"),
        (date(2026, 11, 24), "FREQ=WEEKLY;BYDAY=TU"),
    }


def test_people_are_there_when_the_file_shows_them_there() -> None:
    made = structure_of(reading_of(rows_of("compani"))).association
    karim = next(worker for worker in made.workers if worker.name == "BENALI Karim")
    tuesday = frozenset({1})
    assert karim.availability == (Availability(start=17 * 60, end=32 * 60, weekdays=tuesday),)
    sophie = next(worker for worker in made.workers if worker.name == "MARTIN Sophie")
    assert {away.cause for away in sophie.absences} == {"Indisponibilité"}


def test_internal_time_is_paid_work_at_a_place() -> None:
    rows = rows_of("compani")
    other = list(rows[4])
    other[8:11] = ["M.", "Karim", "Benali"]
    reading = reading_of([*rows, other])
    imported = structure_of(reading)
    meeting = imported.association.internal[0]
    assert (meeting.name, meeting.place, meeting.start, meeting.end) == (
        "Réunion d'équipe",
        "bureau",
        840,
        930,
    )
    assert meeting.workers == ("iv-martin-sophie", "iv-benali-karim")
    assert meeting.dates == {date(2026, 11, 23)}
    assigned = assigned_week(imported.association, reading, WEEK)
    met = {
        tour.worker for tour in assigned.plan.tours for halt in tour.visits if halt.visit.line == meeting.id
    }
    assert met == set(meeting.workers)
    assert assigned.outside == ()


def test_what_is_assumed_is_told_in_both_languages() -> None:
    imported = structure_of(reading_of(rows_of("compani")))
    for language in ("fr", "en"):
        sentences = [default.text(language) for default in imported.defaults]
        assert any("MARTIN Sophie" in sentence for sentence in sentences)
        assert any("Facturé" in sentence for sentence in sentences)
        assert len(sentences) == len(set(sentences))
    assert {location.precision for location in imported.association.locations} == {"commune"}


def known_structure() -> Association:
    made = structure_of(reading_of(rows_of("ogust7"))).association
    sophie, karim = made.workers
    home = replace(made.locations[0], id="chez-sophie", lat=48.76, lon=2.39, precision="number")
    wash = replace(made.services[0], tolerance=5, level="optional")
    return replace(
        made,
        locations=(*made.locations, home),
        workers=(replace(sophie, id="iv-1", name="Sophie Martin", home="chez-sophie"), karim),
        services=(wash, *made.services[1:]),
    )


def test_the_structures_own_tables_complete_the_file() -> None:
    known = known_structure()
    names = Known(
        people=tuple(worker.name for worker in known.workers),
        clients=tuple(client.name for client in known.clients),
    )
    reading = read_content("p.csv", csv_bytes(rows_of("ogust7")), known=names)
    imported = structure_of(reading, known=known)
    made = imported.association
    assert [worker.id for worker in made.workers] == ["iv-1", "iv-benali-karim"]
    assert made.workers[0].home == "chez-sophie"
    assert len(made.clients) == len(known.clients)
    wash = next(line for line in made.care_lines if line.service == known.services[0].id)
    assert wash.window.latest - wash.window.earliest == 10
    assert imported.allowances[0].known
    assert "default.home" not in {default.code for default in imported.defaults}
    assert "default.replaced" in {default.code for default in imported.defaults}


def test_the_assigned_week_is_a_plan_that_moves_nothing() -> None:
    reading = reading_of(rows_of("ogust7"))
    made = structure_of(reading).association
    assert weeks_of(reading) == (WEEK,)
    assigned = assigned_week(made, reading, WEEK)
    assert assigned.outside == ()
    done = {
        (tour.worker, halt.visit.title, halt.start.isoformat()[:16])
        for tour in assigned.plan.tours
        for halt in tour.visits
    }
    assert done == {
        ("iv-martin-sophie", "DURAND Marie", "2026-11-23T07:45"),
        ("iv-martin-sophie", "M. et Mme PETIT", "2026-11-23T09:00"),
        ("iv-martin-sophie", "DURAND Paul", "2026-11-23T11:45"),
        ("iv-benali-karim", "LE GOFF Yvonne", "2026-11-24T18:00"),
        ("iv-benali-karim", "DURAND Marie", "2026-11-24T21:00"),
        ("iv-benali-karim", "LE GOFF Yvonne", "2026-11-27T10:00"),
    }
    assert assigned.plan.totals.unserved == {"essential": 1}
    # Ten hours of night after a visit in the evening: moved by nobody, said by the referee.
    assert [breach.code for breach in assigned.plan.verdict.breaches] == ["hours.too_long"]


def test_two_carers_together_are_both_in_the_assigned_week() -> None:
    rows = rows_of("ogust7")
    rows.append([*rows[1][:4], "LEROY Anne", *rows[1][5:]])
    reading = reading_of(rows)
    assigned = assigned_week(structure_of(reading).association, reading, WEEK)
    first = [tour for tour in assigned.plan.tours if tour.visits[0].visit.crew == 2]
    assert {tour.worker for tour in first} == {"iv-martin-sophie", "iv-leroy-anne"}


def test_a_row_kept_out_is_shown_to_complete_with_its_cause() -> None:
    rows = rows_of("ogust7")
    rows[3][2], rows[4][1] = "midi pile", "32/11/2026"
    reading = reading_of(rows)
    imported = structure_of(reading)
    plan = assigned_week(imported.association, reading, WEEK).plan
    view = week_view(plan)
    shown = [one for one in view.unserved if one.level == "incomplete"]
    assert [(one.client, one.day) for one in shown] == [("DURAND Paul", None), ("DURAND Marie", None)]
    assert "Heure de début : Une heure de 0h à 24h est attendue." in shown[0].reasons[0].fr
    assert "planning.csv, ligne 4" in shown[0].reasons[0].fr
    assert "A time of the day" in shown[0].reasons[0].en
    assert count(view).unserved_by_level["incomplete"] == 2


def test_a_row_of_another_week_is_not_shown() -> None:
    rows = rows_of("ogust7")
    rows.append(["DURAND Paul", "07/12/2026", "08:00", "Toilette", "12345", "00:45", ""])
    reading = reading_of(rows)
    plan = assigned_week(structure_of(reading).association, reading, WEEK).plan
    assert "incomplete" not in {one.level for one in week_view(plan).unserved}


def test_tolerances_are_data() -> None:
    own = b'[[acts]]\nlevel = "optional"\nminutes = 90\nwords = []\n'
    imported = structure_of(reading_of(rows_of("ogust7")), tolerances=read_tolerances("t.toml", own))
    assert {service.tolerance for service in imported.association.services} == {90}
    assert usual_tolerances().of("Aide à la toilette").word == "toilette"
    assert usual_tolerances().of("Démarches").minutes == 30


def test_the_tolerances_of_the_documentation_are_read(repository: Path) -> None:
    page = repository / "docs" / "import.md"
    shown = next(blocks(page, "toml"))
    assert read_tolerances("t.toml", shown.encode()).of("Toilette du matin").minutes == 10


def test_every_fault_of_the_tolerances_is_told() -> None:
    bad = b'[[acts]]\nlevel = "vital"\nminutes = -1\nwords = "toilette"\n[[acts]]\nlevel = "ordinary"\n'
    with pytest.raises(UnreadableFile) as refused:
        read_tolerances("t.toml", bad)
    assert len(refused.value.faults) == 5
    for broken in (b"[[acts]", b"", b"\xff"):
        with pytest.raises(UnreadableFile):
            read_tolerances("t.toml", broken)
