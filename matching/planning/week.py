"""A week ready to plan: the engine's problem, and what each of its ids stands for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from matching.model.association import Association
from matching.model.location import Location
from matching.model.organisation import Organisation
from matching.model.worker import Worker
from matching.planning.aside import Aside
from matching.planning.calendar import Clock, Week
from matching.planning.cover import Cover
from matching.planning.gates import Gates
from matching.planning.period import WorkPeriod
from matching.planning.visit import Visit
from routing.model.problem import Problem
from routing.model.task import StopRef
from routing.travel.source import TravelNote


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class WeekProblem:
    """One week of one association.

    Attributes
    ----------
    problem: what the engine plans; its horizon starts at ``clock.start``.
    visits: what each task id stands for.
    periods: what each shift id stands for.
    workers, employers, locations: by id.
    holidays: public holidays of the week.
    cover: when each period can be at each place; gates: who is allowed what.
    asides: what each stop stands for that is no visit: breaks, things collected, keys brought back.
    travel_notes: where travel times come from, and what their sources could not say.
    """

    association: Association
    week: Week
    clock: Clock
    problem: Problem
    visits: Mapping[str, Visit]
    periods: Mapping[str, WorkPeriod]
    workers: Mapping[str, Worker]
    employers: Mapping[str, Organisation]
    locations: Mapping[str, Location]
    holidays: frozenset[date]
    cover: Cover
    gates: Gates
    travel_notes: tuple[TravelNote, ...] = ()
    asides: Mapping[StopRef, Aside] = field(default_factory=dict)

    @property
    def synthetic(self) -> bool:
        """Whether any place of the week is made up for a demonstration."""
        return any(self.locations[place.id].synthetic for place in self.problem.places)
