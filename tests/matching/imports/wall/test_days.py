"""Headings of days: what they say, and how what they lack is found."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.imports.wall.days import Heading, anchors_of, dates_of, heading_of

TODAY = date(2026, 11, 20)
MONDAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("lun 23", Heading(weekday=0, day=23)),
        ("LUNDI 23", Heading(weekday=0, day=23)),
        ("lundi\n23", Heading(weekday=0, day=23)),
        ("mar. 24/11", Heading(weekday=1, day=24, month=11)),
        ("mercredi 25 nov.", Heading(weekday=2, day=25, month=11)),
        ("23/11/26", Heading(day=23, month=11, year=2026)),
        ("1er janvier", Heading(day=1, month=1)),
        ("Dimanche", Heading(weekday=6)),
        ("Mon 23", Heading(weekday=0, day=23)),
        (datetime(2026, 11, 23), Heading(weekday=0, day=23, month=11, year=2026)),  # noqa: DTZ001
    ],
)
def test_a_heading_says_its_day(text: object, expected: Heading) -> None:
    assert heading_of(text) == expected


@pytest.mark.parametrize(
    "text", ["Total", "Nom", "12", "Contrat 28", "MARTIN", "", None, 23, "lun 23 matin bis"]
)
def test_what_heads_no_day_is_none(text: object) -> None:
    assert heading_of(text) is None


@pytest.mark.parametrize(
    ("title", "first"),
    [
        ("SECTEUR NORD - Semaine 48", MONDAY),
        ("Planning S48 - 2025", date(2025, 11, 24)),
        ("Semaine du 23 au 29 novembre 2026", MONDAY),
        ("semaine du 23/11/2026", MONDAY),
        ("du 28 décembre au 3 janvier 2027", date(2026, 12, 28)),
        ("Semaine 48 (du 24 au 30 novembre 2025)", date(2025, 11, 24)),
        ("Novembre 2026", date(2026, 11, 1)),
        ("2026-W48", MONDAY),
    ],
)
def test_a_title_names_its_week(title: str, first: date) -> None:
    assert anchors_of(title, TODAY)[0].first == first


@pytest.mark.parametrize("title", ["Service aide 12", "Secteur 3", "Équipe de Marie", ""])
def test_a_title_without_a_week_names_none(title: str) -> None:
    assert anchors_of(title, TODAY) == []


def week_of_headings() -> list[Heading]:
    names = ("lun", "mar", "mer", "jeu", "ven", "sam", "dim")
    found = [heading_of(f"{name} {23 + number}") for number, name in enumerate(names)]
    return [heading for heading in found if heading is not None]


def test_the_week_asked_for_wins_over_the_title() -> None:
    asked = date(2026, 2, 23), date(2026, 3, 1)  # a Monday 23 too
    found = dates_of(week_of_headings()[:5], week=asked, anchors=anchors_of("S48 2026", TODAY), today=TODAY)
    assert found == ([asked[0] + timedelta(days=step) for step in range(5)], "week")


def test_a_title_without_a_year_takes_the_year_whose_days_fit() -> None:
    """In 2028 week 48 begins on a Monday 27: only 2026 has Monday 23 in its week 48."""
    found = dates_of(week_of_headings(), week=None, anchors=anchors_of("S48", date(2027, 8, 1)), today=TODAY)
    assert not isinstance(found, int)
    assert found[0][0] == MONDAY


def test_without_title_the_nearest_days_are_taken() -> None:
    found = dates_of(week_of_headings(), week=None, anchors=[], today=date(2026, 11, 1))
    assert found == ([MONDAY + timedelta(days=step) for step in range(7)], "nearest")


def test_a_heading_out_of_step_is_named() -> None:
    headings = week_of_headings()
    headings[3] = Heading(weekday=3, day=27)  # 27 November 2026 is a Friday
    assert dates_of(headings, week=None, anchors=[], today=TODAY) == 3


def test_a_first_day_outside_the_week_is_refused() -> None:
    assert (
        dates_of(week_of_headings(), week=(date(2026, 11, 30), date(2026, 12, 6)), anchors=[], today=TODAY)
        == 0
    )


@given(st.dates(date(2001, 1, 1), date(2090, 1, 1)), st.integers(-100, 100))
def test_a_weekday_and_its_number_are_enough_near_today(first: date, away: int) -> None:
    """The nearest date with that weekday and number is found, and no other is nearer."""
    today = first + timedelta(days=away)
    found = dates_of([Heading(weekday=first.weekday(), day=first.day)], week=None, anchors=[], today=today)
    assert not isinstance(found, int)
    chosen = found[0][0]
    assert (chosen.weekday(), chosen.day) == (first.weekday(), first.day)
    assert abs(chosen - today) <= abs(first - today)
