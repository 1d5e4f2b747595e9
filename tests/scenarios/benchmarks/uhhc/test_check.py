"""The checker prices each component as the set defines it, by hand, and sees each rule broken."""

from __future__ import annotations

from copy import deepcopy
from math import isnan

import pytest

from scenarios.benchmarks.instance import Checked
from scenarios.benchmarks.uhhc.check import check_solution
from tests.scenarios.benchmarks.uhhc.small import TOURS, Document, Line, day_of, document, solution

Tours = dict[str, list[Line]]


def _check(tours: Tours, raw: Document | None = None) -> Checked:
    return check_solution(day_of(raw or document()), solution(tours))


def _with(**changed: list[Line]) -> Tours:
    return {**deepcopy(TOURS), **changed}


def test_every_component_by_hand() -> None:
    checked = _check(TOURS)
    assert checked.faults == ()
    assert checked.terms == {
        # c1: d-p1 10, p1-p2 5, p2-d 22; c2: d-p2 20, p2-d 22
        "travel_time": 79.0,
        "total_tardiness": 0.0,
        "highest_tardiness": 0.0,
        # c1 is at p2 at 85 and starts at 110; free at 140, lunch at 180
        "total_waiting_time": 25.0 + 40.0,
        "total_extra_time": 0.0,
        # c1 leaves at 40, is back at 232: 40 + 65 + 68; c2 leaves at 90, is back at 177: 30 + 183
        "max_idle_time": 213.0,
        # c1: 60 + 37 = 97; c2: 45 + 42 = 87; mean 92
        "workload_balance": 10.0,
        "caregiver_preferences": 1.0,
        "incompatibilities": 0.0,
        "optional_patients": 1.0,
        "missed_lunch_break": 0.0,
    }
    assert checked.objective == 79 + 5 * 65 + 11 * 213 + 13 * 10 + 17 * 1 + 19 * 1


def test_lateness_counts_from_the_last_window_that_had_opened() -> None:
    """p1 has windows 40-60 and 120-140."""
    for start, late in ((60, 0), (61, 1), (119, 59), (120, 0), (150, 10)):
        tours = _with(c1=[("p1", "a", start, start + 30)], c2=[])
        assert _check(tours).terms["total_tardiness"] == late, start


def test_the_close_may_bind_the_end_of_service() -> None:
    raw = document()
    raw["metadata"]["time_window_met"] = "at_service_end"
    terms = _check(TOURS, raw).terms
    # p1 ends at 80 (close 60), p2/a at 140 and p2/b at 155 (close 130)
    assert (terms["total_tardiness"], terms["highest_tardiness"]) == (20 + 10 + 25, 25)


def test_extra_time_is_the_return_after_the_shift() -> None:
    tours = _with(c2=[("p2", "b", 110, 155), ("p3", "b", 315, 335)])
    checked = _check(tours)
    assert checked.terms["total_extra_time"] == 335 + 31 - 360
    assert checked.terms["total_tardiness"] == 15
    # the wait of c2 at p3: reached at 170; c2 idles 30 + 145 and nothing after the return
    assert checked.terms["total_waiting_time"] == 65 + 145
    assert checked.terms["max_idle_time"] == 175


def test_a_carer_without_visits_idles_the_whole_shift() -> None:
    tours = _with(c1=[("p1", "a", 50, 80)], c2=[])
    checked = _check(tours)
    assert checked.terms["max_idle_time"] == 300
    assert checked.terms["travel_time"] == 22
    assert checked.terms["workload_balance"] == 52  # 52 and 0, mean 26
    assert checked.terms["missed_lunch_break"] == 1
    assert checked.faults == ("patient p2 receives nothing",)


def test_a_carer_left_out_idles_all_the_same() -> None:
    tours = {"c1": TOURS["c1"]}
    checked = _check(tours)
    assert "carer c2 is not listed" in checked.faults
    assert checked.terms["max_idle_time"] == 300


def test_balance_rounds_each_distance_up() -> None:
    raw = document()
    raw["caregivers"].append(raw["caregivers"][1] | {"id": "c3"})
    tours = _with(c3=[])
    # work 97, 87, 0; mean 61.33: 35.67, 25.67, 61.33
    assert _check(tours, raw).terms["workload_balance"] == 36 + 26 + 62


def test_a_long_lunch_is_neither_waiting_nor_idle() -> None:
    lines: list[Line] = [("p1", "a", 50, 80), ("p1", "lunch_break", 180, 250), ("p2", "a", 255, 285)]
    checked = _check(_with(c1=lines, c2=[("p2", "b", 255, 300)]))
    assert checked.faults == ()
    assert checked.terms["total_waiting_time"] == 100


def test_a_lunch_before_the_first_visit_comes_after_a_late_departure() -> None:
    lines: list[Line] = [("p2", "lunch_break", 200, 230), ("p2", "a", 240, 270)]
    checked = _check(_with(c1=lines, c2=[("p1", "a", 120, 150), ("p2", "b", 240, 285)]))
    assert checked.faults == ()
    # c1 waits 10 after her lunch, c2 from 155 to 240
    assert checked.terms["total_waiting_time"] == 10 + 85
    # c1 leaves at 180 and is back at 292; c2 leaves at 110 and is back at 307
    assert checked.terms["max_idle_time"] == max(180 + 10 + 8, 50 + 85 + 53)


