"""People who work: contract, certificates, when they can and cannot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from matching.model.absence import Absence as Absence
from matching.model.location import TravelBy
from matching.model.validity import ALWAYS, Validity

ContractPeriod = Literal["week", "month", "year"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Qualification:
    """A certificate or skill, valid between two dates."""

    name: str
    validity: Validity = ALWAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class Availability:
    """One period of the day, from home to home, on some weekdays (0 = Monday) or on given dates.

    ``end`` is minutes after the midnight that begins the day, above 1440 when the period crosses the
    next midnight; ``start`` likewise, below 1440.
    """

    start: int
    end: int
    weekdays: frozenset[int] = frozenset()
    dates: frozenset[date] = frozenset()
    validity: Validity = ALWAYS

    def on(self, day: date) -> bool:
        """Whether the period exists on ``day``."""
        return self.validity.holds(day) and (day.weekday() in self.weekdays or day in self.dates)


@dataclass(frozen=True, slots=True, kw_only=True)
class Worker:
    """One person.

    Attributes
    ----------
    home: location id where tours start and end.
    contract_hours: hours in each ``contract_period``; None when the contract fixes none.
    max_week_hours, rate, mileage: None means the association's setting; hours, euros an hour above the
        contract, euros a kilometre.
    phone: as printed on sheets and lists of calls.
    pace: percent of the usual duration she needs for a visit to an elderly client (120: a fifth more).
    paces: the same by service id, which goes before ``pace``, whoever the service is for.
    team: name of the team; empty: the sector of ``home`` stands for it.
    meals: how many meals her bag or vehicle holds; None means the association's setting.
    """

    id: str
    name: str
    organisation: str
    home: str
    mode: TravelBy = "car"
    contract_hours: float | None = None
    contract_period: ContractPeriod = "week"
    max_week_hours: float | None = None
    rate: float | None = None
    mileage: float | None = None
    qualifications: tuple[Qualification, ...] = ()
    availability: tuple[Availability, ...] = ()
    absences: tuple[Absence, ...] = ()
    phone: str = ""
    pace: int = 100
    paces: tuple[tuple[str, int], ...] = ()
    team: str = ""
    meals: int | None = None

    def qualified(self, qualification: str, day: date) -> bool:
        """Whether the person holds that qualification on that day."""
        return any(held.name == qualification and held.validity.holds(day) for held in self.qualifications)

    def week_hours(self) -> float | None:
        """Contract hours of one week.

        A month counts 52/12 weeks (151.67 h a month are 35 h a week); a year of 1,607 h is 35 h a week
        once leave is taken off (Code du travail L3121-41).
        """
        if self.contract_hours is None:
            return None
        weeks = {"week": 1.0, "month": 52 / 12, "year": 1607 / 35}[self.contract_period]
        return self.contract_hours / weeks
