"""What happened, as facts in the order they became known; the state of a day is these facts, applied.

A fact of the world (asked, accepted, late…) is followed by what the planner made of it: runs, moves, orders,
broken promises, new sheets, each naming its ``cause``, the number of that fact. Numbers count from 0 and
``at``
never goes back.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from routing.rides.live.promise import Promise
from routing.rides.live.run import Run
from routing.rides.live.state import Ordered
from routing.rides.request import RideRequest, Window


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One line of the log; ``n`` its number, ``at`` its time."""

    kind: ClassVar[str]
    n: int
    at: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferSaid:
    """One possibility told: pickup window, latest arrival, who would carry, score units added."""

    pickup: Window
    arrival: int
    carrier: str
    added: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(Fact):
    """A ride asked for, with what was answered; without offers ``refusal`` is the code of the reason."""

    kind: ClassVar[str] = "asked"
    request: RideRequest
    offers: tuple[OfferSaid, ...]
    refusal: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted(Fact):
    """A promise given. ``added``: score units it was said to add. ``passage_of``: the open return that this
    ride is a reserved passage of, or whose passenger it takes after she had to call again.
    """

    kind: ClassVar[str] = "accepted"
    request: RideRequest
    promise: Promise
    carrier: str
    added: int
    passage_of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancelled(Fact):
    """The passenger does not want the ride any more; ``because``: another ride of hers that fell through."""

    kind: ClassVar[str] = "cancelled"
    task: str
    because: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready(Fact):
    """The passenger of an open return calls that she is done, and is told what takes her home.

    Attributes
    ----------
    ride: the open return. task: the ride that takes her from now on: the passage kept of those reserved, or
        the substitute ``request``; None when nobody can come. promise, carrier: of that ride.
    broken_by: number of the event that took the passage which would have boarded her within the guaranteed
        wait; None when the guarantee is kept, or does not hold at this hour.
    """

    kind: ClassVar[str] = "ready"
    ride: str
    task: str | None
    promise: Promise | None
    carrier: str | None
    request: RideRequest | None = None
    broken_by: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Absent(Fact):
    """Nobody was there to get in."""

    kind: ClassVar[str] = "absent"
    task: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Delayed(Fact):
    """A shift's vehicle will be ``seconds`` later than planned at whatever it does next."""

    kind: ClassVar[str] = "delayed"
    shift: str
    seconds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BrokenDown(Fact):
    """A vehicle is out for the rest of the day; ``place`` is where it stands (the nearer end of its leg)."""

    kind: ClassVar[str] = "broken_down"
    shift: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Replanned(Fact):
    """A better plan was taken: cost of what is left, before and after, in score units."""

    kind: ClassVar[str] = "replanned"
    before: int
    after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed(Fact):
    """Time has passed until ``at``."""

    kind: ClassVar[str] = "passed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned(Fact):
    """A run of a shift as it now is; a higher outing ends the one before."""

    kind: ClassVar[str] = "planned"
    cause: int
    run: Run


@dataclass(frozen=True, slots=True, kw_only=True)
class Reserved(Fact):
    """An open return as it was booked, with the rides held for it: between the two ends of the departure of
    ``request`` a call is answered within its longest wait.
    """

    kind: ClassVar[str] = "reserved"
    cause: int
    request: RideRequest
    passages: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Released(Fact):
    """A reserved passage is not driven: she goes with another, or has not called in time for it."""

    kind: ClassVar[str] = "released"
    cause: int
    task: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotCalled(Fact):
    """The last passage of an open return (``task``) is released and she has not called: she is to be
    phoned.
    """

    kind: ClassVar[str] = "not_called"
    cause: int
    task: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Instead(Fact):
    """What an event leaves of a ride; ``new`` is what holds instead, None when nobody can take it.

    ``carrier`` is who has it now. ``parted``: it no longer goes with the driver, or the group, that it was
    promised to go with.
    """

    cause: int
    task: str
    old: Promise
    new: Promise | None
    carrier: str | None
    parted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Displaced(Instead):
    """An event moved a passage that nobody has called for yet, or took it.

    No promise of an hour is broken: she has not been told of it. Whether her guarantee holds all the same
    shows when she calls. That the driver promised no longer drives for every call is a :class:`Broken` of its
    own.
    """

    kind: ClassVar[str] = "displaced"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved(Fact):
    """A ride goes to another carrier, its promise kept."""

    kind: ClassVar[str] = "moved"
    cause: int
    task: str
    carrier: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderedRide(Fact):
    """A ride is ordered from the fallback."""

    kind: ClassVar[str] = "ordered"
    cause: int
    task: str
    order: Ordered


@dataclass(frozen=True, slots=True, kw_only=True)
class CalledOff(Fact):
    """The fallback is to be phoned: it need not come for this ride. ``owed``: score units due all the same,
    the whole price from the moment on at which it could no longer have been ordered.
    """

    kind: ClassVar[str] = "called_off"
    cause: int
    task: str
    owed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StillWanted(Fact):
    """The other way of this passenger fell through and this one stays: she is to be asked whether she needs
    it.
    """

    kind: ClassVar[str] = "still_wanted"
    cause: int
    task: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken(Instead):
    """An event broke a promise: the passenger and her contact are to be phoned."""

    kind: ClassVar[str] = "broken"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stranded(Fact):
    """Somebody on board of a vehicle that broke down: ``rescue`` is the ride that takes her on from there."""

    kind: ClassVar[str] = "stranded"
    cause: int
    task: str
    rescue: RideRequest
    promise: Promise


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetIssued(Fact):
    """The run sheet ``number`` of a shift goes to its driver, who is to be called."""

    kind: ClassVar[str] = "sheet"
    cause: int
    shift: str
    number: int


KINDS: tuple[type[Fact], ...] = (
    Asked,
    Accepted,
    Cancelled,
    Ready,
    Absent,
    Delayed,
    BrokenDown,
    Replanned,
    Passed,
    Planned,
    Reserved,
    Released,
    NotCalled,
    Displaced,
    Moved,
    OrderedRide,
    CalledOff,
    StillWanted,
    Broken,
    Stranded,
    SheetIssued,
)
