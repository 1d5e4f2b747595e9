"""The referee on the plan after every accept: promises kept, and the cost that was quoted."""

from __future__ import annotations

from random import Random

from hypothesis import example, given
from hypothesis import strategies as st

from routing.model.run import Limit
from routing.rides.live import TAXI, Desk
from routing.rides.live.remaining import remaining
from routing.travel.mode import Band
from routing.units import HOUR
from tests.routing.rides.live.town import OPEN, filled, town, wish

PEAK = (Band(start=OPEN + HOUR, permille=1400), Band(start=OPEN + 2 * HOUR, permille=1000))


@given(seed=st.integers(0, 10**6), peak=st.booleans())
def test_the_day_before_the_referee_finds_no_more_added_than_was_quoted(seed: int, peak: bool) -> None:
    random = Random(seed)
    ground = town(random, bands=PEAK if peak else ())
    desk = Desk(ground, at=OPEN - HOUR)
    for number in range(6):
        request = wish(random, ground, f"r{number}", now=OPEN, lead=4 * HOUR)
        offers = [offer for offer in desk.quote(request).offers if offer.carrier != TAXI]
        if not offers:
            continue
        before = remaining(desk.state, ground).judge()
        offer = random.choice(offers)
        desk.accept(offer)
        after = remaining(desk.state, ground).judge()
        assert after.valid, after.breaches
        assert not after.score.essential
        # dearer offers are told with the first place found for their hour; what is accepted may be cheaper
        assert after.score.soft - before.score.soft <= offer.added


@given(seed=st.integers(0, 10**6), peak=st.booleans())
@example(seed=360, peak=False)  # two drivers about to take their break where they stand
def test_at_any_hour_what_is_left_keeps_every_promise(seed: int, peak: bool) -> None:
    random = Random(seed)
    ground = town(
        random,
        bands=PEAK if peak else (),
        range_m=random.choice((None, 25_000)),
        pauses=random.random() < 0.5,
    )
    desk = filled(random, ground, requests=15)
    for _ in range(3):
        verdict = remaining(desk.state, ground).judge()
        assert verdict.valid, verdict.breaches
        assert not verdict.score.essential
        desk.advance(desk.state.now + random.randint(0, HOUR))


def test_a_single_ride_costs_what_was_quoted_to_the_unit() -> None:
    random = Random(3)
    ground = town(random, taxi=False)
    for number in range(5):
        desk = Desk(ground, at=OPEN - HOUR)
        request = wish(random, ground, f"r{number}", now=OPEN + HOUR)
        offer = desk.quote(request).offers[0]
        desk.accept(offer)
        assert remaining(desk.state, ground).judge().score.soft == offer.added


def test_a_vehicle_that_stands_before_its_break_can_be_planned_again() -> None:
    random = Random(360)
    ground = town(random, range_m=random.choice((None, 25_000)), pauses=random.random() < 0.5)
    desk = filled(random, ground, requests=15)
    now = remaining(desk.state, ground)
    stands = [tour for tour in now.plan.tours if tour.halts[1].task.startswith(f"{tour.shift}!")]
    assert len(stands) == 2, "the break comes behind a visit to where the vehicle is"
    desk.replan(limit=Limit(iterations=50))
    assert remaining(desk.state, ground).judge().valid
