"""Seats given anew around what a run cannot carry, runs proposed for everybody, reasons for the rest."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from api.cases.ride_papers import papers_of
from matching.rides.report import rides_view
from matching.shuttles import read_shuttle_book
from matching.shuttles.day import ShuttleDay, shuttle_day
from matching.shuttles.form import ShuttleTerms
from matching.shuttles.planning import PlannedShuttles, plan_shuttles
from matching.shuttles.report import shuttles_view
from matching.shuttles.report.unseated import unseated_texts
from matching.shuttles.unseated import unseated
from routing.model.run import Limit
from routing.rides.checker import broken_promises
from tests.matching.shuttles.folder import DAY, write_folder

#: From Vitry by Thiais to the gate without a second to spare at Thiais, and one more run from Thiais alone.
TIGHT = "run,place,time,seats\nA,v1,2:14,8\nA,t1,2:20,\nA,min-p,2:26,\n"
SECOND = "B,t1,2:24,8\nB,min-p,2:32,\n"
HOME = "S,min-p,9:45,16\nS,t1,9:55,\n"
BUS = 'id,base_lat,base_lon,seats,start,end,euros_per_km\nbus,48.757,2.370,16,00:00,23:59,"0,4"\n'
TWO = BUS + 'van,48.757,2.370,16,00:00,23:59,"0,4"\n'


def _day(folder: Path, runs: str, people: dict[str, str], **terms: object) -> ShuttleDay:
    """``people``: stop or place by name; all work from 02:45 to 09:30."""
    tables = {
        "vehicles": TWO,
        "places": "id,lat,lon,commune\nhill,48.7700,2.3855,Thiais\n",
        "employees": "id,place,stop\n"
        + "".join(f"{name},{'hill,' if at == 'hill' else ',' + at}\n" for name, at in people.items()),
        "shifts": "person,date,start,end\n" + "".join(f"{name},{DAY},2h45,9h30\n" for name in people),
        **({"runs": runs} if runs else {}),
    }
    write_folder(folder, grid=(), tables=tables)
    chosen = ShuttleTerms(**{"form": "fixed", **terms})  # type: ignore[arg-type]
    return shuttle_day(read_shuttle_book(folder, near=DAY), DAY, terms=chosen)


def _planned(day: ShuttleDay) -> PlannedShuttles:
    found = plan_shuttles(day, limit=Limit(iterations=1), compared=False)
    assert found.plan.verdict.valid, found.plan.verdict.breaches
    assert broken_promises(found.plan) == ()
    return found


def _carried(found: PlannedShuttles) -> set[str]:
    return {ride.request for ride in found.plan.rides}


def test_who_a_run_has_no_time_for_gets_a_seat_on_another(tmp_path: Path) -> None:
    """Eight people at Thiais: run A has time for a few of them between two minutes, run B for the others."""
    people = {"vi": "v1", **{f"t{number}": "t1" for number in range(8)}}
    alone = _planned(_day(tmp_path, TIGHT + HOME, people))
    some = {name for name in _carried(alone) if name.endswith("-a") and name.startswith("t")}
    assert 0 < len(some) < 8, "the case must be tight"
    both = _planned(_day(tmp_path, TIGHT + SECOND + HOME, people))
    assert {name for name in _carried(both) if name.endswith("-a")} >= {f"t{number}-a" for number in range(8)}
    assert {both.day.fixed.seats[name].run for name in some} <= {"A", "B"}


def test_a_seat_is_not_taken_by_somebody_who_cannot_go_home(tmp_path: Path) -> None:
    """One seat out; Vitry has no run home: the seat is for Thiais, though Vitry could take it first."""
    runs = "run,place,time,seats\nA,v1,2:10,1\nA,t1,2:20,\nA,min-p,2:27,\n" + HOME
    found = _planned(_day(tmp_path, runs, {"ada": "v1", "bob": "t1"}))
    assert _carried(found) == {"bob-a", "bob-r"}


def test_each_reason_is_the_one_that_holds(tmp_path: Path) -> None:
    runs = TIGHT.replace("2:14,8", "2:10,1") + HOME
    people = {"bob": "t1", "cleo": "t1", "far": "hill", "vi": "v1"}
    found = _planned(_day(tmp_path, runs, people))
    assert _carried(found) == {"bob-a", "bob-r"} or _carried(found) == {"cleo-a", "cleo-r"}
    (other,) = {"bob", "cleo"} - {name[:-2] for name in _carried(found)}
    reasons = unseated(found.day, found.plan)
    codes = {name: one.code for name, one in reasons.items()}
    assert codes == {
        f"{other}-a": "full",
        f"{other}-r": "other_leg",
        "far-a": "too_far",
        "far-r": "too_far",
        "vi-a": "other_leg",
        "vi-r": "too_far",
    }
    assert reasons["far-a"].place == "t1"
    assert reasons["far-a"].metres > found.day.terms.walk
    said = {name: texts[0].fr for name, texts in unseated_texts(found).items()}
    assert said["far-a"].startswith("L'arrêt le plus proche, Centre, Thiais, est à 1")
    view = rides_view(found.day.booked, found.plan, told=unseated_texts(found))
    assert view.unexplained == 0
    assert {one.request: one.reasons for one in view.refusals} == unseated_texts(found)


def test_the_cap_is_counted_apart_and_a_missing_run_says_the_nearest(tmp_path: Path) -> None:
    """Sixteen minutes where seven go direct: too long under PAM; at 02:50 the gate is too late for 02:45."""
    found = _planned(
        _day(tmp_path, TIGHT.replace("2:14", "2:10") + HOME + "S,v1,10:05,\n", {"ada": "v1"}, profile="PAM")
    )
    reasons = unseated(found.day, found.plan)
    assert reasons["ada-a"].code == "too_long"
    assert reasons["ada-a"].seconds > reasons["ada-a"].longest
    assert found.plan.figures.refused_by_ride_time == 2
    told = unseated_texts(found)
    papers = papers_of(
        found.day.booked, found.plan, printed=datetime(2026, 11, 23, 18, tzinfo=UTC), told=told
    )
    legs = {leg.request: leg.reasons for notice in papers.notices for leg in notice.legs}
    assert legs == told, "the reason that holds, and no other beside it"
    late = _planned(
        _day(tmp_path, "run,place,time\nA,t1,2:40\nA,min-p,2:50\n" + HOME.replace(",16", ""), {"b": "t1"})
    )
    assert unseated(late.day, late.plan)["b-a"].code == "no_run"
    assert "02:50" in unseated_texts(late)["b-a"][0].fr


def test_runs_are_proposed_for_those_the_search_refused_too(tmp_path: Path) -> None:
    """What the search found is made into runs, and these are made: nobody it carried is lost."""
    people = {f"t{number}": "t1" for number in range(6)}
    day = _day(tmp_path, "", people)
    found = plan_shuttles(day, limit=Limit(iterations=300), compared=False)
    assert found.lost == ()
    assert found.proposal is not None
    assert _carried(found) == set(day.planned)
    assert found.plan.verdict.valid


def _around_midnight(folder: Path, day: date, hours: str, *, duty: str = "20:00,10:00") -> PlannedShuttles:
    """One worker of Thiais with a shift of these hours; ``duty``: hours of the vehicle, every day."""
    tables = {
        "vehicles": BUS.replace("00:00,23:59", duty),
        "employees": "id,stop\nada,t1\n",
        "shifts": f"person,date,start,end\nada,{day},{hours}\n",
    }
    book = read_shuttle_book(write_folder(folder, grid=(), tables=tables), near=day)
    ready = shuttle_day(book, day, terms=ShuttleTerms(form="fixed"))
    return _planned(ready)


def test_a_run_that_leaves_the_evening_before_keeps_its_riders(tmp_path: Path) -> None:
    """At the gate by midnight for 00:10: the table has no such hour, the plan of the search stands."""
    found = _around_midnight(tmp_path, DAY, "0h10,8h00")
    assert _carried(found) == {"ada-a", "ada-r"}
    assert found.lost == ()
    assert found.proposal is not None
    assert len(found.proposal.early) == 1
    assert len({row.run for row in found.proposal.rows}) == 1
    assert any("table runs" in one.fr for one in shuttles_view(found).warnings)


def test_a_vehicle_on_duty_all_day_serves_a_shift_at_midnight(tmp_path: Path) -> None:
    """Its day before begins at 00:00, twelve hours before the clock of the service day."""
    found = _around_midnight(tmp_path, DAY, "0h10,8h00", duty="00:00,23:59")
    assert _carried(found) == {"ada-a", "ada-r"}


def test_a_run_in_the_second_of_two_equal_hours_keeps_its_riders(tmp_path: Path) -> None:
    """02:00 to 03:00 comes twice: the run is in the second, its row would be read in the first."""
    found = _around_midnight(tmp_path, date(2026, 10, 25), "3h05,9h30")
    assert _carried(found) == {"ada-a", "ada-r"}
    assert found.proposal is not None
    assert len(found.proposal.early) == 1
    assert found.lost == ()
