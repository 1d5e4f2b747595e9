"""Hours in which a way is too long are found at once, and never one second too many."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routing.explain.hop import Hop
from routing.explain.rush import rush
from routing.explain.times import Times
from routing.rules.explaining import Apart, At
from routing.travel.mode import Band

#: A rush hour from 100 to 200 that lengthens everything by half.
RUSH = (Band(start=100, permille=1500), Band(start=200, permille=1000))


def _hop(base: int | None, bands: tuple[Band, ...] = RUSH) -> Hop:
    return Hop(base=base, door=0, bands=bands)


def test_a_ride_a_second_too_long_all_through_the_rush_jumps_over_it() -> None:
    """20 takes 30 in the rush; 29 are allowed: to leave before 100, or so late that 200 is met on the way."""
    gap = Apart(first=0, second=1, most=29)
    assert rush([_hop(20)], [0], gap, 150) == (99, 171)
    assert rush([_hop(20)], [5], gap, 150) == (94, 166)
    assert rush([_hop(20)], [0], gap, 171) is None  # across the edge: not all in one band
    assert rush([_hop(20)], [0], Apart(first=0, second=1, most=30), 150) is None


def test_without_hours_a_way_too_long_is_too_long_for_ever() -> None:
    assert rush([_hop(20, ())], [0], Apart(first=0, second=1, most=19), 150) == (None, None)


def test_stops_on_the_way_count() -> None:
    hops = [_hop(4), _hop(10), _hop(None)]
    gap = Apart(first=1, second=3, most=20)
    assert rush(hops, [0, 3, 2], gap, 150) is None  # 3 + 15 + 2
    assert rush(hops, [0, 4, 2], gap, 150) == (95, 180)


@given(
    bases=st.lists(st.one_of(st.none(), st.integers(0, 40)), min_size=1, max_size=3),
    stay=st.integers(0, 9),
    most=st.integers(0, 90),
    at=st.integers(0, 300),
    flat=st.booleans(),
)
def test_no_start_of_the_hours_left_out_would_have_done(
    bases: list[int | None], stay: int, most: int, at: int, flat: bool
) -> None:
    hops = [_hop(base, () if flat and number else RUSH) for number, base in enumerate(bases)]
    stays = [stay] * len(hops)
    found = rush(hops, stays, Apart(first=0, second=len(hops), most=most), at)
    if found is None:
        return
    before, after = found
    for start in range(0 if before is None else before + 1, 400 if after is None else after):
        time = start
        for hop in hops:
            time = hop.arrive(time + stay)
        assert time - start > most, start


@pytest.mark.parametrize("late", [False, True])
def test_a_long_rush_does_not_hide_the_schedule_behind_it(late: bool) -> None:
    """Ten thousand seconds of a ride one second too long: there is still a time, before or after."""
    bands = (Band(start=100, permille=1500), Band(start=40_000, permille=1000))
    hops = [_hop(None, bands), _hop(20, bands), _hop(None, bands)]
    for window, starts in (((90, 39_000), range(90, 100)), ((150, 41_000), range(39_971, 41_001))):
        limits = (At(point=1, spans=(window,)), Apart(first=1, second=2, most=29))
        answer = Times(hops=hops, durations=(0, 0), limits=limits).answer(late=late)
        assert answer.decided
        assert answer.times is not None
        assert answer.times[1] in starts
