"""Where a live day stands: who was promised what, what every shift does, what was ordered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal

from routing.rides.live.promise import Promise
from routing.rides.live.run import Run, SheetLines
from routing.rides.request import RideRequest, Window

#: What became of a ride: *promised* until it is over (carried rides keep it), *stranded* when its vehicle
#: broke down under way and another ride takes over, *failed* when nobody could take it, *released*: a passage
#: reserved for an open return that is not needed.
Status = Literal["promised", "cancelled", "absent", "stranded", "failed", "released"]

#: The carrier of a ride that the fallback does.
TAXI = "taxi"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordered:
    """A ride ordered from the fallback: start of boarding, arrival, metres, score units."""

    pickup: int
    arrival: int
    metres: int
    price: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenRide:
    """An open return as booked, and the rides held for it, in the order of their hours."""

    request: RideRequest
    passages: tuple[str, ...]

    @property
    def wait(self) -> int:
        """Seconds from the call to the boarding at most."""
        assert self.request.open_return is not None, "only open returns are reserved"
        return self.request.open_return.longest_wait

    @property
    def calls(self) -> Window:
        """When the call may come for the guarantee to hold."""
        assert self.request.departure is not None, "an open return has a window of departure"
        return self.request.departure

    def answers(self, pickup: Window, call: int) -> bool:
        """Whether a passage of that pickup window surely comes in time for the call."""
        return pickup[1] - self.wait <= call <= pickup[0]


@dataclass(slots=True, kw_only=True)
class State:
    """One moment of a live day; two states are equal when everything in them is.

    Attributes
    ----------
    now: the time it is, seconds from the horizon start. count: facts it is made of.
    requests, promises, status: of every ride, by task id (a ride's request id; a passage of an open return
        or a ride from where a vehicle broke down has an id of its own).
    carriers: shift that has the ride in its run, ``taxi``, or None.
    runs: the present outing of each shift; past: those that are over.
    orders: rides given to the fallback. owed: score units due for orders called off too late.
    sheets: number of the last run sheet of each shift that has one; issued: what stood on it.
    broken: rides whose promise an event broke; parted: those that no longer go with whom they were promised
        to go with.
    passages: the open return behind each reserved passage. rescued: the ride that a ride from where a
        vehicle broke down goes on with.
    returns: every open return. called: when its passenger called, and the ride that takes her (None: nobody).
    """

    now: int
    count: int = 0
    requests: dict[str, RideRequest] = field(default_factory=dict)
    promises: dict[str, Promise] = field(default_factory=dict)
    status: dict[str, Status] = field(default_factory=dict)
    carriers: dict[str, str | None] = field(default_factory=dict)
    runs: dict[str, Run] = field(default_factory=dict)
    past: dict[str, tuple[Run, ...]] = field(default_factory=dict)
    orders: dict[str, Ordered] = field(default_factory=dict)
    sheets: dict[str, int] = field(default_factory=dict)
    issued: dict[str, SheetLines] = field(default_factory=dict)
    broken: tuple[str, ...] = ()
    parted: tuple[str, ...] = ()
    owed: dict[str, int] = field(default_factory=dict)
    passages: dict[str, str] = field(default_factory=dict)
    rescued: dict[str, str] = field(default_factory=dict)
    returns: dict[str, OpenRide] = field(default_factory=dict)
    called: dict[str, tuple[int, str | None]] = field(default_factory=dict)

    def copy(self) -> State:
        """The same state, to try something on."""
        return replace(
            self,
            requests=dict(self.requests),
            promises=dict(self.promises),
            status=dict(self.status),
            carriers=dict(self.carriers),
            runs=dict(self.runs),
            past=dict(self.past),
            orders=dict(self.orders),
            sheets=dict(self.sheets),
            issued=dict(self.issued),
            owed=dict(self.owed),
            passages=dict(self.passages),
            rescued=dict(self.rescued),
            returns=dict(self.returns),
            called=dict(self.called),
        )

    def aboard(self, run: Run) -> tuple[str, ...]:
        """Rides that are in the vehicle once it has done its settled halts, in the order of boarding."""
        found: dict[str, None] = {}
        for halt in run.halts[: run.settled(self.now)]:
            if halt.kind == "in":
                found[halt.task] = None
            elif halt.kind == "out":
                found.pop(halt.task, None)
        return tuple(found)

    def boarding(self, task: str) -> tuple[Run, int] | None:
        """Run and number of the halt at which the ride begins, if a vehicle has it."""
        for run in self.outings(self.carriers.get(task)):
            for number, halt in enumerate(run.halts):
                if halt.task == task and halt.kind == "in":
                    return run, number
        return None

    def asked(self, task: str) -> str:
        """The ride that somebody asked for, of which ``task`` may be what a breakdown has left."""
        while task in self.rescued:
            task = self.rescued[task]
        return task

    def is_held(self, task: str) -> bool:
        """Whether this is a passage kept free for a passenger who has not called yet."""
        owner = self.passages.get(task)
        return owner is not None and owner not in self.called and self.status[task] == "promised"

    def lines(self, run: Run) -> SheetLines:
        """What the run sheet shows of a run: pickups that wait for a call as *held*."""
        return run.outing, tuple(
            (halt.task, "held" if halt.kind == "in" and self.is_held(halt.task) else halt.kind, halt.start)
            for halt in run.halts
        )

    def outings(self, shift: str | None) -> Iterator[Run]:
        """All outings of a shift, the present one first."""
        if shift is not None and shift in self.runs:
            yield self.runs[shift]
            yield from self.past.get(shift, ())

    def open_promises(self) -> Iterator[str]:
        """Rides promised and not yet over."""
        return (task for task, status in self.status.items() if status == "promised" and not self.over(task))

    def is_ahead(self, task: str) -> bool:
        """Whether the ride has a carrier and has not begun: nobody is on board for it."""
        start = self.boarding_start(task)
        # nobody who has not called gets in at the very second the vehicle is there
        return start is not None and (start > self.now or (start == self.now and self.is_held(task)))

    def boarding_start(self, task: str) -> int | None:
        """When boarding begins, or began, as it stands; None for a ride without a carrier."""
        order = self.orders.get(task)
        if order is not None:
            return order.pickup
        found = self.boarding(task)
        return None if found is None else found[0].halts[found[1]].start

    def over(self, task: str) -> bool:
        """Whether the ride has arrived."""
        order = self.orders.get(task)
        if order is not None:
            return order.arrival <= self.now
        return any(
            halt.task == task and halt.kind == "out" and halt.start <= self.now
            for run in self.outings(self.carriers.get(task))
            for halt in run.halts
        )
