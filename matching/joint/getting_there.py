"""How workers without a vehicle get about: on foot, by public transport while it runs, by taxi, by a ride."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from matching.joint.book import JointBook, NetworkHours
from matching.joint.names import fleet_mode_name
from matching.joint.ordered import (
    BY_TRANSIT,
    TICKET,
    TRANSIT,
    TaxiLimit,
    local_means,
    numbered,
    span_of,
    taxi_means,
)
from matching.planning.period import WorkPeriod
from matching.planning.travel import mode_between
from matching.planning.week import WeekProblem
from matching.rides.fleet import MODE
from routing.joint import Carried, Means
from routing.model.shift import Shift
from routing.rules.travel_cost.spec import ModePrice
from routing.travel.mode import TravelMode
from routing.travel.source import Sources, TravelNote
from routing.units import MINUTE, euros, euros_per_hour

#: Longest leg on foot [assumption: nobody measured what carers accept].
ON_FOOT = 25 * MINUTE
#: A leg that somebody still has to arrange weighs more than any taxi of the territory.
TO_ARRANGE = euros(100)

FOOT, MISSING = "on foot", "to arrange"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Getting:
    """How they get about that day.

    Attributes
    ----------
    carried: every shift without a vehicle. means: what may bring them beside the fleet.
    modes: travel modes the week has not. prices: of those modes.
    walking: shifts that public transport does not cover from end to end: it serves first and last legs only.
    hours: when public transport runs everywhere, horizon seconds; None = always. local: hours between two
        areas that bring somebody to a visit; idle: those that bring nobody.
    pinned: visits somebody settled on a worker without a vehicle: planned whatever it takes.
    taxi: what keeps the taxi from being ordered; None = nothing, or there is none.
    notes: where ways on foot come from.
    """

    carried: tuple[Carried, ...]
    means: tuple[Means, ...]
    modes: tuple[TravelMode, ...] = ()
    prices: tuple[ModePrice, ...] = ()
    walking: frozenset[str] = frozenset()
    hours: tuple[tuple[int, int], ...] | None = None
    local: tuple[NetworkHours, ...] = ()
    idle: tuple[NetworkHours, ...] = ()
    pinned: frozenset[str] = frozenset()
    taxi: TaxiLimit | None = None
    notes: tuple[TravelNote, ...] = ()

    def shifts(self, given: Sequence[Shift]) -> tuple[Shift, ...]:
        """The shifts with the mode they move by between visits."""
        return tuple(replace(one, mode=FOOT) if one.id in self.walking else one for one in given)


@dataclass(slots=True)
class _Sorted:
    """Shifts by how their workers get about."""

    carried: list[Carried] = field(default_factory=list)
    walking: list[str] = field(default_factory=list)


def getting_there(
    book: JointBook,
    week: WeekProblem,
    day: date,
    *,
    planned_at: int,
    arranged: Collection[str] = (),
    roads: Sources | None = None,
) -> Getting:
    """How the workers of ``week``, which is that day, get about.

    ``planned_at``: when a taxi is ordered at the earliest, horizon seconds. ``arranged``: visits, of those
    pinned, to which somebody will arrange a way. ``roads``: where ways on foot come from; None: as the crow
    flies.
    """
    running = [one for one in book.network if one.on(day)]
    hours = tuple(span_of(one, week, day) for one in running if one.everywhere)
    known = bool(book.network)
    found = _Sorted()
    for period in week.periods.values():
        mode = week.workers[period.worker].mode
        if mode == "walking":
            found.carried.append(Carried(shift=period.id, longest_own=ON_FOOT))
        elif mode == "transit" and (not known or _covered(period, hours)):
            found.carried.append(Carried(shift=period.id, longest_own=BY_TRANSIT))
        elif mode == "transit":
            found.walking.append(period.id)
            found.carried.append(Carried(shift=period.id, longest_own=ON_FOOT))
    areas = [one for one in running if not one.everywhere]
    local = {one: tuple(local_means(one, week, day, found.walking)) for one in areas}
    taxi, limit = taxi_means(book.rides.fallback, week, planned_at=planned_at)
    foot, notes = _foot(book, week, roads)
    pinned = _pinned(week, {one.shift for one in found.carried})
    return Getting(
        carried=tuple(found.carried),
        means=(
            *_transit(week, found.walking, hours),
            *numbered(one for means in local.values() for one in means),
            *taxi,
            *_to_arrange(week, [name for name in pinned if name in arranged], found.carried),
        ),
        modes=(foot,) if found.walking else (),
        notes=notes if found.walking else (),
        prices=(ModePrice(mode=FOOT, per_time=euros_per_hour(book.association.settings.travel_hour)),)
        if found.walking
        else (),
        walking=frozenset(found.walking),
        hours=hours if known else None,
        local=tuple(one for one in areas if local[one]),
        idle=tuple(one for one in areas if not local[one] and found.walking),
        taxi=limit,
        pinned=frozenset(pinned),
    )


def _covered(period: WorkPeriod, hours: Iterable[tuple[int, int]]) -> bool:
    return any(first <= period.start and period.end <= last for first, last in hours)


def _foot(
    book: JointBook, week: WeekProblem, roads: Sources | None
) -> tuple[TravelMode, tuple[TravelNote, ...]]:
    locations = [week.locations[place.id] for place in week.problem.places]
    mode, notes = mode_between(
        book.association,
        "walking",
        locations,
        week.problem.places,
        clock=week.clock,
        holidays=week.holidays,
        source=(roads or {}).get("walking"),
    )
    return replace(mode, name=FOOT), notes


def _transit(
    week: WeekProblem, walking: Sequence[str], hours: tuple[tuple[int, int], ...]
) -> Iterable[Means]:
    """First and last legs of shifts that it covers in part, one means for each mode that workers have."""
    modes = {shift.id: shift.mode for shift in week.problem.shifts}
    for mode in dict.fromkeys(modes[shift] for shift in walking):
        if hours:
            yield Means(
                name=TRANSIT if mode == "transit" else mode,
                mode=mode,
                hours=hours,
                price=TICKET,
                longest=BY_TRANSIT,
                shifts=frozenset(shift for shift in walking if modes[shift] == mode),
                instead=True,
            )


def _pinned(week: WeekProblem, carried: set[str]) -> list[str]:
    """Visits that somebody settled on one worker, who has no vehicle."""
    lines = {(pin.line, pin.day): pin.worker for pin in week.association.pins if pin.worker is not None}
    on_foot = {week.periods[shift].worker for shift in carried}
    return [
        visit.id
        for visit in week.visits.values()
        if lines.get((visit.line, visit.day)) in on_foot and visit.only <= on_foot and visit.only
    ]


def _to_arrange(week: WeekProblem, pinned: Sequence[str], carried: Iterable[Carried]) -> Iterable[Means]:
    if pinned:
        workers = {name for visit in pinned for name in week.visits[visit].only}
        yield Means(
            name=MISSING,
            mode=fleet_mode_name(MODE),
            price=TO_ARRANGE,
            tasks=frozenset(pinned),
            shifts=frozenset(one.shift for one in carried if week.periods[one.shift].worker in workers),
        )
