"""What a report shows of a week: people, tours, unserved visits, prices, in plain values.

Every writer of this package reads this view and nothing else, so a plan from elsewhere can be shown too.
Moments are aware datetimes in local time; durations are seconds, distances metres.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from matching.report.asides import AsideView
from matching.report.bilingual import Bilingual

#: Latitude and longitude in WGS 84 degrees.
Point = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class StopView:
    """One visit as planned.

    Attributes
    ----------
    key: id of the task.
    family: code of its family, a key of :data:`matching.report.families.FAMILIES`.
    travel: seconds of the leg that leads here; ``wait``: seconds between arriving and starting.
    partners: names of those who do the same visit together.
    vague: only the commune of the place is known, so that travel there is a guess.
    """

    key: str
    client: str
    service: str
    family: str
    start: datetime
    end: datetime
    travel: int = 0
    metres: int = 0
    wait: int = 0
    commune: str = ""
    point: Point | None = None
    partners: tuple[str, ...] = ()
    vague: bool = False

    @property
    def duration(self) -> int:
        """Seconds of service, right on the days the clocks change."""
        return round(self.end.timestamp() - self.start.timestamp())


@dataclass(frozen=True, slots=True, kw_only=True)
class TourView:
    """One shift at work: from ``departure`` to ``arrival`` back at the base.

    ``asides`` are the stops that are no visit; ``base_vague`` says that only the commune of the base is
    known.
    """

    shift: str
    day: date
    departure: datetime
    arrival: datetime
    stops: tuple[StopView, ...]
    return_travel: int = 0
    return_metres: int = 0
    base: Point | None = None
    base_vague: bool = False
    asides: tuple[AsideView, ...] = ()

    @property
    def halts(self) -> tuple[StopView | AsideView, ...]:
        """Visits and the rest, in time order."""
        if not self.asides:
            return self.stops
        found: list[StopView | AsideView] = [*self.stops, *self.asides]
        return tuple(sorted(found, key=lambda halt: (halt.start.timestamp(), halt.end.timestamp())))

    @property
    def vague(self) -> bool:
        """Whether some travel of the tour is a guess, a place being known only by its commune."""
        return self.base_vague or any(halt.vague for halt in self.halts)

    @property
    def service(self) -> int:
        """Seconds spent with people."""
        return sum(stop.duration for stop in self.stops)

    @property
    def travel(self) -> int:
        """Seconds on the road, both base legs included."""
        return sum(halt.travel for halt in self.halts) + self.return_travel

    @property
    def metres(self) -> int:
        """Metres driven or walked, both base legs included."""
        return sum(halt.metres for halt in self.halts) + self.return_metres

    @property
    def wait(self) -> int:
        """Seconds of waiting between two stops; before the first there is none."""
        return sum(halt.wait for halt in self.halts[1:])


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkerView:
    """One worker's week. ``contract`` is the seconds the contract asks this week, when it says any."""

    key: str
    name: str
    mode: str = ""
    organisation: str = ""
    work: int = 0
    contract: int | None = None
    tours: tuple[TourView, ...] = ()

    def on(self, day: date) -> tuple[TourView, ...]:
        """Tours whose shift starts that day, in order."""
        return tuple(sorted((t for t in self.tours if t.day == day), key=lambda t: t.departure.timestamp()))

    @property
    def metres(self) -> int:
        """Metres of the week."""
        return sum(tour.metres for tour in self.tours)

    @property
    def visits(self) -> int:
        """Number of visits of the week."""
        return sum(len(tour.stops) for tour in self.tours)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnservedView:
    """A visit left *à pourvoir*, when it could have started, why nobody takes it, and what would help."""

    key: str
    client: str
    service: str
    family: str
    level: str
    day: date | None
    earliest: datetime | None
    latest: datetime | None
    duration: int
    commune: str = ""
    point: Point | None = None
    reasons: tuple[Bilingual, ...] = ()
    change: Bilingual | None = None
    vague: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceView:
    """One part of the cost, in words and euros."""

    code: str
    label: Bilingual
    euros: float


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeView:
    """Something the reader must know before the figures; ``warning`` when it is to be looked at."""

    text: Bilingual
    warning: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """Border of a commune: its outer rings, each a list of points."""

    name: str
    rings: tuple[tuple[Point, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeView:
    """What a change of person or hour costs: euros, and as many km by car (None: these cost nothing)."""

    code: str
    label: Bilingual
    euros: float
    km: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AchievedView:
    """One figure of what the plan makes of people's habits."""

    code: str
    label: Bilingual
    value: Bilingual
    note: Bilingual


@dataclass(frozen=True, slots=True, kw_only=True)
class CareView:
    """Prices of changes, what was achieved, and what the prices rest on."""

    changes: tuple[ChangeView, ...] = ()
    achieved: tuple[AchievedView, ...] = ()
    notes: tuple[Bilingual, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekView:
    """One planned week.

    Attributes
    ----------
    week: ISO week such as ``2026-W48``; ``first``: its Monday.
    breaches: what the referee found, in words; empty in a plan that keeps every hard rule.
    notices: what is said at the head: where travel times come from, what is guessed.
    care: what changes of persons and hours cost, and what the plan achieved; None when not told.
    synthetic: the households are generated, no real person is shown.
    origin: how the plan was made (seed, seconds, iterations), as short text.
    """

    week: str
    first: date
    title: str
    workers: tuple[WorkerView, ...]
    unserved: tuple[UnservedView, ...]
    prices: tuple[PriceView, ...] = ()
    breaches: tuple[Bilingual, ...] = ()
    notices: tuple[NoticeView, ...] = ()
    outlines: tuple[Outline, ...] = ()
    care: CareView | None = None
    synthetic: bool = False
    origin: Bilingual = field(default_factory=lambda: Bilingual("", ""))

    @property
    def days(self) -> tuple[date, ...]:
        """The week's seven days, and any other day a tour starts on."""
        days = {self.first + timedelta(days=n) for n in range(7)}
        days |= {tour.day for tour in self.tours()}
        return tuple(sorted(days))

    @property
    def has_asides(self) -> bool:
        """Whether some tour has a break, or something to collect."""
        return any(tour.asides for tour in self.tours())

    def tours(self) -> Iterator[TourView]:
        """Every tour, worker by worker."""
        for worker in self.workers:
            yield from worker.tours

    def stops(self) -> Iterator[tuple[WorkerView, TourView, StopView]]:
        """Every planned visit with its tour and worker."""
        for worker in self.workers:
            for tour in worker.tours:
                for stop in tour.stops:
                    yield worker, tour, stop
