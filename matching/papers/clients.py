"""The month sheet of each client: who comes and when, without anything a visitor should not read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Protocol

from matching.papers.appointment import appointment_of
from matching.papers.carers import service_of
from matching.papers.households import Households
from matching.papers.months import sheet_days
from matching.papers.sheets import ClientSheet, Coming
from matching.planning.result import PlannedTour, PlannedVisit, UnservedVisit
from matching.planning.visit import Visit
from matching.planning.week import WeekProblem


class Told(Protocol):
    """What clients are told of a plan, of a week or of a day."""

    @property
    def week(self) -> WeekProblem:
        """Whose days and workers these are."""
        ...

    @property
    def tours(self) -> Sequence[PlannedTour]:
        """Who comes."""
        ...

    @property
    def unserved(self) -> Sequence[UnservedVisit]:
        """What nobody takes yet."""
        ...


class Month:
    """What happens at each client's, gathered from the plans of several weeks, or of one day."""

    def __init__(self, plans: Sequence[Told], *, month: date) -> None:
        self.month = month
        self.planned: set[date] = set()
        self._served: dict[str, list[tuple[PlannedVisit, str]]] = defaultdict(list)
        self._opened: dict[str, list[UnservedVisit]] = defaultdict(list)
        for plan in plans:
            self._add(plan)

    def _add(self, plan: Told) -> None:
        self.planned.update(plan.week.week.days)
        for tour in plan.tours:
            for halt in tour.visits:
                self._served[appointment_of(halt.visit.id)].append(
                    (halt, plan.week.workers[tour.worker].name)
                )
        for missing in plan.unserved:
            self._opened[appointment_of(missing.visit.id)].append(missing)

    def sheets(self, households: Households) -> tuple[ClientSheet, ...]:
        """A sheet for every client that somebody comes to, or should, in alphabetical order."""
        comings: dict[str, list[Coming]] = defaultdict(list)
        undated: dict[str, dict[str, int]] = defaultdict(dict)
        for key in sorted({*self._served, *self._opened}):
            visit, coming = self._coming(key)
            for client in visit.clients:
                if coming is not None:
                    comings[client].append(coming)
                else:
                    count = undated[client].get(visit.service, 0)
                    undated[client][visit.service] = count + 1
        found = [households.clients[key] for key in {*comings, *undated}]
        found.sort(key=lambda client: (client.name.casefold(), client.id))
        return tuple(
            ClientSheet(
                key=client.id,
                name=client.name,
                month=self.month,
                days=self._days(comings[client.id]),
                planned=frozenset(self.planned),
                comings=tuple(sorted(comings[client.id], key=_in_time)),
                undated=tuple(undated[client.id].items()),
                synthetic=households.places[client.place].synthetic,
            )
            for client in found
        )

    def _coming(self, key: str) -> tuple[Visit, Coming | None]:
        """One appointment as a client reads it; None while its day is not decided."""
        served, opened = self._served.get(key, []), self._opened.get(key, [])
        visit = served[0][0].visit if served else opened[0].visit
        keys = (*(halt.visit.id for halt, _ in served), *(missing.visit.id for missing in opened))
        service = service_of(visit.title, visit.service, part=visit.part, parts=visit.parts)
        if served:
            halt = served[0][0]
            who = tuple(name for _, name in served)
            start, end = halt.start, halt.end
        elif free_day(visit):
            return visit, None
        else:
            who, start, end = (), opened[0].earliest, opened[0].latest
        coming = Coming(keys=keys, start=start, end=end, service=service, who=who, missing=len(opened))
        return visit, coming

    def _days(self, comings: Iterable[Coming]) -> tuple[date, ...]:
        """The month's whole weeks, and the day of any night visit just outside them."""
        return tuple(sorted({*sheet_days(self.month), *(coming.start.date() for coming in comings)}))


def free_day(visit: Visit) -> bool:
    """Whether the day of the visit is part of the plan, so that nobody can say it while it is open."""
    return len({opening.day for opening in visit.openings}) > 1


def _in_time(coming: Coming) -> tuple[float, tuple[str, ...]]:
    return coming.start.timestamp(), coming.keys
