"""The document of a base: round trip, shipped schema, every fault at once."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.base import BasePlan, InvalidBase, Slot, base_from_json, base_to_json
from matching.base.document import base_schema, generated_schema
from tests.matching.base.bourg import base_of, slot

COUNTS = st.integers(min_value=0, max_value=1000)
SLOTS = st.builds(
    Slot,
    line=st.text(min_size=1, max_size=8),
    week=st.integers(min_value=1, max_value=4),
    weekday=st.integers(min_value=0, max_value=6),
    part=st.integers(min_value=1, max_value=3),
    member=st.integers(min_value=1, max_value=3),
    person=st.text(min_size=1, max_size=8),
    start=st.integers(min_value=-3600, max_value=100_000),
    duration=st.integers(min_value=0, max_value=86_400),
    weeks=COUNTS,
    by_person=COUNTS,
    at_start=COUNTS,
)
BASES = st.builds(
    BasePlan,
    cycle=st.just(4),
    anchor=st.integers(min_value=0, max_value=3000).map(lambda n: date(2020, 1, 6) + timedelta(weeks=n)),
    slots=st.lists(SLOTS, max_size=5, unique_by=lambda one: one.key).map(tuple),
    learnt_from=st.lists(st.just("2026-W46"), max_size=2).map(tuple),
)


@given(BASES)
def test_a_base_survives_its_document(base: BasePlan) -> None:
    assert base_from_json(json.loads(json.dumps(base_to_json(base)))) == base


def test_the_shipped_schema_is_that_of_the_types() -> None:
    assert base_schema() == generated_schema()


def spoilt(**changes: Any) -> dict[str, Any]:
    """A good document with some of its values replaced."""
    return {**base_to_json(base_of(slot("lever", 0, "ana", "08:00"))), **changes}


@pytest.mark.parametrize(
    ("document", "codes"),
    [
        ([], {"document.type"}),
        ({}, {"document.kind", "document.version"}),
        (spoilt(version=2), {"document.version"}),
        (spoilt(cycle=3, anchor="lundi"), {"document.choice", "document.size"}),
        (spoilt(cycles=1), {"document.unknown_key"}),
        (spoilt(anchor="2026-11-24"), {"base.anchor"}),
        (spoilt(anchor="2026-11-31"), {"base.anchor"}),
        (spoilt(slots=[{"line": "a"}]), {"document.required"}),
        (spoilt(slots=spoilt()["slots"] * 2), {"base.double"}),
        (
            spoilt(slots=[{**spoilt()["slots"][0], "week": 2}], anchor="2026-11-24"),
            {"base.week", "base.anchor"},
        ),
    ],
)
def test_every_fault_is_told_with_advice(document: object, codes: set[str]) -> None:
    with pytest.raises(InvalidBase) as refused:
        base_from_json(document)
    assert {fault.code for fault in refused.value.faults} == codes
    assert all(fault.seen and fault.rule and fault.advice for fault in refused.value.faults)
