"""A joint day with one of each to hand out, and its papers: nothing of it may turn up where it should not."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from matching.joint import JointPlan
from matching.joint.papers import JointPapers, joint_paper_files, joint_papers
from tests.matching.joint.hamlet import BASE, Row, line, minibus, planned

ISSUED = datetime(2026, 11, 23, 17, 30, tzinfo=UTC)
#: Words of the tables: how to get in, what to do there, whom to ring, what the person has.
CODE, KEY, TASK, SICK = "B4711", "trousseau bleu", "toilette intime", "dialyse"
ROSE_PHONE, ANA_PHONE, OFFICE = "0199000001", "0199000011", "0199001234"

TAXI: Row = {
    "id": "Taxi fictif",
    "phone": "0199000002",
    "euros_per_ride": 12,
    "euros_per_km": 2.4,
    "lead_minutes": 30,
    "seats": 4,
}
PIN: Row = {"line": "lever", "date": "2026-11-24", "worker": "ana"}
LATE_BUSES: Row = {**BASE["service_windows"][0], "first": "09:00"}

_CLEO: Row = {"id": "cleo", "name": "Cléo", "organisation": "asso", "home": "depot", "mode": "car"}
_LOU: Row = {
    "id": "lou-a",
    "name": "Lou (fictif)",
    "pickup": "centre",
    "dropoff": "ana-home",
    "arrival": "07:30",
    "window": 30,
    "weekdays": "lu-di",
    "need": "help",
    "needs": f"rampe|{SICK}",
    "categories": SICK,
    "contact": "Mme Proche, 01 99 00 00 09",
    "phone": "0199000003",
}


def handed_out_tables() -> dict[str, list[Row]]:
    """Ana is brought to Rose and fetched by Léo's minibus, which drives Lou too; Cléo has a car."""
    addresses = {"ana-home": "1 rue du Four", "rose-home": "2 rue du Bois", "centre": "3 rue du Centre"}
    hours = {"weekdays": "lu-di", "end": "13:00"}
    return {
        "settings": [{"key": "name", "value": "Aide d'essai"}, {"key": "phone", "value": OFFICE}],
        "places": [{**one, "address": addresses.get(str(one["id"]), "")} for one in BASE["places"]],
        "workers": [{**BASE["workers"][0], "phone": ANA_PHONE}, _CLEO],
        "availability": [
            {**hours, "worker": "ana", "start": "04:30", "end": "08:00"},
            {**hours, "worker": "cleo", "start": "09:00"},
        ],
        "clients": [
            {**BASE["clients"][0], "phone": ROSE_PHONE, "floor": "2e", "door_code": CODE, "key": KEY}
        ],
        "care_lines": [
            {**line("lever", "05:30", 45), "tasks": TASK},
            {**line("midi", "10:00", 60), "tasks": TASK},
        ],
        "service_windows": [LATE_BUSES],
        "vehicles": [{**minibus(), "driven": "non", "offers": f"rampe|{SICK}"}],
        "drivers": [{"id": "leo", "name": "Léo", "start": "03:30", "end": "10:00"}],
        "ride_requests": [_LOU],
    }


@cache
def day() -> JointPlan:
    """That day, planned once for all tests."""
    with TemporaryDirectory() as folder:
        return planned(Path(folder), **handed_out_tables())


def papers_of(found: JointPlan) -> JointPapers:
    """Its papers, issued at :data:`ISSUED`."""
    return joint_papers(found, printed=ISSUED)


def files_of(found: JointPlan, *, english: bool = False) -> dict[str, bytes]:
    """Every file of them, by path."""
    return dict(joint_paper_files(papers_of(found), language="en" if english else "fr"))


@cache
def day_files() -> dict[str, bytes]:
    """The files of :func:`day`, in French."""
    return files_of(day())
