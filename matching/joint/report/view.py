"""What the report shows of a day of visits and rides: names, local times, sentences in both languages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from matching.joint.figures import JointFigures
from matching.report.bilingual import Bilingual


@dataclass(frozen=True, slots=True, kw_only=True)
class StepView:
    """One step of a worker's day.

    ``kind``: ``visit``, ``aside``, ``walk``, ``ride`` (a vehicle of the plan), ``transit``, ``taxi`` or
    ``missing`` (a way that somebody still has to arrange). ``by``: the vehicle.
    """

    kind: str
    start: datetime
    end: datetime
    what: Bilingual
    by: str = ""
    wait: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CarerView:
    """The day of one worker who is brought somewhere."""

    name: str
    mode: str
    steps: tuple[StepView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CallView:
    """One halt of a vehicle: ``into`` it or out. ``worker``: a carer, and not a passenger of the service."""

    time: datetime
    into: bool
    who: str
    place: str
    worker: bool
    aboard: int


@dataclass(frozen=True, slots=True, kw_only=True)
class VehicleView:
    """One vehicle out and back."""

    name: str
    departure: datetime
    arrival: datetime
    metres: int
    calls: tuple[CallView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenView:
    """A visit, or a ride, nobody does, with its reasons and what would repair it."""

    what: str
    when: Bilingual
    essential: bool
    no_way: bool
    reasons: tuple[Bilingual, ...]
    remedy: Bilingual | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagView:
    """A visit settled on somebody who has no way to it yet, with the rule of her employer."""

    who: str
    what: str
    when: datetime
    rule: Bilingual


@dataclass(frozen=True, slots=True, kw_only=True)
class JointView(JointFigures):
    """The whole day: its figures, and all that is told of it."""

    title: str
    day: date
    synthetic: bool
    profile: Bilingual
    hours: Bilingual
    carers: tuple[CarerView, ...]
    vehicles: tuple[VehicleView, ...]
    flags: tuple[FlagView, ...]
    open_visits: tuple[OpenView, ...]
    open_rides: tuple[OpenView, ...]
    notices: tuple[Bilingual, ...]
    breaches: tuple[Bilingual, ...]
