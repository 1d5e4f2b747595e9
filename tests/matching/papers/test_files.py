"""File names made from ids: safe on every system, each its own."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from matching.papers.files import FileNames

IDS = st.lists(st.text(min_size=1, max_size=200), unique=True, max_size=8)


@given(IDS)
def test_names_are_safe_and_distinct_even_where_case_is_ignored(ids: list[str]) -> None:
    names = FileNames()
    found = [names.of("intervenants", key) for key in ids]
    assert len({name.casefold() for name in found}) == len(ids)
    for name in found:
        assert re.fullmatch(r"intervenants/[A-Za-z0-9_%\-]{1,140}", name)


def test_a_plain_id_is_its_own_name() -> None:
    names = FileNames()
    assert [names.of("x", key) for key in ("iv-001", "../etc", "IV-001")][:2] == [
        "x/iv-001",
        "x/%2E%2E%2Fetc",
    ]
