"""What one shift does on a live day: halts driven, halts to come, and where it stands."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

#: What a run sheet shows of a run: outing, then task, kind (*held*: gets in if she calls) and start of every
#: halt.
SheetLines = tuple[int, tuple[tuple[str, str, int], ...]]

Kind = Literal["in", "out", "pause", "gone"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LiveHalt:
    """One stop as planned or as driven.

    Attributes
    ----------
    task: ride or pause. kind: getting in, getting out, the driver's pause, or *gone*: nobody gets in or out
        though it was planned (absent, cancelled or released when the vehicle was already coming or had to
        pass all the same).
    leave: departure from the place before; arrive, start, end: here.
    """

    task: str
    kind: Kind
    place: str
    leave: int
    arrive: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One outing of a shift, base to base; a shift that comes home may go out again.

    The vehicle waits where it is until it must leave, then goes to its next halt without turning back: halts
    up to the one it is going to are settled. After its last halt it goes home.

    Attributes
    ----------
    outing: number of the outing, from 1.
    departure: from the base, planned or done; back: at the base. Without halts both are the shift's start.
    free: the vehicle cannot leave where it stands before that, whatever its halts say (delays, absences).
    over: no more outings (broken down, or ended elsewhere than at its base).
    stopped: it broke down where its last halt says, and does not drive home.
    """

    shift: str
    outing: int = 1
    departure: int
    halts: tuple[LiveHalt, ...] = ()
    back: int
    free: int
    over: bool = False
    stopped: bool = False

    def settled(self, now: int) -> int:
        """How many halts are driven or being driven to."""
        return bisect_right(self.halts, now, key=_leave)

    def started(self, now: int) -> int:
        """How many halts have begun."""
        return bisect_right(self.halts, now, key=_start)

    def homeward(self, now: int) -> bool:
        """Whether the vehicle has done all its halts and goes home, or is there."""
        return bool(self.halts) and max(self.halts[-1].end, self.free) <= now


def _leave(halt: LiveHalt) -> int:
    return halt.leave


def _start(halt: LiveHalt) -> int:
    return halt.start
