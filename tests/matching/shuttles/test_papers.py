"""What a day of shuttles hands out: where people are met, at which minute, and what is only a guess."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from matching.papers import Stamp
from matching.rides.papers import RidePapers, ride_papers
from matching.rides.papers.letters import notice_text
from matching.shuttles import read_shuttle_book
from matching.shuttles.day import ShuttleDay, shuttle_day
from matching.shuttles.form import ShuttleTerms
from matching.shuttles.planning import PlannedShuttles, plan_shuttles
from routing.model.run import Limit
from tests.matching.shuttles.folder import DAY, write_folder
from tests.matching.shuttles.test_fixed import RUNS

ISSUED = Stamp(version="A", printed=datetime(2026, 11, 23, 17, tzinfo=UTC))
PLACES = "id,lat,lon,commune,address\nhill,48.7640,2.3855,Thiais,4 rue Fictive\n"
SHIFT = f"{DAY},2h45,9h30\n"


def _day(folder: Path, terms: ShuttleTerms, **tables: str) -> ShuttleDay:
    write_folder(folder, grid=(), tables={"places": PLACES, **tables})
    return shuttle_day(read_shuttle_book(folder, near=DAY), DAY, terms=terms)


def _texts(planned: PlannedShuttles) -> tuple[RidePapers, dict[str, str]]:
    papers = ride_papers(planned.day.booked, planned.plan, stamp=ISSUED)
    return papers, {one.key: notice_text(papers, one) for one in papers.notices}


def test_a_published_run_is_told_to_the_minute_with_the_walk_to_its_stop(tmp_path: Path) -> None:
    """355 m from the hill to the stop, upwards of which 50 m steps are told, with the detour of streets."""
    day = _day(
        tmp_path,
        ShuttleTerms(form="fixed"),
        employees="id,name,place\nada,Ada,hill\n",
        shifts=f"person,date,start,end\nada,{SHIFT}",
        runs=RUNS,
    )
    papers, texts = _texts(plan_shuttles(day, limit=Limit(iterations=1)))
    assert "Soyez au point de départ à 2\u00a0h\u00a020.\nLa navette part à 2\u00a0h\u00a020." in texts["ada"]
    assert "La navette part à 9\u00a0h\u00a045." in texts["ada"]
    metres = day.fixed.seats["ada-a"].walk
    assert 355 < metres <= 450
    assert f"L'arrêt est à environ {-(-metres // 50) * 50} m à pied de chez vous." in texts["ada"]
    assert "supposé" not in texts["ada"]
    assert [one.number for one in papers.sheets] == ["20261124-01"]
    assert {halt.who for tour in papers.sheets[0].tours for halt in tour.halts} == {"Ada"}


def test_whose_home_is_only_a_commune_is_told_so_once(tmp_path: Path) -> None:
    day = _day(
        tmp_path,
        ShuttleTerms(),
        employees="id,name,commune\nada,Ada,Thiais\n",
        shifts=f"person,date,start,end\nada,{SHIFT}",
    )
    _, texts = _texts(plan_shuttles(day, limit=Limit(iterations=50), compared=False))
    assert texts["ada"].count("Dites où vous habitez.") == 1
    assert "à pied" not in texts["ada"]


def test_namesakes_at_one_stop_have_a_notice_each(tmp_path: Path) -> None:
    """Same name, same stop, same gate: a table of rides takes them for one person, employers know better."""
    day = _day(
        tmp_path,
        ShuttleTerms(form="points"),
        employees="id,name,stop\na1,Ada,t1\na2,Ada,t1\n",
        shifts=f"person,date,start,end\na1,{SHIFT}a2,{SHIFT}",
    )
    papers, texts = _texts(plan_shuttles(day, limit=Limit(iterations=200), compared=False))
    assert {one.key: len(one.legs) for one in papers.notices} == {"a1": 2, "a2": 2}
    assert "Le véhicule passe entre" in texts["a1"]


def test_who_calls_at_the_end_of_her_shift_is_told_how(tmp_path: Path) -> None:
    day = _day(
        tmp_path,
        ShuttleTerms(),
        sites="id,name,zone,call_wait\nmin,MIN,MIN,30\n",
        employees="id,name,stop\nada,Ada,t1\n",
        shifts=f"person,date,start,end\nada,{DAY},2h45,9:30-10:30\n",
    )
    planned = plan_shuttles(day, limit=Limit(iterations=300), compared=False)
    assert {ride.request for ride in planned.plan.rides} == {"ada-a", "ada-r"}
    _, texts = _texts(planned)
    said = "Appelez-nous quand vous avez fini, entre 9\u00a0h\u00a040 et 10\u00a0h\u00a040."
    assert said in texts["ada"]
    assert "au plus 30 minutes après votre appel" in texts["ada"]
