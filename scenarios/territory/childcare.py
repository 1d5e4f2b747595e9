"""Families, their children of both age gates, and the hours when parents are at work."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from scenarios.territory import shares
from scenarios.territory.dates import FIRST_DATE, clock, day_of, rrule_cell
from scenarios.territory.draft import Cell, Draft
from scenarios.territory.draws import Draws, apportion
from scenarios.territory.elderly import spread_days
from scenarios.territory.facts import Territory
from scenarios.territory.ground import home
from scenarios.territory.sizes import Sizes


@dataclass(frozen=True, slots=True, kw_only=True)
class Care:
    """One moment of the day: share of the families that ask for it first, start hours, minutes."""

    share: float
    earliest: float
    latest: float
    minutes: tuple[int, ...]


#: Moments a family may ask for (assumption, from the odd hours of the zones: airport, market, hotels).
MOMENTS: dict[str, Care] = {
    "petit-matin": Care(share=0.09, earliest=4.75, latest=6.0, minutes=(60, 75)),
    "matin": Care(share=0.19, earliest=6.5, latest=8.0, minutes=(45,)),
    "midi": Care(share=0.30, earliest=11.25, latest=13.5, minutes=(45, 60, 75)),
    "sortie": Care(share=0.25, earliest=16.25, latest=17.75, minutes=(45, 60)),
    "soir": Care(share=0.17, earliest=18.25, latest=20.75, minutes=(75, 90)),
}

#: A whole Wednesday without school: longer than a day's work may be, so that two carers follow each other
#: without a gap. Share of the families that ask for it (assumption).
LONG_WEDNESDAY = 0.05
LONG_START, LONG_MINUTES = 7 * 60 + 30, 11 * 60

#: Share of the families whose parents also work on Saturday (assumption: DARES counts 36 % of employees
#: who work at least one Saturday a month).
SATURDAY = 0.12


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Children of one home; ``birthday`` when the youngest turns 3 amid the reference week."""

    number: int
    children: tuple[str, ...]
    under_three: bool
    birthday: date | None


def add_families(draft: Draft, draws: Draws, facts: Territory, sizes: Sizes, *, children: int) -> None:
    """Families with ``children`` children in all, and the week's childcare visits."""
    families = _families(draft, draws, facts, sizes, children=children)
    chosen = [_moments(draws) for _ in families]
    days = [_days(draws, sizes) for _ in families]
    caps = [len(moments) * len(open_days) for moments, open_days in zip(chosen, days, strict=True)]
    weights = [draws.uniform(0.7, 1.3) for _ in families]
    visits = apportion(sizes.visits()["childcare"], weights, caps=caps, least=1)
    for family, moments, open_days, count in zip(families, chosen, days, visits, strict=True):
        long_day = 2 in open_days and len(open_days) > 2 and draws.chance(LONG_WEDNESDAY)
        _add_lines(draft, draws, family, moments, open_days, count, long_day=long_day)


def _families(draft: Draft, draws: Draws, facts: Territory, sizes: Sizes, *, children: int) -> list[Family]:
    found: list[Family] = []
    weights = {name: float(commune.children) for name, commune in facts.communes.items()}
    left = children
    while left > 0:
        number = len(found) + 1
        place = home(draft, draws, facts, f"famille-{number:03d}", weights=weights)
        count = min(left, draws.weighted(shares.CHILDREN))
        left -= count
        birthday = _birthday(sizes) if number == 2 else None
        under_three = birthday is not None or draws.chance(shares.UNDER_THREE)
        ids = tuple(f"enf-{number:03d}-{rank}" for rank in range(1, count + 1))
        for rank, child in enumerate(ids, start=1):
            birth = birthday.replace(year=birthday.year - 3) if birthday is not None and rank == 1 else None
            draft.add(
                "clients",
                id=child,
                name=f"Foyer fictif F{number:03d}, enfant {rank}",
                place=place,
                family="childcare",
                birth_date=str(birth or _birth(draws, under_three=under_three and rank == 1)),
            )
        found.append(Family(number=number, children=ids, under_three=under_three, birthday=birthday))
    return found


def _birthday(sizes: Sizes) -> date | None:
    """The Thursday of the last named week, on which one child turns 3; None when nothing happens then."""
    if not sizes.weeks or 3 not in sizes.weekdays:
        return None
    thursday = day_of(sizes.weeks[-1], 3)
    return None if (thursday.month, thursday.day) == (2, 29) else thursday


def _birth(draws: Draws, *, under_three: bool) -> date:
    """A birth date that stays on its side of the age gate for the whole of 2026."""
    first, last = (
        (date(2024, 1, 1), date(2025, 8, 31)) if under_three else (date(2016, 1, 1), date(2022, 12, 31))
    )
    return first + timedelta(days=draws.integer(0, (last - first).days))


def _moments(draws: Draws) -> list[str]:
    """One or two moments of the day, in order of the day."""
    weights = {name: moment.share for name, moment in MOMENTS.items()}
    first = draws.weighted(weights)
    chosen = {first}
    if draws.chance(0.75):
        chosen.add(draws.weighted({name: share for name, share in weights.items() if name != first}))
    return [name for name in MOMENTS if name in chosen]


def _days(draws: Draws, sizes: Sizes) -> list[int]:
    weekdays = [day for day in sizes.weekdays if day < 5]
    if 5 in sizes.weekdays and draws.chance(SATURDAY):
        return [*weekdays, 5]
    return weekdays


def _add_lines(
    draft: Draft,
    draws: Draws,
    family: Family,
    moments: list[str],
    open_days: list[int],
    visits: int,
    *,
    long_day: bool,
) -> None:
    left = visits
    for rank, name in enumerate(moments):
        count = min(len(open_days), -(-left // (len(moments) - rank)))
        left -= count
        if count == 0:
            continue
        moment = MOMENTS[name]
        start = draws.integer(round(moment.earliest * 4), round(moment.latest * 4)) * 15
        days = open_days if count == len(open_days) else spread_days(draws, open_days, count)
        if long_day and 2 in days:
            days = [day for day in days if day != 2]
        _add_line(draft, family, f"garde-{family.number:03d}-{name}", start, draws.one(moment.minutes), days)
    if long_day:
        _add_line(draft, family, f"garde-{family.number:03d}-mercredi", LONG_START, LONG_MINUTES, [2])


def _add_line(draft: Draft, family: Family, id_: str, start: int, minutes: int, days: Sequence[int]) -> None:
    """One line; two when the youngest turns 3, before and from the birthday on."""
    if not days:
        return
    cells: dict[str, Cell] = {
        "clients": "|".join(family.children),
        "kind": "dated",
        "rrule": rrule_cell(days),
        "holidays": "skip",
        "time": clock(start),
        "duration": minutes,
    }
    young = {"service": "garde-moins-3", "first_date": str(FIRST_DATE)}
    grown = {"service": "garde-3-ans", "first_date": str(FIRST_DATE)}
    if family.birthday is not None:
        young |= {"last_date": str(family.birthday - timedelta(days=1))}
        grown |= {"first_date": str(family.birthday)}
        draft.add("care_lines", id=f"{id_}-avant", **{**cells, **young})
        draft.add("care_lines", id=f"{id_}-apres", **{**cells, **grown})
    else:
        draft.add("care_lines", id=id_, **{**cells, **(young if family.under_three else grown)})
