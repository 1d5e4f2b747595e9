"""Where people walk to be fetched: meeting points chosen among the stops."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from matching.shuttles.ground import home_place
from matching.shuttles.model import Home, StopPoint
from routing.rides.meeting_points import Candidate, Walker, choose_points


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """Meeting points: stop and metres on foot of each person; nobody in it when fetched at home."""

    stops: Mapping[str, str] = field(default_factory=dict)
    walks: Mapping[str, int] = field(default_factory=dict)
    too_far: tuple[str, ...] = ()

    def place_of(self, worker: str, home: str) -> str:
        """Where somebody is fetched: the meeting point, or the home too far from any."""
        return self.stops.get(worker, home)


def meet(stops: Sequence[StopPoint], homes: Mapping[str, Home], *, longest: int) -> Meeting:
    """Meeting points for the people of ``homes``, at most ``longest`` metres on foot from each.

    Who lives too far from every stop is fetched at home (``too_far``).
    """
    candidates = [Candidate(id=one.id, lat=one.lat, lon=one.lon) for one in stops if one.meeting]
    spots: dict[str, list[str]] = {}
    for worker, home in homes.items():
        spots.setdefault(home_place(home), []).append(worker)
    walkers = [
        Walker(id=spot, lat=homes[mine[0]].lat, lon=homes[mine[0]].lon, people=len(mine))
        for spot, mine in spots.items()
    ]
    chosen = choose_points(walkers, candidates, longest=longest)
    found = {worker: chosen[spot] for spot, mine in spots.items() if spot in chosen for worker in mine}
    return Meeting(
        stops={worker: one.point for worker, one in found.items()},
        walks={worker: one.metres for worker, one in found.items()},
        too_far=tuple(worker for worker in homes if worker not in found),
    )
