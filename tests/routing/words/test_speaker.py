"""Sentences as a dispatcher reads them: local clock over clock changes, euros, names."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from routing.errors import MaillonError
from routing.referee import Breach
from routing.words import Names, Speaker
from routing.words.forms import money, span

PARIS = ZoneInfo("Europe/Paris")
LATE = Breach(
    code="windows.late",
    shift="s1",
    tasks=("v12",),
    details={"start": 8 * 3600, "close": 7 * 3600 + 1800, "late": 1800},
)


def test_a_breach_in_french_and_english_with_the_local_clock() -> None:
    epoch = datetime(2026, 11, 23, tzinfo=PARIS)
    names = Names(task={"v12": "Repas de Mme Rose"})
    french = Speaker(epoch=epoch, names=names).breach(LATE)
    assert french == (
        "Repas de Mme Rose commence le lun. 23/11 à 08:00, 30 min après la fin de sa plage, "
        "le lun. 23/11 à 07:30."
    )
    english = Speaker(epoch=epoch, language="en").breach(LATE)
    assert english == (
        "“v12” starts on Mon 23 Nov at 08:00, 30 min after its window closes on Mon 23 Nov at 07:30."
    )


def test_without_a_calendar_times_count_from_the_horizon_start() -> None:
    assert Speaker().breach(LATE).startswith("«\u00a0v12\u00a0» commence à T+08:00, 30 min après")
    assert [Speaker().moment(at) for at in (0, 93_900, 61, -3600)] == [
        "T+00:00",
        "T+26:05",
        "T+00:01:01",
        "T-01:00",
    ]
    scaled = Speaker(language="en", time_unit="1/1000 min").breach(LATE)
    assert scaled.startswith("“v12” starts at 28800 1/1000 min, 1800 1/1000 min after")


@pytest.mark.parametrize(
    ("day", "at", "clock"),
    [
        ((2026, 3, 29), 3 * 3600, "dim. 29/03 à 04:00"),  # the hour from 2 to 3 does not exist
        ((2026, 10, 25), 3 * 3600, "dim. 25/10 à 02:00"),  # it comes twice
        ((2026, 11, 23), 24 * 3600 + 61, "mar. 24/11 à 00:01:01"),
    ],
)
def test_elapsed_seconds_are_shown_on_the_local_clock(day: tuple[int, int, int], at: int, clock: str) -> None:
    assert Speaker(epoch=datetime(*day, tzinfo=PARIS)).moment(at) == clock


def test_a_calendar_without_zone_is_refused() -> None:
    with pytest.raises(MaillonError, match="no time zone"):
        Speaker(epoch=datetime(2026, 11, 23))  # noqa: DTZ001


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "0 min"),
        (59, "59 s"),
        (3600, "1 h"),
        (3909, "1 h 05 min 09 s"),
        (-600, "-10 min"),
        (93600, "26 h"),
    ],
)
def test_durations(seconds: int, text: str) -> None:
    assert span(seconds) == text


@pytest.mark.parametrize(
    ("units", "french", "english"),
    [
        (0, "0,00\u00a0€", "€0.00"),
        (1800, "0,01\u00a0€", "€0.01"),
        (1799, "0,00\u00a0€", "€0.00"),
        (-1799, "0,00\u00a0€", "€0.00"),
        (3600 * 123_456_789, "1\u202f234\u202f567,89\u00a0€", "€1,234,567.89"),
        (-3600 * 250, "-2,50\u00a0€", "-€2.50"),
    ],
)
def test_money_is_rounded_once(units: int, french: str, english: str) -> None:
    assert money(units, "fr") == french
    assert money(units, "en") == english


def test_a_part_of_a_score_has_its_label_and_unit() -> None:
    assert Speaker().part("travel_cost.time", 3600 * 150) == "Temps de trajet\u00a0: 1,50\u00a0€"
    assert Speaker(language="en", score_unit="points").part("waiting.price", 7) == "Waiting time: 7 points"
