"""A passenger of an open return is told once, not once a passage, with the hours she was promised."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

from matching.rides.live.telling import Teller
from routing.rides import OpenReturn
from routing.rides.live import Desk
from routing.units import MINUTE
from tests.routing.rides.live.test_ready import CALL, OUT, _opened
from tests.routing.rides.road import at, span


def _told(desk: Desk, since: int) -> list[str]:
    """The sentences in both languages."""
    clock = SimpleNamespace(
        local=lambda seconds: datetime(2026, 11, 24, tzinfo=UTC) + timedelta(seconds=seconds)
    )
    book: Any = SimpleNamespace(vehicles=())
    booked = SimpleNamespace(book=book, clock=clock, asked={}, locations={})
    live: Any = SimpleNamespace(desk=desk, booked=booked, turned_away={})
    teller = Teller(live)
    said = [teller.sentence(fact) for fact in desk.facts[since:]]
    return [f"{one.fr} / {one.en}" for one in said if one is not None]


def _count(lines: list[str], words: str) -> int:
    return sum(words in line for line in lines)


def test_a_separable_return_is_asked_about_once() -> None:
    desk = _opened(OUT, replace(CALL, separable=True))
    first = len(desk.facts)
    desk.cancel("out")
    lines = _told(desk, first)
    assert _count(lines, "stays held. To be asked") == 1
    assert _count(lines, "le retour à l'appel, entre 12:00 et 13:30, reste réservé") == 1


def test_a_return_that_falls_is_told_once_and_its_own_cancellation_names_no_other_ride() -> None:
    for name, bound in (("out", 1), ("back", 0)):
        desk = _opened(OUT, CALL)
        first = len(desk.facts)
        desk.cancel(name)
        lines = _told(desk, first)
        assert _count(lines, "tombe aussi") == bound
        assert _count(lines, "annule") == 1


def test_what_is_held_is_told_with_the_hours_promised() -> None:
    desk = _opened(OUT)
    first = len(desk.facts)
    wait = OpenReturn(longest_wait=37 * MINUTE)
    desk.reserve(replace(CALL, departure=span("12:07", "13:19"), open_return=wait))
    assert _count(_told(desk, first), "12:35–12:40, 12:55–13:05, 13:20–13:30.") == 1


def test_another_driver_at_the_same_hour_has_words_of_its_own() -> None:
    desk = _opened(OUT, replace(CALL, same_driver=True), buses=2)
    desk.advance(at("11:00"))
    first = len(desk.facts)
    desk.breakdown(desk.state.carriers["back~1"] or "")
    desk.advance(at("12:20"))
    desk.ready("back")
    lines = _told(desk, first)
    assert _count(lines, "change de véhicule et de personne au volant") == 3
    assert not _count(lines, "au lieu de")
    assert _count(lines, "Promesse rompue") == 1
    assert _count(lines, "Not with the driver promised") == 1
