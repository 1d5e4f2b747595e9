"""Workers: employer, home, mode, contract, certificates, availability, absences."""

from __future__ import annotations

from dataclasses import dataclass

from scenarios.territory import shares
from scenarios.territory.certificates import add_certificates
from scenarios.territory.dates import clock, day_of, weekday_cell
from scenarios.territory.draft import Draft
from scenarios.territory.draws import Draws, apportion
from scenarios.territory.facts import Territory
from scenarios.territory.ground import EMPLOYERS, home
from scenarios.territory.sizes import Sizes

Period = tuple[int, int]


def _hours(*periods: tuple[float, float]) -> tuple[Period, ...]:
    return tuple((round(start * 60), round(end * 60)) for start, end in periods)


#: Periods of a working day by role, and shares (assumption). No span above 12 h: the longest that both
#: agreements allow without an exception. An end past 24 h is the next morning.
PATTERNS: dict[str, tuple[tuple[float, tuple[Period, ...]], ...]] = {
    "elderly": (
        (0.30, _hours((7.0, 14.25), (16.75, 19.0))),
        (0.18, _hours((8.25, 14.0), (16.5, 20.25))),
        (0.28, _hours((6.75, 16.25))),
        (0.24, _hours((11.0, 22.75))),
    ),
    "childcare": (
        (0.32, _hours((4.25, 9.5), (11.0, 14.5))),
        (0.28, _hours((6.5, 9.25), (15.75, 18.5))),
        (0.40, _hours((11.25, 22.75))),
    ),
    "post": (
        (0.48, _hours((1.25, 10.5))),
        (0.16, _hours((4.0, 13.0))),
        (0.36, _hours((15.25, 25.25))),
    ),
    "night": ((1.0, _hours((21.0, 30.5))),),
}

#: Days worked a week (contracts are spread over them).
DAYS_A_WEEK = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Hire:
    """One worker as drawn: ``number`` from 1, and the role her hours are made for."""

    id: str
    number: int
    role: str
    days: tuple[int, ...]


def add_workers(draft: Draft, draws: Draws, facts: Territory, sizes: Sizes) -> list[Hire]:
    """All workers, their certificates, periods and absences."""
    hires: list[Hire] = []
    weights = {name: float(commune.homes) for name, commune in facts.communes.items()}
    for role, count in roles(sizes.carers).items():
        for rank in range(count):
            number = len(hires) + 1
            hire = Hire(id=f"iv-{number:03d}", number=number, role=role, days=_days(sizes, role, rank))
            place = home(draft, draws, facts, f"domicile-{number:03d}", weights=weights)
            _add_worker(draft, draws, hire, place)
            _add_periods(draft, hire, _pattern(role, rank=rank, count=count))
            hires.append(hire)
    add_certificates(draft, draws, {hire.id: hire.role for hire in hires}, sizes)
    _add_absences(draft, draws, hires, sizes)
    return hires


def roles(carers: int) -> dict[str, int]:
    """How many workers of each role; no night worker in a small team."""
    weights = dict(shares.ROLES)
    if carers < 30:
        weights.pop("night")
    counts = apportion(carers, list(weights.values()), caps=[carers] * len(weights), least=1)
    return dict(zip(weights, counts, strict=True))


def _days(sizes: Sizes, role: str, rank: int) -> tuple[int, ...]:
    """Days worked: carers one week-end in three, family helpers seldom, sites every day in turn."""
    open_days = sizes.weekdays
    if len(open_days) <= DAYS_A_WEEK:
        return open_days
    if role == "night":
        off = {(rank * 3) % 7, (rank * 3 + 1) % 7}
    elif role == "post":
        # Offices sleep at the week-end, the market from Sunday to Monday.
        off = {5, 6} if rank % 3 else {6, 0}
    elif rank % 3:
        off = {5, 6}
    else:
        first = rank // 3 % 4
        off = {first, first + 1}
    return tuple(day for day in open_days if day not in off)


def _pattern(role: str, *, rank: int, count: int) -> tuple[Period, ...]:
    """The day's periods: patterns are dealt in proportion to their share, early ones first."""
    position = (rank + 0.5) / count
    reached = 0.0
    for share, periods in PATTERNS[role]:
        reached += share
        if position < reached:
            return periods
    return PATTERNS[role][-1][1]


def _add_worker(draft: Draft, draws: Draws, hire: Hire, place: str) -> None:
    employers = {row[0]: row[3].get(hire.role, 0.0) for row in EMPLOYERS}
    week_hours = draws.weighted(shares.CONTRACTS)
    period = draws.weighted({"week": 0.8, "month": 0.15, "year": 0.05})
    hours = {"week": week_hours, "month": round(week_hours * 52 / 12, 2), "year": week_hours * 1607 / 35}[
        period
    ]
    draft.add(
        "workers",
        id=hire.id,
        name=f"Intervenante fictive {hire.number:03d}",
        organisation=draws.weighted(employers),
        home=place,
        mode=draws.weighted(shares.MODES[hire.role]),
        contract_hours=f"{hours:g}",
        contract_period=period,
        max_week_hours=48 if draws.chance(0.9) else 40,
        rate=f"{draws.uniform(17.5, 21.5):.2f}",
    )


def _add_periods(draft: Draft, hire: Hire, periods: tuple[Period, ...]) -> None:
    for start, end in periods:
        draft.add(
            "availability",
            worker=hire.id,
            weekdays=weekday_cell(hire.days),
            start=clock(start),
            end=clock(end),
        )


def _add_absences(draft: Draft, draws: Draws, hires: list[Hire], sizes: Sizes) -> None:
    """Each named week: a few absences of one to three days, and one training of an afternoon."""
    for week in sizes.weeks:
        away = int(shares.ABSENT * len(hires))
        for hire in draws.sample(hires, away):
            first = draws.one(hire.days)
            last = min(first + draws.integer(0, 2), 6)
            cause = draws.weighted({"maladie": 0.6, "congé": 0.3, "enfant malade": 0.1})
            draft.add(
                "absences",
                worker=hire.id,
                start=str(day_of(week, first)),
                end=str(day_of(week, last)),
                cause=cause,
            )
        hire = draws.one(hires)
        day = day_of(week, draws.one(hire.days))
        draft.add("absences", worker=hire.id, start=f"{day} 13:00", end=f"{day} 17:00", cause="formation")
