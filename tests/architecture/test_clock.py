"""Clock, chance and identity come in as arguments, so that a run can be repeated to the unit."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.architecture.tree import modules

#: Calls that read the wall clock or draw from an unseeded source. Measuring a duration
#: (``time.perf_counter``, ``time.monotonic``) is not among them.
HIDDEN = {
    "datetime.now",
    "datetime.utcnow",
    "datetime.today",
    "date.today",
    "time.time",
    "uuid.uuid4",
    "uuid4",
    "random.random",
    "random.choice",
    "random.shuffle",
    "random.randint",
    "np.random.seed",
    "np.random.rand",
    "np.random.randint",
}


def _hidden_calls(*tops: str) -> Iterator[str]:
    for path, tree in modules(*tops):
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call):
                continue
            called = ast.unparse(node.func)
            ending = ".".join(called.split(".")[-2:])
            unseeded = called.endswith("default_rng") and not node.args and not node.keywords
            if called in HIDDEN or ending in HIDDEN or unseeded:
                yield f"{path}:{node.lineno} {called}"


def test_no_hidden_clock_or_chance_below_the_doors() -> None:
    """Only ``api`` may ask what time it is; it hands the answer down."""
    assert not list(_hidden_calls("routing", "matching", "scenarios"))
