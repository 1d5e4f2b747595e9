"""Why somebody has no place on the runs of a timetable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from matching.shuttles.day import ShuttleDay
from matching.shuttles.fixed import in_time
from matching.shuttles.legs import ShiftLeg
from routing.rides import RidePlan
from routing.rides.fixed import FixedRun, Seat
from routing.units import MINUTE

Code = Literal["no_run", "too_far", "too_long", "full", "other_leg", "not_made"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unseated:
    """The reason of one leg.

    Attributes
    ----------
    code: ``no_run`` none halts at her gate inside her window (``moment``: the nearest that does, seconds);
        ``too_far`` the nearest stop of those that do is ``metres`` on foot (``place``); ``too_long`` the
        shortest ride is ``seconds`` by the timetable, ``longest`` allowed; ``full`` every seat she could have
        is taken; ``other_leg`` her other way has one of these reasons; ``not_made`` no vehicle can make such
        a run with her on board.
    """

    code: Code
    place: str = ""
    moment: int | None = None
    metres: int = 0
    seconds: int = 0
    longest: int = 0


def unseated(day: ShuttleDay, plan: RidePlan) -> dict[str, Unseated]:
    """The reason of each refusal of a plan by the timetable of the day."""
    seen = _Timetable(day, plan)
    own = {one.request: seen.own_reason(day.planned[one.request]) for one in plan.refusals}
    return {name: _settled(reason, own.get(_other(name))) for name, reason in own.items()}


def _settled(own: Unseated | None, other: Unseated | None) -> Unseated:
    """A leg's own reason, unless only seats are missing and its other leg is impossible with any seat."""
    if own is not None and (own.code != "full" or other is None or other.code == "full"):
        return own
    return Unseated(code="not_made" if other is None else "other_leg")


def _other(request: str) -> str:
    return request[:-1] + ("r" if request.endswith("a") else "a")


class _Timetable:
    def __init__(self, day: ShuttleDay, plan: RidePlan) -> None:
        self.day, self.plan = day, plan
        self.runs = {run.id: run for run in day.fixed.runs}
        self.ample = max((one.layout.most_seats for one in day.booked.book.vehicles), default=0)
        self.aboard: dict[tuple[str, int], int] = {}
        for ride in plan.rides:
            seat = day.fixed.seats[ride.request]
            for segment in range(seat.board, seat.alight):
                self.aboard[seat.run, segment] = self.aboard.get((seat.run, segment), 0) + 1

    def own_reason(self, leg: ShiftLeg) -> Unseated | None:
        """What keeps this leg alone off every run; None when nothing of it does."""
        options = self.day.fixed.options.get(leg.id, ())
        if not options:
            return self._no_option(leg)
        task = self.plan.problem.tasks_of(self.plan.requests[leg.id])[0]
        longest = self.plan.problem.times[task].longest
        shortest = min(map(self._seconds, options))
        if longest is not None and shortest > longest:
            return Unseated(code="too_long", seconds=shortest, longest=longest)
        short = [one for one in options if longest is None or self._seconds(one) <= longest]
        if not any(self._free(one) for one in short):
            return Unseated(code="full")
        return None

    def _no_option(self, leg: ShiftLeg) -> Unseated:
        at_gate = [
            (run, number)
            for run in self.runs.values()
            for number, halt in enumerate(run.halts)
            if halt.place == leg.gate.id and self._away(leg, run, number)
        ]
        timely = [(run, number) for run, number in at_gate if in_time(leg, run.halts[number].time)]
        if not timely:
            moments = [run.halts[number].time for run, number in at_gate]
            middle = sum(leg.window) // 2
            nearest = min(moments, key=lambda moment: abs(moment - middle), default=None)
            return Unseated(code="no_run", moment=nearest, place=leg.gate.id)
        walks: Mapping[str, int] = self.day.fixed.walks.get(leg.worker.id, {})
        stops = {halt for run, number in timely for halt in self._away(leg, run, number) if halt in walks}
        if not stops:
            return Unseated(code="no_run", place=leg.gate.id)
        place = min(stops, key=lambda stop: (walks[stop], stop))
        return Unseated(code="too_far", place=place, metres=walks[place])

    @staticmethod
    def _away(leg: ShiftLeg, run: FixedRun, number: int) -> list[str]:
        """Places of the run before the gate on the way there, after it on the way home."""
        halts = run.halts[:number] if leg.way == "out" else run.halts[number + 1 :]
        return [halt.place for halt in halts]

    def _seconds(self, seat: Seat) -> int:
        """The shortest ride that the published minutes allow."""
        halts = self.runs[seat.run].halts
        return halts[seat.alight].time - halts[seat.board].time - (MINUTE - 1)

    def _free(self, seat: Seat) -> bool:
        run = self.runs[seat.run]
        held = self.ample if run.seats is None else run.seats
        return all(self.aboard.get((run.id, one), 0) < held for one in range(seat.board, seat.alight))
