"""Every public instance at hand can be read, and has a best known value."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from scenarios.benchmarks import Kind, find_instances
from scenarios.benchmarks.reference import best_known


@pytest.mark.parametrize(
    ("kind", "expected"),
    [("home-care", {"mankowska": 35, "italian": 15}), ("rides", {"a": 24, "pr": 10})],
)
def test_all_are_recognised_and_read(shared_benchmarks: Path, kind: Kind, expected: dict[str, int]) -> None:
    found = [
        item for item in find_instances(shared_benchmarks, kind=kind) if item.path.parent.name in expected
    ]
    instances = [item.reader.read(item.path) for item in found]
    counts = Counter(instance.set for instance in instances)
    assert {name: counts[name] for name in expected} == expected
    assert [item.name for item in found if not best_known(item.path)] == []
