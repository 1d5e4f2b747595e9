"""The runner: one CSV row per run, judged by the written file, whatever the search does."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from routing.model.plan import Plan, Score
from routing.model.problem import Problem
from routing.model.run import Limit, Progress, Solution
from scenarios.benchmarks import BenchmarkError, Instance, Outcome, run
from scenarios.benchmarks.rows import COLUMNS
from tests.scenarios.benchmarks.written import care_routes
from tests.strategies.plans import hand_plan, plan_at

Answer = Callable[[Problem, int], Plan]


class FakeSearch:
    """Answers with a plan made in advance, and remembers what it was asked."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer
        self.asked: list[tuple[Limit, int]] = []

    def __call__(
        self, problem: Problem, *, limit: Limit, seed: int, lanes: int, processes: int | None
    ) -> Solution:
        self.asked.append((limit, seed))
        if limit.iterations is not None:
            return Solution(plan=_nothing(problem), iterations=0, seconds=0.0)
        return Solution(plan=self.answer(problem, seed), iterations=7, seconds=0.0, first_feasible_s=0.25)


def _nothing(problem: Problem) -> Plan:
    return Plan(tours=(), unserved=tuple(task.id for task in problem.tasks), score=Score())


def _run(data: Path, out: Path, search: FakeSearch, **asked: object) -> Outcome:
    options: dict[str, object] = {"kind": "home-care", "seconds": 5.0, "seeds": 2, "set_name": None} | asked
    return run(data, out=out, solve=search, **options)  # type: ignore[arg-type]


def _table(out: Path) -> list[dict[str, str]]:
    with out.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def optimal(care: Instance, care_optimum: str) -> Answer:
    """The optimum of the ten patients, whoever asks."""
    routes, starts = care_routes(care, care_optimum)
    return lambda problem, seed: plan_at(problem, routes, starts)


def test_a_solved_instance(data: Path, tmp_path: Path, optimal: Answer) -> None:
    out = tmp_path / "deep" / "care.csv"
    search = FakeSearch(optimal)
    outcome = _run(data, out, search, set_name="InstanzCPLEX_HCSRP_10")
    assert out.read_text(encoding="utf-8").splitlines()[0] == ",".join(COLUMNS)
    assert [row["seed"] for row in _table(out)] == ["1", "2"]
    row = _table(out)[0]
    assert (row["instance"], row["set"], row["iterations"]) == ("InstanzCPLEX_HCSRP_10_1", "mankowska", "7")
    assert (row["objective"], row["best_known"], row["gap"]) == ("218.1987", "218.199", "0.000")
    assert (row["feasible"], row["unserved"], row["first_feasible_s"]) == ("true", "0", "0.250")
    assert outcome.exit_code == 0
    assert [limit.seconds for limit, _ in search.asked] == [None, 5.0, 5.0]


def test_a_run_to_the_best_known_value_is_told_of_it(
    data: Path, tmp_path: Path, optimal: Answer, care: Instance
) -> None:
    told: list[bool] = []

    def watched(problem: Problem, *, limit: Limit, seed: int, **asked: Any) -> Solution:
        if limit.iterations is None:
            for value in (300, 218.1994):
                score = Score(soft=int(value * care.scale))
                asked["progress"](Progress(score=score, unserved=0, iterations=1, seconds=0.1, share=0.1))
                told.append(asked["cancel"]())
        return Solution(plan=optimal(problem, seed), iterations=7, seconds=0.0)

    options: dict[str, Any] = {"kind": "home-care", "seconds": 5.0, "seeds": 1, "to_best": True}
    outcome = run(data, out=tmp_path / "care.csv", solve=watched, set_name="InstanzCPLEX_HCSRP_10", **options)
    assert told == [False, True]
    assert "Runs that met the best known value ended there." in outcome.report


def test_solutions_are_left_beside_in_the_set_format(
    data: Path, tmp_path: Path, optimal: Answer, care: Instance
) -> None:
    _run(data, tmp_path / "care.csv", FakeSearch(optimal), set_name="InstanzCPLEX_HCSRP_10", seeds=1)
    text = (tmp_path / "care-solutions" / "mankowska" / "InstanzCPLEX_HCSRP_10_1-seed1.json").read_text(
        "utf-8"
    )
    assert care.check(text).feasible


def test_an_unsolved_instance_has_no_objective_and_fails_the_run(data: Path, tmp_path: Path) -> None:
    outcome = _run(data, tmp_path / "care.csv", FakeSearch(lambda problem, seed: _nothing(problem)), seeds=1)
    rows = _table(tmp_path / "care.csv")
    assert [row["objective"] for row in rows] == ["", ""]
    assert [row["feasible"] for row in rows] == ["false", "false"]
    assert [row["unserved"] for row in rows] == ["13", "33"]
    assert outcome.exit_code == 1
    assert "receives nothing" in outcome.report


