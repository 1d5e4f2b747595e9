"""Published solutions are worth what was published, by our checker, to the unit."""

from __future__ import annotations

import json

import pytest

from scenarios.benchmarks.reference import best_known
from scenarios.benchmarks.uhhc.check import check_solution
from scenarios.benchmarks.uhhc.document import CareDay
from scenarios.benchmarks.uhhc.parse import parse
from scenarios.benchmarks.uhhc.solution import LUNCH
from tests.plugins.shared import ROOT

DATA = ROOT / "tests" / "data" / "uhhc"


def _instance(name: str) -> CareDay:
    return parse((DATA / "instances" / f"{name}.json").read_text(encoding="utf-8"), name)


def _solution(name: str) -> str:
    return (DATA / "solutions" / f"{name}.sol.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["i-116", "i-134", "i-235"])
def test_a_published_solution_is_feasible_and_worth_its_published_value(name: str) -> None:
    """Between them: late visits, waits, overtime, lunches in every place, pairs, patients left out."""
    checked = check_solution(_instance(name), _solution(name))
    assert checked.faults == ()
    assert f"{checked.objective:g}" == best_known(DATA / "instances" / f"{name}.json")


@pytest.mark.parametrize("name", ["i-116", "i-134", "i-235"])
def test_without_lunches_they_cost_their_price_and_the_wait(name: str) -> None:
    """Each lunch taken away is missed, and its time becomes waiting."""
    day = _instance(name)
    document = json.loads(_solution(name))
    before = check_solution(day, _solution(name)).terms
    eaten = 0.0
    for route in document["routes"]:
        lunches = [line for line in route["locations"][1:] if line["service"] == LUNCH]
        eaten += sum(line["departure_time"] - line["arrival_time"] for line in lunches)
        route["locations"] = [line for line in route["locations"] if line not in lunches]
    terms = check_solution(day, json.dumps(document)).terms
    assert terms["missed_lunch_break"] == eaten / 30
    assert terms["total_waiting_time"] == before["total_waiting_time"] + eaten
    assert terms["travel_time"] == before["travel_time"]
