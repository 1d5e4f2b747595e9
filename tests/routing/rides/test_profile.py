"""The longest ride: the exact figures that passengers are told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routing.rides import PAM, PROFILES, SHIFT_SHUTTLE, UNCAPPED, RideProfile
from routing.units import MINUTE


@pytest.mark.parametrize(("direct", "longest"), [(8, 12), (60, 90), (90, 120)])
def test_pam_gives_half_as_much_again_and_never_more_than_thirty_minutes(direct: int, longest: int) -> None:
    assert PAM.longest(direct * MINUTE) == longest * MINUTE


@pytest.mark.parametrize(("direct", "longest"), [(3, 13), (8, 18), (20, 30), (21, 31.5), (60, 90), (90, 120)])
def test_the_shift_shuttle_never_allows_less_than_ten_minutes_more(direct: int, longest: float) -> None:
    assert SHIFT_SHUTTLE.longest(direct * MINUTE) == longest * MINUTE


def test_the_limit_is_rounded_down_to_the_second() -> None:
    assert PAM.longest(61) == 91


def test_a_profile_without_limits_has_no_longest_ride() -> None:
    assert UNCAPPED.longest(600) is None


@given(direct=st.integers(0, 4 * 3600))
def test_every_shipped_limit_leaves_room_for_the_direct_trip(direct: int) -> None:
    for profile in PROFILES:
        longest = profile.longest(direct)
        assert longest is None or direct <= longest <= direct + 30 * MINUTE


def test_figures_that_make_no_sense_are_told_together() -> None:
    faults = {fault.code for fault in RideProfile(name="x", permille=900, extra=-1, floor=-5).faults()} | {
        fault.code for fault in RideProfile(name="y", floor=60).faults()
    }
    assert faults == {"rides.profile_permille", "rides.profile_negative", "rides.profile_floor"}
