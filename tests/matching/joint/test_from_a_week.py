"""A day of a planned week, planned once more with the rides: others' tours stay, Ana gets to Rose."""

from __future__ import annotations

from pathlib import Path

from matching import plan_week, read_folder
from matching.joint import day_of_week, plan_joint_day, read_joint_book, start_of
from routing.referee import audit
from tests.matching.joint.hamlet import BASE, DAY, QUICK, Row, line, minibus, write

BEN: Row = {"id": "ben", "name": "Ben", "organisation": "asso", "home": "depot", "mode": "car"}
HOURS: Row = {"worker": "ben", "weekdays": "lu-di", "start": "08:00", "end": "13:00"}


def test_tours_by_car_stay_and_rides_make_room_for_the_rest(tmp_path: Path) -> None:
    folder = write(
        tmp_path,
        workers=[*BASE["workers"], BEN],
        availability=[*BASE["availability"], HOURS],
        care_lines=[line("lever", "05:30", 45), line("repas", "11:30", 30)],
        vehicles=[minibus()],
    )
    week = plan_week(read_folder(folder), "2026-W48", iterations=1500, lanes=1)
    day = day_of_week(read_joint_book(folder), week, DAY)
    start = start_of(day, week)
    assert {tour.shift for tour in start.tours} <= {f"ben/{DAY}/1"}
    planned = plan_joint_day(day, limit=QUICK, lanes=1, start=start)
    assert planned.valid
    assert audit(day.joint.problem, planned.plan).score.levels == planned.plan.score.levels
    served = {halt.task for tour in planned.plan.tours for halt in tour.halts}
    assert {f"lever/{DAY}", f"repas/{DAY}"} <= served
    before = {tour.shift: [halt.task for halt in tour.halts] for tour in start.tours}
    after = {tour.shift: [halt.task for halt in tour.halts] for tour in planned.plan.tours}
    assert all(after[shift] == tasks for shift, tasks in before.items())
