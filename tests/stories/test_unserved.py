"""What is left out weighs by its level, and the plan says so itself."""

from __future__ import annotations

from routing.rules.unserved.spec import Priority, Unserved
from tests.stories.village import halt, judge, only_breach, shift, tour, village, visit

THREE = village(
    tasks=(visit("insulin", "Rose", 10), visit("meal", "Lilas", 30), visit("walk", "Lilas", 60)),
    shifts=(shift("Ana", "Ana", "08:00", "12:00"),),
    rules=(
        Unserved(
            rows=(
                Priority(task="insulin", level="essential", weight=3),
                Priority(task="walk", level="soft", weight=5000),
            )
        ),
    ),
)
INSULIN = halt("insulin", "08:10", "08:10", "08:20")


def test_each_level_adds_up_on_its_own() -> None:
    verdict = judge(THREE, unserved=("insulin", "meal", "walk"))
    assert verdict.valid, "leaving work out is no breach"
    assert verdict.score.levels == (0, 3, 1, 5000)
    assert verdict.score.parts == {"unserved.optional": 5000}


def test_what_is_served_weighs_nothing() -> None:
    verdict = judge(THREE, tour("Ana", "08:00", INSULIN, back="08:30"), unserved=("meal", "walk"))
    assert verdict.score.levels == (0, 0, 1, 5000)


def test_a_forgotten_visit_is_told() -> None:
    verdict = judge(THREE, tour("Ana", "08:00", INSULIN, back="08:30"), unserved=("walk",))
    breach = only_breach(verdict)
    assert (breach.code, breach.tasks) == ("unserved.unlisted", ("meal",))
    assert verdict.score.ordinary == 1


def test_a_visit_is_not_both_made_and_left_out() -> None:
    verdict = judge(THREE, tour("Ana", "08:00", INSULIN, back="08:30"), unserved=("insulin", "meal", "walk"))
    breach = only_breach(verdict)
    assert (breach.code, breach.shift, breach.tasks) == ("unserved.served", "Ana", ("insulin",))
    assert verdict.score.essential == 0, "it is served"


def test_listing_a_visit_twice_is_a_slip() -> None:
    breach = only_breach(judge(THREE, unserved=("insulin", "meal", "walk", "walk")))
    assert (breach.code, breach.details) == ("unserved.twice", {"times": 2})
