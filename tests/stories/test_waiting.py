"""Ana is not kept on the pavement for free; before her first client she simply leaves later."""

from __future__ import annotations

from routing.rules.waiting.spec import Waiting
from tests.stories.village import MINUTE, halt, judge, shift, tour, village, visit

PAID = village(
    tasks=(visit("care", "Rose", 30), visit("meal", "Lilas", 30)),
    shifts=(shift("Ana", "Ana", "08:00", "12:00"),),
    rules=(Waiting(price=6),),
)
CARE = halt("care", "08:10", "08:10", "08:40")


def test_going_straight_on_costs_nothing() -> None:
    verdict = judge(PAID, tour("Ana", "08:00", CARE, halt("meal", "08:55", "08:55", "09:25"), back="09:50"))
    assert verdict.valid
    assert verdict.score.parts == {}


def test_twenty_minutes_on_the_pavement_are_paid() -> None:
    verdict = judge(PAID, tour("Ana", "08:00", CARE, halt("meal", "08:55", "09:15", "09:45"), back="10:10"))
    assert verdict.score.parts == {"waiting.price": 6 * 20 * MINUTE}


def test_writing_a_later_arrival_does_not_hide_the_wait() -> None:
    verdict = judge(PAID, tour("Ana", "08:00", CARE, halt("meal", "09:15", "09:15", "09:45"), back="10:10"))
    assert verdict.valid
    assert verdict.score.parts == {"waiting.price": 6 * 20 * MINUTE}


def test_before_the_first_client_nobody_waits() -> None:
    early = tour("Ana", "08:00", halt("care", "08:10", "09:00", "09:30"), back="09:40")
    verdict = judge(PAID, early, unserved=("meal",))
    assert verdict.valid
    assert verdict.score.parts == {}
