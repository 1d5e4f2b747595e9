"""Explanations of days small enough to work out in one's head: who, why, by how much, and what would help."""

from __future__ import annotations

from routing.explain import Explainer, Explanation
from routing.explain.telling import Teller
from routing.model.plan import Plan, Score, Tour
from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.model.task import StopRef, Task
from routing.referee import audit
from routing.rules.abilities.spec import Abilities, Need, Offer
from routing.rules.contract import Rule
from routing.rules.windows.spec import StopWindows, Windows
from routing.words import Speaker
from routing.words.catalogue import LANGUAGES
from tests.stories.village import MINUTE, at, halt, shift, tour, village, visit

ANA = shift("ana-day", "ana", "08:00", "18:00")
BOB = shift("bob-day", "bob", "08:00", "18:00")


def opened(**hours: tuple[str, str]) -> Windows:
    """One window a visit."""
    spans = {name: ((at(first), at(last)),) for name, (first, last) in hours.items()}
    return Windows(rows=tuple(StopWindows(stop=StopRef(task=n), windows=one) for n, one in spans.items()))


def explained(
    *tours: Tour, tasks: tuple[Task, ...], rules: tuple[Rule, ...], shifts: tuple[Shift, ...]
) -> tuple[Problem, Plan, Explanation]:
    """The explanation of the last task, which nobody serves."""
    problem = village(tasks=tasks, shifts=shifts, rules=rules)
    plan = Plan(tours=tours, unserved=(tasks[-1].id,), score=Score())
    assert audit(problem, plan).valid
    found = Explainer(problem, plan).explain(tasks[-1].id)
    if found.remedy is not None:
        assert audit(found.remedy.problem, found.remedy.plan).valid
        assert not found.remedy.plan.unserved
    return problem, plan, found


def between() -> tuple[Problem, Plan, Explanation]:
    """Two appointments 75 minutes apart; the visit between them takes 20 and the road 30."""
    return explained(
        tour(
            "ana-day",
            "08:50",
            halt("rose", "09:00", "09:00", "09:30"),
            halt("train", "10:00", "10:15", "10:45"),
            back="11:25",
        ),
        tasks=(visit("rose", "Rose", 30), visit("train", "station", 30), visit("lilas", "Lilas", 20)),
        rules=(opened(rose=("09:00", "09:00"), train=("10:15", "10:15"), lilas=("09:30", "10:15")),),
        shifts=(ANA,),
    )


def test_a_place_too_short_is_told_with_what_it_needs_and_has() -> None:
    _, _, found = between()
    (ana,) = found.candidates
    assert (ana.outcome, ana.instead, ana.proved) == ("displaces", "rose", True)
    assert ana.slot is not None
    assert (ana.slot.before, ana.slot.after) == ("rose", "train")
    assert (ana.slot.needs, ana.slot.has) == (50 * MINUTE, 45 * MINUTE)


def test_the_smallest_step_of_a_window_that_works_is_suggested() -> None:
    """After the train she is at Lilas at 11:00: 45 minutes after the window closes."""
    problem, plan, found = between()
    assert found.remedy is not None
    assert (found.remedy.code, found.remedy.details["by"]) == ("windows.later", 45 * MINUTE)
    assert found.remedy.details["start"] == at("11:00")
    told = Teller(Speaker.of(problem, language="fr"), plan).remedy(found)
    assert told.startswith("Accepter que cette intervention commence jusqu'à 45 min plus tard : ")


def test_the_numbers_are_in_the_sentence() -> None:
    problem, plan, found = between()
    french, english = (Teller(Speaker.of(problem, language=one), plan).lines(found) for one in LANGUAGES)
    assert [one.persons for one in french] == [one.persons for one in english] == [("ana",)]
    assert "Entre «\xa0rose\xa0» et «\xa0train\xa0», il faut 50 min et il y a 45 min (" in french[0].text
    assert "Between “rose” and “train” it needs 50 min and there is 45 min (" in english[0].text


