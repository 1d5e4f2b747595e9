"""Visits that go with rides: the day centre with an escort, the child hand-over, coming home."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from matching.joint import JointPlan, read_joint_book
from matching.joint.report import joint_view
from matching.tables.faults import InvalidTables
from tests.matching.joint.hamlet import BASE, Row, line, minibus, opened, planned, write

NEXT_DOOR = {**BASE["workers"][0], "home": "rose-home", "mode": "walking"}
TO_CENTRE = {
    "id": "jour-a",
    "name": "Rose (fictive)",
    "pickup": "rose-home",
    "dropoff": "centre",
    "arrival": "09:30",
    "window": 30,
    "weekdays": "lu-di",
    "profile": "navette de poste",
}
SHUTTLE = {
    **TO_CENTRE,
    "id": "poste",
    "name": "Léo (fictif)",
    "departure": "04:20",
    "arrival": "",
    "window": 15,
}


def _moments(found: JointPlan) -> dict[tuple[str, int], tuple[int, int]]:
    return {
        (halt.task, halt.stop): (halt.start, halt.end) for tour in found.plan.tours for halt in tour.halts
    }


def _tied(kind: str, request: str, minutes: int = 10) -> list[Row]:
    return [{"request": request, "line": "lever", "kind": kind, "minutes": minutes}]


def test_the_carer_goes_with_the_client_to_the_day_centre(tmp_path: Path) -> None:
    found = planned(
        tmp_path,
        workers=[NEXT_DOOR],
        care_lines=[line("lever", "08:45", 30)],
        ride_requests=[TO_CENTRE],
        ride_ties=_tied("escort", "jour-a"),
        vehicles=[minibus(end="12:00")],
    )
    view = joint_view(found)
    assert (view.served, view.open_rides) == (1, ())
    (ana,) = view.carers
    assert [step.kind for step in ana.steps][:3] == ["visit", "ride", "visit"]
    (bus,) = view.vehicles
    assert [call.aboard for call in bus.calls][:2] == [2, 0]  # Rose, and the seat of who goes with her
    assert ana.steps[2].end - ana.steps[2].start == timedelta(minutes=10)


def test_without_a_vehicle_neither_the_client_nor_the_escort_goes(tmp_path: Path) -> None:
    found = planned(
        tmp_path,
        workers=[NEXT_DOOR],
        care_lines=[line("lever", "08:45", 30)],
        ride_requests=[TO_CENTRE],
        ride_ties=_tied("escort", "jour-a"),
        vehicles=[minibus(start="20:00", end="22:00")],
    )
    view = joint_view(found)
    assert view.served == 0
    (left,) = view.open_rides
    assert "l'un ne se fait pas sans l'autre" in left.reasons[0].fr


def _hand_over(folder: Path, begins: str) -> JointPlan:
    """The carer of the children is there from ``begins`` on; the shuttle leaves from 04:20 to 04:35."""
    return planned(
        folder,
        workers=[NEXT_DOOR],
        availability=[{"worker": "ana", "weekdays": "lu-di", "start": begins, "end": "13:00"}],
        care_lines=[line("lever", "04:15", 180, service="garde")],
        ride_requests=[SHUTTLE],
        ride_ties=_tied("hand_over", "poste", 10),
        vehicles=[minibus()],
    )


@pytest.mark.parametrize("begins", ["03:45", "04:00", "04:22"])
def test_the_shuttle_waits_for_who_takes_the_children(begins: str, tmp_path: Path) -> None:
    found = _hand_over(tmp_path, begins)
    moments = _moments(found)
    visit = next(value for (task, _), value in moments.items() if task.startswith("lever"))
    assert moments["poste", 0][0] >= visit[0] + 600
    assert joint_view(found).open_rides == ()


def test_too_late_a_carer_is_an_alert_and_no_silent_gap(tmp_path: Path) -> None:
    view = joint_view(_hand_over(tmp_path, "04:40"))
    assert view.served == 0
    (left,) = view.open_rides
    assert left.reasons[0].fr.startswith("ALERTE relève de garde")


@pytest.mark.parametrize(("kind", "first"), [("departure", "lever"), ("arrival", "jour-a")])
def test_seen_off_and_received_without_a_gap(kind: str, first: str, tmp_path: Path) -> None:
    back = {**TO_CENTRE, "pickup": "centre", "dropoff": "rose-home"}
    found = planned(
        tmp_path,
        workers=[NEXT_DOOR],
        care_lines=[line("lever", "08:45" if kind == "departure" else "09:30", 30)],
        ride_requests=[TO_CENTRE if kind == "departure" else back],
        ride_ties=_tied(kind, "jour-a", 5),
        vehicles=[minibus(end="12:00")],
    )
    moments = _moments(found)
    visit = next(value for (task, _), value in moments.items() if task.startswith("lever"))
    ride = moments["jour-a", 0] if kind == "departure" else moments["jour-a", 1]
    before, after = (visit, ride) if first == "lever" else (ride, visit)
    assert before[1] <= after[0] <= before[1] + 300


def test_a_tie_of_which_only_one_half_is_due_is_told(tmp_path: Path) -> None:
    day = opened(
        tmp_path,
        workers=[NEXT_DOOR],
        ride_requests=[{**TO_CENTRE, "weekdays": "lu"}],
        ride_ties=_tied("escort", "jour-a"),
        vehicles=[minibus()],
    )
    assert [tie.request for tie in day.tied.loose] == ["jour-a"]


def _codes(folder: Path, ties: Sequence[Row]) -> set[tuple[str, str | None]]:
    with pytest.raises(InvalidTables) as caught:
        read_joint_book(write(folder, ride_requests=[TO_CENTRE], ride_ties=ties))
    return {(fault.code, fault.column) for fault in caught.value.faults}


def test_every_bad_tie_is_told_with_its_cell(tmp_path: Path) -> None:
    ties = [
        *_tied("escort", "jour-a"),
        *_tied("escort", "jour-a"),
        {"request": "jour-b", "line": "lever", "kind": "arrival"},
        {"request": "jour-a", "line": "levre", "kind": "walks"},
    ]
    assert _codes(tmp_path, ties) == {
        ("table.double", "line"),
        ("table.reference", "request"),
        ("table.reference", "line"),
        ("table.choice", "kind"),
    }
