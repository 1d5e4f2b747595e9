"""``maillon check``: plans judged again, in words; files that are no plan, refused in words."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from api.cli import main
from api.cli.exits import Exit
from routing.model.document import plan_to_json, problem_to_json
from tests.api.small import small_plan, small_problem

Captured = pytest.CaptureFixture[str]


def written(folder: Path, document: Any, name: str = "plan.json") -> str:
    path = folder / name
    path.write_text(json.dumps(document), "utf-8")
    return str(path)


@pytest.fixture
def document() -> dict[str, Any]:
    return {
        "maillon": "week-plan",
        "epoch": "2026-11-22T12:00:00+01:00",
        "time_zone": "Europe/Paris",
        "names": {"task": {"v1": "Madame Avril"}, "shift": {}, "person": {}},
        "problem": problem_to_json(small_problem()),
        "plan": plan_to_json(small_plan()),
    }


def test_a_good_plan_is_said_good(document: dict[str, Any], tmp_path: Path, capsys: Captured) -> None:
    assert main(["check", written(tmp_path, document)]) == Exit.DONE
    assert "aucune règle enfreinte" in capsys.readouterr().out


def test_a_breach_is_told_in_words_with_names(
    document: dict[str, Any], tmp_path: Path, capsys: Captured
) -> None:
    halt = document["plan"]["tours"][0]["halts"][0]
    halt["start"], halt["end"] = halt["start"] + 7200, halt["end"] + 7200
    document["plan"]["tours"][0]["arrival"] += 7200
    assert main(["check", written(tmp_path, document)]) == Exit.UNSOLVED
    assert "Madame Avril" in capsys.readouterr().out


def test_a_false_score_is_not_let_through(document: dict[str, Any], tmp_path: Path, capsys: Captured) -> None:
    document["plan"]["score"]["soft"] += 1
    assert main(["check", written(tmp_path, document), "--json"]) == Exit.UNSOLVED
    verdict = json.loads(capsys.readouterr().out)
    assert verdict["valid"]
    assert not verdict["agrees"]


def test_a_plan_made_by_hand_need_not_claim_a_score(document: dict[str, Any], tmp_path: Path) -> None:
    plan = copy.deepcopy(document["plan"])
    del plan["score"]
    problem = written(tmp_path, document["problem"], "other.json")
    assert main(["check", written(tmp_path, plan), "--problem", problem]) == Exit.DONE


def test_the_problem_beside_the_plan_is_found(document: dict[str, Any], tmp_path: Path) -> None:
    written(tmp_path, document["problem"], "problem.json")
    assert main(["check", written(tmp_path, document["plan"])]) == Exit.DONE


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "json.empty"),
        (b"\xff\xfe{}", "json.encoding"),
        (b"{", "json.syntax"),
        (b"[NaN]", "json.number"),
        (b"[" * 100_000, "json.deep"),
        (b'{"maillon": "recipe"}', "plan.kind"),
        (b"[1]", "plan.kind"),
        (b'{"maillon": "plan", "version": 1, "tours": [], "unserved": []}', "plan.no_problem"),
    ],
)
def test_a_file_that_is_no_plan_is_refused(
    content: bytes, code: str, tmp_path: Path, capsys: Captured
) -> None:
    path = tmp_path / "odd.json"
    path.write_bytes(content)
    assert main(["check", str(path), "--json"]) == Exit.BAD_INPUT
    assert [fault["code"] for fault in json.loads(capsys.readouterr().out)["faults"]] == [code]


def test_a_plan_of_another_problem_is_refused_in_words(
    document: dict[str, Any], tmp_path: Path, capsys: Captured
) -> None:
    document["plan"]["tours"][0]["halts"][0]["task"] = "unknown"
    assert main(["check", written(tmp_path, document), "--json"]) == Exit.BAD_INPUT
    assert json.loads(capsys.readouterr().out)["faults"]
