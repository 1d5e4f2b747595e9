"""The solver's own process: what comes back, and what becomes of it when it dies, lingers or swells."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys

import psutil
import pytest

from routing.errors import MaillonError
from routing.exact.master import recombine
from routing.exact.process import SolverProcess
from routing.exact.whole import prove
from tests.routing.exact.every_column import every_column
from tests.strategies.problems import random_problem

LONG = 60.0


def test_another_process_finds_the_very_same_plan() -> None:
    problem = random_problem(24, tasks=6, shifts=3, linked=4, bands=False, without=("grid",))
    caps = {"seconds": None, "deterministic": 1.0, "workers": 1}
    with SolverProcess() as process:
        process.submit("routing.exact.whole:prove", problem, **caps)
        outcome = process.result(LONG)
    assert outcome.reason == ""
    assert outcome.value == prove(problem, seconds=None, deterministic=1.0, workers=1)


def test_another_process_chooses_the_very_same_tours() -> None:
    rules = ("abilities", "windows", "travel_cost", "unserved")
    problem = random_problem(22, tasks=4, shifts=3, rules=rules, pairs=0, linked=3, bands=False)
    columns = every_column(problem)
    with SolverProcess() as process:
        process.submit("routing.exact.master:recombine", problem, columns, deterministic=1.0)
        outcome = process.result(LONG)
    assert outcome.value == recombine(problem, columns, deterministic=1.0)


def test_a_job_past_its_time_is_killed_and_the_next_one_runs() -> None:
    with SolverProcess(imports=()) as process:
        process.submit("signal:pause")
        stuck = process.pid
        assert process.result(0.0).reason == "time"
        assert stuck is not None
        assert not psutil.pid_exists(stuck)
        process.submit("math:sqrt", 9.0)
        assert process.result(LONG).value == 3.0


def test_a_child_that_dies_says_so() -> None:
    with SolverProcess(imports=()) as process:
        process.submit("os:_exit", 5)
        outcome = process.result(LONG)
        assert (outcome.reason, outcome.value) == ("died", None)
        assert "code 5" in outcome.detail
        process.submit("math:sqrt", 9.0)
        os.kill(process.pid or 0, signal.SIGKILL)
        assert process.result(LONG).reason in ("died", "")
        process.submit("math:sqrt", 16.0)
        assert process.result(LONG).value == 4.0


def test_a_job_that_raises_is_told_in_words() -> None:
    with SolverProcess(imports=()) as process:
        process.submit("math:sqrt", -1.0)
        outcome = process.result(LONG)
    assert outcome.reason == "error"
    assert "ValueError" in outcome.detail


def test_a_child_over_its_memory_ends_itself() -> None:
    with SolverProcess(memory_bytes=200 * 2**20, imports=()) as process:
        process.submit("tests.routing.exact.hungry:hold", 400 * 2**20)
        outcome = process.result(LONG)
    assert outcome.reason == "memory"
    assert "200 MB" in outcome.detail


def test_one_job_at_a_time_and_none_out_of_nothing() -> None:
    with SolverProcess(imports=()) as process:
        with pytest.raises(MaillonError, match="submit"):
            process.result(1.0)
        process.submit("math:sqrt", 1.0)
        with pytest.raises(MaillonError, match="one job"):
            process.submit("math:sqrt", 1.0)


def test_the_child_dies_with_its_parent() -> None:
    parent = subprocess.run(
        [sys.executable, "-c", PARENT], capture_output=True, text=True, check=False, timeout=LONG
    )
    child = int(parent.stdout)
    # The child looks for its parent twenty times a second; waiting on it is no sleep.
    with contextlib.suppress(psutil.NoSuchProcess):
        psutil.Process(child).wait(timeout=LONG)
    assert not psutil.pid_exists(child) or psutil.Process(child).status() == psutil.STATUS_ZOMBIE


PARENT = """
import os
from routing.exact.master import recombine
from routing.exact.process import SolverProcess

process = SolverProcess(imports=())
process.__enter__()
process.submit("signal:pause")
print(process.pid, flush=True)
os._exit(1)
"""
