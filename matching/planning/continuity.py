"""What a plan makes of the persons and the hours people are used to, counted from its tours."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from matching.planning.result import PlannedVisit, WeekPlan
from matching.planning.teams import Teams
from matching.planning.visit import Visit
from routing.units import MINUTE

#: A start this near its hour is at its hour, for the share that the head of a report gives.
NEAR = 15 * MINUTE


@dataclass(frozen=True, slots=True, kw_only=True)
class Continuity:
    """Figures of one week, over the visits served.

    A crew's visit counts for each of its members when persons are counted, and once when hours are.

    Attributes
    ----------
    with_usual, by_usual: visits that have usual or preferred persons, and those that one of them does.
    with_known, by_known: visits of people whose carers are known, and those done by somebody known.
    with_hour, near_hour: visits that have a wanted or usual hour, and those within 15 minutes of it.
    seconds_away: distance from the hour, summed over ``with_hour``.
    with_team, lent: visits of clients with a team, and those of them that somebody of another team does.
    faces: number of different carers of each client who has at least two visits.
    """

    with_usual: int
    by_usual: int
    with_known: int
    by_known: int
    with_hour: int
    near_hour: int
    seconds_away: int
    with_team: int
    lent: int
    faces: tuple[int, ...]

    @property
    def mean_minutes(self) -> float | None:
        """Mean distance from the hour in minutes; None where no visit has one."""
        return self.seconds_away / MINUTE / self.with_hour if self.with_hour else None

    @property
    def mean_faces(self) -> float | None:
        """Mean number of different carers of a client; None without clients of several visits."""
        return sum(self.faces) / len(self.faces) if self.faces else None


def continuity_of(plan: WeekPlan) -> Continuity:
    """Count one plan."""
    done, teams = list(_done(plan)), Teams.of(plan.week.association)
    usual = [(worker, halt.visit) for worker, halt in done if halt.visit.usual]
    known = [(worker, halt.visit) for worker, halt in done if halt.visit.usual | halt.visit.known]
    away = [distance for _, halt in done if (distance := _away(plan, halt)) is not None]
    return Continuity(
        with_usual=len(usual),
        by_usual=sum(worker in visit.usual for worker, visit in usual),
        with_known=len(known),
        by_known=sum(worker in visit.usual | visit.known for worker, visit in known),
        with_hour=len(away),
        near_hour=sum(distance <= NEAR for distance in away),
        seconds_away=sum(away),
        with_team=sum(bool(teams.of_visit(halt.visit)) for _, halt in done),
        lent=sum(teams.lent(halt.visit, worker) for worker, halt in done),
        faces=_faces(done),
    )


def _done(plan: WeekPlan) -> Iterator[tuple[str, PlannedVisit]]:
    """Worker and halt of each visit at somebody's home where the worker was free to be another."""
    for tour in plan.tours:
        for halt in tour.visits:
            if halt.visit.clients and not halt.visit.only:
                yield tour.worker, halt


def _away(plan: WeekPlan, halt: PlannedVisit) -> int | None:
    """Seconds between the start and the hour wanted; None where there is none."""
    visit = halt.visit
    if visit.hour != "wanted" or visit.member > 1 or visit.part > 1:
        return None
    # Timestamps: moments of one zone are subtracted by their clock faces, which jump twice a year.
    start = round(halt.start.timestamp() - plan.week.clock.start.timestamp())
    wanted = _wanted(visit, start)
    return None if wanted is None else abs(start - wanted)


def _wanted(visit: Visit, start: int) -> int | None:
    """The hour wanted on the day of that start."""
    return next(
        (opening.wanted for opening in visit.openings if opening.opening <= start <= opening.close), None
    )


def _faces(done: list[tuple[str, PlannedVisit]]) -> tuple[int, ...]:
    people: dict[str, set[str]] = defaultdict(set)
    visits: dict[str, int] = defaultdict(int)
    for worker, halt in done:
        for client in halt.visit.clients:
            people[client].add(worker)
            visits[client] += halt.visit.member == 1 and halt.visit.part == 1
    return tuple(len(found) for client, found in people.items() if visits[client] > 1)
