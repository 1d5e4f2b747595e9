"""Ana's contract says two hours a day; work is care plus travel between clients, not to and from home."""

from __future__ import annotations

from routing.model.problem import Problem
from routing.rules.hours.spec import Hours, HoursLimit
from tests.stories.village import MINUTE, at, halt, judge, only_breach, shift, tour, village, visit

DAY = at("24:00")


def ana(**terms: int) -> Problem:
    return village(
        tasks=(visit("care", "Rose", 60), visit("meal", "Lilas", 30), visit("bedtime", "Rose", 20)),
        shifts=(shift("morning", "Ana", "08:00", "12:00"), shift("evening", "Ana", "18:00", "21:00")),
        rules=(Hours(rows=(HoursLimit(person="Ana", start=0, end=DAY, **terms),)),),
    )


MORNING = tour(
    "morning",
    "08:00",
    halt("care", "08:10", "08:10", "09:10"),
    halt("meal", "09:25", "09:40", "10:10"),
    back="10:35",
)
EVENING = tour("evening", "18:20", halt("bedtime", "18:30", "18:30", "18:50"), back="19:00")
WORK = (60 + 15 + 30 + 20) * MINUTE  # neither the 15 minutes of waiting nor the legs to and from the base


def test_work_up_to_the_limit_is_allowed() -> None:
    assert judge(ana(longest=WORK), MORNING, EVENING).valid


def test_all_shifts_of_the_period_add_up() -> None:
    breach = only_breach(judge(ana(longest=WORK - 1), MORNING, EVENING))
    assert breach.code == "hours.too_long"
    assert breach.details == {
        "person": "Ana",
        "worked": WORK,
        "longest": WORK - 1,
        "start": 0,
        "end": DAY,
    }


def test_hours_above_and_below_the_contract_have_prices() -> None:
    above = judge(ana(planned=2 * 60 * MINUTE, over_price=4, under_price=1), MORNING, EVENING)
    assert above.score.parts == {"hours.over": 4 * 5 * MINUTE}
    below = judge(ana(planned=2 * 60 * MINUTE, over_price=4, under_price=1), MORNING, unserved=("bedtime",))
    assert below.score.parts == {"hours.under": 15 * MINUTE}


def test_a_day_without_any_tour_is_paid_all_the_same() -> None:
    verdict = judge(ana(planned=3600, under_price=1), unserved=("care", "meal", "bedtime"))
    assert verdict.score.parts == {"hours.under": 3600}


def test_a_shift_belongs_to_the_period_it_starts_in() -> None:
    problem = village(
        tasks=(visit("bedtime", "Rose", 20),),
        shifts=(shift("evening", "Ana", "18:00", "21:00"),),
        rules=(
            Hours(
                rows=(
                    HoursLimit(person="Ana", start=0, end=at("18:00"), longest=0),
                    HoursLimit(person="Ana", start=at("18:00"), end=DAY, longest=20 * MINUTE),
                )
            ),
        ),
    )
    assert judge(problem, EVENING).valid
