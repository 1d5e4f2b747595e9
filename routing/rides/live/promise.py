"""What a passenger is told on the telephone, and what every later plan must keep."""

from __future__ import annotations

from dataclasses import dataclass, replace

from routing.rides.request import Window
from routing.rides.ride_times import RideTimes
from routing.units import MINUTE

#: Pickup windows begin and end on steps of five minutes, so that they can be said aloud.
GRID = 5 * MINUTE


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A ride promised. Times are seconds from the horizon start; windows are inclusive.

    Attributes
    ----------
    pickup: boarding begins inside it. dropoff: the vehicle arrives inside it.
    longest: seconds on board at most, from the end of boarding to arrival; None = no limit.
    """

    pickup: Window
    dropoff: Window
    longest: int | None


def floor_grid(moment: int) -> int:
    """The last step of the grid that is not after ``moment``."""
    return moment // GRID * GRID


def ceil_grid(moment: int) -> int:
    """The first step of the grid that is not before ``moment``."""
    return -(-moment // GRID) * GRID


def inside(window: Window) -> Window:
    """The part of a window between its first and its last step of the grid; itself when it holds no step."""
    opening, close = ceil_grid(window[0]), floor_grid(window[1])
    return (opening, close) if opening <= close else window


def around(window: Window) -> Window:
    """The window between two steps of the grid that holds this one."""
    return floor_grid(window[0]), ceil_grid(window[1])


def on_grid(times: RideTimes, *, arriving: bool) -> RideTimes:
    """The same on the grid: the end that was asked for inside the wish, the other around what follows.

    What follows (from the longest ride and the direct time) holds by itself, so nothing is lost or loosened
    by giving it whole steps. Only a wish that holds no step of the grid keeps its own bounds.
    """
    if arriving:
        return replace(times, pickup=around(times.pickup), dropoff=inside(times.dropoff))
    return replace(times, pickup=inside(times.pickup), dropoff=around(times.dropoff))


def promise_around(start: int, *, times: RideTimes, boarding: int, width: int) -> Promise:
    """The promise whose pickup window holds ``start``; ``times`` are on the grid, and so is the promise.

    The window lasts ``width`` seconds; an end beyond what was asked for is cut there, and the window begins
    so much sooner if it may. The arrival promised is the one asked for, or the first step not before what
    the longest ride allows after the window.
    """
    opening = floor_grid(start)
    close = min(opening + width, times.pickup[1])
    opening = min(opening, ceil_grid(close) - width)
    pickup = (max(opening, times.pickup[0]), close)
    last = times.dropoff[1]
    if times.longest is not None:
        last = min(last, ceil_grid(pickup[1] + boarding + times.longest))
    return Promise(pickup=pickup, dropoff=(times.dropoff[0], last), longest=times.longest)


def postponed(promise: Promise, *, boarding_start: int, arrival: int, width: int) -> Promise:
    """What is promised instead, once an event has broken ``promise``: as firm as the first.

    The windows open as they did (earlier for an arrival before its window) and close on the grid.
    """
    opening = floor_grid(boarding_start)
    pickup = (opening, opening + width) if boarding_start > promise.pickup[1] else promise.pickup
    last = max(promise.dropoff[1], ceil_grid(arrival))
    first = min(promise.dropoff[0], floor_grid(arrival))
    return Promise(pickup=pickup, dropoff=(first, last), longest=promise.longest)
