"""Which shifts may exchange their tours."""

from __future__ import annotations

from routing.exact.equivalence import shift_classes
from routing.model.link import Link, Relation
from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.model.task import StopRef
from routing.rules.abilities.spec import Abilities, Need, Offer
from routing.rules.balance.spec import Balance, PersonShare
from routing.rules.contract import Rule
from routing.rules.forbidden.spec import Ban, Forbidden
from routing.rules.hours.spec import Hours, HoursLimit
from routing.rules.idle.spec import Idle
from routing.rules.load.spec import Load, ShiftCapacity
from routing.rules.preference.spec import Preference, TaskPreference
from routing.rules.shifts.spec import Shifts, ShiftTerms
from routing.rules.stability.spec import BaseTask, Stability
from tests.stories.village import shift, village, visit

TASKS = (visit("v", "Rose", 30), visit("w", "Lilas", 30))
TWINS = (shift("s1", "Ana", "08:00", "12:00"), shift("s2", "Bob", "08:00", "12:00"))
TOGETHER, APART = (("s1", "s2"),), (("s1",), ("s2",))


def classes(*rules: Rule, shifts: tuple[Shift, ...] = TWINS, person: Relation = "any") -> object:
    link = Link(first=StopRef(task="v"), second=StopRef(task="w"), person=person)
    problem: Problem = village(tasks=TASKS, shifts=shifts, rules=rules, links=(link,))
    return shift_classes(problem)


def test_equal_shifts_are_one_class_and_different_hours_two() -> None:
    assert classes() == TOGETHER
    assert classes(shifts=(TWINS[0], shift("s2", "Bob", "08:00", "12:30"))) == APART


def test_each_rule_that_knows_the_shift_sets_it_apart() -> None:
    assert classes(Forbidden(rows=(Ban(task="v", person="Ana"),))) == APART
    assert classes(Shifts(rows=(ShiftTerms(shift="s1", use_price=1),))) == APART
    seats = Load(dimensions=("seats",), tasks=(), shifts=(ShiftCapacity(shift="s1", amounts=(1,)),))
    assert classes(seats) == APART
    assert classes(Hours(rows=(HoursLimit(person="Ana", start=0, end=86_400),))) == APART
    assert classes(Idle(shifts=("s1",), gap_price=1)) == APART
    assert classes(Idle(gap_price=1)) == TOGETHER
    assert classes(Idle(maximum_price=1)) == APART, "each shift left without visits idles for itself"
    assert classes(Balance(price=1)) == APART, "work is added up by person"
    assert classes(Balance(price=1, persons=(PersonShare(person="Ana"),))) == APART
    assert classes(Preference(rows=(TaskPreference(task="v", prices={"Ana": 1}),))) == APART
    assert classes(Preference(rows=(TaskPreference(task="v", default_price=1),))) == TOGETHER
    assert classes(Stability(rows=(BaseTask(task="v", person="Ana"),), person_price=1)) == APART


def test_an_ability_nobody_asks_for_does_not() -> None:
    offers = (Offer(shift="s1", abilities=("nurse", "swims")), Offer(shift="s2", abilities=("nurse",)))
    asked = (Need(task="v", all_of=("nurse",)),)
    assert classes(Abilities(needs=asked, offers=offers)) == TOGETHER
    assert classes(Abilities(needs=(Need(task="v", all_of=("swims",)),), offers=offers)) == APART


def test_persons_count_only_where_links_tie_them_and_they_have_several_shifts() -> None:
    later = shift("s3", "Ana", "14:00", "18:00")
    assert classes(shifts=(*TWINS, later)) == (("s1", "s2"), ("s3",))
    assert classes(shifts=(*TWINS, later), person="same") == (("s1",), ("s2",), ("s3",))
    assert classes(person="different") == TOGETHER
