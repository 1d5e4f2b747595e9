"""A made-up week for the report's tests, as large as asked, the same for the same seed."""

from __future__ import annotations

import random
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from matching.report.bilingual import Bilingual
from matching.report.view import Outline, PriceView, StopView, TourView, UnservedView, WeekView, WorkerView

PARIS = ZoneInfo("Europe/Paris")
_SERVICES = {
    "elderly": ("Aide au lever", "Repas de midi", "Aide au coucher", "Toilette"),
    "childcare": ("Garde avant l'école", "Sortie de crèche"),
    "post": ("Mise en rayon, halle aux fruits",),
}


def at(day: date, minutes: int) -> datetime:
    """Local clock time, minutes after midnight; DST-safe."""
    midnight = datetime(day.year, day.month, day.day, tzinfo=PARIS)
    return datetime.fromtimestamp(midnight.timestamp() + minutes * 60, PARIS)


def sample_week(
    *,
    workers: int = 4,
    days: int = 2,
    seed: int = 1,
    monday: date = date(2026, 11, 23),
    outlines: tuple[Outline, ...] = (),
) -> WeekView:
    """A week view of ``workers`` people working on the first ``days`` days."""
    rng = random.Random(seed)
    people = tuple(_worker(rng, number, monday, days) for number in range(workers))
    return WeekView(
        week="2026-W48",
        first=monday,
        title="Association fictive du Sud",
        workers=people,
        unserved=tuple(_unserved(rng, number, monday, days) for number in range(max(2, workers // 2))),
        prices=(
            PriceView(code="travel_cost.distance", label=Bilingual("kilomètres", "mileage"), euros=312.4),
            PriceView(
                code="hours.over",
                label=Bilingual("heures au-delà du contrat", "hours above contract"),
                euros=95.0,
            ),
        ),
        outlines=outlines,
        synthetic=True,
        origin=Bilingual("graine 1", "seed 1"),
    )


def _worker(rng: random.Random, number: int, monday: date, days: int) -> WorkerView:
    tours = []
    for offset in range(days):
        if rng.random() < 0.2:
            continue
        day = monday + timedelta(days=offset)
        tours.append(
            _tour(rng, f"w{number}-{offset}m", day, rng.choice((390, 420, 450, 480)), rng.randint(2, 4))
        )
        if rng.random() < 0.6:
            tours.append(
                _tour(rng, f"w{number}-{offset}e", day, rng.choice((990, 1020, 1050)), rng.randint(1, 3))
            )
    return WorkerView(
        key=f"w{number}",
        name=f"Intervenante {number:02d}",
        mode=rng.choice(("car", "bicycle", "walking", "transit")),
        work=sum(tour.service for tour in tours),
        contract=24 * 3600 if number % 3 else 35 * 3600,
        tours=tuple(tours),
    )


def _tour(rng: random.Random, shift: str, day: date, minute: int, visits: int) -> TourView:
    departure = minute
    stops = []
    for number in range(visits):
        travel, wait, length = (
            rng.randint(4, 18),
            rng.choice((0, 0, 7)) if number else 0,
            rng.choice((30, 45, 60, 90)),
        )
        start = minute + travel + wait
        family = rng.choices(("elderly", "childcare", "post"), (75, 15, 10))[0]
        stops.append(
            StopView(
                key=f"{shift}-{number}",
                client=f"Foyer fictif {rng.randint(1, 320):04d}",
                service=rng.choice(_SERVICES[family]),
                family=family,
                start=at(day, start),
                end=at(day, start + length),
                travel=travel * 60,
                metres=travel * 400,
                wait=wait * 60,
                commune=rng.choice(("Fresnes", "Orly", "Thiais")),
                point=(48.745 + rng.random() * 0.035, 2.32 + rng.random() * 0.08),
            )
        )
        minute = start + length
    return TourView(
        shift=shift,
        day=day,
        departure=at(day, departure),
        arrival=at(day, minute + 9),
        stops=tuple(stops),
        return_travel=540,
        return_metres=3100,
        base=(48.755, 2.36),
    )


def _unserved(rng: random.Random, number: int, monday: date, days: int) -> UnservedView:
    day = monday + timedelta(days=rng.randrange(days))
    opening = rng.choice((240, 420, 720, 1140))
    return UnservedView(
        key=f"u{number}",
        client=f"Foyer fictif {rng.randint(1, 320):04d}",
        service="Aide au coucher",
        family="elderly",
        level=rng.choice(("essential", "ordinary")),
        day=day,
        earliest=at(day, opening),
        latest=at(day, opening + 60),
        duration=2700,
        commune="Rungis",
        point=(48.748, 2.35 + number * 0.002),
        reasons=(Bilingual("7 personnes qualifiées, toutes absentes.", "7 qualified people, all absent."),),
    )
