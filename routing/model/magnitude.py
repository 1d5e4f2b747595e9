"""Whether every time and score of every plan fits the engine's 64-bit integers, told before it is planned.

The bounds are rough on purpose: they must hold for any plan and be cheap. A problem with real durations
and prices stays thousands of times below the limit.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from routing.errors import Fault
from routing.rules.reach import Delaying, Lengthening, Priced, Reach
from routing.rules.shifts.spec import Shifts
from routing.rules.windows.spec import Windows
from routing.travel.crowfly import EARTH_RADIUS_M
from routing.travel.mode import CrowFly, TravelMode
from routing.units import FOREVER, SCORE_LIMIT

if TYPE_CHECKING:
    from routing.model.problem import Problem


def magnitude_faults(problem: Problem) -> Iterator[Fault]:
    """Faults of a problem, otherwise valid, whose times or totals could leave the engine's integers."""
    latest = longest_chain(problem)
    if latest >= FOREVER:
        yield Fault(
            code="times.too_large",
            where="document",
            seen=f"durations, travel, windows and gaps that can add up to {_rounded(latest)}",
            rule=f"All times of a plan stay below {_rounded(FOREVER)} units.",
            advice="Correct the largest of them, or use a coarser time unit.",
        )
        return
    reach = reach_of(problem, latest)
    parts = {rule.code: rule.largest(reach) for rule in problem.rules if isinstance(rule, Priced)}
    total = sum(parts.values())
    if total >= SCORE_LIMIT:
        worst = max(parts, key=lambda code: parts[code])
        yield Fault(
            code="scores.too_large",
            where=f"rules.{worst}",
            seen=f"prices that can add up to {_rounded(total)}, {_rounded(parts[worst])} of them here",
            rule=f"The prices of a plan add up to less than {_rounded(SCORE_LIMIT)} score units.",
            advice="Lower the prices or the times they apply to, or use a coarser score unit.",
        )


def reach_of(problem: Problem, latest: int) -> Reach:
    """Bounds over all plans whose times stay below ``latest`` because nothing can take longer."""
    ends = _ends(problem)
    spans = {
        shift.id: max(0, min(latest, latest if (end := ends[shift.id]) is None else end) - shift.start)
        for shift in problem.shifts
    }
    stops = sum(len(task.stops) for task in problem.tasks)
    return Reach(
        moment=max((shift.start + spans[shift.id] for shift in problem.shifts), default=0),
        spans=spans,
        work=sum(spans.values()),
        legs=stops + min(stops, len(problem.shifts)),
        leg_seconds={mode.name: _longest_leg(mode, problem)[0] for mode in problem.modes},
        leg_metres={mode.name: _longest_leg(mode, problem)[1] for mode in problem.modes},
    )


def longest_chain(problem: Problem) -> int:
    """Latest time of any schedule without needless delay.

    Each time is a shift's start, a window's opening or an hour waited for, plus a chain of services, legs
    and gaps that meets each stop once.
    """
    fixed = [shift.start for shift in problem.shifts]
    delay = 0
    for rule in problem.rules:
        if isinstance(rule, Delaying):
            hour, longest = rule.delays()
            fixed.append(hour)
            delay += longest
        if isinstance(rule, Windows):
            fixed += [opening for row in rule.rows for opening, _ in row.windows]
    stops = [stop for task in problem.tasks for stop in task.stops]
    leg = max((_longest_leg(mode, problem)[0] for mode in problem.modes), default=0)
    gaps = sum(max(0, link.min_gap) + max(0, -(link.max_gap or 0)) for link in problem.links)
    stays = {duration: _longest_stay(problem, duration) for duration in {stop.duration for stop in stops}}
    services = sum(stays[stop.duration] + delay for stop in stops)
    return max(fixed, default=0) + services + (len(stops) + 1) * leg + gaps


def _longest_stay(problem: Problem, duration: int) -> int:
    """The most a stop of that duration may last, whoever serves it and wherever they come from."""
    for rule in problem.rules:
        if isinstance(rule, Lengthening):
            duration = rule.lengthened(duration)
    return duration


def _ends(problem: Problem) -> Mapping[str, int | None]:
    """Latest return of each shift; None where overtime has no limit."""
    ends: dict[str, int | None] = {shift.id: shift.end for shift in problem.shifts}
    for rule in problem.rules:
        if isinstance(rule, Shifts):
            ends.update({row.shift: row.latest for row in rule.rows if row.overtime_price is not None})
    return ends


def _longest_leg(mode: TravelMode, problem: Problem) -> tuple[int, int]:
    """Seconds, stretched and with the door, and metres that no leg of this mode exceeds."""
    seconds, metres = 0, 0
    if mode.crowfly is not None:
        seconds, metres = _across(mode.crowfly, problem)
    elif mode.seconds is not None and mode.metres is not None and mode.seconds.size:
        seconds, metres = int(mode.seconds.max()), int(mode.metres.max())
    stretch = max((band.permille for band in mode.bands), default=1000)
    return -(-seconds * max(1000, stretch) // 1000) + len(mode.bands) + mode.door, metres


def _across(profile: CrowFly, problem: Problem) -> tuple[int, int]:
    """The same from one corner to the other of the box that holds all places, or half round the Earth."""
    lats = [place.lat for place in problem.places if place.lat is not None]
    lons = [place.lon for place in problem.places if place.lon is not None]
    if not lats or not lons:
        return 0, 0
    sides = math.radians(max(lats) - min(lats)) + math.radians(max(lons) - min(lons))
    distance = EARTH_RADIUS_M * min(math.pi, sides) + 1
    slowest = min(step.km_per_hour for step in profile.speeds)
    return math.ceil(distance * 3.6 / slowest) + 1, math.ceil(distance * profile.detour_permille / 1000) + 1


def _rounded(number: int) -> str:
    """A very large number as people can read it."""
    return f"{number:.1e}"
