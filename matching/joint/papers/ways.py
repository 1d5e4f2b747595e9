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
        self._day, self._households, self._local = day, households, day.week.clock.local

    def of(self, shift: str, steps: Sequence[Step]) -> Iterator[CarerWay]:
        """The ways among the steps of a tour, in order."""
        mine = [self._visit(step) for step in steps]
        ended = steps[0].start
        for number, step in enumerate(steps):
            waited, ended = max(0, step.start - ended), step.end
            if step.halt is None:
                after = next((visit for visit in mine[number:] if visit is not None), None)
                key = f"home {shift}" if after is None else appointment_of(after.id)
                known = [visit for visit in (*mine[:number][::-1], *mine[number:]) if visit is not None]
                first = not any(mine[:number])
                yield CarerWay(
                    # on foot to where she is fetched: two ways to one visit
                    key=f"towards {key}" if step.own and step.destination else key,
                    kind=cast(WayKind, step.kind),
                    label=self._label(step),
                    start=self._local(step.start),
                    end=self._local(step.end),
                    notes=tuple(self._notes(step, known, first=first)),
                    wait=waited,
                )

    def _visit(self, step: Step) -> Visit | None:
        return self._day.week.visits[step.halt.task] if step.halt and step.kind == "visit" else None

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

    def _notes(self, step: Step, known: Sequence[Visit], *, first: bool) -> Iterator[Bilingual]:
        """Where she gets in and out; of her own way where it ends, when that is not at her next visit."""
        there = word("your_home") if step.home else self._place(step.destination, known)
        if not step.own:
            out = word("your_door") if first else self._place(step.origin, known)
            yield word("way_in", time=at_clock(self._local(step.start)), place=out)
        if step.destination:
            yield word("way_out", time=at_clock(self._local(step.end)), place=there)
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

    def _place(self, place: str, known: Sequence[Visit]) -> Bilingual:
        """``Mme R., 3 rue de la Gare``; only the address where none of the ``known`` visits is."""
        address = self._households.place(place) if place in self._households.places else place
        title = next((visit.title for visit in known if visit.place == place), "")
        return plain(address if title in address else f"{title}, {address}")
