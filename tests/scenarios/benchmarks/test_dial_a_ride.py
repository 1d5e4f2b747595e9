"""The dial-a-ride sets: the published optimum is ours, and each of their rules is really checked."""

from __future__ import annotations

from math import hypot
from pathlib import Path

import pytest

from routing.referee import audit
from routing.rules.windows.spec import Windows
from scenarios.benchmarks import Instance, InvalidInstance
from scenarios.benchmarks.dial_a_ride.read import DIAL_A_RIDE
from tests.scenarios.benchmarks.conftest import TWO_REQUESTS
from tests.scenarios.benchmarks.written import ride_routes
from tests.strategies.plans import plan_at


def test_the_checker_finds_the_published_optimum(rides: Instance, rides_optimum: str) -> None:
    checked = rides.check(rides_optimum)
    assert checked.feasible, checked.faults
    assert round(checked.objective, 2) == 294.25


def test_a_plan_survives_being_written(rides: Instance, rides_optimum: str) -> None:
    routes, starts = ride_routes(rides, rides_optimum)
    plan = plan_at(rides.problem, routes, starts)
    assert audit(rides.problem, plan).valid
    again = rides.check(rides.write_solution(plan))
    assert again.feasible, again.faults
    legs = sum(len(tour.halts) + 1 for tour in plan.tours)
    # Legs are rounded up to a millionth: the engine's total is above the true length, by less than one each.
    assert 0 <= plan.score.soft - again.objective * rides.scale < legs


def test_both_headers_are_understood(data: Path) -> None:
    closed = DIAL_A_RIDE.read(data / "a" / "a2-16.txt")
    opened = DIAL_A_RIDE.read(data / "pr" / "pr01")
    assert (closed.group, len(closed.problem.tasks), len(closed.problem.shifts)) == ("a", 16, 2)
    assert (opened.group, len(opened.problem.tasks), len(opened.problem.shifts)) == ("pr", 24, 3)


def test_no_request_keeps_a_whole_day_for_both_stops(rides: Instance) -> None:
    windows = rides.problem.rule(Windows)
    assert windows is not None
    widths = [close - opening for row in windows.rows for opening, close in row.windows]
    assert max(widths) < 200 * rides.scale


def test_rounding_up_keeps_the_triangle_inequality_and_true_times(rides: Instance) -> None:
    seconds = rides.problem.modes[0].seconds
    assert seconds is not None
    through = (seconds[:, :, None] + seconds[None, :, :]).min(axis=1)
    assert (seconds <= through).all()
    assert seconds[0, 1] >= hypot(1.198, 5.164) * 1_000_000 > seconds[0, 1] - 1


GOOD = "cost 42.4\nvehicle 1: 0@5 1@10 3@16 0@27\nvehicle 2: 0@0 2@5 4@10 0@20\n"


def test_a_feasible_hand_made_solution_is_accepted(tiny: Instance) -> None:
    checked = tiny.check("# by hand\ncost 38\n" + GOOD.split("\n", 1)[1])
    assert checked.feasible, checked.faults
    assert checked.objective == pytest.approx(5 + 5 + 10 + 5 + 4 + 9)


@pytest.mark.parametrize(
    ("routes", "said"),
    [
        ("vehicle 1: 0@5 1@10 3@16 0@27", "node 2 is visited 0 times"),
        ("vehicle 1: 0@5 1@10 4@20 0@30\nvehicle 2: 0@0 2@5 3@14 0@25", "different vehicles"),
        ("vehicle 1: 0@0 3@10 1@16 0@22\nvehicle 2: 0@0 2@5 4@10 0@20", "before its pickup"),
        ("vehicle 1: 0@4 1@9 3@15 0@26\nvehicle 2: 0@0 2@5 4@10 0@20", "outside 10.0 to 20.0"),
        ("vehicle 1: 0@5 1@10 3@15.9 0@27\nvehicle 2: 0@0 2@5 4@10 0@20", "cannot be before"),
        ("vehicle 1: 0@5 1@10 3@20 0@31\nvehicle 2: 0@0 2@5 4@10 0@20", "rides for 9.0"),
        ("vehicle 1: 0@5 1@10 3@16 0@27\nvehicle 2: 0@0 2@5 4@10 0@31", "out for 31.0"),
        ("vehicle 1: 0@5 1@11 2@16 4@21 3@28 0@39", "carries 2"),
        ("vehicle 1: 0@5 1@10 3@16\nvehicle 2: 0@0 2@5 4@10 0@20", "depot to the depot"),
        ("vehicle 1: 0@5 1@10 3@16 0@27\nvehicle 2: 0@0 2@5 4@10 0@20\nvehicle 3: 0@0 0@0", "3 vehicles"),
        ("vehicle 1: 0@5 1@10 3@16 0@27\nvehicle 1: 0@0 2@5 4@10 0@20", "has 2 routes"),
        ("vehicle 1: 0@5 9@10 3@16 0@27", "unknown nodes: [9]"),
        ("vehicle 1: 0@5 1 3@16 0@27", "NODE@TIME"),
        ("car 1", "is not 'vehicle"),
    ],
)
def test_each_rule_is_checked(tiny: Instance, routes: str, said: str) -> None:
    checked = tiny.check(f"cost 38\n{routes}\n")
    assert any(said in fault for fault in checked.faults), checked.faults


def test_a_false_cost_is_noticed(tiny: Instance) -> None:
    assert any("stated cost" in fault for fault in tiny.check(GOOD).faults)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("2 2 30 1 8", "2 5 30 1 8", "benchmark.rides_count"),
        ("3 6 8 1 -1", "3 6 8 1 -2", "benchmark.rides_load"),
        ("2 0 5 1 1", "7 0 5 1 1", "benchmark.rides_order"),
        ("3 6 8 1 -1", "3 six 8 1 -1", "benchmark.rides_format"),
        ("1 3 4 1 1", "1 3.1234567 4 1 1", "benchmark.rides_decimals"),
    ],
)
def test_a_damaged_file_is_refused_in_words(tmp_path: Path, old: str, new: str, code: str) -> None:
    path = tmp_path / "damaged"
    path.write_text(TWO_REQUESTS.replace(old, new), encoding="utf-8")
    with pytest.raises(InvalidInstance, match="fault") as caught:
        DIAL_A_RIDE.read(path)
    assert {fault.code for fault in caught.value.faults} == {code}
