"""The terms of a joint problem as a JSON document: nothing lost, everything wrong told at once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import routing.joint
from routing.errors import InvalidProblem
from routing.joint import Carried, Escort, LegTerms, Means
from routing.joint.document import (
    JointTerms,
    RideLength,
    TermsShape,
    joint_of,
    terms_from_json,
    terms_to_json,
)
from routing.joint.schema_files import shipped_schemas
from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.model.task import Stop, Task
from routing.travel.mode import TravelMode
from routing.travel.place import Place
from tests.routing.rides.road import road

FULL = JointTerms(
    carried=(Carried(shift="Ana", longest_own=1800),),
    vehicles=("bus",),
    terms=TermsShape(
        boarding=1,
        alighting=2,
        wait=3,
        longest_ride=RideLength(permille=1500, extra=1800, floor=600),
        amounts=(1, 0),
        seats=(1, 0),
        price=4,
        between=5,
        gap=6,
    ),
    rides=("r",),
    means=(
        Means(
            name="night bus",
            mode="foot",
            hours=((0, 9),),
            price=1,
            per_metre=2,
            longest=3,
            tasks=frozenset({"a", "b"}),
            shifts=frozenset({"Ana"}),
            instead=True,
        ),
    ),
    escorts=(Escort(task="a", ride="r", settling=7),),
)


@pytest.mark.parametrize("terms", [JointTerms(carried=(), vehicles=()), FULL], ids=["empty", "full"])
def test_terms_survive_the_trip(terms: JointTerms) -> None:
    document = json.loads(json.dumps(terms_to_json(terms), allow_nan=False))
    assert terms_from_json(document) == terms
    assert terms_to_json(terms_from_json(document)) == document


def test_what_is_left_out_is_as_usual() -> None:
    terms = terms_from_json({"maillon": "joint", "version": 1, "carried": [], "vehicles": []}).terms
    assert (terms.wait, terms.boarding, terms.gap) == (LegTerms().wait, LegTerms().boarding, LegTerms().gap)


def test_the_shipped_schema_is_that_of_the_code() -> None:
    folder = Path(routing.joint.__file__).parent / "schema"
    shipped = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    assert shipped == shipped_schemas(), "run: python -m routing.joint.schema_files"


def _codes(document: object) -> list[str]:
    with pytest.raises(InvalidProblem) as caught:
        terms_from_json(document)
    return sorted(fault.code for fault in caught.value.faults)


def test_everything_wrong_is_told_at_once() -> None:
    document: Any = terms_to_json(FULL)
    document["vehicles"] = 5
    del document["carried"][0]["shift"]
    assert _codes(document) == ["document.required", "document.type"]
    document = terms_to_json(FULL)
    document["terms"] |= {"wait": -1, "longest_ride": {"permille": 900}}
    document["vehicles"] = ["bus", "bus"]
    assert _codes(document) == ["joint.double", "joint.negative", "rides.profile_permille"]


def _problem(last: int, tasks: int) -> Problem:
    places, mode = road()
    walk = TravelMode(name="foot", seconds=mode.seconds, metres=mode.metres)
    ends = {"start_place": "depot", "end_place": "depot", "start": 0}
    return Problem(
        places=tuple(Place(id=place.id) for place in places),
        modes=(mode, walk),
        tasks=tuple(Task(id=f"t{number}", stops=(Stop(place="Ada"),)) for number in range(tasks)),
        shifts=(
            Shift(id="Ana", person="Ana", mode="foot", end=last, **ends),  # type: ignore[arg-type]
            Shift(id="bus", person="Bob", mode="minibus", end=last, **ends),  # type: ignore[arg-type]
        ),
    )


def test_what_would_never_end_is_refused() -> None:
    means = (Means(name="bus line", mode="foot"),)
    endless = JointTerms(carried=FULL.carried, vehicles=("bus",), means=means)
    with pytest.raises(InvalidProblem) as caught:
        joint_of(_problem(10**9, 1), endless)
    assert [fault.code for fault in caught.value.faults] == ["joint.long_shift"]
    many = JointTerms(carried=FULL.carried, vehicles=("bus",), terms=TermsShape(between=1000))
    with pytest.raises(InvalidProblem) as caught:
        joint_of(_problem(9000, 300), many)
    assert [fault.code for fault in caught.value.faults] == ["joint.too_many_legs"]


def test_the_longest_ride_is_a_profile() -> None:
    terms = JointTerms(
        carried=FULL.carried, vehicles=("bus",), terms=TermsShape(longest_ride=RideLength(extra=60))
    )
    assert joint_of(_problem(9000, 1), terms).terms.longest_ride(600) == 660
    direct = JointTerms(carried=FULL.carried, vehicles=("bus",))
    assert joint_of(_problem(9000, 1), direct).terms.longest_ride(600) == 600
