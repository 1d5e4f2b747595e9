"""Gaps between classes of passengers: largest less least, of those that are known."""

from __future__ import annotations

from routing.rides.live.figures import ClassFigures, DayFigures


def test_gaps_compare_the_classes_that_asked_and_those_that_rode() -> None:
    figures = DayFigures(
        classes={
            "wheelchair": ClassFigures(asked=4, refused={"live.seats": 1}, carried=3, waited=1800),
            "shift worker": ClassFigures(asked=10, carried=10, waited=1200),
            "elderly": ClassFigures(),
        }
    )
    assert figures.gap() == 0.25
    assert figures.wait_gap() == 600 - 120


def test_with_one_class_there_is_nothing_to_compare() -> None:
    figures = DayFigures(classes={"elderly": ClassFigures(asked=1, refused={"live.seats": 1})})
    assert (figures.gap(), figures.wait_gap()) == (0.0, 0.0)
