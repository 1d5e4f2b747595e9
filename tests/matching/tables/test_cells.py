"""Cells as people write them, and as pandas and Excel hand them over."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pandas
import pytest

from matching.tables.catalogue import TABLES
from matching.tables.cells import BadCell, is_empty, parse
from matching.tables.columns import Column, Kind


def column(kind: Kind, **more: object) -> Column:
    return Column(name="x", kind=kind, french="x", english="x", example="x", **more)  # type: ignore[arg-type]


GOOD: list[tuple[Kind, object, object]] = [
    ("number", "48,7653", 48.7653),
    ("number", " 1 234,5 ", 1234.5),
    ("number", "48.7653", 48.7653),
    ("number", 3, 3.0),
    ("integer", "30", 30),
    ("integer", 30.0, 30),
    ("boolean", "Oui", True),
    ("boolean", "no", False),
    ("boolean", True, True),
    ("boolean", 0.0, False),
    ("text", 12.0, "12"),
    ("date", "2026-11-23", date(2026, 11, 23)),
    ("date", "23/11/2026", date(2026, 11, 23)),
    ("date", datetime.combine(date(2026, 11, 23), time()), date(2026, 11, 23)),
    ("date", pandas.Timestamp("2026-11-23"), date(2026, 11, 23)),
    ("dates", "2026-11-23 | 24/11/2026", frozenset({date(2026, 11, 23), date(2026, 11, 24)})),
    ("moment", "2026-11-23", date(2026, 11, 23)),
    ("moment", "23/11/2026 7h30", datetime.fromisoformat("2026-11-23 07:30")),
    ("moment", pandas.Timestamp("2026-11-23 07:30"), datetime.fromisoformat("2026-11-23 07:30")),
    ("time", "7h30", 450),
    ("time", "07:30", 450),
    ("time", "07:30:00", 450),
    ("time", "8h", 480),
    ("time", "24:00", 1440),
    ("time", time(7, 30), 450),
    ("time", timedelta(hours=24), 1440),
    ("weekdays", "lu-ve", frozenset(range(5))),
    ("weekdays", "Sat|dim.", frozenset({5, 6})),
    ("weekdays", "sa - lu", frozenset({5, 6, 0})),
    ("weekdays", "1-5", frozenset(range(5))),
    ("weekdays", 7, frozenset({6})),
    ("ids", "a| b |a", ("a", "b")),
    ("groups", "DEAES|ADVF & permis-B", (("DEAES", "ADVF"), ("permis-B",))),
    ("rrule", "rrule:freq=weekly;byday=mo", "FREQ=WEEKLY;BYDAY=MO"),
]


@pytest.mark.parametrize(("kind", "cell", "value"), GOOD)
def test_what_people_write_is_understood(kind: Kind, cell: object, value: object) -> None:
    parsed = parse(column(kind), cell)
    assert parsed == value
    assert isinstance(parsed, type(value))


BAD: list[tuple[Kind, object]] = [
    ("number", "douze"),
    ("number", "inf"),
    ("number", "1,2,3"),
    ("integer", "2,5"),
    ("boolean", "peut-être"),
    ("date", "2026-02-30"),
    ("date", "23/11"),
    ("date", "11-23-2026"),
    ("date", datetime.fromisoformat("2026-11-23 08:00")),
    ("moment", "2026-11-23 25:00"),
    ("time", "24:30"),
    ("time", "7:60"),
    ("time", "sept heures"),
    ("weekdays", "lu-xx"),
    ("groups", "DEAES & "),
    ("rrule", "tous les lundis"),
    ("rrule", "FREQ=HOURLY"),
    ("rrule", "FREQ=DAILY;BYHOUR=9"),
    ("rrule", "DTSTART:20260101\nRRULE:FREQ=DAILY"),
    ("rrule", "FREQ=DAILY;INTERVAL=0"),
    ("rrule", "INTERVAL=+0;FREQ=DAILY"),
    ("rrule", "FREQ=DAILY;INTERVAL=-1"),
    ("rrule", "FREQ=DAILY;COUNT=0"),
]


@pytest.mark.parametrize(("kind", "cell"), BAD)
def test_what_means_nothing_is_refused_with_its_own_rule(kind: Kind, cell: object) -> None:
    with pytest.raises(BadCell) as refused:
        parse(column(kind), cell)
    assert refused.value.code == f"table.{'date' if kind == 'dates' else kind}"


@pytest.mark.parametrize("kind", ["date", "dates", "moment"])
@pytest.mark.parametrize(
    "cell", ["0206-11-23", "23/11/9999", date(1, 1, 1), datetime.fromisoformat("9999-12-31")]
)
def test_a_slip_in_the_year_is_told_before_it_breaks_a_calendar(kind: Kind, cell: object) -> None:
    with pytest.raises(BadCell, match="table.year"):
        parse(column(kind), cell)


def test_limits_are_part_of_the_column() -> None:
    with pytest.raises(BadCell, match="table.range"):
        parse(column("number", least=-90, most=90), "91")
    assert parse(column("number", least=-90, most=90), "-90") == -90


@pytest.mark.parametrize("cell", [None, float("nan"), pandas.NaT, pandas.NA, "", "  "])
def test_nothing_is_nothing(cell: object) -> None:
    assert is_empty(cell)


def test_every_example_of_the_catalogue_is_a_good_cell() -> None:
    for table in TABLES:
        for described in table.columns:
            parse(described, described.example)
