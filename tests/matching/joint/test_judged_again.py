"""``ensemble.json`` is judged from the file alone, and whatever is changed in it is caught."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from matching.joint import JointPlan, plan_joint_day
from matching.joint.judging import judged_day
from matching.joint.report import joint_document, joint_view
from matching.joint.report.shape import day_schema, generated_schema
from routing.errors import InvalidPlan, InvalidProblem
from routing.joint.document import joint_of, terms_from_json
from routing.model.document import problem_from_json, problem_to_json
from routing.model.run import Limit
from tests.matching.joint.hamlet import BASE, Row, line, minibus, opened, planned

Document = dict[str, Any]
TAXI: Row = {"id": "Taxi fictif", "euros_per_ride": 12, "euros_per_km": 2.4, "lead_minutes": 30}
LATE: Row = {**BASE["service_windows"][0], "first": "09:00"}


def _written(found: JointPlan) -> Document:
    """The document as it comes back from a file."""
    read: Document = json.loads(json.dumps(joint_document(found, joint_view(found))))
    return read


@pytest.fixture(scope="module")
def brought(tmp_path_factory: pytest.TempPathFactory) -> JointPlan:
    """Ana is brought by the minibus and fetched again."""
    return planned(tmp_path_factory.mktemp("bus"), vehicles=[minibus()], service_windows=[LATE])


@pytest.fixture
def document(brought: JointPlan) -> Document:
    return copy.deepcopy(_written(brought))


def test_the_shipped_schema_is_that_of_the_types() -> None:
    assert day_schema() == generated_schema()


def test_the_problem_comes_back_whole(brought: JointPlan, document: Document) -> None:
    again = joint_of(problem_from_json(document["problem"]), terms_from_json(document["joint"]))
    assert problem_to_json(again.problem) == problem_to_json(brought.day.joint.problem)
    assert again.legs == brought.day.joint.legs


def test_a_day_is_borne_out_by_its_plan(document: Document) -> None:
    judged = judged_day(document)
    assert judged.verdict.valid
    assert judged.stranded == ()
    assert judged.false == ()
    assert judged.claimed.levels == judged.verdict.score.levels


def test_so_are_days_by_bus_taxi_and_with_something_to_arrange(tmp_path: Path) -> None:
    pin: Row = {"line": "lever", "date": "2026-11-24", "worker": "ana"}
    cases: tuple[dict[str, list[Row]], ...] = (
        {"vehicles": [minibus()]},
        {"fallback": [TAXI]},
        {"pins": [pin]},
        {"care_lines": [line("repas", "11:30", 30), line("lever", "05:30", 30)], "fallback": [TAXI]},
        {},
    )
    for number, more in enumerate(cases):
        folder = tmp_path / str(number)
        folder.mkdir()
        found = plan_joint_day(opened(folder, **more), limit=Limit(iterations=300), lanes=1)
        judged = judged_day(_written(found))
        assert judged.verdict.valid, more
        assert (judged.stranded, judged.false) == ((), ()), more


def _halt(document: Document, shift: str, number: int) -> Document:
    tour = next(one for one in document["plan"]["tours"] if one["shift"] == shift)
    halt: Document = tour["halts"][number]
    return halt


def _later_visit(document: Document) -> None:
    halt = _halt(document, "ana/2026-11-24/1", 1)
    halt["start"], halt["end"] = halt["start"] + 3600, halt["end"] + 3600


def _no_ride_there(document: Document) -> None:
    """Ride and halt go, and are said unserved: only her way tells."""
    for tour in document["plan"]["tours"]:
        gone = [halt["task"] for halt in tour["halts"] if " out" in halt["task"] or "out " in halt["task"]]
        assert gone
        tour["halts"] = [halt for halt in tour["halts"] if halt["task"] not in gone]
        document["plan"]["unserved"] += [name for name in gone if name not in document["plan"]["unserved"]]


def _vehicle_waits(document: Document) -> None:
    halt = _halt(document, "bus", 1)
    halt["start"], halt["end"] = halt["start"] + 3600, halt["end"] + 3600


BROKEN = (_later_visit, _no_ride_there, _vehicle_waits)


@pytest.mark.parametrize("tamper", BROKEN, ids=lambda tamper: tamper.__name__)
def test_a_plan_that_does_not_work_is_caught(tamper: Callable[[Document], None], document: Document) -> None:
    tamper(document)
    judged = judged_day(document)
    assert judged.verdict.breaches or judged.stranded


def test_nobody_is_left_without_a_way_though_every_rule_were_kept(document: Document) -> None:
    _no_ride_there(document)
    assert [fault.code for fault in judged_day(document).stranded]


@pytest.mark.parametrize(
    ("what", "change"),
    [
        ("served", lambda document: document.update(served=2)),
        ("euros", lambda document: document.update(euros=1.0)),
        ("metres", lambda document: document.update(metres=document["metres"] - 1)),
        ("valid", lambda document: document.update(valid=False)),
        ("legs", lambda document: document.update(legs=document["legs"][:1])),
        ("legs[0].boards", lambda document: document["legs"][0].update(boards=0)),
        ("visits[nobody]", lambda document: document["visits"].update(nobody="Nobody")),
        ("vehicles", lambda document: document["vehicles"][0].update(arrival="2026-11-24T23:00:00+01:00")),
        ("vehicles", lambda document: document["vehicles"][0]["calls"].pop()),
        ("carers", lambda document: document["carers"][0].update(name="Bea")),
        ("carers", lambda document: document["carers"][0]["steps"].pop(1)),
    ],
)
def test_every_other_claim_is_compared(
    what: str, change: Callable[[Document], None], document: Document
) -> None:
    change(document)
    assert what in {claim.what for claim in judged_day(document).false}


def test_a_file_that_is_not_one_is_refused_with_every_fault(document: Document) -> None:
    del document["legs"]
    document["served"] = "one"
    with pytest.raises(InvalidPlan) as refused:
        judged_day(document)
    assert {fault.where for fault in refused.value.faults} >= {"legs", "served"}


def test_a_zone_nobody_knows_is_refused(document: Document) -> None:
    document["time_zone"] = "Europe/Vitry"
    with pytest.raises(InvalidPlan) as refused:
        judged_day(document)
    assert [fault.code for fault in refused.value.faults] == ["joint.epoch"]


def test_terms_that_do_not_suit_the_problem_are_refused(document: Document) -> None:
    document["joint"]["carried"][0]["shift"] = "nobody"
    with pytest.raises(InvalidProblem):
        judged_day(document)
