"""What the master does with a handful of tours, in a village where a minute is a minute."""

from __future__ import annotations

from routing.exact.columns import Column
from routing.exact.master import recombine
from routing.model.link import Link, Relation
from routing.model.problem import Problem
from routing.model.task import StopRef
from routing.rules.contract import Rule
from routing.rules.hours.spec import Hours, HoursLimit
from routing.rules.unserved.spec import Priority, Unserved
from routing.rules.windows.spec import StopWindows, Windows
from tests.stories.village import MINUTE, at, shift, village, visit

TASKS = tuple(visit(name, "Rose", 30) for name in ("u", "v", "w", "x"))
DAY = ("08:00", "12:00")


def day(*rules: Rule, links: tuple[Link, ...] = (), people: tuple[str, ...] = ("Ana", "Bob")) -> Problem:
    shifts = tuple(shift(f"s{n}", person, *DAY) for n, person in enumerate(people))
    return village(tasks=TASKS, shifts=shifts, rules=rules, links=links)


def column(shift_id: str, tasks: str, cost: int) -> Column:
    return Column(shift=shift_id, stops=tuple(StopRef(task=task) for task in tasks), cost=cost)


def chosen(problem: Problem, *columns: Column, keep: int = 3000) -> set[tuple[str, str]]:
    """Shift and tasks of each chosen tour."""
    found = recombine(problem, columns, keep=keep)
    assert found is not None
    return {(c.shift, "".join(ref.task for ref in c.stops)) for c in found}


def tie(**options: object) -> Link:
    return Link(first=StopRef(task="u"), second=StopRef(task="v"), **options)  # type: ignore[arg-type]


def test_the_cheap_half_of_each_of_two_plans() -> None:
    first = (column("s0", "uv", 5), column("s1", "wx", 9))
    second = (column("s0", "wx", 6), column("s1", "uv", 8))
    unequal = village(tasks=TASKS, shifts=(shift("s0", "Ana", *DAY), shift("s1", "Bob", "08:00", "13:00")))
    assert chosen(unequal, *first, *second) == {("s0", "uv"), ("s1", "wx")}


def test_equal_shifts_share_their_tours() -> None:
    tours = (column("s0", "uv", 5), column("s0", "wx", 6), column("s1", "wx", 9))
    assert chosen(day(), *tours) == {("s0", "uv"), ("s1", "wx")}


def test_more_work_first_then_the_price() -> None:
    tours = (column("s0", "u", 1), column("s0", "uvw", 900), column("s1", "x", 900))
    assert chosen(day(), *tours) == {("s0", "uvw"), ("s1", "x")}


def test_optional_work_only_when_it_pays() -> None:
    optional = Unserved(rows=tuple(Priority(task=t, level="soft", weight=50) for t in "uvwx"))
    assert chosen(day(optional), column("s0", "uv", 99), column("s1", "wx", 101)) == {("s0", "uv")}


def test_both_or_none() -> None:
    tours = (column("s0", "uwx", 1), column("s1", "w", 1), column("s1", "v", 1))
    alone = (column("s0", "uwx", 1), column("s1", "w", 1))
    link = tie(min_gap=-(10**5), max_gap=10**5, both=True)
    assert chosen(day(links=(link,)), *tours) == {("s0", "uwx"), ("s1", "v")}
    assert chosen(day(links=(link,)), *alone) == {("s1", "w")}


def test_persons_alike_and_apart() -> None:
    tours = (column("s0", "uv", 1), column("s0", "u", 1), column("s1", "v", 1), column("s1", "uv", 2))

    def with_relation(person: Relation) -> set[tuple[str, str]]:
        link = tie(min_gap=-(10**5), max_gap=10**5, person=person)
        return chosen(day(links=(link,)), *tours)

    assert with_relation("different") == {("s0", "u"), ("s1", "v")}
    assert with_relation("same") == {("s0", "uv")}


def test_one_person_of_two_shifts_is_one_person() -> None:
    link = tie(min_gap=-(10**5), max_gap=10**5, person="different")
    shifts = (shift("s0", "Ana", "08:00", "10:00"), shift("s1", "Ana", "10:00", "12:00"))
    problem = village(tasks=TASKS, shifts=shifts, links=(link,))
    assert len(chosen(problem, column("s0", "u", 1), column("s1", "v", 1))) == 1


def test_tours_that_wait_for_each_other_are_not_chosen_together() -> None:
    # u before w on one tour, v before x on the other; v waits for w and u waits for x: a circle.
    after = {"min_gap": 0, "origin": "end", "both": False}
    links = (
        Link(first=StopRef(task="w"), second=StopRef(task="v"), **after),  # type: ignore[arg-type]
        Link(first=StopRef(task="x"), second=StopRef(task="u"), **after),  # type: ignore[arg-type]
    )
    tours = (column("s0", "uw", 1), column("s1", "vx", 1), column("s1", "xv", 7))
    assert chosen(day(links=links), *tours) in ({("s0", "uw"), ("s1", "xv")}, {("s0", "xv"), ("s1", "uw")})


def test_a_delay_travels_along_the_tour_and_is_priced() -> None:
    # v starts two hours after u; x follows v and is late then, unless it goes with w.
    link = tie(min_gap=120 * MINUTE)
    due = StopWindows(stop=StopRef(task="x"), windows=((0, at("09:30")),), late_price=1)
    problem = day(Windows(rows=(due,)), links=(link,))
    cheap = (column("s0", "uw", 10), column("s1", "vx", 10))
    fair = (column("s0", "u", 20), column("s0", "ux", 100), column("s1", "vw", 100))
    assert {tasks for _, tasks in chosen(problem, *cheap, *fair)} == {"ux", "vw"}


def test_hours_of_a_person_over_her_tours() -> None:
    # Two visits in one place are an hour of work; the limit lets Ana do one such tour in the morning.
    shifts = (shift("s0", "Ana", "08:00", "10:00"), shift("s1", "Ana", "10:00", "12:00"))
    limit = HoursLimit(person="Ana", start=0, end=at("23:00"), longest=60 * MINUTE)
    problem = village(tasks=TASKS, shifts=shifts, rules=(Hours(rows=(limit,)),))
    assert len(chosen(problem, column("s0", "uv", 1), column("s1", "wx", 1))) == 1


def test_the_incumbent_stays_in_a_pool_cut_short() -> None:
    incumbent = (column("s0", "uv", 50), column("s1", "wx", 50))
    others = tuple(column("s0", tasks, 1) for tasks in ("u", "v", "w", "x", "uw", "ux", "vw"))
    found = recombine(day(), others, incumbent=incumbent, keep=2)
    assert found is not None
    assert {ref.task for c in found for ref in c.stops} == set("uvwx")


def test_no_tours_is_an_empty_choice() -> None:
    assert recombine(day(), ()) == ()
