"""Ctrl-C keeps the best plan; a second one drops everything."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from api.cli.exits import Exit
from api.cli.interrupt import keeping_best
from api.cli.plan import plan_and_write
from api.cli.run import command
from routing.model.problem import Problem
from routing.model.run import Solution
from tests.api.fakes import first_come
from tests.api.test_plan_command import request


def interrupted(times: int) -> Callable[..., Solution]:
    """A solver during which Ctrl-C is pressed."""

    def solve(problem: Problem, *, cancel: Callable[[], bool] | None = None, **options: Any) -> Solution:
        assert cancel is not None
        if not cancel():  # a week may be searched in several goes; Ctrl-C is pressed during the first
            for _ in range(times):
                os.kill(os.getpid(), signal.SIGINT)
        assert cancel()
        return first_come(problem, **options)

    return solve


def test_the_first_keeps_and_writes_the_best_plan(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = request(tmp_path)
    code = command("plan", "fr", True, lambda talk: plan_and_write(asked, talk, solver=interrupted(1)))
    shown = capsys.readouterr()
    assert code == json.loads(shown.out)["exit_code"] == Exit.INTERRUPTED
    assert "le meilleur plan est gardé" in shown.err
    assert (tmp_path / "rapport.html").exists()


def test_the_second_drops_everything(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = request(tmp_path)
    code = command("plan", "fr", True, lambda talk: plan_and_write(asked, talk, solver=interrupted(2)))
    assert code == Exit.INTERRUPTED
    assert json.loads(capsys.readouterr().out)["interrupted"]
    assert not list(tmp_path.iterdir())


def test_the_former_handler_comes_back() -> None:
    before = signal.getsignal(signal.SIGINT)
    with keeping_best(lambda: None):
        assert signal.getsignal(signal.SIGINT) is not before
    assert signal.getsignal(signal.SIGINT) is before
