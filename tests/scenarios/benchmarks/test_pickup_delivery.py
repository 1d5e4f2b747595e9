"""Li and Lim's format: the best of all plans is found, and each rule of the set is really checked."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from routing.model.problem import Problem
from routing.model.run import Limit, Solution
from routing.referee import audit
from scenarios.benchmarks import InvalidInstance, find_instances, run
from scenarios.benchmarks.instance import Instance
from scenarios.benchmarks.pickup_delivery.read import PICKUP_DELIVERY
from scenarios.benchmarks.rows import Row
from scenarios.benchmarks.runner import engine
from tests.scenarios.benchmarks.all_routes import all_routes
from tests.scenarios.benchmarks.conftest import MADE

FILE = MADE / "pdptw" / "four-pairs.txt"
PAIRS = [(1, 5), (2, 6), (3, 7), (4, 8)]


@cache
def instance() -> Instance:
    return PICKUP_DELIVERY.read(FILE)


def written(routes: tuple[tuple[int, ...], ...]) -> str:
    used = [route for route in routes if route]
    lines = [f"Route {number} : {' '.join(map(str, route))}" for number, route in enumerate(used, start=1)]
    return "\n".join(["Solution", *lines])


@cache
def best() -> tuple[float, float]:
    """Vehicles and length of the best of all plans, as the set's checker finds them."""
    found = []
    for routes in all_routes(PAIRS, vehicles=3, alike=True):
        checked = instance().check(written(routes))
        if checked.feasible:
            found.append((checked.terms["vehicles"], checked.objective))
    assert len(found) > 100
    return min(found)


def test_the_engine_finds_the_best_of_all_plans() -> None:
    problem = instance().problem
    solution = engine()(problem, limit=Limit(iterations=1500), seed=1, lanes=1, processes=1)
    assert audit(problem, solution.plan).score == solution.plan.score
    checked = instance().check(instance().write_solution(solution.plan))
    assert checked.feasible, checked.faults
    assert (checked.terms["vehicles"], checked.objective) == pytest.approx(best(), abs=1e-6)
    fleet = instance().vehicle_price * checked.terms["vehicles"]
    assert (solution.plan.score.soft - fleet) / instance().scale == pytest.approx(checked.objective, abs=1e-4)


def test_one_vehicle_less_is_worth_any_detour() -> None:
    """The best plan of all uses fewer vehicles than the shortest one: the two goals do differ here."""
    shortest = min(
        (checked.objective, checked.terms["vehicles"])
        for routes in all_routes(PAIRS, vehicles=3, alike=True)
        if (checked := instance().check(written(routes))).feasible
    )
    assert best()[0] <= shortest[1]
    assert instance().vehicle_price > 1_000_000 * best()[1]


@pytest.mark.parametrize(
    ("routes", "said"),
    [
        (((1, 5), (2, 6), (3, 7)), "stop 4 is visited 0 times"),
        (((1, 5, 2), (6, 3, 7), (4, 8)), "stops 2 and 6 are visited by different vehicles"),
        (((5, 1), (2, 6, 3, 7), (4, 8)), "stop 5 is visited before its pickup 1"),
        (((1, 2, 5, 6), (3, 7), (4, 8)), "carries 11 after stop 2, capacity 10"),
        (((3, 7, 2, 6, 4, 8), (1, 5)), "due 70"),
        (((1, 5), (2, 6), (3, 7), (4, 8)), "4 vehicles used, the fleet has 3"),
    ],
)
def test_each_rule_is_checked(routes: tuple[tuple[int, ...], ...], said: str) -> None:
    faults = instance().check(written(routes)).faults
    assert any(said in fault for fault in faults), faults


@pytest.mark.parametrize("text", ["", "Solution\n", "Route 1 : 1 x\n"])
def test_a_text_without_routes_is_said_to_be_none(text: str) -> None:
    (fault,) = instance().check(text).faults
    assert "cannot be read" in fault


def test_a_depot_written_at_both_ends_is_understood() -> None:
    assert instance().check("Route 1 : 0 1 5 0\nRoute 2: 2 6\nRoute #3: 3 7 \n").terms["vehicles"] == 3


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("5\t14\t6\t-6", "5\t14\t6\t-5", "benchmark.pairs_demand"),
        ("60\t5\t0\t5", "60\t5\t0\t6", "benchmark.pairs_other_end"),
        ("60\t5\t0\t5", "60\t5\t0\t0", "benchmark.pairs_one_end"),
        ("2\t0\t12", "9\t0\t12", "benchmark.pairs_order"),
        ("20\t90\t5", "95\t90\t5", "benchmark.pairs_window"),
        ("6\t-5\t15\t-5", "6\t-5\t15\tfive", "benchmark.pairs_format"),
        ("1\t10\t0\t6", "1\t10.1234567\t0\t6", "benchmark.rides_decimals"),
    ],
)
def test_a_damaged_file_is_refused_in_words(tmp_path: Path, old: str, new: str, code: str) -> None:
    text = FILE.read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "damaged"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(InvalidInstance, match="fault") as caught:
        PICKUP_DELIVERY.read(path)
    assert code in {fault.code for fault in caught.value.faults}


def test_bench_reports_vehicles_and_length_beside_the_best_known(tmp_path: Path) -> None:
    (tmp_path / "set").mkdir()
    (tmp_path / "set" / "any-name").write_text(FILE.read_text(encoding="utf-8"), encoding="utf-8")
    vehicles, length = best()
    known = f"instance,vehicles,objective\nany-name,{int(vehicles)},{length / 1.1}\n"
    (tmp_path / "best_known.csv").write_text(known, encoding="utf-8")
    assert [item.reader.format for item in find_instances(tmp_path, kind="rides")] == ["pickup-and-delivery"]
    out, said = tmp_path / "out.csv", list[str]()

    def search(problem: Problem, *, limit: Limit, seed: int, lanes: int, processes: int | None) -> Solution:
        return engine()(problem, limit=Limit(iterations=1500), seed=seed, lanes=1, processes=1)

    outcome = run(tmp_path, kind="rides", seconds=1, seeds=1, out=out, solve=search, progress=said.append)
    (row,) = outcome.rows
    assert (row.vehicles, row.best_vehicles) == (int(vehicles), int(vehicles))
    assert row.gap == pytest.approx(10.0)
    assert not row.remarks
    assert f"{int(vehicles)} vehicles in 1 runs; {int(vehicles)} where the best known use" in outcome.report
    assert f"{int(vehicles)} vehicles (best known {int(vehicles)})" in said[-1]


def test_lengths_of_different_fleets_are_not_compared() -> None:
    row = Row(
        instance="x",
        set="s",
        group="g",
        seed=1,
        seconds=1.0,
        objective=110.0,
        best_known="100",
        unserved=0,
        first_feasible_s=None,
        iterations=1,
        vehicles=3,
        best_vehicles=2,
    )
    assert row.gap is None
    assert replace(row, best_vehicles=3).gap == pytest.approx(10.0)
    assert replace(row, vehicles=None, best_vehicles=None).gap == pytest.approx(10.0)
