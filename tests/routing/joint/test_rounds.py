"""Rounds of one worker each: they bring her where nobody was brought, and never make a day worse."""

from __future__ import annotations

from collections.abc import Callable

from routing.joint import carried_legs, leg_faults, own_ways, without_legs
from routing.joint.rounds import one_by_one
from routing.model.run import Limit
from routing.referee import audit
from tests.routing.joint.road import drawn, minibus, road, visit, with_legs, worker
from tests.stories.village import at

FEW = Limit(iterations=300)


def test_who_was_not_carried_is_brought_to_a_visit_nobody_does() -> None:
    joint = with_legs(
        road(
            tasks=[visit("Lilas", "Lilas", 30)],
            shifts=[worker("Ana", "04:30", "09:00"), minibus("bus", "04:00", "09:00")],
            windows={("Lilas", 0): (at("07:00"), at("07:10"))},
        )
    )
    alone = own_ways(joint, limit=FEW, lanes=1)
    assert without_legs(joint, alone).unserved == ("Lilas",)
    better = one_by_one(joint, alone, limit=FEW)
    assert without_legs(joint, better).unserved == ()
    assert carried_legs(joint, better)


def test_a_day_is_never_worse_for_them_and_everybody_gets_there(night_count: Callable[[int], int]) -> None:
    helped = 0
    for seed in range(night_count(80)):
        joint = drawn(seed, more=seed % 2 == 0)
        alone = own_ways(joint, limit=FEW, lanes=1)
        better = one_by_one(joint, alone, limit=FEW)
        verdict = audit(joint.problem, better)
        assert verdict.valid, (seed, verdict.breaches)
        assert verdict.score.levels == better.score.levels <= alone.score.levels, seed
        assert leg_faults(joint, better) == (), seed
        helped += better.score.levels < alone.score.levels
    assert helped >= night_count(80) // 8


def test_nobody_to_carry_leaves_the_day_as_it_is() -> None:
    joint = with_legs(
        road(
            tasks=[visit("here", "base", 30)],
            shifts=[worker("Ana", "04:30", "09:00")],
            windows={("here", 0): (at("05:00"), at("05:00"))},
        )
    )
    alone = own_ways(joint, limit=FEW, lanes=1)
    assert one_by_one(joint, alone, limit=FEW) is alone
