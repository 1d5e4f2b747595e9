"""What a joint day hands out: its times are the plan's, and nothing of care reaches a driver."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import get_args

import pytest

import matching.joint.papers
from matching.joint import JointPlan
from matching.joint.papers import joint_version
from matching.joint.report import joint_document, joint_view
from matching.papers.carer_sheet import WayKind
from matching.rides.papers.equipment import plain
from matching.rides.papers.passengers import WINDOW
from matching.words.joint_papers import JOINT_PAPERS
from routing.joint import carried_legs
from routing.model.plan import Halt, Tour
from tests.matching.joint.hamlet import BASE, Row, line, minibus, planned
from tests.matching.joint.handed_out import (
    ANA_PHONE,
    CODE,
    KEY,
    OFFICE,
    PIN,
    ROSE_PHONE,
    SICK,
    TASK,
    TAXI,
    day,
    day_files,
    files_of,
    handed_out_tables,
    papers_of,
)
from tests.matching.papers.paper_text import text_of
from tests.matching.papers.read_back import events_of, instants
from tests.matching.rides.papers.day import day_papers

SHEETS = {"feuilles.pdf", "feuilles.html"}
RUNS = "feuilles-de-route.pdf"


def flat(name: str, files: dict[str, bytes] | None = None) -> str:
    """The text of one file, white space made single."""
    return " ".join(text_of(name, (files or day_files())[name]).split())


def test_every_file_of_the_day_is_there() -> None:
    assert set(day_files()) == {
        RUNS,
        *SHEETS,
        "avis/lou-a.txt",
        "avis/intervenants/ana.txt",
        "calendriers/conducteurs/leo.ics",
        "calendriers/voyageurs/lou-a.ics",
        "calendriers/intervenants/ana.ics",
        "calendriers/intervenants/cleo.ics",
        "calendriers/beneficiaires/rose.ics",
    }


def test_the_drivers_sheet_holds_every_halt_at_the_minute_of_the_document() -> None:
    document = joint_document(day(), joint_view(day()))
    (bus,) = document["vehicles"]
    (sheet,) = papers_of(day()).rides.sheets
    (tour,) = sheet.tours
    said = [(halt.start.isoformat(), halt.kind == "in", halt.who) for halt in tour.halts]
    assert said == [(call["time"], call["into"], call["who"]) for call in bus["calls"]]
    assert sum(call["who"] == "Ana" for call in bus["calls"]) == 4, "there and back, in and out"
    text = flat(RUNS)
    for call in bus["calls"]:
        assert datetime.fromisoformat(call["time"]).strftime("%H:%M") in text
    assert "Feuille 20261124-01 · Léo" in text
    assert "Monte Ana 1 rue du Four 1 assis intervenant(e) Tél. 01 99 00 00 11" in text
    assert "Mme Proche, 01 99 00 00 09" in text
    assert "rampe" in text


def test_nothing_of_care_reaches_the_driver() -> None:
    told = plain(f"{flat(RUNS)} {flat('calendriers/conducteurs/leo.ics')}")
    hidden = (CODE, KEY, TASK, SICK, "lever", "soin", "gir", "medic", ROSE_PHONE, "01 99 00 00 01", "rose (")
    assert not [one for one in hidden if plain(one) in told]


def test_calendars_of_drivers_name_nobody(tmp_path: Path) -> None:
    escorting = files_of(escorted(tmp_path, bus="12:00"))["calendriers/conducteurs/bus.ics"]
    for content in (day_files()["calendriers/conducteurs/leo.ics"], escorting):
        text = text_of("x.ics", content)
        assert not [name for name in ("Ana", "Lou", "Rose", "Proche", "01\u00a099", "0199") if name in text]


def test_codes_keys_and_tasks_stand_on_the_carers_sheets_and_nowhere_else() -> None:
    for secret in (CODE, KEY, TASK):
        holding = {name for name, content in day_files().items() if secret in text_of(name, content)}
        assert holding == SHEETS, secret


def test_what_somebody_has_is_told_to_nobody() -> None:
    assert not [name for name, content in day_files().items() if SICK in text_of(name, content)]


def test_telephones_stand_where_somebody_must_ring() -> None:
    def holding(number: str) -> set[str]:
        pairs = " ".join(number[at : at + 2] for at in range(0, 10, 2))
        texts = {name: flat(name) for name in day_files()}
        return {name for name, text in texts.items() if number in text or pairs in text}

    assert holding(ROSE_PHONE) == SHEETS
    assert holding(ANA_PHONE) == {RUNS, *SHEETS}
    assert not [name for name in holding(OFFICE) if name.startswith(("calendriers/cond", "calendriers/int"))]


def test_the_carers_sheet_says_what_brings_her_and_takes_her_home() -> None:
    out, back = carried_legs(day().day.joint, day().plan)
    local = day().day.week.clock.local
    for name in SHEETS:
        said = flat(name)
        assert said.count("Trajet : Minibus bus, au volant Léo") == 2
        for time, place in (
            (out.boards, "à votre porte"),
            (out.alights, "Rose (fictive), 2 rue du Bois"),
            (back.boards, "Rose (fictive), 2 rue du Bois"),
            (back.alights, "chez vous"),
        ):
            assert f"{local(time):%H:%M} : {place}" in said, (name, place)
    (ana,) = [one for one in papers_of(day()).carers.carers if one.key == "ana"]
    (tour,) = ana.days[0].tours
    assert (tour.departure, tour.arrival) == (local(out.boards), local(back.alights))
    assert ana.work == 45 * 60, "time on board is no work"


def test_the_steps_of_the_document_are_the_lines_of_the_sheet() -> None:
    document = joint_document(day(), joint_view(day()))
    sheets = {one.name: one for one in papers_of(day()).carers.carers}
    for carer in document["carers"]:
        (tour,) = sheets[carer["name"]].days[0].tours
        written = [(halt.start.isoformat(), halt.end.isoformat()) for halt in tour.halts]
        assert written == [(step["start"], step["end"]) for step in carer["steps"]]


def test_on_foot_to_where_she_is_fetched_is_a_line_too() -> None:
    """As when the bus stops at the door of an earlier visit."""
    (back,) = [one for one in carried_legs(day().day.joint, day().plan) if one.leg.side == "back"]

    def later(halt: Halt) -> Halt:
        return replace(halt, arrival=halt.start - 60) if halt.task == back.leg.halt else halt

    def walked(tour: Tour) -> Tour:
        return replace(tour, halts=tuple(map(later, tour.halts)))

    plan = replace(day().plan, tours=tuple(map(walked, day().plan.tours)))
    papers = papers_of(replace(day(), plan=plan))
    ana = next(one for one in papers.carers.carers if one.key == "ana")
    assert [way.kind for way in ana.ways] == ["ride", "walk", "ride"]
    assert [note.fr for note in ana.ways[1].notes] == [
        f"→ {ana.ways[1].end:%H:%M} : Rose (fictive), 2 rue du Bois"
    ]
    assert len({way.key for way in ana.ways}) == 3


def test_who_has_a_car_travels_as_on_the_sheets_of_a_week() -> None:
    (cleo,) = [one for one in papers_of(day()).carers.carers if one.key == "cleo"]
    (tour,) = cleo.days[0].tours
    assert tour.ways == ()
    assert tour.visits[0].travel
    assert tour.metres > 0


def test_a_carers_notice_tells_both_rides_and_holds_with_the_plan() -> None:
    (notice,) = papers_of(day()).brought
    out, back = carried_legs(day().day.joint, day().plan)
    local = day().day.week.clock.local
    assert [leg.kind for leg in notice.legs] == ["fleet", "fleet"]
    for leg, ride in zip(notice.legs, (out, back), strict=True):
        assert leg.first <= local(ride.boards) <= leg.last <= leg.first + WINDOW
        assert leg.arrival is not None
        assert local(ride.alights) <= leg.arrival
    assert notice.legs[0].arrival == local(out.begins or 0)
    assert notice.legs[1].first >= local(back.ready or 0)
    said = flat("avis/intervenants/ana.txt")
    assert said.startswith("Bonjour Ana, Vos trajets du mardi 24 novembre 2026")
    assert "Départ : 1 rue du Four. Arrivée : 2 rue du Bois, au plus tard à 5 h" in said
    assert "Rose (fictive)" not in said, "who lives there is on her sheet"


def test_calendars_are_read_back_to_the_second() -> None:
    local, papers = day().day.week.clock.local, papers_of(day())
    rides = {
        (local(one.boards).timestamp(), local(one.alights).timestamp())
        for one in carried_legs(day().day.joint, day().plan)
    }
    ana = next(one for one in papers.carers.carers if one.key == "ana")
    visits = {(one.start.timestamp(), one.end.timestamp()) for one in ana.visits}
    assert set(instants(day_files()["calendriers/intervenants/ana.ics"])) == rides | visits
    assert visits < set(instants(day_files()["calendriers/beneficiaires/rose.ics"]))
    halts = {(one.start.timestamp(), one.end.timestamp()) for one in papers.rides.sheets[0].tours[0].halts}
    assert halts < set(instants(day_files()["calendriers/conducteurs/leo.ics"]))
    for name in ("intervenants/ana", "conducteurs/leo"):
        content = day_files()[f"calendriers/{name}.ics"]
        ids = [str(event["uid"]) for event in events_of(content)]
        assert len(ids) == len(set(ids))
        assert not [one for one in ids if "ana" in one.split("@")[0] or "rose" in one]


def test_english_says_the_same() -> None:
    files = files_of(day(), english=True)
    assert set(files) == set(day_files())
    assert "Sheet 20261124-01" in flat(RUNS, files)
    assert "Ride: Minibus bus, driven by Léo" in flat("feuilles.pdf", files)
    assert "at your door" in flat("feuilles.html", files)
    assert "Your rides on Tuesday 24 November 2026" in flat("avis/intervenants/ana.txt", files)
    french = ("Monte ", "Trajet :", "Bonjour", "au volant", "Départ")
    assert not [(name, one) for name in files for one in french if one in text_of(name, files[name])]


def test_identifiers_and_versions_follow_the_plan(tmp_path: Path) -> None:
    tables = handed_out_tables()
    (tmp_path / "later").mkdir()
    tables["care_lines"] = [{**tables["care_lines"][0], "time": "05:50"}, tables["care_lines"][1]]
    later = planned(tmp_path / "later", **tables)
    assert joint_version(later) != joint_version(day()) == joint_version(day())
    name = "calendriers/intervenants/ana.ics"

    def ids(content: bytes) -> list[str]:
        return [str(event["uid"]) for event in events_of(content)]

    assert ids(files_of(later)[name]) == ids(day_files()[name])
    assert instants(files_of(later)[name]) != instants(day_files()[name])


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert files_of(day()) == day_files()


@pytest.mark.parametrize(("fallback", "kind"), [([TAXI], "taxi"), ([], "missing")])
def test_a_taxi_is_told_with_its_number_and_a_ride_to_arrange_as_such(
    fallback: list[Row], kind: str, tmp_path: Path
) -> None:
    tables = handed_out_tables()
    tables |= {"vehicles": [], "drivers": [], "ride_requests": [], "fallback": fallback, "pins": [PIN]}
    files = files_of(planned(tmp_path, **tables))
    assert RUNS not in files
    sheet, notice = flat("feuilles.pdf", files), flat("avis/intervenants/ana.txt", files)
    if kind == "taxi":
        assert "Taxi prévu : Taxi fictif" in sheet
        assert "Il ne vient pas ? Appelez le 01 99 00 00 02" in sheet
        assert "Nous avons prévu un taxi pour vous (Taxi fictif)" in notice
    else:
        assert "Trajet pas encore organisé" in sheet
        assert "Attendez l'appel du bureau." in sheet
        assert "Ce trajet reste à organiser : attendez notre appel avant de partir." in notice
        assert "Trajet pas encore" not in text_of("x.ics", files["calendriers/intervenants/ana.ics"])


def test_back_by_bus_is_on_the_sheet_and_in_the_notice(tmp_path: Path) -> None:
    tables = handed_out_tables() | {"ride_requests": [], "service_windows": list(BASE["service_windows"])}
    files = files_of(planned(tmp_path, **tables))
    assert "Transports en commun" in flat("feuilles.html", files)
    assert "En transports en commun : partez à 6 h" in flat("avis/intervenants/ana.txt", files)
    summaries = [str(event["summary"]) for event in events_of(files["calendriers/intervenants/ana.ics"])]
    assert "Transports en commun" in summaries


def escorted(folder: Path, *, bus: str, fallback: bool = False) -> JointPlan:
    """Ana lives next door to Rose, gets her up and goes with her to the day centre by the bus of that end."""
    tables = handed_out_tables()
    rose = {**tables["ride_requests"][0], "id": "jour", "name": "Rose (fictive)", "pickup": "rose-home"}
    rose |= {"dropoff": "centre", "arrival": "09:30"}
    tables |= {
        "workers": [{**BASE["workers"][0], "home": "rose-home", "mode": "walking"}],
        "availability": [{"worker": "ana", "weekdays": "lu-di", "start": "04:30", "end": "13:00"}],
        "care_lines": [line("lever", "08:45", 30)],
        "ride_requests": [rose],
        "ride_ties": [{"request": "jour", "line": "lever", "kind": "escort", "minutes": 10}],
        "vehicles": [{**minibus(end=bus), "offers": f"rampe|{SICK}"}],
        "drivers": [],
        "fallback": [TAXI] if fallback else [],
    }
    return planned(folder, **tables)


def test_who_goes_along_is_on_the_drivers_sheet_and_on_her_own(tmp_path: Path) -> None:
    files = files_of(escorted(tmp_path, bus="12:00"))
    assert "dont Ana, qui accompagne" in flat(RUNS, files)
    sheet = flat("feuilles.pdf", files)
    assert "Avec Rose (fictive) : Minibus bus" in sheet
    assert "Installer Rose (fictive)" in sheet


@pytest.mark.parametrize("fallback", [False, True])
def test_without_the_visit_that_goes_with_it_nobody_is_sent_for_by_taxi(
    fallback: bool, tmp_path: Path
) -> None:
    found = escorted(tmp_path, bus="05:00", fallback=fallback)
    assert len(joint_view(found).open_rides) == 1
    said = flat("avis/jour.txt", files_of(found))
    assert "Nous ne pouvons pas assurer ce trajet" in said
    assert "l'intervention qui va avec ne peuvent pas être assurés ensemble" in said
    assert "taxi" not in said


def test_every_word_of_these_papers_is_said() -> None:
    folder = Path(matching.joint.papers.__path__[0])
    sources = "".join(path.read_text("utf-8") for path in folder.glob("*.py"))
    codes = [code.removeprefix("joint_paper.") for code in JOINT_PAPERS]
    made = {f"way_{kind}" for kind in get_args(WayKind)}
    assert not [code for code in codes if f'"{code}"' not in sources and code not in made]
    assert made <= set(codes)


def test_days_of_rides_alone_are_told_as_before() -> None:
    """The words of carers reach nobody else."""
    said = str(day_papers())
    assert "intervenant(e)" not in said
