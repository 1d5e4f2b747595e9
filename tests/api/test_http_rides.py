"""Days of rides and joint plans over HTTP: plans out, problem details for whatever is wrong, never a 500."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from api.cases.solving import rides_answer, run_json
from api.http import Settings, create_app
from api.http.asks import joint_ask, rides_ask
from api.http.openapi import joint_example, rides_example
from api.http.problems import Refusal
from api.http.worker import Engine
from routing.errors import InvalidProblem
from tests.api.door import Door
from tests.api.solvers import quick
from tests.api.test_http import ODD, codes, edited

SETTINGS = Settings(max_body=200_000, max_seconds=30)


@pytest.fixture(scope="module")
def engine() -> Iterator[Door]:
    """A door with the project's own search."""
    with Door(create_app(solver=Engine(processes=1), settings=SETTINGS)) as made:
        yield made


@pytest.fixture(scope="module")
def client() -> Iterator[Door]:
    """A door that answers at once."""
    with Door(create_app(solver=quick, settings=SETTINGS)) as made:
        yield made


def counted(example: dict[str, Any]) -> dict[str, Any]:
    """The published example, with a limit that does not depend on the machine."""
    return {**example, "limit": {"iterations": 300}}


def test_the_published_day_is_planned(engine: Door) -> None:
    """Ada and Bob share the minibus to the market; Ada is taken home; alone it takes more kilometres."""
    response = engine.post("/v1/solve/rides", json=counted(rides_example()))
    assert response.status_code == 200
    answer = response.json()
    assert answer["maillon"] == "ride-plan"
    assert answer["valid"]
    assert answer["verdict"]["valid"]
    assert answer["promises_broken"] == []
    assert {ride["request"] for ride in answer["rides"]} == {"ada-out", "ada-back", "bob-out"}
    assert answer["refused"] == []
    assert all(ride["seconds"] <= ride["longest"] for ride in answer["rides"])
    assert answer["alone"]["metres"] > answer["figures"]["metres"]
    assert answer["run"]["iterations"] > 0


def test_a_refusal_comes_with_its_reasons(engine: Door) -> None:
    ask = counted(rides_example())
    ask["day"]["requests"][2]["arrival"] = [20 * 3600, 20 * 3600 + 900]
    answer = engine.post("/v1/solve/rides", json=ask).json()
    (refusal,) = answer["refused"]
    assert refusal["request"] == "bob-out"
    assert refusal["reasons"]["fr"]
    assert refusal["change"]["en"]


def test_the_published_visit_is_reached_by_minibus(engine: Door) -> None:
    response = engine.post("/v1/solve/joint", json=counted(joint_example()))
    assert response.status_code == 200
    answer = response.json()
    assert answer["maillon"] == "joint-plan"
    assert answer["plan"]["unserved"] == []
    assert [(leg["shift"], leg["side"], leg["vehicle"]) for leg in answer["legs"]] == [
        ("carer", "out", "bus"),
        ("carer", "back", "bus"),
    ]
    out, back = answer["legs"]
    assert out["alights"] <= 5 * 3600 + 1800
    assert back["boards"] >= 6 * 3600
    assert answer["stranded"] == []
    assert answer["verdict"]["valid"]


def test_without_a_vehicle_the_visit_stays_open(engine: Door) -> None:
    ask = counted(joint_example())
    ask["joint"]["vehicles"] = []
    ask["problem"]["shifts"] = ask["problem"]["shifts"][:1]
    answer = engine.post("/v1/solve/joint", json=ask).json()
    assert answer["plan"]["unserved"] == ["gets up"]
    assert answer["legs"] == []


def test_every_wrong_field_is_told_at_once(client: Door) -> None:
    ask = rides_example()
    ask |= {"limit": {}, "seed": -1, "explained": 21, "alone": "yes", "colour": 1}
    ask["day"]["requests"][0]["party"] = 5
    del ask["day"]["fleet"]
    found = codes(client.post("/v1/solve/rides", json=ask))
    assert set(found) == {
        "body.unknown",
        "body.limit",
        "body.seed",
        "body.explained",
        "body.alone",
        "document.type",
        "document.required",
    }


