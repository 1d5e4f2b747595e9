"""The HTTP door: plans and verdicts out, problem details for whatever is wrong, never a 500."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from api.http import Settings, create_app
from routing.model.document import plan_to_json, problem_to_json
from tests.api.door import Door
from tests.api.small import small_plan, small_problem
from tests.api.solvers import failing, quick

SETTINGS = Settings(max_body=200_000, max_seconds=30)


@pytest.fixture(scope="module")
def client() -> Iterator[Door]:
    with Door(create_app(solver=quick, settings=SETTINGS)) as made:
        yield made


@pytest.fixture
def ask() -> dict[str, Any]:
    return {"problem": problem_to_json(small_problem()), "limit": {"iterations": 3}, "seed": 1}


def codes(response: Any) -> list[str]:
    """Codes of the faults of a problem-details response, whose form is checked on the way."""
    assert response.headers["content-type"] == "application/problem+json"
    document = response.json()
    assert document["status"] == response.status_code
    assert document["code"] == document["faults"][0]["code"]
    assert document["title"]
    return [fault["code"] for fault in document["faults"]]


def test_a_problem_comes_back_as_a_judged_plan(client: Door, ask: dict[str, Any]) -> None:
    response = client.post("/v1/solve/visits", json=ask)
    assert response.status_code == 200
    answer = response.json()
    assert answer["verdict"]["valid"]
    assert answer["run"]["iterations"] == 3
    checked = client.post("/v1/check", json={"problem": ask["problem"], "plan": answer["plan"]}).json()
    assert checked["score"] == answer["verdict"]["score"] == answer["plan"]["score"]


def test_a_breach_is_told_in_both_languages(client: Door, ask: dict[str, Any]) -> None:
    plan = plan_to_json(small_plan())
    plan["tours"][0]["halts"][0]["end"] += 60
    answer = client.post("/v1/check", json={"problem": ask["problem"], "plan": plan}).json()
    assert not answer["valid"]
    assert all(breach["fr"] != breach["en"] for breach in answer["breaches"])


def test_every_wrong_field_is_told_at_once(client: Door, ask: dict[str, Any]) -> None:
    ask["problem"]["tasks"] = "there"
    ask["problem"]["places"] = "here"
    bad = {**ask, "limit": {"seconds": 10_000}, "seed": True, "colour": "red"}
    response = client.post("/v1/solve/visits", json=bad)
    assert response.status_code == 422
    found = codes(response)
    assert {"body.unknown", "body.limit", "body.seed"} <= set(found)
    wheres = [fault["where"] for fault in response.json()["faults"]]
    assert sum(where.startswith("problem.") for where in wheres) >= 2


def test_a_flood_of_faults_is_counted_but_not_sent_whole(client: Door, ask: dict[str, Any]) -> None:
    stop = {"place": "nowhere", "duration": 1}
    ask["problem"]["tasks"] = [{"id": f"t{number}", "stops": [stop]} for number in range(1200)]
    ask["problem"]["rules"] = {}
    response = client.post("/v1/solve/visits", json=ask, headers={"Accept-Language": "en"})
    assert codes(response) == ["tasks.unknown_place"] * 1000
    assert response.json()["detail"].startswith("1200 problem(s)")


@pytest.mark.parametrize(
    "limit", [{}, {"seconds": 1, "iterations": 1}, {"seconds": 0}, {"seconds": "5"}, 5, None]
)
def test_a_limit_makes_sense(client: Door, ask: dict[str, Any], limit: object) -> None:
    response = client.post("/v1/solve/visits", json={**ask, "limit": limit})
    assert response.status_code == 422
    assert codes(response) == ["body.limit"]


@pytest.mark.parametrize(
    ("content", "status", "code"),
    [
        (b"", 400, "json.empty"),
        (b"{", 400, "json.syntax"),
        (b"\xff{}", 400, "json.encoding"),
        (b'{"seed": NaN}', 400, "json.number"),
        (b'{"seed": ' + b"9" * 5000 + b"}", 400, "json.number"),
        (b"[" * 50_000, 400, "json.deep"),
        (b"[]", 422, "body.object"),
        (b"{}", 422, "body.missing"),
        (b" " * 200_001, 413, "body.large"),
    ],
)
@pytest.mark.parametrize("path", ["/v1/solve/visits", "/v1/check"])
def test_a_body_that_is_no_request(client: Door, path: str, content: bytes, status: int, code: str) -> None:
    response = client.post(path, content=content, headers={"Content-Type": "application/json"})
    assert response.status_code == status
    assert codes(response)[0] == code


def test_a_body_of_another_type(client: Door) -> None:
    response = client.post("/v1/check", content=b"a=1", headers={"Content-Type": "text/plain"})
    assert response.status_code == 415
    assert codes(response) == ["body.type"]


def test_unknown_addresses_and_methods(client: Door) -> None:
    missing = client.get("/v2/nothing")
    assert (missing.status_code, codes(missing)) == (404, ["route.unknown"])
    wrong = client.get("/v1/check")
    assert (wrong.status_code, codes(wrong)) == (405, ["route.method"])
    assert wrong.headers["allow"] == "POST"
    unknown = client.get("/v1/schema/recipe")
    assert (unknown.status_code, codes(unknown)) == (404, ["schema.unknown"])


def test_errors_are_said_in_the_language_asked_for(client: Door) -> None:
    french = client.get("/nothing").json()["title"]
    english = client.get("/nothing", headers={"Accept-Language": "en-GB,en;q=0.8"}).json()["title"]
    assert french != english


def test_the_schemas_accept_what_the_door_accepts(client: Door, ask: dict[str, Any]) -> None:
    described = client.get("/v1/schema/solve").json()
    Draft202012Validator.check_schema(described)
    validator = Draft202012Validator(described)
    assert validator.is_valid(ask)
    assert not validator.is_valid({**ask, "limit": {"seconds": 1, "iterations": 1}})
    check = Draft202012Validator(client.get("/v1/schema/check").json())
    assert check.is_valid({"problem": ask["problem"], "plan": plan_to_json(small_plan())})
    assert Draft202012Validator(client.get("/v1/schema/problem").json()).is_valid(ask["problem"])


def test_openapi_refers_only_to_what_it_holds(client: Door) -> None:
    document = client.get("/openapi.json").json()
    text = json.dumps(document)
    names = set(document["components"]["schemas"])
    used = {part.split('"')[0] for part in text.split('"#/components/schemas/')[1:]}
    assert {"problem", "plan"} <= used <= names
    assert "#/$defs/" not in text


def test_the_pages_ask_nothing_outside(client: Door) -> None:
    page = client.get("/docs").text
    # addresses may stand in a sentence of advice; nothing may be fetched from one
    assert not re.search(r"""(src|href|action)\s*=\s*["']?(https?:)?//|url\(|@import""", page)
    assert "/v1/solve/visits" in page