def test_a_visit_goes_to_somebody_else() -> None:
    """Only Ana may take the second visit; the first, which has its place, may be anybody's."""
    _, _, found = explained(
        tour("ana-day", "08:50", halt("plain", "09:00", "09:00", "11:00"), back="11:10"),
        tasks=(visit("plain", "Rose", 120), visit("care", "Rose", 120)),
        rules=(
            opened(plain=("09:00", "09:10"), care=("09:00", "09:10")),
            Abilities(
                needs=(Need(task="care", all_of=("DEAES",)),),
                offers=(Offer(shift="ana-day", abilities=("DEAES",)),),
            ),
        ),
        shifts=(ANA, BOB),
    )
    ana, bob = found.candidates
    assert (ana.person, ana.outcome, ana.instead) == ("ana", "displaces", "plain")
    assert (bob.person, bob.outcome) == ("bob", "refused")
    assert bob.breach is not None
    assert bob.breach.rule == "abilities"
    assert found.remedy is not None
    assert found.remedy.code == "explain.move_across"
    assert (found.remedy.details["other"], found.remedy.details["to"]) == ("plain", "bob")
    done = {one.shift: [halt.task for halt in one.halts] for one in found.remedy.plan.tours}
    assert done == {"ana-day": ["care"], "bob-day": ["plain"]}


def test_a_visit_moves_within_the_day() -> None:
    """The free visit stands before the appointment; after it, the morning has room."""
    _, _, found = explained(
        tour(
            "ana-day",
            "08:50",
            halt("free", "09:00", "09:00", "10:00"),
            halt("fixed", "10:00", "10:00", "10:30"),
            back="10:40",
        ),
        tasks=(visit("free", "Rose", 60), visit("fixed", "Rose", 30), visit("early", "Rose", 60)),
        rules=(opened(free=("09:00", "12:00"), fixed=("10:00", "10:00"), early=("09:00", "09:00")),),
        shifts=(ANA,),
    )
    assert found.candidates[0].instead == "free"
    assert found.remedy is not None
    assert found.remedy.code == "explain.move_within"
    assert (found.remedy.details["other"], found.remedy.details["then"]) == ("free", at("10:30"))


def alone(*abilities: str) -> tuple[Problem, Plan]:
    """A visit that needs what the only carer has not."""
    problem = village(
        tasks=(visit("care", "Rose", 60),),
        shifts=(ANA,),
        rules=(
            opened(care=("09:00", "09:10")),
            Abilities(needs=(Need(task="care", all_of=abilities),), offers=()),
        ),
    )
    return problem, Plan(tours=(), unserved=("care",), score=Score())


def test_one_more_worker_is_told_by_ability_and_hours() -> None:
    problem, plan = alone("DEAES")
    remedy = Explainer(problem, plan).explain("care").remedy
    assert remedy is not None
    assert (remedy.code, remedy.details["abilities"]) == ("explain.hire", ("DEAES",))
    assert (remedy.details["start"], remedy.details["lasting"]) == (at("09:00"), 60 * MINUTE)
    assert audit(remedy.problem, remedy.plan).valid


def test_nobody_is_hired_for_what_the_law_closes() -> None:
    problem, plan = alone("act:closed")
    found = Explainer(problem, plan, unobtainable=frozenset({"act:closed"})).explain("care")
    assert found.remedy is None
    assert not found.cut
    told = Teller(Speaker.of(problem, language="fr"), plan).remedy(found)
    assert told.startswith("Aucun changement pris seul ne suffit")


def test_a_search_cut_short_says_so() -> None:
    """With no effort allowed nothing is claimed: neither a change nor that there is none."""
    problem, plan = alone("DEAES")
    found = Explainer(problem, plan, effort=0).explain("care")
    assert (found.remedy, found.cut) == (None, True)
    told = Teller(Speaker.of(problem, language="fr"), plan).remedy(found)
    assert "arrêtée avant la fin" in told


def test_of_a_served_visit_who_else_could_do_it() -> None:
    problem = village(
        tasks=(visit("plain", "Rose", 60),), shifts=(ANA, BOB), rules=(opened(plain=("09:00", "09:00")),)
    )
    plan = Plan(
        tours=(tour("ana-day", "08:50", halt("plain", "09:00", "09:00", "10:00"), back="10:10"),),
        unserved=(),
        score=Score(),
    )
    found = Explainer(problem, plan).explain("plain")
    assert found.remedy is None
    assert {one.person: one.outcome for one in found.candidates} == {"ana": "possible", "bob": "possible"}
