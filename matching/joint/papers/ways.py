"""The ways of carers without a vehicle in words: what brings them, from which door to which, whom to ring."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from matching.joint.day import JointDay
from matching.joint.papers.words import word
from matching.joint.report.naming import driver_name, vehicle_name
from matching.joint.steps import Step
from matching.papers.appointment import appointment_of
from matching.papers.carer_sheet import CarerWay, WayKind
from matching.papers.households import Households
from matching.papers.lines import plain
from matching.papers.words import at_clock, telephone
from matching.planning.visit import Visit
from matching.report.bilingual import Bilingual


class Ways:
    """Tells the ways of one day; ``households``: addresses as carers' sheets print them."""

    def __init__(self, day: JointDay, households: Households) -> None:
        self._day, self._households = day, households

    def of(self, shift: str, steps: Sequence[Step]) -> Iterator[CarerWay]:
        """The ways among the steps of a tour, in order."""
        taken: set[str] = set()
        ended, before = steps[0].start, None
        for number, step in enumerate(steps):
            waited, ended = max(0, step.start - ended), step.end
            if step.halt is not None:
                before = self._day.week.visits.get(step.halt.task, before)
                continue
            after = self._next_visit(steps[number:])
            key = f"home {shift}" if after is None else appointment_of(after.id)
            while key in taken:  # two ways to one visit: by bus, then along with somebody
                key += "+"
            taken.add(key)
            yield self._way(step, key, waited=waited, before=before, after=after)

    def _next_visit(self, steps: Sequence[Step]) -> Visit | None:
        visits = (step.halt.task for step in steps if step.halt is not None and step.kind == "visit")
        name = next(visits, None)
        return None if name is None else self._day.week.visits[name]

    def _way(
        self, step: Step, key: str, *, waited: int, before: Visit | None, after: Visit | None
    ) -> CarerWay:
        local = self._day.week.clock.local
        return CarerWay(
            key=key,
            kind=cast(WayKind, step.kind),
            label=self._label(step),
            start=local(step.start),
            end=local(step.end),
            notes=tuple(self._notes(step, before=before, after=after)),
            wait=waited,
        )

    def _label(self, step: Step) -> Bilingual:
        if step.request:
            client = self._day.booked.asked[step.request].name
            return word("way_along", client=client, vehicle=vehicle_name(self._day, step.vehicle))
        if step.kind == "taxi":
            taxi = self._day.book.rides.fallback
            return word("way_taxi", name="" if taxi is None else taxi.name)
        if step.kind != "ride":
            return word(f"way_{step.kind}")
        vehicle, driver = vehicle_name(self._day, step.vehicle), driver_name(self._day, step.vehicle)
        code = "way_driven" if driver else "way_ride"
        return word(code, vehicle=vehicle, driver=driver)

    def _notes(self, step: Step, *, before: Visit | None, after: Visit | None) -> Iterator[Bilingual]:
        if step.own:
            return
        local = self._day.week.clock.local
        out = word("your_door") if before is None else self._place(step.origin, before)
        there = word("your_home") if step.home else self._place(step.destination, after)
        yield word("way_in", time=at_clock(local(step.start)), place=out)
        yield word("way_out", time=at_clock(local(step.end)), place=there)
        if step.kind == "missing":
            yield word("way_wait")
        phone = self._whom_to_ring(step)
        if phone:
            yield word("way_call", phone=telephone(phone))

    def _whom_to_ring(self, step: Step) -> str:
        """The taxi's own telephone, else that of the office; for other ways the head of the sheet has it."""
        taxi, office = self._day.book.rides.fallback, self._day.book.association.settings.phone
        if step.kind != "taxi":
            return ""
        return taxi.phone if taxi is not None and taxi.phone else office

    def _place(self, place: str, visit: Visit | None) -> Bilingual:
        """``Mme R., 3 rue de la Gare``; only the address where it is not that visit's."""
        address = self._households.place(place) if place in self._households.places else place
        if visit is None or visit.place != place or visit.title in address:
            return plain(address)
        return plain(f"{visit.title}, {address}")
