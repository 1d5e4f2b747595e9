"""The priced care rules of a week: who comes, at what hour, on what step, after what wait, for whose share.

Each rule is there only when it says something, so that an association which sets a price to 0 plans as if
the rule did not exist.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from matching.model.association import Association
from matching.model.location import Location
from matching.model.settings import Settings
from matching.planning.grid import grid_step
from matching.planning.period import WorkPeriod
from matching.planning.rules import planned_seconds
from matching.planning.teams import Teams, lending_price
from matching.planning.visit import Visit
from routing.model.task import StopRef
from routing.rules.balance.spec import MOST_SHARES, Balance, PersonShare
from routing.rules.contract import Rule
from routing.rules.grid.spec import Grid
from routing.rules.idle.spec import Idle
from routing.rules.preference.spec import Preference, TaskPreference
from routing.rules.target.spec import StopTarget, Target
from routing.units import MINUTE, euros, euros_per_hour


def care_prices(
    visits: Sequence[Visit], association: Association, periods: Sequence[WorkPeriod], days: Sequence[date]
) -> tuple[Rule, ...]:
    """The rules that the settings and the tables call for."""
    return (
        *_preference(visits, association, {period.worker for period in periods}),
        *_target(visits, association.settings),
        *_grid(visits, association.settings),
        *_idle(association.settings),
        *_balance(association, {period.worker for period in periods}, days),
    )


def _preference(visits: Sequence[Visit], association: Association, present: set[str]) -> Iterator[Rule]:
    """Another carer than the usual one, a stranger, somebody from elsewhere or lent: their prices add up."""
    pricing = _Persons(association, sorted(present))
    rows = tuple(row for visit in visits if (row := pricing.row(visit)) is not None)
    if rows:
        yield Preference(rows=rows)


class _Persons:
    """Prices of a visit by person."""

    def __init__(self, association: Association, present: list[str]) -> None:
        settings = association.settings
        self._present, self._set = present, frozenset(present)
        self._other, self._new = euros(settings.other_carer), euros(settings.new_carer)
        self._away = euros(settings.not_local)
        self._teams, self._lending = Teams.of(association), euros(lending_price(association))
        self._places = {one.id: one for one in association.locations}
        self._homes = {one.id: self._places[one.home] for one in association.workers}

    def row(self, visit: Visit) -> TaskPreference | None:
        """The visit's prices; None when whoever comes costs the same. A reserved visit has no choice.

        Few persons are named: the price most of them have is the default.
        """
        if visit.only:
            return None
        if self._away or self._lending:
            prices = {person: self._price(visit, person) for person in self._present}
            default = Counter(prices.values()).most_common(1)[0][0] if prices else 0
        else:
            mine = sorted((visit.usual | visit.known) & self._set)
            prices = {person: self._price(visit, person) for person in mine}
            default = self._price(visit, None)
        named = {person: price for person, price in prices.items() if price != default}
        return TaskPreference(task=visit.id, prices=named, default_price=default) if named else None

    def _price(self, visit: Visit, person: str | None) -> int:
        """Price of that person; None for somebody nobody knows, where home and team do not count."""
        known = visit.usual | visit.known
        other = self._other if visit.usual and person not in visit.usual else 0
        new = self._new if known and person not in known else 0
        far = person is not None and not _near(self._homes[person], self._places[visit.place])
        lent = bool(self._lending) and person is not None and self._teams.lent(visit, person)
        return other + new + (self._away if far else 0) + (self._lending if lent else 0)


def _near(home: Location, place: Location) -> bool:
    """Same sector, or else same commune; where nothing is known nobody is from elsewhere."""
    for name in ("sector", "commune"):
        here, there = getattr(home, name), getattr(place, name)
        if here and there:
            return bool(here == there)
    return True


def _target(visits: Sequence[Visit], settings: Settings) -> Iterator[Rule]:
    """Hours of visits whose day is fixed and whose start is not.

    A visit whose day is part of the plan has an hour for each of its days, which the rule cannot say. A
    crew, or care that changes hands, has its hour once: that of its first member's first part.
    """
    per_second = {
        "wanted": euros(settings.moved_10_minutes) // (10 * MINUTE),
        "regular": euros(settings.varied_10_minutes) // (10 * MINUTE),
    }
    tolerance = round(settings.hour_tolerance * MINUTE)
    rows: list[StopTarget] = []
    for visit in visits:
        first, *others = visit.openings
        if others or visit.hour is None or first.wanted is None or visit.member > 1 or visit.part > 1:
            continue
        price = per_second[visit.hour]
        reach = max(first.close - first.wanted, first.wanted - first.opening)
        if price and reach > tolerance:
            rows.append(
                StopTarget(
                    stop=StopRef(task=visit.id),
                    start=max(0, first.wanted),
                    tolerance=tolerance,
                    early_price=price,
                    late_price=price,
                )
            )
    if rows:
        yield Target(rows=tuple(rows))


def _grid(visits: Sequence[Visit], settings: Settings) -> Iterator[Rule]:
    step = grid_step(visits, settings.start_grid)
    if step:
        yield Grid(step=step)


def _idle(settings: Settings) -> Iterator[Rule]:
    if settings.longest_gap:
        yield Idle(longest_gap=round(settings.longest_gap * MINUTE))


def _balance(association: Association, present: set[str], days: Sequence[date]) -> Iterator[Rule]:
    """Parts in proportion to the contract hours of the week; whoever has none is not counted."""
    price = euros_per_hour(association.settings.balance_hour) * MINUTE
    minutes = {
        worker.id: seconds // MINUTE
        for worker in association.workers
        if worker.id in present and (seconds := planned_seconds(worker, days) or 0) >= MINUTE
    }
    if not price or len(minutes) < 2:
        return
    scale = -(-sum(minutes.values()) // MOST_SHARES)
    shares = tuple(PersonShare(person=name, share=max(1, own // scale)) for name, own in minutes.items())
    yield Balance(price=price, unit=MINUTE, persons=shares)
