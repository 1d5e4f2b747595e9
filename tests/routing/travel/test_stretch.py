"""Belief: bands slow a leg down exactly, and leaving later never pays."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import example, given
from hypothesis import strategies as st

from routing.travel.leg import latest_start, stretch
from routing.travel.mode import Band
from tests.routing.travel.tools import bands

TIMES = st.integers(-500, 8000)
BASES = st.integers(0, 4000)
PEAK = (Band(start=1000, permille=1500), Band(start=2000, permille=1000))


def exact_stretch(found: tuple[Band, ...], leaving: int, base: int) -> Fraction:
    """The same walk over the bands without any rounding."""
    edges = [Fraction(band.start) for band in found if band.start > leaving]
    now, left = Fraction(leaving), Fraction(base)
    while True:
        rates = [band.permille for band in found if band.start <= now]
        rate = Fraction(rates[-1] if rates else 1000, 1000)
        if not edges or now + left * rate <= edges[0]:
            return now + left * rate - leaving
        left -= (edges[0] - now) / rate
        now = edges.pop(0)


@given(found=bands(), leaving=TIMES, base=BASES)
@example(found=PEAK, leaving=950, base=50)
@example(found=PEAK, leaving=2000, base=60)
def test_it_is_the_exact_time_rounded_up(found: tuple[Band, ...], leaving: int, base: int) -> None:
    exact = exact_stretch(found, leaving, base)
    assert exact <= stretch(found, leaving=leaving, base=base) < exact + 2


@given(found=bands(), leaving=TIMES, later=st.integers(1, 300), base=BASES)
def test_leaving_later_never_arrives_more_than_a_second_earlier(
    found: tuple[Band, ...], leaving: int, later: int, base: int
) -> None:
    first = leaving + stretch(found, leaving=leaving, base=base)
    second = leaving + later + stretch(found, leaving=leaving + later, base=base)
    assert second >= first - 1


@given(starts=st.sets(st.integers(0, 5000), max_size=5), leaving=TIMES, base=BASES)
def test_bands_of_one_change_nothing(starts: set[int], leaving: int, base: int) -> None:
    flat = tuple(Band(start=start, permille=1000) for start in sorted(starts))
    assert stretch(flat, leaving=leaving, base=base) == base


def test_at_the_edges_of_a_peak() -> None:
    assert stretch(PEAK, leaving=940, base=60) == 60, "arrives as the peak begins"
    assert stretch(PEAK, leaving=1000, base=60) == 90, "leaves as the peak begins"
    assert stretch(PEAK, leaving=970, base=60) == 30 + 45, "half in, half before"
    assert stretch(PEAK, leaving=1910, base=60) == 90, "arrives as the peak ends"
    assert stretch(PEAK, leaving=1970, base=60) == 30 + 40, "20 s of base in the peak, 40 s after"
    assert stretch(PEAK, leaving=2000, base=60) == 60, "leaves as the peak ends"
    assert stretch(PEAK, leaving=900, base=1000) == 100 + 1000 + 234, "over the whole peak, rounded up"


@given(found=bands(), arriving=TIMES, base=BASES)
@example(found=PEAK, arriving=1000, base=0)
@example(found=PEAK, arriving=1090, base=60)
def test_the_latest_start_arrives_in_time_and_no_later_one_does(
    found: tuple[Band, ...], arriving: int, base: int
) -> None:
    latest = latest_start(found, arriving=arriving, base=base)
    assert latest + stretch(found, leaving=latest, base=base) <= arriving
    for later in range(latest + 1, min(latest + 400, arriving) + 1):
        assert later + stretch(found, leaving=later, base=base) > arriving
