"""``maillon demo``: the day of rides with all its papers, and the joint plan as a section of a week."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from api.cli import main
from api.cli.exits import Exit
from api.cli.plan import PlanRequest, plan_and_write
from api.cli.run import command
from tests.matching.joint.hamlet import DAY, minibus, write

Captured = pytest.CaptureFixture[str]


def test_the_demonstration_day_of_rides_has_its_map_timeline_sheets_and_comparison(
    tmp_path: Path, capsys: Captured
) -> None:
    out = tmp_path / "demo"
    assert main(["demo", "rides", "--iterations", "300", "--out", str(out), "--json"]) == Exit.DONE
    found = json.loads(capsys.readouterr().out)
    assert found["figures"]["fleet"] > 0
    assert found["alone"]["vehicles"] > found["figures"]["vehicles"]
    page = (out / "rapport.html").read_text(encoding="utf-8")
    for part in ("compare", "timeline", "map", "sheets"):
        assert f'id="{part}"' in page
    assert "Données fictives" in page
    assert "navette de poste" in page
    names = {path.name for path in out.iterdir()}
    assert {"trajets.json", "trajets.geojson", "trajets.xlsx", "feuilles-de-route.pdf", "avis"} <= names
    assert main(["check", str(out / "trajets.json"), "--json"]) == Exit.DONE


def test_a_week_shows_one_day_planned_again_with_the_rides(tmp_path: Path) -> None:
    folder, out = tmp_path / "tables", tmp_path / "out"
    folder.mkdir()
    write(folder, vehicles=[minibus()])
    asked = PlanRequest(
        folder=folder,
        week="2026-W48",
        out=out,
        seconds=None,
        iterations=2500,
        seed=0,
        strict=False,
        joint=DAY,
    )
    assert command("plan", "fr", True, lambda talk: plan_and_write(asked, talk)) == Exit.DONE
    page = (out / "rapport.html").read_text(encoding="utf-8")
    assert "Qui voyage avec qui" in page
    assert "Minibus bus" in page
