"""The home-care set: its published optimum is ours, and each of its rules is really checked."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from routing.referee import audit
from scenarios.benchmarks import Instance, InvalidInstance
from scenarios.benchmarks.hhcrsp.read import HHCRSP
from tests.scenarios.benchmarks.written import care_routes
from tests.strategies.plans import plan_at

Document = dict[str, Any]


def test_the_checker_finds_the_published_optimum(care: Instance, care_optimum: str) -> None:
    checked = care.check(care_optimum)
    assert checked.feasible, checked.faults
    assert round(checked.objective, 3) == 218.199


def test_a_plan_survives_being_written(care: Instance, care_optimum: str) -> None:
    routes, starts = care_routes(care, care_optimum)
    plan = plan_at(care.problem, routes, starts)
    assert audit(care.problem, plan).valid
    assert json.loads(care.write_solution(plan)) == json.loads(care_optimum)
    assert plan.score.soft == round(care.check(care_optimum).objective * care.scale)


def _routes(document: Document, carer: str) -> list[Document]:
    route = next(route for route in document["routes"] if route["caregiver_id"] == carer)
    return list(route["locations"])


def _forget_carer(document: Document) -> None:
    document["routes"].pop()


def _forget_visit(document: Document) -> None:
    document["routes"][0]["locations"].pop()


def _start_before_window(document: Document) -> None:
    for route in document["routes"]:
        for place in route["locations"]:
            place["arrival_time"] -= 400


def _leave_early(document: Document) -> None:
    document["routes"][0]["locations"][0]["departure_time"] -= 5


def _start_one_of_a_pair_later(document: Document) -> None:
    seen: dict[str, Document] = {}
    for route in document["routes"]:
        for place in route["locations"]:
            other = seen.setdefault(place["patient"], place)
            if other is not place:
                place["arrival_time"] += 500
                place["departure_time"] += 500


def _give_what_is_not_held(document: Document) -> None:
    first, second = document["routes"][:2]
    first["locations"], second["locations"] = second["locations"], first["locations"]


def _unknown_patient(document: Document) -> None:
    document["routes"][0]["locations"][0]["patient"] = "nobody"


def _teleport(document: Document) -> None:
    places = document["routes"][0]["locations"]
    places[1]["arrival_time"] = places[0]["departure_time"]


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (_forget_carer, "is not listed"),
        (_forget_visit, "receives"),
        (_start_before_window, "the window opens"),
        (_leave_early, "gets"),
        (_start_one_of_a_pair_later, "apart"),
        (_give_what_is_not_held, "without the ability"),
        (_unknown_patient, "unknown patients"),
        (_teleport, "not before"),
    ],
)
def test_each_rule_is_checked(
    care: Instance, care_optimum: str, damage: Callable[[Document], None], said: str
) -> None:
    document = json.loads(care_optimum)
    damage(document)
    checked = care.check(json.dumps(document))
    assert any(said in fault for fault in checked.faults), checked.faults


def test_one_carer_may_not_be_two(care: Instance, care_optimum: str) -> None:
    document = json.loads(care_optimum)
    pair = next(task.id.split("/")[0] for task in care.problem.tasks if "/1/" in task.id)
    given = [p for route in document["routes"] for p in route["locations"] if p["patient"] == pair]
    for route in document["routes"]:
        route["locations"] = [p for p in route["locations"] if p["patient"] != pair]
    document["routes"][0]["locations"] += given
    assert any("both services from" in fault for fault in care.check(json.dumps(document)).faults)


def test_lateness_is_paid_by_service_and_once_for_the_largest(care: Instance, care_optimum: str) -> None:
    document = json.loads(care_optimum)
    on_time = care.check(care_optimum)
    for route in document["routes"]:
        for place in route["locations"]:
            place["arrival_time"] += 1000
            place["departure_time"] += 1000
    late = care.check(json.dumps(document))
    assert late.feasible
    assert late.terms["largest"] > 0
    assert late.terms["tardiness"] > late.terms["largest"]
    assert late.objective == pytest.approx(
        (on_time.terms["travel"] + late.terms["tardiness"] + late.terms["largest"]) / 3
    )


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        (lambda d: d["distances"].pop(), "benchmark.hhcrsp_matrix"),
        (lambda d: d.pop("caregivers"), "benchmark.hhcrsp_format"),
        (lambda d: d["distances"][0].__setitem__(1, 1.23456), "benchmark.hhcrsp_decimals"),
        (lambda d: [c.update(abilities=[]) for c in d["caregivers"]], "benchmark.hhcrsp_ability"),
        (lambda d: d["central_offices"].append({"id": "e"}), "benchmark.hhcrsp_format"),
    ],
)
def test_a_damaged_file_is_refused_in_words(
    data: Path, tmp_path: Path, damage: Callable[[Document], object], code: str
) -> None:
    document = json.loads((data / "mankowska" / "InstanzCPLEX_HCSRP_10_1.json").read_text(encoding="utf-8"))
    damage(document)
    path = tmp_path / "damaged.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(InvalidInstance, match="fault") as caught:
        HHCRSP.read(path)
    assert {fault.code for fault in caught.value.faults} == {code}


def test_an_unreadable_solution_is_a_fault_and_not_a_crash(care: Instance) -> None:
    for text in ("", "[]", '{"routes": [{}]}', '{"routes": 3}'):
        assert not care.check(text).feasible
