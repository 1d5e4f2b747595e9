"""Room for one more visit: who moves for it, how many at most, and for whom nobody moves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from matching.base import BasedPlan, BasePlan
from tests.matching.base.bourg import base_of, on, planned, slot, who
from tests.matching.village import Row

ANA_ALONE: list[Row] = [{"worker": "ana", "weekdays": "lu", "start": "07:00", "end": "12:00"}]
#: Ten minutes at eight, not a minute before or after.
NEW = on("neuf", "MO", "08:00", 10, tolerance=0)


def chain(length: int) -> tuple[list[Row], BasePlan]:
    """Visits of Ana's, half an hour each, one right after the other from eight on, at one address."""
    starts = [f"{8 + number // 2:02d}:{number % 2 * 30:02d}" for number in range(length)]
    lines = [on(f"v{number}", "MO", at) for number, at in enumerate(starts)]
    return lines, base_of(*(slot(f"v{number}", 0, "ana", at) for number, at in enumerate(starts)))


def moved(based: BasedPlan) -> list[str]:
    return [row.line for row in based.changes.rows if row.kind in ("moved", "replaced")]


def test_the_visits_in_the_way_move_and_those_after_them_stay() -> None:
    lines, base = chain(2)
    later = on("tard", "MO", "10:00")
    base = replace(base, slots=(*base.slots, slot("tard", 0, "ana", "10:00")))
    based = planned(base, care_lines=[*lines, later, NEW], availability=ANA_ALONE)
    assert who(based)["neuf/2026-11-23"] == "ana 08:00"
    assert who(based)["tard/2026-11-23"] == "ana 10:00"
    assert moved(based) == ["v0", "v1"]
    assert based.plan.verdict.valid


@pytest.mark.parametrize(("length", "served"), [(3, True), (6, False)])
def test_one_visit_more_is_not_worth_moving_half_a_morning(length: int, served: bool) -> None:
    """All would have to wait ten minutes: three do, six are left in peace and the new visit is open."""
    lines, base = chain(length)
    based = planned(base, care_lines=[*lines, NEW], availability=ANA_ALONE)
    assert ("neuf/2026-11-23" in who(based)) is served
    assert len(moved(based)) == (length if served else 0)
    assert all(f"v{number}/2026-11-23" in who(based) for number in range(length))


def test_nobody_moves_for_a_visit_that_was_open_before_but_it_takes_a_free_place() -> None:
    lines, base = chain(1)
    known = replace(base, open_lines=("neuf",))
    based = planned(known, care_lines=[*lines, NEW], availability=ANA_ALONE)
    assert who(based) == {"v0/2026-11-23": "ana 08:00"}
    assert [row.kind for row in based.changes.rows] == ["still_unserved"]
    free = planned(known, care_lines=[*lines, on("neuf", "MO", "10:00", 10)], availability=ANA_ALONE)
    assert moved(free) == []
    assert [row.kind for row in free.changes.rows] == ["filled"]


def test_a_replacement_comes_at_the_usual_hour_when_she_can() -> None:
    """Zoé could come at any time from 7:45 to 8:15; the hour of the base is the one announced."""
    away = [{"worker": "ana", "start": "2026-11-23", "end": "2026-11-23"}]
    lines, base = chain(1)
    based = planned(base, care_lines=lines, absences=away)
    (row,) = based.changes.rows
    assert (row.kind, row.before, row.shift) == ("replaced", "ana", 0)
