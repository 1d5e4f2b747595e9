"""Weekday time bands: when roads are slow, in local time, turned into multipliers over a horizon.

On by default. The default peaks (x 1.5, 7:00-9:30 and 16:30-19:00, Monday to Friday) are [G]: plausible,
not measured; each organisation sets its own. Week-ends and the days given as free are free-flow.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from routing.errors import Fault, InvalidProblem
from routing.travel.mode import Band
from routing.units import DAY

#: Multiplier of free-flow travel, in thousandths.
FREE_FLOW = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Peak:
    """Travel takes ``permille / 1000`` times its base from ``opening`` to ``closing``, local time.

    A closing at midnight (``time(0)``) is the end of the day; a peak over midnight is two peaks.
    """

    opening: time
    closing: time
    permille: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WeeklyProfile:
    """Peaks of each weekday, Monday first; seven entries, each sorted by opening."""

    days: tuple[tuple[Peak, ...], ...]


_MORNING = Peak(opening=time(7), closing=time(9, 30), permille=1500)
_EVENING = Peak(opening=time(16, 30), closing=time(19), permille=1500)

#: [G], see the module's text.
DEFAULT_WEEK = WeeklyProfile(days=((_MORNING, _EVENING),) * 5 + ((), ()))

#: No peak at all.
FREE_WEEK = WeeklyProfile(days=((),) * 7)


def weekly_bands(
    start: datetime,
    *,
    days: int,
    profile: WeeklyProfile = DEFAULT_WEEK,
    free_days: Collection[date] = (),
) -> tuple[Band, ...]:
    """Bands of the peaks that begin within ``days`` local days of ``start``.

    Parameters
    ----------
    start: the horizon start, aware, in the zone whose clocks the peaks follow (Europe/Paris).
    days: local days of the horizon; count the days that late tours run into.
    profile: peaks by weekday.
    free_days: local dates without peaks, such as public holidays.

    Raises
    ------
    InvalidProblem: when ``start`` is naive or the profile has any fault.

    Notes
    -----
    On the days clocks change a peak keeps its wall-clock hours: its place in the horizon moves by an
    hour, and a peak that holds the change itself is an hour shorter or longer.
    """
    faults = [*_start_faults(start, days), *_week_faults(profile)]
    if faults:
        raise InvalidProblem(faults)
    bands: list[Band] = []
    for number in range(days + 1):
        day = start.date() + timedelta(days=number)
        for peak in () if day in free_days else profile.days[day.weekday()]:
            opening, closing = _moments(start, day, peak)
            if closing <= max(opening, 0) or opening >= _horizon_end(start, days):
                continue
            _append(bands, max(opening, 0), closing, peak.permille)
    return tuple(bands)


def seconds_at(start: datetime, wall: datetime, *, last: bool = False) -> int:
    """Seconds from ``start`` to the naive wall-clock time ``wall`` in the zone of ``start``.

    A time that clocks skip in spring is the moment of the jump. Of a time that clocks show twice in
    autumn, the first is meant, or with ``last`` the second.
    """
    local = wall.replace(tzinfo=start.tzinfo, fold=1 if last else 0)
    moment = local.astimezone(UTC)
    shown = moment.astimezone(start.tzinfo).replace(tzinfo=None)
    if shown != wall:
        moment = _jump(start, wall)
    return int((moment - start.astimezone(UTC)).total_seconds())


def _jump(start: datetime, wall: datetime) -> datetime:
    """The moment at which clocks jump over ``wall``: where its offsets before and after would meet."""
    before = wall.replace(tzinfo=start.tzinfo, fold=0).utcoffset() or timedelta()
    low = (wall - timedelta(days=1)).replace(tzinfo=UTC) - before
    high = (wall + timedelta(days=1)).replace(tzinfo=UTC) - before
    while high - low > timedelta(seconds=1):
        middle = low + timedelta(seconds=(high - low) // timedelta(seconds=1) // 2)
        if middle.astimezone(start.tzinfo).utcoffset() == before:
            low = middle
        else:
            high = middle
    return high


def _moments(start: datetime, day: date, peak: Peak) -> tuple[int, int]:
    """Opening and closing of a peak on a day, in seconds from the horizon start."""
    last_day = day + timedelta(days=1) if peak.closing == time(0) else day
    opening = seconds_at(start, datetime.combine(day, peak.opening))
    return opening, seconds_at(start, datetime.combine(last_day, peak.closing), last=True)


def _horizon_end(start: datetime, days: int) -> int:
    return seconds_at(start, start.replace(tzinfo=None, fold=0) + timedelta(days=days))


def _append(bands: list[Band], opening: int, closing: int, permille: int) -> None:
    """Add a peak after the others; one that opens as the last closes replaces its return to free flow."""
    if bands and bands[-1].start >= opening:
        bands.pop()
    if (bands[-1].permille if bands else FREE_FLOW) != permille:
        bands.append(Band(start=opening, permille=permille))
    bands.append(Band(start=closing, permille=FREE_FLOW))


def _start_faults(start: datetime, days: int) -> Iterator[Fault]:
    if start.tzinfo is None or start.utcoffset() is None:
        yield Fault(
            code="bands.naive",
            where="start",
            seen=f"{start.isoformat()} without a time zone",
            rule="Peaks follow local clocks, so the horizon start must know its zone.",
            advice="Give it ZoneInfo('Europe/Paris').",
        )
    if not 0 <= days <= 3660:
        yield Fault(
            code="bands.days",
            where="days",
            seen=str(days),
            rule="A horizon has 0 to 3660 days.",
            advice=f"Give days, not seconds (a day has {DAY}).",
        )


def _week_faults(profile: WeeklyProfile) -> Iterator[Fault]:
    if len(profile.days) != 7:
        yield Fault(
            code="bands.week",
            where="profile.days",
            seen=f"{len(profile.days)} days",
            rule="A weekly profile has seven days, Monday first.",
            advice="Give an empty entry for each day without peaks.",
        )
    for weekday, peaks in enumerate(profile.days):
        previous = time(0)
        for number, peak in enumerate(peaks):
            where = f"profile.days[{weekday}][{number}]"
            yield from _peak_faults(where, peak, previous)
            previous = peak.closing if peak.closing != time(0) else time.max


def _peak_faults(where: str, peak: Peak, previous: time) -> Iterator[Fault]:
    if peak.closing != time(0) and peak.closing <= peak.opening:
        yield Fault(
            code="bands.reversed",
            where=where,
            seen=f"from {peak.opening:%H:%M} to {peak.closing:%H:%M}",
            rule="A peak closes after it opens, on the same day.",
            advice="Swap the two times, or write a peak over midnight as two.",
        )
    if peak.opening < previous:
        yield Fault(
            code="bands.overlap",
            where=where,
            seen=f"opens at {peak.opening:%H:%M}, before the one above closes",
            rule="The peaks of a day are sorted and do not overlap.",
            advice="Sort them and merge those that overlap.",
        )
    if not 100 <= peak.permille <= 20_000:
        yield Fault(
            code="bands.permille",
            where=where,
            seen=str(peak.permille),
            rule="A multiplier lies between 0.1 and 20, written in thousandths.",
            advice="Write 1500 for one and a half.",
        )
