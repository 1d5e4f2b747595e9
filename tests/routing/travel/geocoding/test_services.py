"""Geocoders spoken to through geopy: what their answers mean, and what counts as none."""

from __future__ import annotations

import pytest

from routing.travel.geocoding.answer import Found, NoAnswer
from routing.travel.geocoding.services import BAN_DOMAIN, GeopyService, ban, nominatim
from tests.routing.travel.geocoding.fakes import DIRECTORY, ban_server, feature, nominatim_server, query_of
from tests.routing.travel.servers.loopback import Answering, Loopback, Reply, in_turn, json_reply

PRECISIONS = {"housenumber": "number", "street": "street", "locality": "street", "municipality": "commune"}


def ask(service: GeopyService, query: str = "12 rue des Lilas 94320 Thiais") -> Found | None:
    return service.locate(query)


def test_the_french_base_is_asked_at_its_present_address() -> None:
    """geopy's own default was closed in January 2026."""
    assert ban().key == f"ban {BAN_DOMAIN}"
    assert BAN_DOMAIN == "data.geopf.fr/geocodage"


@pytest.mark.parametrize("query", DIRECTORY)
def test_what_the_french_base_says(query: str) -> None:
    lat, lon, kind, score, postcode = DIRECTORY[query]
    with Loopback(ban_server) as server:
        found = ban(domain=f"{server.url}/geocodage").locate(query)
        assert server.requests[0].path.startswith("/geocodage/search?")
        assert server.requests[0].headers["user-agent"] == "maillon"
    assert found == Found(
        lat=lat,
        lon=lon,
        precision=PRECISIONS[kind],  # type: ignore[arg-type]
        score=score,
        label=query.title(),
        postcode=postcode,
    )


@pytest.mark.parametrize("query", DIRECTORY)
def test_what_nominatim_says(query: str) -> None:
    lat, lon, kind, _, _ = DIRECTORY[query]
    with Loopback(nominatim_server) as server:
        found = nominatim(user_agent="tests ann@example.org", domain=server.url).locate(query)
        assert server.requests[0].headers["user-agent"] == "tests ann@example.org"
        assert "countrycodes=fr" in server.requests[0].path
    assert found is not None
    assert (found.lat, found.lon, found.score) == (lat, lon, None)
    assert found.precision == ("street" if kind == "locality" else PRECISIONS[kind])


def test_an_unknown_address_is_none() -> None:
    with Loopback(ban_server) as one, Loopback(nominatim_server) as other:
        assert ask(ban(domain=one.url), "nulle part") is None
        assert ask(nominatim(user_agent="t", domain=other.url), "nulle part") is None


def test_a_kind_of_answer_we_do_not_know_is_the_commune() -> None:
    reply = json_reply({"features": [feature(48.0, 2.0, "poi", 0.9, "94000", "gare")]})
    with Loopback(in_turn(reply)) as server:
        found = ask(ban(domain=server.url))
    assert found is not None
    assert found.precision == "commune"


def test_a_query_too_long_for_the_service_is_cut() -> None:
    with Loopback(ban_server) as server:
        ask(ban(domain=server.url), "rue " * 100)
        assert len(query_of(server.requests[0])) == 200


STRANGE = [
    json_reply({"features": [{"geometry": {}, "properties": {}}]}),
    json_reply({"features": [feature(948.0, 2.0, "street", 0.9, "", "")]}),
    json_reply({"features": [feature(48.0, 2.0, "street", 7.0, "", "")]}),
    json_reply({"features": [feature("x", 2.0, "street", 0.5, "", "")]}),  # type: ignore[arg-type]
    json_reply([1]),
    json_reply("text"),
    Reply(content=b"<html>"),
    Reply(status=400, content=b"{}"),
    Reply(status=403, content=b"{}"),
]


@pytest.mark.parametrize("number", range(len(STRANGE)))
def test_a_strange_answer_is_no_answer_and_asking_again_is_vain(number: int) -> None:
    with Loopback(in_turn(STRANGE[number])) as server, pytest.raises(NoAnswer) as refused:
        ask(ban(domain=server.url))
    assert not refused.value.passing
    assert "Lilas" not in str(refused.value)


@pytest.mark.parametrize(
    "answering",
    [
        in_turn(Reply(status=429, headers={"Retry-After": "3"})),
        in_turn(Reply(status=503)),
        in_turn(Reply(hang=True)),
        in_turn(Reply(content=b'{"fea', cut=True)),
    ],
)
def test_a_busy_service_may_answer_later(answering: Answering) -> None:
    with Loopback(answering) as server, pytest.raises(NoAnswer) as refused:
        ask(ban(domain=server.url, timeout_s=0.2))
    assert refused.value.passing


def test_the_pause_a_service_asks_for_is_known() -> None:
    with Loopback(in_turn(Reply(status=429, headers={"Retry-After": "3"}))) as server:
        with pytest.raises(NoAnswer) as refused:
            ask(ban(domain=server.url))
        assert refused.value.pause_s == 3