def test_what_does_not_suit_the_problem_is_told(client: Door) -> None:
    ask = joint_example()
    ask["joint"]["vehicles"] = ["tram", "carer"]
    response = client.post("/v1/solve/joint", json=ask)
    assert response.status_code == 422
    assert set(codes(response)) == {"joint.shift", "joint.both"}
    assert all(fault["where"].startswith("joint.") for fault in response.json()["faults"])
    ask = joint_example()
    ask["joint"]["terms"]["wait"] = -1
    ask["joint"]["carried"].append(ask["joint"]["carried"][0])
    assert set(codes(client.post("/v1/solve/joint", json=ask))) == {"joint.negative", "joint.double"}


def test_amounts_too_large_for_the_engine_are_told_by_the_process_that_meets_them(client: Door) -> None:
    ask = counted(rides_example())
    ask["day"]["fleet"]["vehicles"][0]["prices"]["per_metre"] = 1 << 59
    response = client.post("/v1/solve/rides", json=ask)
    assert response.status_code == 422
    assert len(set(codes(response))) == 1


@pytest.mark.parametrize("path", ["/v1/solve/rides", "/v1/solve/joint"])
@pytest.mark.parametrize(
    ("content", "status", "code"),
    [
        (b"{", 400, "json.syntax"),
        (b"[]", 422, "body.object"),
        (b"{}", 422, "body.missing"),
        (b" " * 200_001, 413, "body.large"),
    ],
)
def test_a_body_that_is_no_request(client: Door, path: str, content: bytes, status: int, code: str) -> None:
    response = client.post(path, content=content, headers={"Content-Type": "application/json"})
    assert (response.status_code, codes(response)[0]) == (status, code)


@pytest.mark.parametrize(
    ("kind", "example"), [("solve-rides", rides_example()), ("solve-joint", joint_example())]
)
def test_the_schemas_accept_the_published_examples(client: Door, kind: str, example: dict[str, Any]) -> None:
    described = client.get(f"/v1/schema/{kind}").json()
    Draft202012Validator.check_schema(described)
    validator = Draft202012Validator(described)
    assert validator.is_valid(example)
    assert not validator.is_valid({**example, "colour": "red"})
    assert client.get("/v1/schema/ride-day").json()["$id"] == "urn:maillon:ride-day:1"
    assert client.get("/v1/schema/joint").json()["$id"] == "urn:maillon:joint:1"


def test_openapi_shows_the_examples(client: Door) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    for path, kind in (("/v1/solve/rides", "solve-rides"), ("/v1/solve/joint", "solve-joint")):
        shown = paths[path]["post"]["requestBody"]["content"]["application/json"]["example"]
        assert Draft202012Validator(client.get(f"/v1/schema/{kind}").json()).is_valid(shown)


@given(path=st.lists(st.integers(0, 30), min_size=1, max_size=7), value=ODD)
def test_no_odd_value_breaks_a_day_of_rides(path: list[int], value: Any) -> None:
    """What the door reads is planned, or refused with its faults; nothing else is raised."""
    example = {**rides_example(), "limit": {"iterations": 1}, "alone": False, "explained": 1}
    try:
        ask = rides_ask(edited(example, path, value), max_seconds=30)
    except Refusal as refused:
        assert refused.complaints  # noqa: PT017 - both ends are allowed
        return
    with suppress(InvalidProblem):
        document, solution = rides_answer(ask, quick, lambda: False)
        assert json.dumps({**document, "run": run_json(solution)}, allow_nan=False)


@given(path=st.lists(st.integers(0, 30), min_size=1, max_size=7), value=ODD)
def test_no_odd_value_breaks_a_joint_problem(path: list[int], value: Any) -> None:
    example = {**joint_example(), "limit": {"iterations": 1}}
    with suppress(Refusal):
        ask = joint_ask(edited(example, path, value), max_seconds=30)
        assert ask.kind == "joint"