def test_a_defect_is_reported_without_its_insides_and_a_lost_process_is_replaced(ask: dict[str, Any]) -> None:
    with Door(create_app(solver=failing, settings=SETTINGS)) as made:
        for seed, status, code in (
            (1, 500, "server.defect"),
            (2, 503, "server.lost"),
            (1, 500, "server.defect"),
        ):
            response = made.post("/v1/solve/visits", json={**ask, "seed": seed})
            assert response.status_code == status
            assert codes(response) == [code]
            assert "a defect" not in response.text
        assert made.get("/health").json()["free_places"] == 1


def edited(document: Any, path: list[int], value: Any) -> Any:
    """The document with one value, found by walking ``path``, replaced."""
    made = copy.deepcopy(document)
    here = made
    for step in path:
        keys = list(here) if isinstance(here, dict) else list(range(len(here)))
        if not keys:
            return made
        key = keys[step % len(keys)]
        if not isinstance(here[key], dict | list) or step is path[-1]:
            here[key] = value
            return made
        here = here[key]
    return made


ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=5),
    st.lists(st.integers(), max_size=2),
    st.dictionaries(st.text(max_size=3), st.integers(), max_size=2),
)


@given(path=st.lists(st.integers(0, 30), min_size=1, max_size=7), value=ODD)
def test_no_odd_value_breaks_the_door(client: Door, path: list[int], value: Any) -> None:
    good = {"problem": problem_to_json(small_problem()), "plan": plan_to_json(small_plan())}
    response = client.post("/v1/check", json=edited(good, path, value))
    assert response.status_code in (200, 422)
    if response.status_code == 422:
        assert codes(response)
