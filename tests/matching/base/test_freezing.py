"""Everything before a moment stays as published: whatever happens since, nobody's morning is rewritten."""

from __future__ import annotations

from datetime import datetime

import pytest

from matching.base import BasedPlan, plan_since, published_week
from tests.matching.base.bourg import QUICK, base_of, on, planned, slot, who
from tests.matching.base.test_published import document
from tests.matching.village import Row, village

LINES = [on("lever", "MO", "08:00", tolerance=180), on("midi", "MO", "12:00", tolerance=180)]
BASE = base_of(slot("lever", 0, "ana", "08:00"), slot("midi", 0, "ana", "12:00"))
LEVER, MIDI = "lever/2026-11-23", "midi/2026-11-23"


def again(at: str, **tables: list[Row]) -> BasedPlan:
    """The published Monday planned again at that time of the day, with other tables."""
    published = published_week(document(planned(BASE, care_lines=LINES).plan))
    moment = datetime.fromisoformat(f"2026-11-23T{at}")
    lines = tables.pop("care_lines", LINES)
    return plan_since(village(care_lines=lines, **tables), published, freeze=moment, effort=QUICK)


def test_what_is_over_stays_and_the_rest_is_replaced() -> None:
    """Ana goes home ill at eleven: her morning was hers, her noon goes to somebody else."""
    away: list[Row] = [{"worker": "ana", "start": "2026-11-23 11:00", "end": "2026-11-23"}]
    based = again("11:00", absences=away)
    assert who(based)[LEVER] == "ana 08:00"
    assert not who(based)[MIDI].startswith("ana")
    assert [row.kind for row in based.changes.rows] == ["replaced"]


def test_what_did_not_take_place_comes_after_that_moment_or_not_at_all() -> None:
    away: list[Row] = [{"worker": "ana", "start": "2026-11-23", "end": "2026-11-23"}]
    late = who(again("10:30", absences=away))[LEVER]
    assert not late.startswith("ana")
    assert late.split()[1] >= "10:30"
    over = again("11:30", absences=away)
    assert LEVER not in who(over)
    assert "unserved" in {row.kind for row in over.changes.rows}


def test_nothing_that_is_over_moves_for_a_new_visit() -> None:
    new = [*LINES, on("neuf", "MO", "08:00", tolerance=0)]
    alone: list[Row] = [{"worker": "ana", "weekdays": "lu", "start": "06:00", "end": "20:00"}]
    based = again("09:00", care_lines=new, availability=alone)
    assert who(based)[LEVER] == "ana 08:00"
    assert "neuf/2026-11-23" not in who(based)


@pytest.mark.parametrize("absent", ["ana", "ben"])
@pytest.mark.parametrize("at", ["07:15", "08:10", "09:20", "12:50"])
def test_whatever_the_moment_nothing_before_it_changes(at: str, absent: str) -> None:
    away: list[Row] = [{"worker": absent, "start": f"2026-11-23 {at}", "end": "2026-11-23"}]
    before = {LEVER: "ana 08:00", MIDI: "ana 12:00"}
    now = who(again(at, care_lines=[*LINES, on("neuf", "MO", "09:00", tolerance=60)], absences=away))
    home = {LEVER: "08:40", MIDI: "12:40"}  # ten minutes to get there, once the visit is over
    assert all(now.get(id_) == place for id_, place in before.items() if home[id_] <= at)
    assert all(place.split()[1] >= at for id_, place in now.items() if before.get(id_) != place)
