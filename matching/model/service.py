"""What is done for clients, and what it asks of the worker, the employer and the client."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from matching.model.client import Client, Family

Level = Literal["essential", "ordinary", "optional"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirements:
    """What a worker and an employer need to be allowed to do something.

    Attributes
    ----------
    all_of: qualifications all required.
    any_of: groups of alternatives, of which one is enough.
    licence: licence that the employer must hold; None when the act is free.
    """

    all_of: tuple[str, ...] = ()
    any_of: tuple[tuple[str, ...], ...] = ()
    licence: str | None = None


NOTHING = Requirements()


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """One kind of visit.

    Attributes
    ----------
    crew: workers who come together.
    setup: minutes spent more at an address, once for the visits that follow each other there.
    tolerance: minutes around the planned start.
    weight: how much an unserved visit counts within its level.
    age_min: everyone has at least this age, in completed years.
    age_max: the youngest is below this age (a service for children under 3 has 3).
    per_carer: most children in the care of one worker.
    kitchen: location where the meals of a meal round are loaded; None for any other service.
    hot: most minutes from loading to handing over; None when meals keep.
    """

    id: str
    name: str
    family: Family = "elderly"
    requirements: Requirements = NOTHING
    crew: int = 1
    setup: int = 0
    tolerance: int = 15
    level: Level = "ordinary"
    weight: int = 1
    age_min: int | None = None
    age_max: int | None = None
    per_carer: int | None = None
    kitchen: str | None = None
    hot: int | None = None

    def closed_ages(self, clients: Iterable[Client], day: date) -> tuple[int, ...]:
        """Ages that close the act on ``day``; empty when it is open. An unknown age closes nothing."""
        ages = [age for client in clients if (age := client.age(day)) is not None]
        young = [age for age in ages if self.age_min is not None and age < self.age_min]
        old = [min(ages)] if ages and self.age_max is not None and min(ages) >= self.age_max else []
        return tuple(sorted({*young, *old}))
