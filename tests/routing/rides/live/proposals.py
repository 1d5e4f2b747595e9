"""Stand-ins for the engine that propose one plan, whatever it is worth."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from routing.model.plan import Halt, Plan, Tour
from routing.model.run import Solution
from routing.rides import RideRequest
from routing.rides.live import Desk, open_day
from routing.rides.live.asking import quote_ride
from tests.routing.rides.road import at, bus, day, planned

Proposal = Callable[..., Solution]


def giving(task: str, shift: str, *, last: bool = False) -> Proposal:
    """The present plan with a ride around everything that ``shift`` does (``last``: after all of it)."""

    def change(tours: dict[str, list[Halt]]) -> None:
        own = [halt for halts in tours.values() for halt in halts if halt.task == task]
        for name, halts in tours.items():
            tours[name] = [halt for halt in halts if halt.task != task]
        into = tours.setdefault(shift, [])
        tours[shift] = [*into, *own] if last else [own[0], *into, own[1]]

    return _changed(change)


def without(task: str) -> Proposal:
    """The present plan with a ride left out."""

    def change(tours: dict[str, list[Halt]]) -> None:
        for name, halts in tours.items():
            tours[name] = [halt for halt in halts if halt.task != task]

    return _changed(change)


def _changed(change: Callable[[dict[str, list[Halt]]], None]) -> Proposal:
    def solve(_: object, *, start: Plan, **__: Any) -> Solution:
        tours = {tour.shift: list(tour.halts) for tour in start.tours}
        change(tours)
        found = tuple(
            Tour(shift=name, departure=0, halts=tuple(halts), arrival=0)
            for name, halts in tours.items()
            if halts
        )
        return Solution(plan=replace(start, tours=found), iterations=1, seconds=0.0)

    return solve


def two_buses(*rides: tuple[RideRequest, str], **more: Any) -> Desk:
    """A desk at 06:00 with the buses *one* and *two*, each ride promised to the bus named with it."""
    buses = (bus("one", **more), bus("two"))
    desk = open_day(planned(day(vehicles=buses)), at=at("06:00"))
    for request, mine in rides:
        quote = quote_ride(desk.state, desk.journal.board, request, only={mine})
        desk.accept(quote.offers[0])
    return desk
