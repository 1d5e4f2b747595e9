"""From tables: one minibus, two visits at the same hour on either side of the village. Only together both."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from api.cli import main
from api.cli.exits import Exit
from matching.joint import joint_day, read_joint_book
from routing.joint import leg_faults, visits_then_rides, without_legs
from routing.model.run import Limit
from routing.referee import audit
from tests.matching.joint.hamlet import BASE, DAY, Row, line, minibus, write

Captured = pytest.CaptureFixture[str]


def _either_side(folder: Path) -> Path:
    """Rose lives 8 km to the east, Lou 8 km to the west; each may get up half an hour sooner or later."""
    places: list[Row] = [
        {"id": "bea-home", "lat": 48.7605, "lon": 2.3905, "sector": "bourg", "synthetic": "oui"},
        {"id": "lou-home", "lat": 48.7600, "lon": 2.2810, "sector": "ouest", "synthetic": "oui"},
    ]
    bea = {**BASE["workers"][0], "id": "bea", "name": "Bea", "home": "bea-home"}
    west: Row = {"origin": "bourg", "destination": "ouest", "minutes": 35, "both_ways": "oui"}
    hours: Row = {"weekdays": "lu-di", "start": "04:00", "end": "13:00"}
    return write(
        folder,
        places=[*BASE["places"], *places],
        workers=[*BASE["workers"], bea],
        availability=[{**hours, "worker": name} for name in ("ana", "bea")],
        clients=[*BASE["clients"], {"id": "lou", "name": "Lou (fictif)", "place": "lou-home"}],
        services=[{**BASE["services"][0], "tolerance": 30}, BASE["services"][1]],
        transit=[*BASE["transit"], west],
        care_lines=[line("rose", "05:30", 45), line("lou", "05:30", 45, client="lou")],
        vehicles=[minibus()],
    )


def test_visits_first_and_rides_afterwards_serve_one_of_two(tmp_path: Path) -> None:
    day = joint_day(read_joint_book(_either_side(tmp_path)), DAY)
    apart = visits_then_rides(day.joint, limit=Limit(iterations=4000), lanes=1)
    assert audit(day.joint.problem, apart).valid
    assert leg_faults(day.joint, apart) == ()
    assert len(without_legs(day.joint, apart).unserved) == 1


def test_together_one_visit_moves_and_the_minibus_brings_both(tmp_path: Path, capsys: Captured) -> None:
    folder, out = tmp_path / "tables", tmp_path / "out"
    folder.mkdir()
    _either_side(folder)
    words = ["joint", str(folder), "--date", "2026-11-24", "--iterations", "4000", "--out", str(out)]
    assert main([*words, "--strict", "--json"]) == Exit.DONE
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert (found["served"], found["asked"], found["rides"], found["valid"]) == (2, 2, 2, True)
    assert main(["check", str(out / "ensemble.json")]) == Exit.DONE


def test_pinned_and_out_of_reach_it_is_planned_and_flagged_until_a_taxi_is_there(
    tmp_path: Path, capsys: Captured
) -> None:
    """The whole way through the command: the article is on the screen and in the file, then it is gone."""
    pin: Row = {"line": "lever", "date": "2026-11-24", "worker": "ana"}
    taxi: Row = {"id": "Taxi fictif", "euros_per_ride": 12, "euros_per_km": 2.4, "lead_minutes": 30}
    for name, more, flags in (("pinned", [], 1), ("taxi", [taxi], 0)):
        folder, out = tmp_path / name, tmp_path / f"{name}-out"
        folder.mkdir()
        write(folder, pins=[pin], fallback=more)
        words = ["joint", str(folder), "--date", "2026-11-24", "--iterations", "1500", "--out", str(out)]
        assert main(words) == Exit.DONE
        said = capsys.readouterr().out
        assert ("! Ana : Rose (fictive)" in said) is bool(flags)
        assert ("art. 31.3" in said) is bool(flags)
        document = json.loads((out / "ensemble.json").read_text("utf-8"))
        assert (document["served"], len(document["flags"])) == (1, flags)
        assert main(["check", str(out / "ensemble.json")]) == Exit.DONE
        capsys.readouterr()
