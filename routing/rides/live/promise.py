"""What a passenger is told on the telephone, and what every later plan must keep."""

from __future__ import annotations

from dataclasses import dataclass

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


def promise_around(start: int, *, times: RideTimes, boarding: int, width: int) -> Promise:
    """The promise whose pickup window holds ``start``.

    The window begins on the grid and lasts ``width`` seconds; an end beyond what was asked for is cut there,
    and the window begins so much sooner if it may.
    The arrival promised is the one asked for, or what the longest ride allows after the window.
    """
    opening = floor_grid(start)
    close = min(opening + width, times.pickup[1])
    opening = min(opening, ceil_grid(close) - width)
    pickup = (max(opening, times.pickup[0]), close)
    last = times.dropoff[1]
    if times.longest is not None:
        last = min(last, pickup[1] + boarding + times.longest)
    return Promise(pickup=pickup, dropoff=(times.dropoff[0], last), longest=times.longest)


def postponed(promise: Promise, *, boarding_start: int, arrival: int, width: int) -> Promise:
    """What is promised instead, once an event has broken ``promise``: as firm as the first.

    The windows open as they did (earlier for an arrival before its window) and close on the grid.
    """
    opening = floor_grid(boarding_start)
    pickup = (opening, opening + width) if boarding_start > promise.pickup[1] else promise.pickup
    last = max(promise.dropoff[1], ceil_grid(arrival))
    first = min(promise.dropoff[0], arrival)
    return Promise(pickup=pickup, dropoff=(first, last), longest=promise.longest)
