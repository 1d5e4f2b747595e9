"""Meals come at meal times: hard for Rose, late at a price for Lilas."""

from __future__ import annotations

import pytest

from routing.model.plan import Tour
from routing.model.task import StopRef
from routing.rules.windows.spec import StopWindows, Windows
from tests.stories.village import at, halt, judge, only_breach, shift, tour, village, visit

MEALS = ((at("08:00"), at("09:00")), (at("12:00"), at("13:00")))
TWO_MEALS = village(
    tasks=(visit("Rose's meal", "Rose", 30), visit("Lilas's meal", "Lilas", 30)),
    shifts=(shift("Ana", "Ana", "06:00", "18:00"),),
    rules=(
        Windows(
            rows=(
                StopWindows(stop=StopRef(task="Rose's meal"), windows=MEALS),
                StopWindows(stop=StopRef(task="Lilas's meal"), windows=MEALS, late_price=2),
            ),
            peak_price=5,
        ),
    ),
)


def rose(start: str, end: str) -> Tour:
    return tour("Ana", "06:00", halt("Rose's meal", start, start, end), back="18:00")


def lilas(start: str, end: str) -> Tour:
    return tour("Ana", "06:00", halt("Lilas's meal", start, start, end), back="18:00")


@pytest.mark.parametrize(("start", "end"), [("08:00", "08:30"), ("09:00", "09:30"), ("12:30", "13:00")])
def test_either_meal_time_will_do_ends_included(start: str, end: str) -> None:
    assert judge(TWO_MEALS, rose(start, end), unserved=("Lilas's meal",)).valid


@pytest.mark.parametrize(
    ("start", "end", "code", "details"),
    [
        ("07:59", "08:29", "windows.early", {"start": at("07:59"), "open": at("08:00")}),
        (
            "10:00",
            "10:30",
            "windows.between",
            {"start": at("10:00"), "close": at("09:00"), "open": at("12:00")},
        ),
        ("13:10", "13:40", "windows.late", {"start": at("13:10"), "close": at("13:00"), "late": 600}),
    ],
)
def test_a_hard_window_is_kept(start: str, end: str, code: str, details: dict[str, int]) -> None:
    breach = only_breach(judge(TWO_MEALS, rose(start, end), unserved=("Lilas's meal",)))
    assert (breach.code, breach.tasks, breach.details) == (code, ("Rose's meal",), details)


def test_a_priced_window_costs_each_second_late_and_the_peak_once() -> None:
    verdict = judge(TWO_MEALS, lilas("09:10", "09:40"), unserved=("Rose's meal",))
    assert verdict.valid
    assert verdict.score.parts == {"windows.lateness": 600 * 2, "windows.peak": 600 * 5}


def test_lateness_counts_from_the_last_window_that_had_opened() -> None:
    verdict = judge(TWO_MEALS, lilas("13:01", "13:31"), unserved=("Rose's meal",))
    assert verdict.score.parts == {"windows.lateness": 60 * 2, "windows.peak": 60 * 5}


def test_no_price_buys_a_meal_before_the_first_opening() -> None:
    verdict = judge(TWO_MEALS, lilas("07:50", "08:20"), unserved=("Rose's meal",))
    assert only_breach(verdict).code == "windows.early"
