"""Dates, durations and amounts as each language writes them; every word in both."""

from __future__ import annotations

from datetime import date
from string import Formatter

import pytest

from matching.report.bilingual import Bilingual, euros, hours, kilometres, number, percent, period, short_day
from matching.report.moments import after, since_midnight
from matching.report.names import short_name
from matching.report.words import WORDS
from tests.matching.report.sample import at

THIN, FIXED = "\u202f", "\u00a0"


def test_numbers() -> None:
    assert number(1948.5, digits=1) == Bilingual(f"1{THIN}948,5", "1,948.5")
    assert euros(-1200) == Bilingual(f"-1{THIN}200{THIN}€", "-€1,200")
    assert percent(0.974, digits=1) == Bilingual(f"97,4{THIN}%", "97.4%")
    assert kilometres(5700).fr == f"5,7{FIXED}km"


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0 min"), (89, "1 min"), (3599, "1 h 00"), (27000, "7 h 30"), (-5400, "-1 h 30"), (-20, "0 min")],
)
def test_durations(seconds: int, text: str) -> None:
    assert hours(seconds).fr.replace(FIXED, " ") == text


def test_periods_name_a_month_once_when_they_can() -> None:
    assert period(date(2026, 11, 23), date(2026, 11, 29)).fr == "du 23 au 29 novembre 2026"
    assert period(date(2026, 11, 30), date(2026, 12, 6)).en == "30 November to 6 December 2026"
    assert period(date(2026, 12, 28), date(2027, 1, 3)).fr == "du 28 décembre 2026 au 3 janvier 2027"
    assert short_day(date(2026, 11, 23)) == Bilingual("lun. 23", "Mon 23")


def test_long_numbered_names_are_shortened_and_others_kept() -> None:
    assert short_name("Foyer fictif 0123") == "Foyer 0123"
    assert short_name("Foyer fictif F022, enfant 1") == "Foyer F022, enfant 1"
    assert short_name("Madame Bernadette Duval") == "Madame Bernadette Duval"


def test_moments_count_real_seconds_when_clocks_change() -> None:
    spring, autumn = date(2026, 3, 29), date(2026, 10, 25)
    assert since_midnight(at(spring, 0), spring) == 0
    assert f"{after(at(spring, 60), 2 * 3600):%H:%M}" == "04:00"
    assert f"{after(at(autumn, 60), 2 * 3600):%H:%M}" == "02:00"
    assert since_midnight(after(at(autumn, 0), 25 * 3600), autumn) == 25 * 3600


@pytest.mark.parametrize("code", WORDS)
def test_both_languages_fill_the_same_places(code: str) -> None:
    french, english = (
        {name for _, name, _, _ in Formatter().parse(text) if name}
        for text in (WORDS[code].fr, WORDS[code].en)
    )
    assert french == english
    assert WORDS[code].fr.strip()
    assert WORDS[code].en.strip()
