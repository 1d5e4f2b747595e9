"""Hours of the month so far: whole months, weeks across two of them, absences."""

from __future__ import annotations

from datetime import date

import pytest

from matching.papers.counters import count_hours
from matching.papers.months import month_of, sheet_days
from matching.planning.calendar import Week
from tests.matching.papers.monday import monday_plan, printed

BEFORE = {"ana/2026-10-12/1": [("wake/2026-10-12", "2026-10-12 08:00")]}
#: Week 2026-W49 runs from Monday 30 November to Sunday 6 December.
ACROSS = {
    "ana/2026-11-30/1": [("wake/2026-11-30", "2026-11-30 08:00")],
    "ana/2026-12-01/1": [("wake/2026-12-01", "2026-12-01 08:00")],
}


def test_weeks_of_the_month_add_up() -> None:
    plan, earlier = monday_plan(), monday_plan(BEFORE, week="2026-W42")
    counters = count_hours(plan, month=date(2026, 10, 1), others=[earlier])
    ana = counters.rows[0]
    assert ana.month_work == ana.work + 45 * 60
    assert ana.month_contract == 2 * 30 * 3600
    assert (counters.known, counters.expected, counters.until) == (14, 25, date(2026, 10, 25))


def test_only_days_of_the_month_count() -> None:
    counters = count_hours(monday_plan(ACROSS, week="2026-W49"), month=date(2026, 12, 1))
    ana = counters.rows[0]
    assert ana.work == 2 * 45 * 60
    assert ana.month_work == 45 * 60, "Monday 30 November is of the month before"
    assert ana.month_contract == 30 * 3600 * 5 / 6
    assert (counters.known, counters.expected) == (6, 6)


def test_a_plan_after_the_printed_week_does_not_count() -> None:
    later = monday_plan({}, week="2026-W44")
    counters = count_hours(monday_plan(), month=date(2026, 10, 1), others=[later])
    assert counters.rows[0].month_contract == 30 * 3600


@pytest.mark.parametrize(
    ("week", "month"), [("2026-W49", "2026-12-01"), ("2026-W01", "2026-01-01"), ("2026-W53", "2026-12-01")]
)
def test_a_week_belongs_to_the_month_of_its_thursday(week: str, month: str) -> None:
    assert month_of(Week.parse(week)).isoformat() == month


def test_a_month_is_shown_in_whole_weeks() -> None:
    days = sheet_days(date(2026, 10, 1))
    assert (days[0].isoformat(), days[-1].isoformat(), len(days)) == ("2026-09-28", "2026-11-01", 35)
    february = sheet_days(date(2027, 2, 1))
    assert (february[0].isoformat(), len(february)) == ("2027-02-01", 28)


def test_other_weeks_fill_the_clients_month() -> None:
    earlier = monday_plan(BEFORE, week="2026-W42")
    odette = next(
        sheet for sheet in printed(monday_plan(), others=[earlier]).clients if sheet.key == "odette"
    )
    assert date(2026, 10, 12) in odette.planned
    assert [coming.who for coming in odette.on(date(2026, 10, 12))] == [("Ana",)]
    assert date(2026, 10, 26) not in odette.planned


def test_a_week_given_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="2026-W43, 2026-W43"):
        printed(monday_plan(), others=[monday_plan()])
