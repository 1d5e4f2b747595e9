"""Fixed runs: proposed by a plan, given back as a table, made as they stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from matching.shuttles import read_shuttle_book
from matching.shuttles.day import ShuttleDay, shuttle_day
from matching.shuttles.form import ShuttleTerms
from matching.shuttles.planning import plan_shuttles
from matching.shuttles.report import runs_csv
from routing.model.run import Limit
from routing.rides.checker import broken_promises
from tests.matching.shuttles.folder import DAY, GRID, write_folder
from tests.matching.shuttles.test_planning import PEOPLE

RUNS = (
    "run,place,time,seats\nmatin,v1,2:10,8\nmatin,t1,2:20,\nmatin,min-p,2:26,\n"
    "soir,min-p,9:45,8\nsoir,t1,9:51,\nsoir,v1,9:58,\n"
)
TABLES = {
    "stops": (
        "id,name,commune,lat,lon\nv1,Mairie,Vitry-sur-Seine,48.7877,2.3917\nt1,Centre,Thiais,48.7608,2.3855\n"
        "o1,Centre,Orly,48.7428,2.3952\n"
    ),
    "employees": "id,commune\nada,Vitry-sur-Seine\nbob,Thiais\ncleo,Orly\n",
    "shifts": "".join(
        ["person,date,start,end\n", *(f"{name},{DAY},2h45,9h30\n" for name in ("ada", "bob", "cleo"))]
    ),
}


def _day(
    folder: Path, runs: str, *, tables: dict[str, str] | None = None, profile: str = "navette de poste"
) -> ShuttleDay:
    write_folder(folder, grid=(), tables={**TABLES, "runs": runs, **(tables or {})})
    terms = ShuttleTerms(form="fixed", walk=600, profile=profile)
    return shuttle_day(read_shuttle_book(folder, near=DAY), DAY, terms=terms)


def test_a_timetable_is_made_as_it_stands(tmp_path: Path) -> None:
    found = plan_shuttles(_day(tmp_path, RUNS), limit=Limit(iterations=1))
    assert found.plan.verdict.valid, found.plan.verdict.breaches
    assert broken_promises(found.plan) == ()
    clock = found.day.booked.clock
    left = {ride.request: clock.local(ride.departure).strftime("%H:%M") for ride in found.plan.rides}
    reached = {ride.request: clock.local(ride.arrival).strftime("%H:%M") for ride in found.plan.rides}
    assert {name: left[name] for name in ("ada-a", "bob-a")} == {"ada-a": "02:10", "bob-a": "02:20"}
    assert {name: reached[name] for name in ("ada-a", "bob-a")} == {"ada-a": "02:26", "bob-a": "02:26"}
    assert {refusal.request for refusal in found.plan.refusals} == {"cleo-a", "cleo-r"}
    assert len(found.trips) == 2


def test_a_stop_beyond_the_walk_serves_nobody(tmp_path: Path) -> None:
    tables = {
        "places": "id,lat,lon,commune\nhill,48.7700,2.3855,Thiais\n",
        "employees": "id,place\nbob,hill\n",
    }
    tables["shifts"] = f"person,date,start,end\nbob,{DAY},2h45,9h30\n"
    assert plan_shuttles(_day(tmp_path, RUNS, tables=tables), limit=Limit(iterations=1)).plan.rides == ()


def test_seats_are_counted(tmp_path: Path) -> None:
    """Two seats for three people: the third leg, and her way home, stay undone."""
    people = [f"p{number}" for number in range(3)]
    tables = {
        "employees": "id,commune\n" + "".join(f"{name},Thiais\n" for name in people),
        "shifts": "person,date,start,end\n" + "".join(f"{name},{DAY},2h45,9h30\n" for name in people),
    }
    day = _day(tmp_path, RUNS.replace(",8\n", ",2\n"), tables=tables)
    found = plan_shuttles(day, limit=Limit(iterations=1))
    assert len(found.plan.rides) == 4
    assert len({ride.request[:2] for ride in found.plan.rides}) == 2


def test_the_cap_holds_on_fixed_runs_too(tmp_path: Path) -> None:
    """Under PAM, Vitry to the market by Thiais in 16 minutes is too long for who could go direct in 7."""
    found = plan_shuttles(_day(tmp_path, RUNS, profile="PAM"), limit=Limit(iterations=1))
    assert {ride.request for ride in found.plan.rides} == {"bob-a", "bob-r"}
    assert found.plan.verdict.valid


def test_a_timetable_that_cannot_be_driven_is_not_made(tmp_path: Path) -> None:
    tight = RUNS.replace("t1,2:20", "t1,2:11").replace("min-p,2:26", "min-p,2:21")
    found = plan_shuttles(_day(tmp_path, tight), limit=Limit(iterations=1))
    assert "ada-a" not in {ride.request for ride in found.plan.rides}
    assert found.plan.verdict.valid


@pytest.mark.parametrize("walk", [600, 1500])
def test_runs_proposed_by_a_plan_carry_the_same_people(tmp_path: Path, walk: int) -> None:
    folder = write_folder(tmp_path, grid=[*GRID[:2], *PEOPLE])
    terms = ShuttleTerms(form="fixed", walk=walk)
    book = read_shuttle_book(folder, near=DAY, seed=2)
    first = plan_shuttles(shuttle_day(book, DAY, terms=terms), limit=Limit(iterations=2000), compared=False)
    assert first.lost == ()
    assert first.proposal is not None
    assert len({row.run for row in first.proposal.rows}) >= len(first.trips) > 0
    (folder / "runs.csv").write_text(runs_csv(first.proposal), encoding="utf-8")
    again = plan_shuttles(
        shuttle_day(read_shuttle_book(folder, near=DAY, seed=2), DAY, terms=terms), limit=Limit(iterations=1)
    )
    assert again.proposal is None
    assert again.plan.verdict.valid, again.plan.verdict.breaches
    assert broken_promises(again.plan) == ()
    assert again.plan.rides == first.plan.rides
