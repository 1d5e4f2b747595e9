"""Service time by person: how long a visit lasts when this person makes it.

New carers are slower, a carer who knows the work is faster, a driver needs longer at the kerb. A *pace* is
a percentage of the stops' own durations (120: a visit of 50 minutes takes 60), rounded up to whole units of
time, for everything or for some tasks; the pace for a task goes before the pace for everything, a row that
gives the duration of one stop by one person before both. Where nothing is said the stop's own duration
counts. Pauses last as long as they last, whoever takes them.

The longer time is service like any other: it is work, it is paid, and links count from its end.

Source: Chen, Thomas and Hewitt (2016), "The technician routing problem with experience-based service times".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from routing.errors import Fault
from routing.model.task import StopRef
from routing.rules.checks import doubles, negative, unknown, unknown_stop
from routing.rules.contract import Names

#: Paces outside these percentages are taken for slips of the pen.
SLOWEST, FASTEST = 1000, 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """``percent`` of a stop's own duration that ``person`` takes (100 is usual), at ``tasks``; None: all."""

    person: str
    percent: int
    tasks: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonStop:
    """Service at ``stop`` lasts ``duration`` time units when ``person`` serves it."""

    stop: StopRef
    person: str
    duration: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceTime:
    """Paces of persons, and durations of single stops by person, which go before the paces."""

    code: ClassVar[str] = "service_time"

    paces: tuple[Pace, ...] = ()
    rows: tuple[PersonStop, ...] = ()

    def faults(self, names: Names) -> Iterator[Fault]:
        named = ((pace.person, name) for pace in self.paces for name in pace.tasks or ("every task",))
        told = (f"{name} by {person}" for person, name in named)
        yield from doubles("service_time", "rules.service_time.paces", told)
        keys = (f"{row.stop} by {row.person}" for row in self.rows)
        yield from doubles("service_time", "rules.service_time.rows", keys)
        for number, pace in enumerate(self.paces):
            where = f"rules.service_time.paces[{number}]"
            yield from unknown("service_time", where, "person", pace.person, names.persons)
            for task in pace.tasks or ():
                yield from unknown("service_time", where, "task", task, names.tasks)
            if not FASTEST <= pace.percent <= SLOWEST:
                yield Fault(
                    code="service_time.percent",
                    where=where,
                    seen=f"{pace.percent} percent",
                    rule=f"A pace lies between {FASTEST} and {SLOWEST} percent of the usual duration.",
                    advice="Give 120 for somebody who needs a fifth longer.",
                )
        for number, row in enumerate(self.rows):
            where = f"rules.service_time.rows[{number}]"
            yield from unknown("service_time", where, "person", row.person, names.persons)
            yield from unknown_stop("service_time", where, row.stop, names)
            yield from negative("service_time", where, "duration", row.duration)
            served = names.tasks.get(row.stop.task)
            if served is not None and any(stop.place is None for stop in served.stops):
                yield Fault(
                    code="service_time.pause",
                    where=where,
                    seen=f"the pause {row.stop.task!r}",
                    rule="A pause lasts as long for everybody.",
                    advice="Make it a task of its own for that person, or remove the row.",
                )

    def lengthened(self, duration: int) -> int:
        """The most a stop of that duration may last."""
        slowest = max((pace.percent for pace in self.paces), default=100)
        return max(duration, -(-duration * slowest // 100), *(row.duration for row in self.rows), 0)
