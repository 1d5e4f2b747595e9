"""Teams: a visit stays in its team unless lending serves one more or saves more than its price."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching import WeekPlan, WeekProblem, judge, plan_week
from matching.planning.continuity import continuity_of
from matching.planning.price_list import price_list
from matching.planning.reading import read_plan
from routing.rules.preference.spec import Preference
from routing.units import to_euros
from tests.matching.hand import hand_plan
from tests.matching.village import BASE, WEEK, Row, dated, village, village_week

DAY = "2026-11-23"
NAMES = ("ana", "ben", "zoe")
ONCE = {"rrule": None, "first_date": None, "kind": "counted", "visits": 1, "days": "lu"}
HELP = dated("help", "odette", "help", "08:00", 30)
Teams = dict[str, str]


def rows(table: str, teams: Teams, **cells: Teams) -> list[Row]:
    """The village's rows, some with a team, and other cells by id."""
    return [
        {
            **row,
            **{name: by[str(row["id"])] for name, by in cells.items() if str(row["id"]) in by},
            "team": teams.get(str(row["id"])),
        }
        for row in BASE[table]
    ]


def priced(week: WeekProblem, who: str) -> float:
    """Euros for the person when ``who`` does Monday's visit, as the referee says."""
    verdict = judge(week, hand_plan(week, {f"{who}/{DAY}/1": [(f"help/{DAY}", f"{DAY} 08:00")]}))
    assert verdict.valid, verdict.breaches
    return to_euros(verdict.score.parts.get("preference.price", 0))


def prices(own: Teams, theirs: Teams, **tables: Sequence[Row]) -> list[float]:
    people: dict[str, Sequence[Row]] = {
        "care_lines": [HELP],
        "workers": rows("workers", own),
        "clients": rows("clients", theirs),
    }
    week = village_week(WEEK, **{**people, **tables})
    return [priced(week, who) for who in NAMES]


def test_somebody_of_another_team_costs_the_price_of_lending() -> None:
    teams = {"ana": "Nord", "ben": "Sud", "zoe": " nord "}
    assert prices(teams, {"odette": "NORD"}) == [0, 4.5, 0]
    set_by_hand: list[Row] = [{"key": "lending_price", "value": "7"}]
    assert prices(teams, {"odette": "Nord"}, settings=set_by_hand) == [0, 7, 0]


def test_who_has_no_team_is_of_the_sector_once_a_team_is_written() -> None:
    assert prices({"ben": "Sud"}, {}) == [0, 4.5, 0]
    assert prices({"ben": "Bourg"}, {}) == [0, 0, 0]
    far = rows("workers", {"ana": "Halles"}, home={"ben": "hall"})
    assert prices({}, {}, workers=far) == [4.5, 4.5, 0]


def test_without_a_team_sectors_lend_for_nothing() -> None:
    far = rows("workers", {}, home={"ben": "hall"})
    week = village_week(care_lines=[HELP], workers=far)
    assert week.problem.rule(Preference) is None
    assert {one.code: one.euros for one in price_list(week.association)}["lent"] == 0
    teamed = village(workers=rows("workers", {"ben": "Sud"}))
    assert {one.code: one.euros for one in price_list(teamed)}["lent"] == 4.5


def test_who_has_neither_team_nor_sector_is_never_lent() -> None:
    places = [{**row, "sector": None} for row in BASE["places"]]
    assert prices({"ana": "Nord", "ben": "Sud"}, {"odette": "Nord"}, places=places) == [0, 4.5, 0]
    assert prices({"ana": "Nord", "ben": "Sud"}, {}, places=places) == [0, 0, 0]


def test_a_team_without_workers_is_no_choice_to_price() -> None:
    line = {**HELP, "usual": "ana"}
    assert prices({"ana": "Nord"}, {"odette": "Nrod"}, care_lines=[line]) == [0, 13.5, 13.5]


def test_children_of_two_teams_are_lent_by_neither() -> None:
    line = {**HELP, "clients": "lea|tom"}
    teams = {"ana": "Nord", "ben": "Sud", "zoe": "Est"}
    assert prices(teams, {"lea": "Nord", "tom": "Sud"}, care_lines=[line]) == [0, 0, 4.5]


@given(
    own=st.fixed_dictionaries({who: st.sampled_from(["Nord", "Sud", ""]) for who in NAMES}),
    client=st.sampled_from(["Nord", "Sud", ""]),
    usual=st.sets(st.sampled_from(NAMES), max_size=2),
)
def test_lending_adds_to_the_prices_of_persons(own: Teams, client: str, usual: set[str]) -> None:
    found = prices(own, {"odette": client}, care_lines=[{**HELP, "usual": "|".join(usual) or None}])
    team = client or "bourg"
    teams = {who: own[who] or "bourg" for who in NAMES}
    used = bool(client or any(own.values())) and team in teams.values()
    expected = [
        13.5 * (bool(usual) and who not in usual) + 4.5 * (used and teams[who] != team) for who in NAMES
    ]
    assert found == pytest.approx(expected)


def counted(week: WeekProblem, *who: str) -> tuple[int, int]:
    days = (DAY, "2026-11-24", "2026-11-25")
    tours = {
        f"{name}/{day}/1": [(f"help/{day}", f"{day} 08:00")] for name, day in zip(who, days, strict=False)
    }
    found = continuity_of(read_plan(week, hand_plan(week, tours)))
    return found.lent, found.with_team


def test_lent_visits_are_counted() -> None:
    workers = rows("workers", {"ana": "Nord", "ben": "Sud"})
    week = village_week(care_lines=[HELP], workers=workers, clients=rows("clients", {"odette": "Nord"}))
    assert counted(week, "ana", "ben", "ana") == (1, 3)
    assert counted(village_week(care_lines=[HELP]), "ana", "ben") == (0, 0)


def planned(lines: Sequence[Row], workers: Sequence[Row], *, lending: float = 4.5) -> WeekPlan:
    """The search's own plan of a Monday with Ana of the north, Ben of the south."""
    monday = [{"worker": who, "weekdays": "lu", "start": "06:00", "end": "20:00"} for who in ("ana", "ben")]
    association = village(
        care_lines=lines,
        workers=workers,
        clients=rows("clients", {"odette": "Nord", "lea": "Nord"}, place={"lea": "hall"}),
        availability=monday,
        settings=[{"key": "lending_price", "value": str(lending)}],
    )
    plan = plan_week(association, WEEK, iterations=100, lanes=1, processes=1, seed=1)
    assert plan.verdict.valid
    return plan


def carers(plan: WeekPlan) -> dict[str, str]:
    return {halt.visit.line: tour.worker for tour in plan.tours for halt in tour.visits}


def test_a_visit_stays_in_its_team_until_the_way_costs_more_than_lending() -> None:
    """Ben lives where the visit is, Ana 4 km away: about 6 euros there and back."""
    far = {**HELP, **ONCE, "clients": "lea"}
    workers = rows("workers", {"ana": "Nord", "ben": "Sud"}, home={"ben": "hall"})
    assert carers(planned([far], workers, lending=30)) == {"help": "ana"}
    assert carers(planned([far], workers, lending=1)) == {"help": "ben"}


def test_however_dear_lending_is_it_leaves_no_visit_out() -> None:
    both = [{**HELP, **ONCE}, {**HELP, **ONCE, "id": "other", "clients": "lea"}]
    workers = rows("workers", {"ana": "Nord", "ben": "Sud"})
    plan = planned(both, workers, lending=500)
    assert not plan.unserved
    assert sorted(carers(plan).values()) == ["ana", "ben"]
    assert continuity_of(plan).lent == 1
