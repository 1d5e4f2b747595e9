"""The sheet of each carer: the week, day by day, door by door."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from matching.model.worker import Worker
from matching.papers.appointment import appointment_of
from matching.papers.carer_sheet import CarerAside, CarerDay, CarerSheet, CarerTour, CarerVisit
from matching.papers.households import Households
from matching.papers.words import telephone
from matching.planning.result import PlannedAside, PlannedTour, PlannedVisit, WeekPlan
from matching.planning.week import WeekProblem
from matching.report.asides import aside_label

#: Names of those who make an appointment, by the visit each of them makes.
Crews = dict[str, dict[str, str]]


def carer_sheets(
    plan: WeekPlan, *, households: Households, targets: dict[str, int]
) -> tuple[CarerSheet, ...]:
    """A sheet for every worker of the week, in alphabetical order; ``targets`` holds seconds asked for."""
    halts = HaltWriter(households, crews=crews_of(plan.tours, plan.week.workers), targets=targets)
    writer = _Writer(plan, halts)
    people = sorted(plan.week.workers.values(), key=lambda worker: (worker.name.casefold(), worker.id))
    return tuple(writer.sheet(worker) for worker in people)


def crews_of(tours: Iterable[PlannedTour], workers: Mapping[str, Worker]) -> Crews:
    """Who comes to each appointment of the tours."""
    crews: Crews = defaultdict(dict)
    for tour in tours:
        for halt in tour.visits:
            crews[appointment_of(halt.visit.id)][halt.visit.id] = workers[tour.worker].name
    return crews


class _Writer:
    def __init__(self, plan: WeekPlan, halts: HaltWriter) -> None:
        self.plan, self.halts = plan, halts
        self.hours = {row.worker: row for row in plan.hours}

    def sheet(self, worker: Worker) -> CarerSheet:
        hours = self.hours[worker.id]
        return sheet_of(
            worker, self.plan.week, days=self._days(worker), work=hours.work, contract=hours.contract
        )

    def _days(self, worker: Worker) -> tuple[CarerDay, ...]:
        """Every day of the week, and any other day a tour begins on."""
        tours: dict[object, list[PlannedTour]] = defaultdict(list)
        for tour in self.plan.tours_of(worker.id):
            tours[tour.day].append(tour)
        days = sorted({*self.plan.week.week.days, *(tour.day for tour in self.plan.tours_of(worker.id))})
        found: list[CarerDay] = []
        for day in days:
            order, written = 1, []
            for tour in tours[day]:
                written.append(self.halts.tour(tour, first=order))
                order += len(tour.visits)
            away = any(absence.whole(day) for absence in worker.absences)
            found.append(CarerDay(day=day, tours=tuple(written), absent=away))
        return tuple(found)


class HaltWriter:
    """Writes the halts of tours as their carers read them.

    Parameters
    ----------
    crews: who makes each appointment together. targets: seconds asked for of the visits planned shorter.
    """

    def __init__(self, households: Households, *, crews: Crews, targets: Mapping[str, int]) -> None:
        self.households, self.crews, self.targets = households, crews, targets

    def tour(self, tour: PlannedTour, *, first: int) -> CarerTour:
        """One tour; its visits are numbered from ``first`` on."""
        return CarerTour(
            day=tour.day,
            departure=tour.departure,
            arrival=tour.arrival,
            visits=tuple(self._visit(halt, order) for order, halt in enumerate(tour.visits, start=first)),
            return_travel=tour.return_travel,
            metres=tour.metres,
            asides=tuple(self._aside(halt) for halt in tour.asides),
        )

    def _aside(self, halt: PlannedAside) -> CarerAside:
        aside = halt.aside
        return CarerAside(
            key=str(aside.ref),
            label=aside_label(aside),
            start=halt.start,
            end=halt.end,
            address="" if aside.place is None else self.households.place(aside.place),
            travel=halt.travel,
            metres=halt.metres,
            wait=halt.waiting,
            private=aside.kind in ("key", "return"),
        )

    def _visit(self, halt: PlannedVisit, order: int) -> CarerVisit:
        visit, households = halt.visit, self.households
        crew = self.crews[appointment_of(visit.id)]
        return CarerVisit(
            key=visit.id,
            order=order,
            title=visit.title,
            service=service_of(visit.title, visit.service, part=visit.part, parts=visit.parts),
            family=visit.family,
            start=halt.start,
            end=halt.end,
            address=households.address(visit),
            doors=households.doors(visit),
            phones=households.phones(visit),
            tasks=households.tasks(visit),
            partners=tuple(name for key, name in crew.items() if key != visit.id),
            travel=halt.travel,
            metres=halt.metres,
            wait=halt.waiting,
            target=self.targets.get(visit.id),
            vague=households.vague(visit),
            synthetic=households.synthetic(visit),
        )


def sheet_of(
    worker: Worker, week: WeekProblem, *, days: Sequence[CarerDay], work: int, contract: int | None = None
) -> CarerSheet:
    """The sheet of one worker; ``work`` and ``contract`` in seconds."""
    employer = week.employers.get(worker.organisation)
    return CarerSheet(
        key=worker.id,
        name=worker.name,
        phone=telephone(worker.phone),
        organisation="" if employer is None else employer.name,
        mode=worker.mode,
        sector=week.locations[worker.home].sector or "",
        days=tuple(days),
        work=work,
        contract=contract,
    )


def service_of(title: str, service: str, *, part: int, parts: int) -> str:
    """Name of the service, with its place in a chain of carers; empty for a post, whose title says it."""
    name = "" if service == title else service
    return f"{name} {part}/{parts}".strip() if parts > 1 else name
