"""One period of work of a worker in the week: what a shift of the engine stands for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from matching.model.worker import Worker
from matching.planning.calendar import Clock

#: What is left of a period around an absence is dropped below this many seconds.
SHORTEST = 15 * 60

#: Rows that follow one another become one period up to this length: somebody always available still has days.
LONGEST = 25 * 3600

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkPeriod:
    """From home to home.

    Attributes
    ----------
    id: also the id of the shift.
    start, end: horizon seconds.
    dates: local dates that the period touches, in order.
    """

    id: str
    worker: str
    start: int
    end: int
    dates: tuple[date, ...]

    @property
    def day(self) -> date:
        """Local date of the start."""
        return self.dates[0]


def periods_of(worker: Worker, days: Iterable[date], clock: Clock) -> tuple[WorkPeriod, ...]:
    """Periods of one worker over ``days``, absences taken out, in time order."""
    present = _without(_spans(worker, tuple(days), clock), _absent(worker, clock))
    return _numbered(worker, (span for span in present if span[1] - span[0] >= SHORTEST), clock)


def periods_without_absences(worker: Worker, days: Iterable[date], clock: Clock) -> tuple[WorkPeriod, ...]:
    """Periods the worker would have without any absence; what explanations compare with."""
    return _numbered(worker, _spans(worker, tuple(days), clock), clock)


def _spans(worker: Worker, days: tuple[date, ...], clock: Clock) -> list[Span]:
    """Availability over the days, rows that overlap or touch merged.

    A night that began on the eve of the first day counts from that day's midnight on: the evening before
    belongs to the previous week's plan.
    """
    spans: list[Span] = []
    eve = min(days) - timedelta(days=1)
    midnight = clock.at(min(days), 0)
    for period in worker.availability:
        for day in (eve, *days):
            if not period.on(day):
                continue
            start, end = clock.at(day, period.start), clock.at(day, period.end)
            spans.append((max(start, midnight), end))
    merged: list[Span] = []
    for start, end in sorted(span for span in spans if span[1] > span[0]):
        first, last = merged[-1] if merged else (start, start - 1)
        if start <= last and max(last, end) - first <= LONGEST:
            merged[-1] = (first, max(last, end))
        elif end > last:
            merged.append((max(start, last), end))
    return merged


def _absent(worker: Worker, clock: Clock) -> list[Span]:
    return sorted((clock.at_wall(away.start), clock.at_wall(away.end)) for away in worker.absences)


def _without(spans: list[Span], away: list[Span]) -> Iterator[Span]:
    """Spans with the absences cut out."""
    for start, end in spans:
        now = start
        for gone, back in away:
            if back <= now or gone >= end:
                continue
            if gone > now:
                yield now, gone
            now = max(now, back)
        if now < end:
            yield now, end


def _numbered(worker: Worker, spans: Iterable[Span], clock: Clock) -> tuple[WorkPeriod, ...]:
    counts: dict[date, int] = {}
    found: list[WorkPeriod] = []
    for start, end in spans:
        day = clock.day(start)
        counts[day] = counts.get(day, 0) + 1
        name = f"{worker.id}/{day.isoformat()}/{counts[day]}"
        last = clock.day(end - 1)
        dates = tuple(day + timedelta(days=step) for step in range((last - day).days + 1))
        found.append(WorkPeriod(id=name, worker=worker.id, start=start, end=end, dates=dates))
    return tuple(found)