def test_a_failing_search_costs_its_own_row_only(data: Path, tmp_path: Path, optimal: Answer) -> None:
    def fails_on_the_larger(problem: Problem, seed: int) -> Plan:
        if len(problem.tasks) > 20:
            raise RuntimeError("no luck")
        return optimal(problem, seed)

    outcome = _run(data, tmp_path / "care.csv", FakeSearch(fails_on_the_larger), seeds=1)
    assert [row["objective"] for row in _table(tmp_path / "care.csv")] == ["218.1987", ""]
    assert "no luck" in outcome.report
    assert outcome.exit_code == 1


def test_a_damaged_instance_costs_its_own_rows_only(data: Path, tmp_path: Path, optimal: Answer) -> None:
    folder = tmp_path / "set"
    folder.mkdir()
    good = (data / "mankowska" / "InstanzCPLEX_HCSRP_10_1.json").read_text("utf-8")
    (folder / "a.json").write_text(good.replace('"time_window"', '"window"'), encoding="utf-8")
    (folder / "b.json").write_text(good, encoding="utf-8")
    search = FakeSearch(optimal)
    outcome = _run(folder, tmp_path / "care.csv", search, seeds=1)
    assert [limit.iterations for limit, _ in search.asked] == [1, None]  # kernels are loaded off the clock
    assert [row["feasible"] for row in _table(tmp_path / "care.csv")] == ["false", "true"]
    assert outcome.exit_code == 1


def test_interrupted_runs_keep_what_is_done(data: Path, tmp_path: Path, optimal: Answer) -> None:
    def interrupted_at_the_second(problem: Problem, seed: int) -> Plan:
        if seed == 2:
            raise KeyboardInterrupt
        return optimal(problem, seed)

    outcome = _run(data, tmp_path / "care.csv", FakeSearch(interrupted_at_the_second))
    assert [row["objective"] for row in _table(tmp_path / "care.csv")] == ["218.1987"]
    assert outcome.exit_code == 130
    assert "1/1" in outcome.report


def test_an_engine_that_miscounts_is_denounced(data: Path, tmp_path: Path, optimal: Answer) -> None:
    def flattering(problem: Problem, seed: int) -> Plan:
        plan = optimal(problem, seed)
        return Plan(tours=plan.tours, unserved=(), score=Score(soft=plan.score.soft - 3000))

    outcome = _run(data, tmp_path / "care.csv", FakeSearch(flattering), set_name="InstanzCPLEX_HCSRP_10")
    assert "differs from the checker's" in outcome.report


def test_rides_run_the_same_way(data: Path, tmp_path: Path) -> None:
    search = FakeSearch(lambda problem, seed: hand_plan(problem))
    _run(data, tmp_path / "rides.csv", search, kind="rides", seeds=1)
    rows = _table(tmp_path / "rides.csv")
    assert [(row["instance"], row["set"]) for row in rows] == [("a2-16", "a"), ("pr01", "pr")]
    assert (tmp_path / "rides-solutions" / "pr" / "pr01-seed1.txt").is_file()


def test_published_seconds_need_a_published_time(data: Path, tmp_path: Path, optimal: Answer) -> None:
    with pytest.raises(BenchmarkError, match="No published time"):
        _run(data, tmp_path / "care.csv", FakeSearch(optimal), seconds="published")
    assert not (tmp_path / "care.csv").exists()


def test_at_published_times_instances_without_one_are_left_out_and_named(
    data: Path, tmp_path: Path, optimal: Answer
) -> None:
    folder = tmp_path / "set"
    shutil.copytree(data / "mankowska", folder)
    (folder / "published_runs.csv").write_text(
        "instance,sa_best_of_10,sa_mean_of_10,sa_mean_time_s\nInstanzCPLEX_HCSRP_10_1,219,220.5,3.5\n",
        encoding="utf-8",
    )
    search, said = FakeSearch(optimal), list[str]()
    outcome = _run(folder, tmp_path / "care.csv", search, seconds="published", seeds=1, progress=said.append)
    assert [limit.seconds for limit, _ in search.asked] == [None, 3.5]
    assert any("InstanzCPLEX_HCSRP_25_1" in line and "without a published time" in line for line in said)
    row = _table(tmp_path / "care.csv")[0]
    assert (row["published_mean"], row["published_best"], row["published_exact"]) == ("220.5", "219", "")
    assert "our mean below their best: 1 of 1" in outcome.report


def test_the_report_names_set_class_machine_and_the_published_value(data: Path, tmp_path: Path) -> None:
    search = FakeSearch(lambda problem, seed: _nothing(problem))
    report = _run(data, tmp_path / "rides.csv", search, kind="rides", seeds=1).report
    assert "Malheiros et al. 2021" in report
    assert "0/1" in report
    assert "core(s)" in report
