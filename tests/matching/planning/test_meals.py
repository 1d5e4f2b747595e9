"""Meal rounds: loaded at the kitchen, handed over hot, no more at once than one person carries."""

from __future__ import annotations

from pathlib import Path

import pytest

from matching import Association, WeekPlan, build_week, plan_week, read_folder, read_plan, write_folder
from matching.planning.result import PlannedAside
from matching.tables.faults import InvalidTables
from routing.model.task import StopRef
from routing.rules.load.spec import Load, ShiftCapacity
from routing.rules.ride_time.spec import RideLimit, RideTime
from tests.matching.village import BASE, WEEK, Row, dated, village

DAY = {"first_date": "2026-11-23", "last_date": "2026-11-23"}
#: Six kilometres north and six kilometres south of the kitchen, which is next door to the carers.
PLACES: tuple[Row, ...] = (
    *BASE["places"],
    {"id": "kitchen", "lat": 48.7600, "lon": 2.3900, "synthetic": True},
    {"id": "north", "lat": 48.8140, "lon": 2.3900, "synthetic": True},
    {"id": "south", "lat": 48.7060, "lon": 2.3900, "synthetic": True},
)
CLIENTS: tuple[Row, ...] = (
    {"id": "nora", "name": "Nora (fictive)", "place": "north"},
    {"id": "sam", "name": "Sam (fictif)", "place": "south"},
    {"id": "sue", "name": "Sue (fictive)", "place": "south"},
)
NORA = dated("to-nora", "nora", "meal", "12:00", 5, tolerance=60, **DAY)
SAM = dated("to-sam", "sam", "meal", "12:00", 5, tolerance=60, **DAY)
LUNCHES = (NORA, SAM)


def _village(
    *lines: Row,
    hot: int | None = None,
    bag: int | None = None,
    workers: tuple[str, ...] = ("ana",),
    clients: tuple[Row, ...] = CLIENTS,
    **service: object,
) -> Association:
    """A kitchen between two clients; ``bag``: what each carer holds."""
    meal = {"id": "meal", "name": "Repas", "kitchen": "kitchen", "hot_minutes": hot, **service}
    return village(
        places=PLACES,
        clients=clients,
        services=(*BASE["services"], meal),
        care_lines=lines,
        workers=tuple({**row, "meals": bag} for row in BASE["workers"]),
        availability=tuple(
            {"worker": name, "weekdays": "lu", "start": "09:00", "end": "15:00"} for name in workers
        ),
    )


def _planned(association: Association) -> WeekPlan:
    plan = plan_week(association, WEEK, iterations=400, lanes=1)
    assert plan.verdict.valid
    assert not plan.unserved
    return plan


def _round(plan: WeekPlan) -> list[str]:
    """Where the only tour stops."""
    (tour,) = plan.tours
    return [halt.place if isinstance(halt, PlannedAside) else halt.visit.place for halt in tour.halts]


def test_cold_meals_of_two_clients_are_loaded_in_one_stop() -> None:
    plan = _planned(_village(*LUNCHES))
    places = _round(plan)
    assert places[:2] == ["kitchen", "kitchen"]
    assert sorted(places[2:]) == ["north", "south"]
    (tour,) = plan.tours
    first, second = tour.asides
    assert (first.aside.kind, first.aside.title) in [("meals", "Nora (fictive)"), ("meals", "Sam (fictif)")]
    assert (second.travel, second.metres) == (0, 0), "both are loaded without moving"
    assert tour.service == (2 * 1 + 2 * 5) * 60, "loading is a minute a meal"


def test_hot_meals_of_clients_far_apart_take_two_rounds() -> None:
    plan = _planned(_village(*LUNCHES, hot=30))
    places = _round(plan)
    assert places[::2] == ["kitchen", "kitchen"]
    assert sorted(places[1::2]) == ["north", "south"]
    (tour,) = plan.tours
    for loaded, handed in zip(tour.asides, tour.visits, strict=True):
        assert 0 < (handed.start - loaded.end).total_seconds() <= 30 * 60


def test_hot_meals_due_at_one_hour_take_two_carriers() -> None:
    lines = tuple({**line, "tolerance": 5} for line in LUNCHES)
    plan = _planned(_village(*lines, hot=30, workers=("ana", "ben")))
    assert sorted(tour.worker for tour in plan.tours) == ["ana", "ben"]


