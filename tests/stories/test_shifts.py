"""Ana works 8 to 10; what goes beyond is refused, or paid, as her terms say."""

from __future__ import annotations

import pytest

from routing.errors import InvalidProblem
from routing.model.plan import Tour
from routing.model.problem import Problem
from routing.rules.shifts.spec import Shifts, ShiftTerms
from tests.stories.village import MINUTE, at, halt, judge, only_breach, shift, tour, village, visit


def ana(*terms: ShiftTerms) -> Problem:
    return village(
        tasks=(visit("care", "Rose", 60),),
        shifts=(shift("Ana", "Ana", "08:00", "10:00"),),
        rules=(Shifts(rows=terms),) if terms else (),
    )


def care(departure: str, start: str, end: str, back: str) -> Tour:
    return tour("Ana", departure, halt("care", start, start, end), back=back)


ON_TIME = care("08:40", "08:50", "09:50", "10:00")
LATE = care("08:40", "09:05", "10:05", "10:15")


def test_leaving_and_being_back_within_the_shift_costs_nothing() -> None:
    verdict = judge(ana(), ON_TIME)
    assert verdict.valid
    assert verdict.score.soft == 0


def test_nobody_leaves_before_the_shift() -> None:
    breach = only_breach(judge(ana(), care("07:55", "08:05", "09:05", "09:15")))
    assert breach.code == "shifts.too_early"
    assert breach.details == {"departure": at("07:55"), "start": at("08:00")}


def test_the_end_is_hard_unless_overtime_has_a_price() -> None:
    breach = only_breach(judge(ana(), LATE))
    assert breach.code == "shifts.too_late"
    assert breach.details == {"arrival": at("10:15"), "end": at("10:00"), "late": 15 * MINUTE}
    paid = judge(ana(ShiftTerms(shift="Ana", overtime_price=3)), LATE)
    assert paid.valid
    assert paid.score.parts == {"shifts.overtime": 3 * 15 * MINUTE}


def test_overtime_has_its_own_limit() -> None:
    terms = ShiftTerms(shift="Ana", overtime_price=3, latest=at("10:10"))
    breach = only_breach(judge(ana(terms), LATE))
    assert breach.code == "shifts.beyond_latest"
    assert breach.details == {"arrival": at("10:15"), "latest": at("10:10"), "late": 5 * MINUTE}


@pytest.mark.parametrize(("longest", "kept"), [(80, True), (79, False)])
def test_the_span_runs_from_leaving_to_being_back(longest: int, kept: bool) -> None:
    verdict = judge(ana(ShiftTerms(shift="Ana", longest=longest * MINUTE)), ON_TIME)
    assert verdict.valid is kept
    if not kept:
        breach = only_breach(verdict)
        assert (breach.code, breach.details) == (
            "shifts.too_long",
            {"span": 80 * MINUTE, "longest": 79 * MINUTE},
        )


def test_span_and_use_have_prices() -> None:
    terms = ShiftTerms(shift="Ana", span_price=2, use_price=1000)
    verdict = judge(ana(terms), ON_TIME)
    assert verdict.score.parts == {"shifts.span": 2 * 80 * MINUTE, "shifts.use": 1000}
    assert judge(ana(terms), unserved=("care",)).score.soft == 0, "a shift without work costs nothing"


def test_a_latest_return_needs_a_price_and_comes_after_the_end() -> None:
    unpriced = ShiftTerms(shift="Ana", latest=at("11:00"))
    early = ShiftTerms(shift="Ana", overtime_price=3, latest=at("09:00"))
    for terms, code in ((unpriced, "shifts.latest_unpriced"), (early, "shifts.latest_early")):
        with pytest.raises(InvalidProblem) as refused:
            ana(terms)
        assert [fault.code for fault in refused.value.faults] == [code]
