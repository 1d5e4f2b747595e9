"""The night when clocks go back: every paper says which of the two hours is meant."""

from __future__ import annotations

from datetime import date
from html import unescape
from pathlib import Path

from matching.joint import joint_day, plan_joint_day, read_joint_book
from routing.joint import carried_legs
from tests.matching.joint.hamlet import BASE, QUICK, line, minibus, write
from tests.matching.joint.handed_out import files_of
from tests.matching.papers.paper_text import text_of
from tests.matching.papers.read_back import events_of

AUTUMN = date(2026, 10, 25)  # at three o'clock it is two again


def test_a_ride_in_the_second_of_two_hours_is_told_and_read_back(tmp_path: Path) -> None:
    """Rose gets up about ten past three; the bus leaves before three, by winter time."""
    write(
        tmp_path,
        availability=[{"worker": "ana", "weekdays": "lu-di", "start": "00:30", "end": "08:00"}],
        services=[{**BASE["services"][0], "tolerance": 5}],
        care_lines=[line("lever", "03:10", 45)],
        vehicles=[minibus(start="00:30")],
    )
    day = joint_day(read_joint_book(tmp_path), AUTUMN)
    planned = plan_joint_day(day, limit=QUICK, lanes=1)
    assert planned.valid
    out = carried_legs(day.joint, planned.plan)[0]
    boards = day.week.clock.local(out.boards)
    assert (boards.hour, boards.fold) == (2, 1)
    files = files_of(planned)
    for name in ("feuilles-de-route.pdf", "feuilles.pdf", "feuilles.html", "avis/intervenants/ana.txt"):
        assert "(heure d'hiver)" in " ".join(unescape(text_of(name, files[name])).split()), name
    for name in ("intervenants/ana", "conducteurs/bus"):
        events = events_of(files[f"calendriers/{name}.ics"])
        assert out.boards + day.week.clock.start.timestamp() in {
            event["dtstart"].dt.timestamp() for event in events
        }
