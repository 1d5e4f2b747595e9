"""The log alone gives the day back."""

from __future__ import annotations

from dataclasses import asdict
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routing.rides.live.figures import figures_of
from routing.rides.live.log import replay, write_log
from routing.rides.live.written import Unreadable
from routing.rides.log_audit import audit_log
from routing.travel.mode import Band
from routing.units import HOUR
from tests.routing.rides.live.town import OPEN, filled, town


@given(seed=st.integers(0, 10**6))
def test_a_log_read_back_gives_the_same_state_and_the_same_lines(seed: int) -> None:
    random = Random(seed)
    desk = filled(random, town(random, bands=(Band(start=OPEN, permille=1200),)), requests=6)
    desk.late("v1", 600)
    written = list(write_log(desk.journal, opened_at=OPEN - HOUR))
    again = replay(iter(written))
    assert again.state == desk.state
    assert list(write_log(again, opened_at=OPEN - HOUR)) == written
    verdict = audit_log(iter(written))
    assert verdict.sound, (verdict.broken_by_planner, verdict.faults)
    assert asdict(verdict.counts) == asdict(figures_of(desk.facts, desk.state, desk.ground))


def _written() -> list[str]:
    random = Random(2)
    return list(write_log(filled(random, town(random), requests=4).journal, opened_at=OPEN - HOUR))


@pytest.mark.parametrize(
    ("line", "put", "told"),
    [
        (0, '{"format":"other"}', "version"),
        (0, "", "one JSON object"),
        (1, "{", "one JSON object"),
        (1, "[]", "one JSON object"),
        (1, '{"kind":"dreamt","n":0,"at":1}', "kind among"),
        (1, '{"kind":"absent","n":"0","at":1,"who":3}', "field 'who'"),
    ],
)
def test_a_damaged_line_is_named(line: int, put: str, told: str) -> None:
    written = _written()
    written[line] = put
    with pytest.raises(Unreadable, match=f"line {line + 1}") as caught:
        replay(iter(written))
    assert told in str(caught.value)


def test_a_line_left_out_is_seen() -> None:
    written = _written()
    del written[2]
    with pytest.raises(ValueError, match="without gaps"):
        replay(iter(written))