def test_two_rounds_suit_a_small_bag() -> None:
    rounds = _planned(_village(*LUNCHES, hot=30)).plan
    assert read_plan(build_week(_village(*LUNCHES, bag=1), WEEK), rounds).verdict.valid


def test_the_referee_refuses_one_round_that_cools_or_overfills() -> None:
    cold = _planned(_village(*LUNCHES)).plan
    for refused, code in ((_village(*LUNCHES, hot=30), "ride_time.too_long"),
                          (_village(*LUNCHES, bag=1), "load.over")):  # fmt: skip
        breaches = read_plan(build_week(refused, WEEK), cold).verdict.breaches
        assert [breach.code for breach in breaches] == [code]


def test_a_household_gets_a_meal_each() -> None:
    couple = dated("couple", "sam|sue", "meal", "12:00", 5, tolerance=60, **DAY)
    association = _village(couple, hot=45)
    problem = build_week(association, WEEK).problem
    load, ride = problem.rule(Load), problem.rule(RideTime)
    assert load is not None
    assert [row.amounts for row in load.tasks] == [(2,)]
    assert load.shifts == (ShiftCapacity(shift="ana/2026-11-23/1", amounts=(20,)),), "the usual setting"
    assert ride is not None
    assert ride.rows == (RideLimit(task="couple/2026-11-23", longest=45 * 60),)
    assert problem.tasks[0].stops[0].duration == 2 * 60


def test_cold_meals_have_no_limit_of_time() -> None:
    assert build_week(_village(*LUNCHES), WEEK).problem.rule(RideTime) is None


def test_a_meal_too_far_to_stay_hot_is_left_open_and_says_so() -> None:
    plan = plan_week(_village(NORA, hot=5), WEEK, iterations=100, lanes=1)
    (missing,) = plan.unserved
    said = {reason.code: (reason.count, reason.text("fr")) for reason in missing.reasons}
    assert said["reason.cold"][0] == 1
    assert "Ana" in said["reason.cold"][1]


def test_whoever_carries_fewer_meals_than_a_household_eats_is_counted() -> None:
    couple = dated("couple", "sam|sue", "meal", "12:00", 5, tolerance=60, **DAY)
    plan = plan_week(_village(couple, bag=1), WEEK, iterations=100, lanes=1)
    (missing,) = plan.unserved
    assert "reason.bag" in {reason.code for reason in missing.reasons}


def test_a_meal_cooked_where_it_is_eaten_is_not_carried() -> None:
    week = build_week(_village(NORA, kitchen="north"), WEEK)
    assert (week.asides, week.problem.rule(Load)) == ({}, None)


def test_a_meal_is_handed_over_at_the_door_without_the_key() -> None:
    nora = {**CLIENTS[0], "key_place": "hall", "key_return": "oui"}
    week = build_week(_village(NORA, clients=(nora, *CLIENTS[1:])), WEEK)
    (aside,) = week.asides.values()
    assert (aside.kind, aside.place, aside.ref) == ("meals", "kitchen", StopRef(task="to-nora/2026-11-23"))


def test_a_schedule_checked_as_it_is_says_nothing_of_meals() -> None:
    week = build_week(_village(*LUNCHES, hot=30), WEEK, asides=False)
    assert (week.asides, week.problem.rule(Load), week.problem.rule(RideTime)) == ({}, None, None)


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"kitchen": "nowhere"}, "table.reference"),
        ({"kitchen": None, "hot_minutes": 30}, "table.hot_minutes"),
        ({"hot_minutes": -5}, "table.range"),
    ],
)
def test_faults_of_a_meal_round_teach(cells: dict[str, object], code: str) -> None:
    with pytest.raises(InvalidTables) as caught:
        _village(NORA, **cells)  # type: ignore[arg-type]
    assert [fault.code for fault in caught.value.faults] == [code]
    assert caught.value.faults[0].sentence("fr") != caught.value.faults[0].sentence("en")


def test_what_tables_say_of_meals_is_written_back(tmp_path: Path) -> None:
    association = _village(*LUNCHES, hot=30, bag=8)
    write_folder(association, tmp_path)
    again = read_folder(tmp_path)
    assert again == association
    assert ({one.hot for one in again.services if one.id == "meal"}, again.workers[0].meals) == ({30}, 8)
