"""The schedule test of one tour against every schedule there is."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from routing.rides.live.schedule import Clock, Line, earliest, latest
from routing.travel.leg import stretch
from routing.travel.mode import Band


@st.composite
def lines(draw: st.DrawFn, *, bands: bool = False) -> Line:
    """Up to five nodes with windows narrow enough to try every start."""
    count = draw(st.integers(2, 5))
    opens = [draw(st.integers(0, 9)) for _ in range(count)]
    closes = [opening + draw(st.integers(0, 5)) for opening in opens]
    caps = draw(
        st.lists(
            st.tuples(st.integers(0, count - 1), st.integers(0, count - 1), st.integers(0, 6)).filter(
                lambda cap: cap[0] < cap[1]
            ),
            max_size=3,
        )
    )
    steps = draw(st.lists(st.integers(1, 14), max_size=2, unique=True)) if bands else []
    return Line(
        opens=opens,
        closes=closes,
        durations=[draw(st.integers(0, 2)) for _ in range(count)],
        legs=[draw(st.integers(-1, 4)) for _ in range(count - 1)],
        caps=caps,
        loaded=[draw(st.booleans()) for _ in range(count)],
        wait=draw(st.none() | st.integers(0, 3)),
        clock=Clock(
            bands=tuple(Band(start=step, permille=1000 * draw(st.integers(1, 2))) for step in sorted(steps)),
            door=draw(st.integers(0, 1)),
        ),
    )


def _kept(line: Line, starts: tuple[int, ...]) -> bool:
    """Whether a schedule keeps everything, written out once more."""
    for node, start in enumerate(starts):
        if not line.opens[node] <= start <= line.closes[node]:
            return False
        if node == 0:
            continue
        left, base = starts[node - 1] + line.durations[node - 1], line.legs[node - 1]
        there = left
        if base >= 0:
            there += stretch(line.clock.bands, leaving=left, base=base) + line.clock.door
        if start < there or (line.wait is not None and line.loaded[node] and start > there + line.wait):
            return False
    return all(
        starts[last] - (starts[first] + line.durations[first]) <= longest
        for first, last, longest in line.caps
    )


def _every(line: Line) -> Iterator[tuple[int, ...]]:
    spans = (range(a, b + 1) for a, b in zip(line.opens, line.closes, strict=True))
    return (starts for starts in product(*spans) if _kept(line, starts))


@given(line=lines())
def test_earliest_and_latest_are_those_of_all_schedules(line: Line) -> None:
    every = list(_every(line))
    first, last = earliest(line), latest(line)
    if not every:
        assert first is None
        assert last is None
        return
    assert first == [min(column) for column in zip(*every, strict=True)]
    assert last == [max(column) for column in zip(*every, strict=True)]


@given(line=lines(bands=True))
def test_with_travel_by_the_hour_what_is_found_is_a_schedule_and_none_is_missed(line: Line) -> None:
    every = list(_every(line))
    first, last = earliest(line), latest(line)
    assert (first is None) == (not every)
    assert (last is None) == (not every)
    if first is not None and last is not None:
        assert _kept(line, tuple(first))
        assert _kept(line, tuple(last))
        assert first == [min(column) for column in zip(*every, strict=True)]


def test_a_departure_is_delayed_so_that_the_ride_stays_short() -> None:
    """A delivery not before 30 with 10 on board at most and a leg of 6: boarding ends at 20, not before."""
    line = Line(
        opens=[0, 0, 30, 0], closes=[99] * 4, durations=[0, 1, 0, 0], legs=[5, 6, 5], caps=[(1, 2, 10)]
    )
    line.loaded = [False] * 4
    assert earliest(line) == [0, 19, 30, 35]


def test_a_ride_shorter_than_its_way_is_impossible_at_once() -> None:
    wide = 10**9
    line = Line(opens=[0, 0, 0], closes=[wide] * 3, durations=[0] * 3, legs=[1, 10], caps=[(1, 2, 9)])
    line.loaded = [False] * 3
    assert earliest(line) is None
    assert latest(line) is None
