"""Narrowed windows cut no feasible pair of starts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from scenarios.benchmarks.dial_a_ride.tighten import Window, tightened

windows = st.tuples(st.integers(0, 12), st.integers(0, 12)).map(lambda pair: (min(pair), sum(pair)))
small = st.integers(0, 6)


def _starts(pickup: Window, delivery: Window) -> set[tuple[int, int]]:
    return {(a, b) for a in range(pickup[0], pickup[1] + 1) for b in range(delivery[0], delivery[1] + 1)}


@given(pickup=windows, delivery=windows, opening=small, wide=st.integers(0, 24), service=small, direct=small)
def test_the_same_starts_stay_possible(
    pickup: Window, delivery: Window, opening: int, wide: int, service: int, direct: int
) -> None:
    longest, close = direct + 3, opening + wide

    def possible(pair: tuple[int, int]) -> bool:
        ride = pair[1] - pair[0] - service
        return pair[0] >= opening and pair[1] <= close and direct <= ride <= longest

    narrow = tightened(
        pickup=pickup,
        delivery=delivery,
        opening=opening,
        close=close,
        service=service,
        direct=direct,
        longest=longest,
    )
    before = set(filter(possible, _starts(pickup, delivery)))
    after = set(filter(possible, _starts(*narrow)))
    assert before == after
    for given_window, narrowed in zip((pickup, delivery), narrow, strict=True):
        assert given_window[0] <= narrowed[0] <= narrowed[1] <= given_window[1]