LUNCHES: list[tuple[str, list[Line], str]] = [
    ("c1", [*TOURS["c1"][:2], ("p2", "lunch_break", 180, 209)], "29 for lunch, 30 due"),
    ("c1", [*TOURS["c1"][:2], ("p2", "lunch_break", 170, 200)], "lunch at 170, not before 180"),
    ("c1", [*TOURS["c1"][:2], ("p2", "lunch_break", 241, 271)], "lunch starts at 241, not after 240"),
    ("c1", [*TOURS["c1"][:2], ("p3", "lunch_break", 180, 210)], "neither the previous nor the next"),
    ("c1", [*TOURS["c1"], ("p2", "lunch_break", 211, 241)], "has 2 lunches"),
    ("c2", [*TOURS["c2"], ("p2", "lunch_break", 180, 210)], "none is due"),
]


@pytest.mark.parametrize(("carer", "lines", "said"), LUNCHES, ids=[said for _, _, said in LUNCHES])
def test_each_rule_of_lunch(carer: str, lines: list[Line], said: str) -> None:
    faults = _check(_with(**{carer: lines})).faults
    assert any(said in fault for fault in faults), faults


def test_lunch_must_end_in_time_where_the_close_binds_the_end() -> None:
    raw = document()
    raw["metadata"]["time_window_met"] = "at_service_end"
    lines = [*TOURS["c1"][:2], ("p2", "lunch_break", 220.0, 250.0)]
    assert any("lunch ends at 250" in fault for fault in _check(_with(c1=lines), raw).faults)


def test_a_tour_is_more_than_a_lunch() -> None:
    raw = document()
    raw["caregivers"].append(raw["caregivers"][0] | {"id": "c3"})
    checked = _check(_with(c3=[("p1", "lunch_break", 180, 210)]), raw)
    assert "carer c3 has a lunch and no visit" in checked.faults


BROKEN: list[tuple[Tours, str]] = [
    (_with(c1=[("p2", "a", 110, 140)]), "patient p1 receives nothing"),
    (_with(c2=[]), "patient p2 receives ['a'], needs ['a', 'b']"),
    (_with(c1=[*TOURS["c1"], ("p1", "a", 220, 250)]), "patient p1 receives ['a', 'a'], needs ['a']"),
    (_with(c2=[("p2", "b", 111, 156)]), "starts 1 apart, 0 to 0 is required"),
    (_with(c1=[("p1", "a", 50, 81), ("p2", "a", 110, 140)]), "gets 31 of a, exactly 30 due"),
    (_with(c1=[("p1", "a", 39, 69), ("p2", "a", 110, 140)]), "served at 39, the window opens at 40"),
    (_with(c1=[("p1", "a", 80, 110), ("p2", "a", 110, 140)]), "is at p2 at 110, not before 115"),
    (_with(c2=[("p2", "b", 79, 124)]), "leaves at 59, the shift starts at 60"),
    (_with(c1=[*TOURS["c1"], ("p3", "b", 230, 250)]), "gives b to p3 without the ability"),
    (_with(c1=[*TOURS["c1"], ("p3", "b", 230, 250)]), "incompatibilities is 1, it must be 0"),
    ({"c2": [("p2", "a", 110, 140), ("p2", "b", 110, 155)]}, "both services from c2"),
    (_with(c9=[]), "carer c9 is not in the instance"),
]


@pytest.mark.parametrize(("tours", "said"), BROKEN, ids=[said for _, said in BROKEN])
def test_each_rule_is_checked(tours: Tours, said: str) -> None:
    faults = _check(tours).faults
    assert any(said in fault for fault in faults), faults


@pytest.mark.parametrize(
    ("component", "value"),
    [("total_waiting_time", "65"), ("caregiver_preferences", "1"), ("optional_patients", "1")],
)
def test_a_hard_component_must_be_zero_and_costs_nothing(component: str, value: str) -> None:
    raw = document()
    before = _check(TOURS, raw)
    weight = raw["metadata"]["cost_components"][component]
    raw["metadata"]["cost_components"][component] = "HARD"
    checked = _check(TOURS, raw)
    assert checked.faults == (f"{component} is {value}, it must be 0",)
    assert checked.objective == before.objective - weight * float(value)


def test_unserved_patients_are_a_fault_where_the_file_has_no_price_for_them() -> None:
    raw = document()
    del raw["metadata"]["cost_components"]["optional_patients"]
    assert _check(TOURS, raw).faults == ("patient p3 receives nothing",)


@pytest.mark.parametrize(
    "text", ["", "[]", '{"routes": [{}]}', '{"routes": [{"caregiver_id": "c1", "locations": [{}]}]}', "null"]
)
def test_what_is_no_solution_is_said_to_be_none(text: str) -> None:
    checked = check_solution(day_of(document()), text)
    assert isnan(checked.objective)
    assert "cannot be read" in checked.faults[0]


def test_unknown_patients_stop_the_check() -> None:
    assert _check(_with(c2=[("p9", "b", 110, 155)])).faults == ("unknown patients: p9",)
