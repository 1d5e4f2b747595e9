"""Notices: one a passenger, hours that hold together with the plan, reasons in plain words."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from matching.rides.papers import RideNotice
from matching.rides.papers.letters import notice_text
from matching.rides.papers.passengers import WINDOW, off_grid, on_grid
from matching.rides.papers.travellers import travellers
from matching.rides.rendezvous import Rendezvous
from tests.matching.rides.papers.day import day_papers, day_tables, planned_day, planned_tables

PARIS = ZoneInfo("Europe/Paris")


def notice(key: str) -> RideNotice:
    return next(one for one in day_papers().notices if one.key == key)


def text(key: str) -> str:
    return notice_text(day_papers(), notice(key))


def test_one_notice_a_passenger_with_all_the_rides_of_the_day() -> None:
    assert {one.key: [leg.kind for leg in one.legs] for one in day_papers().notices} == {
        "ada-a": ["fleet", "fleet"],
        "bob-a": ["fleet"],
        "zoe-a": ["fleet", "open"],
        "tom": ["taxi"],
        "eve": ["refused"],
        "liz": ["refused"],
    }


def test_the_vehicle_passes_when_told_and_arrives_when_told() -> None:
    planned = planned_day()
    local = planned.booked.clock.local
    rides = {ride.request: ride for ride in planned.plan.rides if not ride.reserved}
    told = [leg for one in day_papers().notices for leg in one.legs if leg.kind == "fleet"]
    assert len(told) == 4
    for leg in told:
        ride = rides[leg.request]
        assert leg.first <= local(ride.boarding) <= leg.last <= leg.first + WINDOW
        assert leg.first.minute % 5 == leg.last.minute % 5 == 0
        assert leg.arrival is not None
        assert local(ride.arrival) <= leg.arrival


def test_a_night_ride_says_which_night() -> None:
    said = text("ada-a")
    assert said.startswith("Bonjour Ada,\n\nVos trajets du mardi 24 novembre 2026\n")
    assert "Dans la nuit du lundi 23 novembre au mardi 24 novembre." in said
    assert (
        "Départ : 1 rue Fictive.\nArrivée : MIN, au plus tard à 2\u00a0h\u00a045.\nVéhicule : Minibus."
        in said
    )
    assert "appelez le 01\u00a099\u00a000\u00a012\u00a034." in said


@pytest.mark.parametrize(
    ("rendezvous", "said"),
    [
        (None, "Préparez-vous pour {at}.\nLe véhicule passe à {at}.\n"),
        (Rendezvous(walk=120), "Soyez au point de départ à {at}.\nLe véhicule passe à {at}.\n"),
        (
            Rendezvous(walk=120, leaves=9, arrives=99),
            "Soyez au point de départ à {at}.\nLa navette part à {at}.\n",
        ),
    ],
)
def test_only_who_rides_a_published_run_is_told_of_a_shuttle(
    rendezvous: Rendezvous | None, said: str
) -> None:
    """Of hours that leave no choice, as of who boards on the five-minute mark, only the one is told."""
    known = notice("bob-a")
    (leg,) = known.legs
    moment = datetime(2026, 11, 24, 8, 5, tzinfo=PARIS)
    told = replace(leg, first=moment, last=moment, rendezvous=rendezvous)
    assert said.format(at="8\u00a0h\u00a005") in notice_text(day_papers(), replace(known, legs=(told,)))


def test_an_open_return_says_how_to_call_and_how_long_it_takes() -> None:
    said = text("zoe-a")
    assert "Appelez-nous quand vous avez fini, entre 9\u00a0h\u00a000 et 10\u00a0h\u00a000." in said
    assert "au plus 45 minutes après votre appel" in said


def test_a_taxi_is_told_as_booked() -> None:
    said = text("tom")
    assert "Nous avons prévu un taxi pour vous (Taxi d'essai). Vous n'avez rien à réserver." in said
    assert "au plus tard à 20\u00a0h\u00a000" in said


def test_a_refusal_gives_its_reason_and_no_vehicle_to_wait_for() -> None:
    assert "Pourquoi : aucun de nos véhicules n'est libre pour ce trajet à cette heure." in text("eve")
    late = text("liz")
    assert "Pourquoi : PAM prend cette demande jusqu'au 23/11/2026 12:00" in late
    assert "Si le véhicule n'est pas là" not in late
    assert "Appelez-nous au 01" in late


def test_reasons_name_no_other_passenger_and_no_driver() -> None:
    for key in ("eve", "liz"):
        assert not [name for name in ("Ada", "Bob", "Zoé", "Tom", "Minibus") if name in text(key)]


def test_english_says_the_same() -> None:
    said = notice_text(day_papers(), notice("ada-a"), language="en")
    assert "Your rides on Tuesday 24 November 2026" in said
    assert "The vehicle comes between 02:" in said
    assert "Arrivée" not in said


def test_without_a_telephone_nobody_is_sent_to_an_empty_number() -> None:
    quiet = replace(day_papers(), phone="")
    for one in quiet.notices:
        assert "appelez le ." not in notice_text(quiet, one)
        assert "au  :" not in notice_text(quiet, one)


def test_namesakes_who_live_apart_get_a_notice_each() -> None:
    given = day_tables()
    given["ride_requests"] += [
        {"id": "m1", "name": "M. Martin", "pickup": "ada", "dropoff": "min", "arrival": "09:00"},
        {"id": "m2", "name": "M. Martin", "pickup": "bob", "dropoff": "min", "arrival": "09:00"},
        {"id": "m3", "name": "M. Martin", "pickup": "min", "dropoff": "bob", "departure": "10:30"},
    ]
    for row in given["ride_requests"][-3:]:
        row["date"] = "24/11/2026"
    found = [{one.id for one in group} for group in travellers(planned_tables(given).booked)]
    assert {"m1"} in found
    assert {"m2", "m3"} in found, "out and back between the same two places"


@pytest.mark.parametrize("minute", range(0, 120, 7))
def test_the_grid_goes_on_through_the_hour_that_comes_twice(minute: int) -> None:
    moment = datetime.fromtimestamp(
        datetime(2026, 10, 25, 2, 0, tzinfo=PARIS).timestamp() + minute * 60 + 13, tz=PARIS
    )
    below, above = on_grid(moment), off_grid(moment)
    assert below.timestamp() <= moment.timestamp() <= above.timestamp()
    assert above.timestamp() - below.timestamp() == timedelta(minutes=5).total_seconds()
    assert below.fold == moment.fold
