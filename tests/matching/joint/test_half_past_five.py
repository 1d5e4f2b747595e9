"""The five-thirty story, from tables: refused with its reason, served with a shuttle, flagged when pinned."""

from __future__ import annotations

from datetime import time
from pathlib import Path

from matching.joint.report import joint_view, render_joint_html
from tests.matching.joint.hamlet import BASE, Row, line, minibus, planned

TAXI: Row = {"id": "Taxi fictif", "euros_per_ride": 12, "euros_per_km": 2.4, "lead_minutes": 30}
PIN: Row = {"line": "lever", "date": "2026-11-24", "worker": "ana"}


def test_without_a_ride_it_is_refused_with_that_reason_and_what_would_repair_it(tmp_path: Path) -> None:
    view = joint_view(planned(tmp_path))
    assert (view.served, view.asked) == (0, 1)
    (left,) = view.open_visits
    assert left.no_way
    said = " ".join(reason.fr for reason in left.reasons)
    assert "Ana : qualifié(e) et présent(e), mais sans moyen d'y être à l'heure" in said
    assert "pas de transport en commun à cette heure" in said
    assert "aucun véhicule de la flotte à cette heure" in said
    assert left.remedy is not None
    assert left.remedy.fr.startswith("un véhicule de plus de 04:")
    assert "Ana y serait à l'heure" in left.remedy.fr
    assert left.reasons[0].fr in render_joint_html(view).replace("&#39;", "'")


def test_with_a_shuttle_it_is_served_and_the_shuttle_is_on_the_plan_out_and_back(tmp_path: Path) -> None:
    """05:30 ± 15 minutes, 45 long: over by 06:30 at the latest, long before the first bus."""
    windows = [{**BASE["service_windows"][0], "first": "09:00"}]
    view = joint_view(planned(tmp_path, vehicles=[minibus()], service_windows=windows))
    assert view.served == view.brought == 1
    assert view.open_visits == ()
    (ana,) = view.carers
    assert [step.kind for step in ana.steps] == ["ride", "visit", "ride"]
    out, visit, back = ana.steps
    assert out.end <= visit.start
    assert time(5, 15) <= visit.start.timetz().replace(tzinfo=None) <= time(5, 45)
    assert back.start >= visit.end
    (bus,) = view.vehicles
    assert [(call.who, call.into) for call in bus.calls] == [("Ana", True), ("Ana", False)] * 2
    assert view.fleet_euros > 10


def test_the_way_home_is_by_bus_once_there_is_one(tmp_path: Path) -> None:
    view = joint_view(planned(tmp_path, vehicles=[minibus()]))
    (ana,) = view.carers
    assert [step.kind for step in ana.steps] == ["ride", "visit", "transit"]
    assert ana.steps[2].start.timetz().replace(tzinfo=None) >= time(6, 30)


def test_the_ride_moves_with_the_visit(tmp_path: Path) -> None:
    moved = []
    for when in ("05:00", "05:30"):
        more: dict[str, list[Row]] = {"vehicles": [minibus()], "care_lines": [line("lever", when, 45)]}
        (ana,) = joint_view(planned(_folder(tmp_path, when.replace(":", "")), **more)).carers
        ride, visit = ana.steps[:2]
        assert ride.end <= visit.start
        moved.append((ride.start, visit.start))
    (early, there), (late, later) = moved
    assert late > early
    assert later > there


def test_pinned_by_a_person_it_is_planned_and_flagged_with_the_article(tmp_path: Path) -> None:
    view = joint_view(planned(tmp_path, pins=[PIN]))
    assert view.served == 1
    (flag,) = view.flags
    assert flag.who == "Ana"
    assert "BAD, IDCC 2941), art. 31.3" in flag.rule.fr
    assert [step.kind for step in view.carers[0].steps][:2] == ["missing", "visit"]


def test_an_employer_of_the_other_agreement_is_told_its_own_rule(tmp_path: Path) -> None:
    workers = [{**BASE["workers"][0], "organisation": "sap"}]
    (flag,) = joint_view(planned(tmp_path, pins=[PIN], workers=workers)).flags
    assert "SAP, IDCC 3127" in flag.rule.fr
    assert "taxi payé par l'employeur" in flag.rule.fr


def test_the_flag_falls_when_a_ride_or_a_paid_taxi_is_attached(tmp_path: Path) -> None:
    attached: dict[str, dict[str, list[Row]]] = {
        "ride": {"vehicles": [minibus()]},
        "taxi": {"fallback": [TAXI]},
    }
    for name, more in attached.items():
        folder = tmp_path / name
        folder.mkdir()
        view = joint_view(planned(folder, pins=[PIN], **more))
        assert view.flags == ()
        assert view.served == 1
        assert view.carers[0].steps[0].kind == name


def test_public_transport_without_known_hours_runs_always(tmp_path: Path) -> None:
    view = joint_view(planned(tmp_path, service_windows=[]))
    assert view.served == 1
    assert view.rides == 0
    assert "service_windows" in view.hours.fr


def test_a_settled_visit_with_no_way_home_is_flagged_too(tmp_path: Path) -> None:
    """Over at a quarter past ten, a quarter of an hour after the last bus."""
    hours: list[Row] = [{**BASE["availability"][0], "start": "18:00", "end": "23:59"}]
    windows: list[Row] = [{**BASE["service_windows"][0], "last": "22:00"}]
    lines = [line("lever", "21:30", 45)]
    more: dict[str, list[Row]] = {"availability": hours, "service_windows": windows, "care_lines": lines}
    without = joint_view(planned(_folder(tmp_path, "without"), **more))
    assert without.served == 0
    view = joint_view(planned(_folder(tmp_path, "with"), pins=[PIN], **more))
    assert [step.kind for step in view.carers[0].steps] == ["transit", "visit", "missing"]
    (flag,) = view.flags
    assert flag.rule.fr.startswith("Rien ne l'en ramène.")
    assert "art. 31.3" in flag.rule.fr
    taxi = joint_view(planned(_folder(tmp_path, "taxi"), pins=[PIN], fallback=[TAXI], **more))
    assert taxi.flags == ()
    assert [step.kind for step in taxi.carers[0].steps][1:] == ["visit", "taxi"]


def test_a_night_visit_is_served_out_and_back_by_the_night_minibus(tmp_path: Path) -> None:
    hours: list[Row] = [{**BASE["availability"][0], "start": "21:00", "end": "24:00"}]
    windows: list[Row] = [{**BASE["service_windows"][0], "last": "20:00"}]
    bus = minibus("nuit", "20:30", "24:00")
    more: dict[str, list[Row]] = {
        "availability": hours,
        "service_windows": windows,
        "care_lines": [line("lever", "22:15", 30)],
    }
    assert joint_view(planned(_folder(tmp_path, "without"), **more)).served == 0
    view = joint_view(planned(_folder(tmp_path, "with"), vehicles=[bus], **more))
    assert view.served == 1
    assert [step.kind for step in view.carers[0].steps] == ["ride", "visit", "ride"]
    assert view.flags == ()


def _folder(parent: Path, name: str) -> Path:
    folder = parent / name
    folder.mkdir()
    return folder
