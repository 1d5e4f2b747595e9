"""``maillon explain``: who stands where and what would help, in words and in JSON; bad asks refused."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from api.cli import main
from api.cli.exits import Exit
from routing.model.document import plan_to_json, problem_to_json
from routing.model.plan import Plan, Score
from routing.referee import audit
from tests.api.small import small_plan, small_problem

Captured = pytest.CaptureFixture[str]


def file_of(folder: Path, plan: Plan) -> str:
    problem = small_problem()
    judged = replace(plan, score=audit(problem, plan).score)
    document = {
        "maillon": "week-plan",
        "epoch": "2026-11-22T12:00:00+01:00",
        "time_zone": "Europe/Paris",
        "names": {"task": {"v1": "Madame Avril", "v2": "Madame Mai"}, "person": {"carer": "Ana"}},
        "problem": problem_to_json(problem),
        "plan": plan_to_json(judged),
    }
    path = folder / "plan.json"
    path.write_text(json.dumps(document), "utf-8")
    return str(path)


@pytest.fixture
def nothing_done(tmp_path: Path) -> str:
    """A plan that serves nobody, though Ana could do it all."""
    return file_of(tmp_path, Plan(tours=(), unserved=("v1", "v2"), score=Score()))


def test_every_unserved_visit_is_explained(nothing_done: str, capsys: Captured) -> None:
    assert main(["explain", nothing_done]) == Exit.DONE
    out = capsys.readouterr().out
    assert "Madame Avril [v1]" in out
    assert "Madame Mai [v2]" in out
    assert out.count("Sans rien changer : Ana peut prendre") == 2
    assert "- Ana : peut le faire : début" in out


def test_a_part_of_a_name_is_enough(nothing_done: str, capsys: Captured) -> None:
    assert main(["explain", nothing_done, "avril", "--lang", "en"]) == Exit.DONE
    out = capsys.readouterr().out
    assert "Madame Avril [v1]" in out
    assert "Madame Mai" not in out
    assert "Ana: can do it: start" in out


def test_the_json_names_who_the_rule_and_the_moves(nothing_done: str, capsys: Captured) -> None:
    assert main(["explain", nothing_done, "v1", "--json"]) == Exit.DONE
    (found,) = json.loads(capsys.readouterr().out)["explanations"]
    assert found["visit"] == "v1"
    assert [(one["person"], one["outcome"]) for one in found["candidates"]] == [("carer", "possible")]
    assert found["change"]["code"] == "explain.insert"
    assert [(one["task"], one["shift"]) for one in found["change"]["moves"]] == [("v1", "s1")]
    assert found["fr"] != found["en"]


def test_a_visit_that_is_served_has_nothing_to_change(tmp_path: Path, capsys: Captured) -> None:
    path = file_of(tmp_path, small_plan())
    assert main(["explain", path, "v1"]) == Exit.DONE
    assert "Déjà dans le plan" in capsys.readouterr().out
    assert main(["explain", path]) == Exit.DONE
    assert "Rien à expliquer" in capsys.readouterr().out


@pytest.mark.parametrize(("asked", "said"), [("Zoé", "Zoé"), ("Madame", "v1, v2")])
def test_a_visit_nobody_can_tell_is_refused(
    asked: str, said: str, nothing_done: str, capsys: Captured
) -> None:
    assert main(["explain", nothing_done, asked]) == Exit.BAD_INPUT
    assert said in capsys.readouterr().err


def test_what_there_was_no_time_for_is_said(nothing_done: str, capsys: Captured) -> None:
    """The first is explained whatever the time; the other is counted."""
    assert main(["explain", nothing_done, "--seconds", "0"]) == Exit.PARTIAL
    assert "1 intervention(s) à pourvoir n'ont pas été expliquées" in capsys.readouterr().out
    main(["explain", nothing_done, "--seconds", "0", "--json"])
    assert json.loads(capsys.readouterr().out)["not_explained"] == ["v2"]
