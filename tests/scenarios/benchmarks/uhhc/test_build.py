"""The problem built from a file is the file's: windows, links, prices; what no rule carries is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from routing.model.problem import Problem
from routing.rules.forbidden.spec import Ban, Forbidden
from routing.rules.shifts.spec import Shifts
from routing.rules.unserved.spec import Unserved
from routing.rules.windows.spec import Windows
from scenarios.benchmarks import InvalidInstance
from scenarios.benchmarks.uhhc.build import problem_of
from scenarios.benchmarks.uhhc.read import UHHC
from tests.scenarios.benchmarks.uhhc.small import Document, day_of, document

#: Components of the small day that no rule carries yet.
WITHOUT_ROOM = {"max_idle_time", "workload_balance", "caregiver_preferences", "missed_lunch_break"}


def plain() -> Document:
    """The small day without the components that no rule carries yet."""
    raw = document()
    for name in WITHOUT_ROOM:
        del raw["metadata"]["cost_components"][name]
    return raw


def _problem(raw: Document) -> Problem:
    return problem_of(day_of(raw), "small")


def _windows(raw: Document) -> dict[str, tuple[tuple[int, int], ...]]:
    rule = _problem(raw).rule(Windows)
    assert rule is not None
    return {row.stop.task: row.windows for row in rule.rows}


def test_what_no_rule_carries_is_refused_and_named(tmp_path: Path) -> None:
    raw = document()
    raw["metadata"]["cost_components"]["max_idle_time"] = "HARD"
    path = tmp_path / "small.json"
    path.write_text(json.dumps(raw), encoding="utf-8")
    with pytest.raises(InvalidInstance, match="Not yet supported: component max_idle_time") as caught:
        UHHC.read(path)
    faults = caught.value.faults
    assert {fault.code for fault in faults} == {"benchmark.uhhc_not_supported"}
    # balance beside lunches too: a pause counts in the room's work, not in the set's
    assert {fault.where.split(".")[-1] for fault in faults} == {"max_idle_time", "workload_balance"}


def test_a_component_that_can_cost_nothing_is_no_obstacle() -> None:
    raw = plain()
    components = raw["metadata"]["cost_components"]
    components |= {"caregiver_preferences": 4, "missed_lunch_break": 7}
    components |= {"max_idle_time": 0, "incompatibilities": 3}
    raw["caregivers"][0]["lunch_break"] = False
    del raw["patients"][0]["preferred_caregivers"]
    del raw["patients"][2]["incompatible_caregivers"]
    assert _problem(raw).rule(Forbidden) is None


def test_the_matrix_is_read_by_index() -> None:
    problem = _problem(plain())
    row = {place.id: number for number, place in enumerate(problem.places)}
    seconds = problem.modes[0].seconds
    assert seconds is not None
    assert seconds[row["patient p3"], row["patient p1"]] == 24
    assert seconds[row["terminal d"], row["patient p2"]] == 20
    assert seconds[row["patient p2"], row["terminal d"]] == 22


def test_a_close_that_binds_the_end_comes_before_by_the_duration() -> None:
    raw = plain()
    raw["metadata"]["time_window_met"] = "at_service_end"
    raw["patients"][0]["time_windows"] = [{"start": 40, "end": 80}, {"start": 80, "end": 140}]
    raw["patients"][1]["time_windows"] = [{"start": 100, "end": 160}]
    windows = _windows(raw)
    assert windows["p1/a"] == ((40, 50), (80, 110))
    assert (windows["p2/a"], windows["p2/b"]) == (((100, 130),), ((100, 115),))
    assert windows["p3/b"] == ((0, 280),)


def test_windows_that_touch_are_one_where_the_close_binds_the_start() -> None:
    raw = plain()
    raw["patients"][0]["time_windows"] = [{"start": 40, "end": 80}, {"start": 80, "end": 140}]
    assert _windows(raw)["p1/a"] == ((40, 140),)


def test_a_window_too_short_for_its_service_is_refused() -> None:
    raw = plain()
    raw["metadata"]["time_window_met"] = "at_service_end"
    with pytest.raises(InvalidInstance, match="as long as its services") as caught:
        _problem(raw)
    assert {fault.where for fault in caught.value.faults} == {"patients[p1]", "patients[p2]"}


def test_fractions_are_refused() -> None:
    raw = plain()
    raw["distances"][0][1] = 10.5
    raw["metadata"]["cost_components"]["travel_time"] = 0.5
    with pytest.raises(InvalidInstance, match="whole numbers") as caught:
        _problem(raw)
    assert {fault.where for fault in caught.value.faults} == {"distances", "cost_components"}


def test_links_tie_what_must_go_together_and_nothing_else() -> None:
    raw = plain()
    (link,) = _problem(raw).links
    assert (link.min_gap, link.max_gap, link.person, link.both) == (0, 0, "different", True)
    raw["patients"][1]["synchronization"] = {"type": "independent"}
    assert _problem(raw).links == ()
    raw["patients"][1]["optional"] = True
    (loose,) = _problem(raw).links
    assert (loose.max_gap, loose.person, loose.both) == (None, "any", True)


def test_an_optional_patient_costs_once_whatever_her_services() -> None:
    raw = plain()
    raw["patients"][1]["optional"] = True
    rule = _problem(raw).rule(Unserved)
    assert rule is not None
    weights = {row.task: (row.level, row.weight) for row in rule.rows}
    assert weights == {"p2/a": ("soft", 9), "p2/b": ("soft", 10), "p3/b": ("soft", 19)}


def test_hard_components_become_hard_rules() -> None:
    raw = plain()
    raw["metadata"]["cost_components"] |= {
        "total_tardiness": "HARD",
        "total_extra_time": "HARD",
        "caregiver_preferences": "HARD",
        "optional_patients": "HARD",
    }
    problem = _problem(raw)
    windows, shifts, unserved = problem.rule(Windows), problem.rule(Shifts), problem.rule(Unserved)
    assert windows is not None
    assert all(row.late_price is None for row in windows.rows)
    assert shifts is not None
    assert all(row.overtime_price is None for row in shifts.rows)
    assert unserved == Unserved()
    bans = problem.rule(Forbidden)
    assert bans is not None
    assert set(bans.rows) == {Ban(task="p1/a", person="c1"), Ban(task="p3/b", person="c1")}
