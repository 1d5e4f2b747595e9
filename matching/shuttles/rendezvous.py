"""Where and when the notices of shuttles send people: to a stop, at a published minute, or to a guess."""

from __future__ import annotations

from collections.abc import Mapping

from matching.rides.rendezvous import Rendezvous
from matching.shuttles.fixed import FixedChoice
from matching.shuttles.legs import ShiftLeg
from matching.shuttles.meeting import Meeting


def rendezvous_of(
    planned: Mapping[str, ShiftLeg], meeting: Meeting, fixed: FixedChoice
) -> dict[str, Rendezvous]:
    """By request; who is fetched at an address given is not in it."""
    runs = {run.id: run for run in fixed.runs}
    found: dict[str, Rendezvous] = {}
    for name, leg in planned.items():
        seat, estimated = fixed.seats.get(name), leg.worker.home.estimated
        if seat is not None:
            halts = runs[seat.run].halts
            found[name] = Rendezvous(
                walk=seat.walk,
                leaves=halts[seat.board].time,
                arrives=halts[seat.alight].time,
                estimated=estimated,
            )
        elif leg.worker.id in meeting.walks or estimated:
            found[name] = Rendezvous(walk=meeting.walks.get(leg.worker.id), estimated=estimated)
    return found
