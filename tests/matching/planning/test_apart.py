"""Whoever is known only by a commune has a place of their own, and never a neighbour without travel."""

from __future__ import annotations

from dataclasses import replace

from matching import Association, build_week
from matching.model.location import TravelCorrection
from matching.planning.apart import apart
from routing.travel.leg import Legs
from tests.matching.village import BASE, WEEK, dated, village

_PLACES = tuple(
    {**row, "precision": "commune", "address": "Thiais"} if row["id"] == "house" else row
    for row in BASE["places"]
)
_LINES = (
    dated("one", "odette", "help", "08:00", 30),
    dated("two", "lea", "kids", "08:30", 30),
    dated("three", "tom|max", "kids", "10:00", 60),
)


_STALL = {"id": "stall", "name": "Étal", "place": "hall", "weekdays": "lu", "start": "09:00", "end": "12:00"}


def vague(**more: object) -> Association:
    """The village, its one house known only by its commune."""
    return village(**{"places": _PLACES, "care_lines": _LINES, "posts": (_STALL,), **more})  # type: ignore[arg-type]


def test_each_client_gets_a_place_and_the_first_keeps_the_name() -> None:
    found = apart(vague())
    assert [client.place for client in found.clients] == ["house", "house~lea", "house~tom", "house~max"]
    copies = [one for one in found.locations if one.id.startswith("house")]
    assert len(copies) == 4
    assert all(one.vague and one.commune == copies[0].commune for one in copies)


def test_better_known_places_are_shared_as_before() -> None:
    association = village(care_lines=_LINES)
    assert apart(association) is association


def test_a_place_with_one_user_stays() -> None:
    association = vague()
    alone = replace(association, clients=association.clients[:1])
    assert apart(alone) is alone


def test_travel_in_one_commune_is_never_nothing() -> None:
    """Neither between clients of one place nor of one address; the dispatcher's correction wins."""
    week = build_week(vague(corrections=({"origin": "bourg", "destination": "halles", "minutes": 5},)), WEEK)
    legs = Legs(week.problem)
    ids = [place.id for place in week.problem.places if place.id.startswith("house")]
    assert len(ids) == 4
    for one in ids:
        for other in ids:
            seconds = legs.seconds(origin=one, destination=other, mode="car", leaving=0)
            # 15.6 km² is a disc of 2.2 km, at 35 km/h, and four minutes at the door
            assert seconds == (0 if one == other else 229 + 240)
    assert legs.seconds(origin=ids[0], destination="hall", mode="car", leaving=0) == 300 + 240


def test_a_smaller_commune_is_a_shorter_way() -> None:
    week = build_week(vague(settings=({"key": "commune_km2", "value": "4"},)), WEEK)
    assert Legs(week.problem).seconds(origin="house", destination="house~lea", mode="car", leaving=0) < 400


def test_public_transport_is_not_nothing_either() -> None:
    workers = tuple({**row, "mode": "transit"} for row in BASE["workers"])
    rows = ({"origin": "bourg", "destination": "bourg", "minutes": 3},)
    week = build_week(vague(workers=workers, transit=rows), WEEK)
    seconds = Legs(week.problem).seconds(origin="house", destination="house~lea", mode="transit", leaving=0)
    assert seconds == 1782 + 60  # 2.2 km on foot


def test_corrections_that_name_the_place_hold_for_every_copy() -> None:
    rows = (
        TravelCorrection(origin="house", destination="hall", minutes=7),
        TravelCorrection(origin="house", destination="house", minutes=2),
    )
    association = replace(vague(), corrections=rows)
    found = apart(association).corrections
    assert {(row.origin, row.destination) for row in found[:4]} == {
        (name, "hall") for name in ("house", "house~lea", "house~tom", "house~max")
    }
    assert len(found) == 4 + 6
    legs = Legs(build_week(association, WEEK).problem)
    assert legs.seconds(origin="house~tom", destination="house~lea", mode="car", leaving=0) == 120 + 240
    assert legs.seconds(origin="hall", destination="house~lea", mode="car", leaving=0) == 420 + 240
