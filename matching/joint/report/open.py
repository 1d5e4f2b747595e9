"""What is left to fill on a joint day: visits and rides, each with its reasons and what would repair it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matching.joint.plan import JointPlan
from matching.joint.remedy import vehicle_remedy
from matching.joint.report.naming import visit_name
from matching.joint.report.view import OpenView
from matching.joint.report.words import word
from matching.planning.candidates import Candidate, Candidates
from matching.planning.reasons import reasons_of
from matching.planning.visit import Visit
from matching.report.bilingual import Bilingual, clock
from routing.joint import RideLeg, leg_ends, without_legs
from routing.model.shift import Shift
from routing.travel.leg import Legs

#: Visits for which one more vehicle is tried out, the first ones of the day.
REPAIRED = 6


def open_visits(planned: JointPlan) -> tuple[OpenView, ...]:
    """Visits nobody does, essential ones first, then by time."""
    telling = _Telling(planned)
    week = planned.day.week
    left = [
        week.visits[name]
        for name in without_legs(planned.day.joint, planned.plan).unserved
        if name in week.visits
    ]
    ordered = sorted(left, key=lambda one: (one.level != "essential", one.openings[0].opening, one.id))
    return tuple(telling.visit(visit) for visit in ordered)


class _Telling:
    def __init__(self, planned: JointPlan) -> None:
        self._planned, self._day = planned, planned.day
        self._candidates = Candidates(planned.day.week)
        self._ways = Legs(planned.day.joint.alone)
        self._tried = 0

    def visit(self, visit: Visit) -> OpenView:
        week = self._day.week
        names = {worker.id: worker.name for worker in week.workers.values()}
        candidates = self._candidates.of(visit)
        stuck = {one.worker: shift for one in candidates if (shift := self._stuck(visit, one)) is not None}
        others = [one for one in candidates if one.worker not in stuck]
        said = [*self._no_way(visit, stuck)]
        said += [
            Bilingual(one.text("fr"), one.text("en"))
            for one in reasons_of(visit, others, names)
            if others or not said
        ]
        remedy = self._remedy(visit, list(stuck.values())) if stuck else None
        if stuck and remedy is None and self._tried <= REPAIRED:
            said.append(word("no_remedy"))
        opening, close = visit.openings[0].opening, visit.openings[-1].close
        first, last = clock(week.clock.local(opening)), clock(week.clock.local(close))
        when = first if first == last else f"{first}–{last}"
        return OpenView(
            what=visit_name(visit),
            when=Bilingual(when, when),
            essential=visit.level == "essential",
            no_way=bool(stuck),
            reasons=tuple(said),
            remedy=remedy,
        )

    def _stuck(self, visit: Visit, one: Candidate) -> str | None:
        """The shift on which this worker could do the visit, had she a way to it; None: something else."""
        if one.obstacle not in ("busy", "window"):
            return None
        for shift in self._day.joint.alone.shifts:
            if shift.person == one.worker and shift.id in self._day.joint.carried:
                opening, close = visit.openings[0].opening, visit.openings[-1].close
                there = shift.start <= close and opening + visit.duration <= shift.end
                if there and self._far(shift, visit) and not self._brought(shift, visit):
                    return shift.id
        return None

    def _far(self, shift: Shift, visit: Visit) -> bool:
        own = self._ways.free(origin=shift.start_place, destination=visit.place, mode=shift.mode)
        return own is not None and own > self._day.joint.carried[shift.id].longest_own

    def _brought(self, shift: Shift, visit: Visit) -> bool:
        """Whether she gets there in the plan, or could by public transport: then her time is the reason."""
        served = {halt.task for tour in self._planned.plan.tours for halt in tour.halts}
        return any(leg.means is not None or leg.ride in served for leg in self._out(shift.id, visit))

    def _out(self, shift: str, visit: Visit) -> Iterator[RideLeg]:
        """Rides that could bring her there."""
        for leg in self._day.joint.legs.values():
            mine = leg.shift == shift and leg.side == "out"
            if mine and leg_ends(self._day.joint, leg)[1] == visit.place:
                yield leg

    def _no_way(self, visit: Visit, stuck: dict[str, str]) -> Iterator[Bilingual]:
        """One sentence for the workers who have no way, by what is missing."""
        groups: dict[tuple[str, str], list[str]] = {}
        for shift in stuck.values():
            groups.setdefault(self._missing(visit, shift), []).append(shift)
        for (network, fleet), shifts in groups.items():
            yield word("no_way").filled(
                names=", ".join(self._name(shift) for shift in shifts),
                minutes=min(self._on_foot(visit, shift) for shift in shifts),
                longest=max(self._day.joint.carried[shift].longest_own for shift in shifts) // 60,
                network=word(network),
                fleet=word(fleet),
            )

    def _missing(self, visit: Visit, shift: str) -> tuple[str, str]:
        """What public transport and the fleet lack."""
        fleet = "busy_fleet" if any(self._out(shift, visit)) else "no_fleet"
        hours = self._day.getting.hours
        opening, close = visit.openings[0].opening, visit.openings[-1].close
        runs = hours is None or any(first <= opening and close <= last for first, last in hours)
        return "slow_network" if runs else "no_network", fleet

    def _on_foot(self, visit: Visit, shift: str) -> int:
        one = next(each for each in self._day.joint.alone.shifts if each.id == shift)
        own = self._ways.free(origin=one.start_place, destination=visit.place, mode=one.mode) or 0
        return -(-own // 60)

    def _name(self, shift: str) -> str:
        return self._day.week.workers[self._day.week.periods[shift].worker].name

    def _remedy(self, visit: Visit, shifts: Sequence[str]) -> Bilingual | None:
        self._tried += 1
        if self._tried > REPAIRED:
            return None
        found = vehicle_remedy(self._planned, visit.id, shifts)
        if found is None:
            return None
        local = self._day.week.clock.local
        return word("remedy_vehicle").filled(
            start=clock(local(found.start)),
            end=clock(local(found.end)),
            name=self._day.week.workers[found.worker].name,
        )


def open_rides(planned: JointPlan) -> tuple[OpenView, ...]:
    """People's own rides that neither a vehicle nor the taxi does, by time."""
    day = planned.day
    left = set(without_legs(day.joint, planned.plan).unserved)
    ties = {tie.request: tie for tie in day.tied.visits}
    found = []
    for task, request in day.rides.rides.items():
        tie = ties.get(request.id)
        # what is tied to a visit that nobody does goes by no taxi either
        if task not in left or (tie is None and request.id in day.rides.orders):
            continue
        low, high = day.rides.times[task].pickup
        first, last = clock(day.week.clock.local(low)), clock(day.week.clock.local(high))
        if tie is None:
            reason = word("ride_open")
        else:
            code = "alert" if tie.kind == "hand_over" else "tied_open"
            reason = word(code).filled(request=request.id, line=tie.line)
        found.append(
            (
                low,
                OpenView(
                    what=day.booked.asked[request.id].name,
                    when=Bilingual(f"{first}–{last}", f"{first}–{last}"),
                    essential=request.level == "essential",
                    no_way=False,
                    reasons=(reason,),
                ),
            )
        )
    return tuple(view for _, view in sorted(found, key=lambda one: one[0]))
