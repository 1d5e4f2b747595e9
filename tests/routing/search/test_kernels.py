"""Compiled entry points: those listed, at most four, each compiled once whatever the problem."""

from __future__ import annotations

import ast
from typing import Any, cast

from routing.model.run import Limit
from routing.search.combine import combine
from routing.search.jit import kernel_sources
from routing.search.lower import lower
from routing.search.pool import likeness_of
from routing.search.run import search
from routing.search.warm import KERNELS, warm
from tests.architecture.tree import modules
from tests.plugins.shared import ROOT
from tests.routing.search.made import made, standing_alone


def _decorated(name: str) -> dict[str, str]:
    """Function name to file, of the functions under the decorator ``name``."""
    return {
        node.name: path
        for path, tree in modules("routing")
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        if any(isinstance(mark, ast.Name) and mark.id == name for mark in node.decorator_list)
    }


def test_the_list_of_kernels_is_complete_and_short() -> None:
    assert {kernel.__name__ for kernel in KERNELS} == set(_decorated("kernel"))
    assert 1 <= len(KERNELS) <= 4


def test_every_file_with_compiled_code_counts_in_the_name_of_the_cache() -> None:
    compiled = {ROOT / path for name in ("kernel", "inlined", "folded") for path in _decorated(name).values()}
    assert compiled <= set(kernel_sources())


def test_one_signature_each_after_problems_of_all_kinds() -> None:
    warm()
    for seed in range(10):
        search(made(seed), limit=Limit(iterations=20), seed=seed, lanes=1, workers=1)
    lowered = lower(standing_alone(20))
    found = combine(lowered, likeness_of(lowered), [], [])
    assert found is not None
    for kernel in KERNELS:
        assert len(cast(Any, kernel).signatures) == 1, kernel
