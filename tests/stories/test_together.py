"""Two carers lift Rose together; Lilas eats an hour after her pill, from the same hands."""

from __future__ import annotations

import pytest

from routing.model.link import Link
from routing.model.plan import Tour
from routing.model.task import StopRef
from tests.stories.village import MINUTE, at, halt, judge, only_breach, shift, tour, village, visit

CREW = village(
    tasks=(visit("lift, first", "Rose", 30), visit("lift, second", "Rose", 30)),
    shifts=(
        shift("Ana, early", "Ana", "08:00", "10:00"),
        shift("Ana, late", "Ana", "10:00", "12:00"),
        shift("Bo", "Bo", "08:00", "12:00"),
    ),
    links=(
        Link(
            first=StopRef(task="lift, first"),
            second=StopRef(task="lift, second"),
            max_gap=0,
            person="different",
            both=True,
        ),
    ),
)


def lift(name: str, which: str, start: str, end: str) -> Tour:
    return tour(name, "08:00", halt(f"lift, {which}", start, start, end), back="10:00")


def test_two_carers_start_at_the_same_minute() -> None:
    early, bo = lift("Ana, early", "first", "08:20", "08:50"), lift("Bo", "second", "08:20", "08:50")
    assert judge(CREW, early, bo).valid


def test_one_minute_apart_is_not_together() -> None:
    early, bo = lift("Ana, early", "first", "08:20", "08:50"), lift("Bo", "second", "08:21", "08:51")
    breach = only_breach(judge(CREW, early, bo))
    assert (breach.code, breach.tasks) == ("together.not_simultaneous", ("lift, second", "lift, first"))
    assert (breach.details["first"], breach.details["second"]) == (at("08:20"), at("08:21"))


def test_one_person_is_not_two_even_over_two_shifts() -> None:
    late = tour("Ana, late", "10:00", halt("lift, second", "10:10", "10:10", "10:40"), back="10:50")
    verdict = judge(CREW, lift("Ana, early", "first", "08:20", "08:50"), late)
    codes = {breach.code for breach in verdict.breaches}
    assert codes == {"together.not_simultaneous", "together.one_person"}


def test_half_a_crew_is_no_crew() -> None:
    verdict = judge(CREW, lift("Bo", "first", "08:20", "08:50"), unserved=("lift, second",))
    breach = only_breach(verdict)
    assert (breach.code, breach.details) == ("together.alone", {"missing": "lift, second"})
    assert judge(CREW, unserved=("lift, first", "lift, second")).valid, "no crew at all breaks nothing"


PILL = village(
    tasks=(visit("pill", "Lilas", 10), visit("meal", "Lilas", 30)),
    shifts=(shift("Ana", "Ana", "08:00", "12:00"), shift("Bo", "Bo", "08:00", "12:00")),
    links=(
        Link(
            first=StopRef(task="pill"),
            second=StopRef(task="meal"),
            min_gap=60 * MINUTE,
            max_gap=90 * MINUTE,
            origin="end",
            person="same",
        ),
    ),
)
TAKES_PILL = halt("pill", "08:25", "08:30", "08:40")


@pytest.mark.parametrize(
    ("start", "end", "code", "gap", "limit"),
    [("09:30", "10:00", "together.too_close", 50, 60), ("10:20", "10:50", "together.too_far", 100, 90)],
)
def test_the_gap_counts_from_the_end_of_the_first(
    start: str, end: str, code: str, gap: int, limit: int
) -> None:
    both = tour("Ana", "08:00", TAKES_PILL, halt("meal", "08:40", start, end), back="12:00")
    breach = only_breach(judge(PILL, both))
    assert breach.code == code
    assert (breach.details["gap"], breach.details["limit"]) == (gap * MINUTE, limit * MINUTE)


def test_the_same_hands_within_the_hour_and_a_half() -> None:
    both = tour("Ana", "08:00", TAKES_PILL, halt("meal", "08:40", "09:40", "10:10"), back="12:00")
    assert judge(PILL, both).valid


def test_other_hands_are_told() -> None:
    ana = tour("Ana", "08:00", TAKES_PILL, back="09:05")
    bo = tour("Bo", "08:00", halt("meal", "08:25", "09:45", "10:15"), back="12:00")
    breach = only_breach(judge(PILL, ana, bo))
    assert breach.code == "together.two_persons"
    assert (breach.details["person"], breach.details["other_person"]) == ("Bo", "Ana")


def test_a_link_without_both_lets_one_go_alone() -> None:
    assert judge(PILL, tour("Ana", "08:00", TAKES_PILL, back="09:05"), unserved=("meal",)).valid
