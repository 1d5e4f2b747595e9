"""An injection takes a nurse; a lift takes someone trained on either model of hoist."""

from __future__ import annotations

from routing.model.problem import Problem
from routing.model.task import Task
from routing.rules.abilities.spec import Abilities, Need, Offer
from tests.stories.village import halt, judge, only_breach, shift, tour, village, visit

INJECTION: tuple[Task, ...] = (visit("injection", "Rose", 20),)
NEED = Need(task="injection", all_of=("nurse",), any_of=(("hoist A", "hoist B"),))


def morning(*held: str) -> Problem:
    rule = Abilities(needs=(NEED,), offers=(Offer(shift="morning", abilities=held),))
    return village(tasks=INJECTION, shifts=(shift("morning", "Ana", "08:00", "12:00"),), rules=(rule,))


TOUR = tour("morning", "08:00", halt("injection", "08:10", "08:10", "08:30"), back="08:40")


def test_all_of_what_is_asked_and_one_of_each_group_will_do() -> None:
    assert judge(morning("nurse", "hoist B"), TOUR).valid


def test_a_missing_certificate_is_named() -> None:
    breach = only_breach(judge(morning("hoist A"), TOUR))
    assert (breach.code, breach.shift, breach.tasks) == ("abilities.missing", "morning", ("injection",))
    assert breach.details == {"ability": "nurse"}


def test_one_of_the_group_is_needed() -> None:
    breach = only_breach(judge(morning("nurse"), TOUR))
    assert (breach.code, breach.details) == ("abilities.none_of", {"abilities": ("hoist A", "hoist B")})
