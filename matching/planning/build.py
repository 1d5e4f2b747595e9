"""From an association and a week to a problem the engine can plan."""

from __future__ import annotations

from matching.model.association import Association
from matching.model.care import CareLine
from matching.planning.apart import apart
from matching.planning.aside import Aside
from matching.planning.calendar import Clock, Week
from matching.planning.cover import Cover
from matching.planning.dates import public_holidays
from matching.planning.demand import Context, Demand, week_demand
from matching.planning.errands import with_errands, with_pickups
from matching.planning.gates import Gates
from matching.planning.habits import NO_HABITS, Habits
from matching.planning.meals import with_meal_limits
from matching.planning.pauses import with_breaks
from matching.planning.period import WorkPeriod, periods_of
from matching.planning.prices import care_prices
from matching.planning.rules import (
    abilities_rule,
    forbidden_rule,
    hours_rule,
    unserved_rule,
    windows_rule,
)
from matching.planning.stays import stay_rules
from matching.planning.travel import Ground, ground
from matching.planning.week import WeekProblem
from matching.planning.wishes import Wisher
from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.model.task import Stop, Task
from routing.rules.contract import Rule
from routing.rules.travel_cost.spec import TravelCost
from routing.rules.waiting.spec import Waiting
from routing.travel.source import Sources
from routing.units import euros_per_hour


def build_week(
    association: Association,
    week: Week | str,
    *,
    roads: Sources | None = None,
    habits: Habits = NO_HABITS,
    asides: bool = True,
) -> WeekProblem:
    """The problem of planning ``week`` (``2026-W48``) at once, with what its ids stand for.

    ``roads`` gives the source of travel of each mode that has one (``routing.travel.choice.sources_of``);
    the others travel as the crow flies. ``habits`` are what past weeks made usual. Without ``asides`` there
    are visits only, as in a schedule that says nothing of breaks nor of keys and meals to collect.

    Raises
    ------
    InvalidWeek: the text names no week.
    InvalidProblem: the association, built by hand, does not hold together.
    """
    chosen = week if isinstance(week, Week) else Week.parse(week)
    clock = Clock.of(chosen, association.settings.time_zone)
    free = public_holidays(association.settings, chosen.days)
    association = apart(association)
    travel = ground(association, used=_used(association), clock=clock, holidays=free, roads=roads)
    periods = tuple(
        period for worker in association.workers for period in periods_of(worker, chosen.days, clock)
    )
    workers = {worker.id: worker for worker in association.workers}
    employers = {employer.id: employer for employer in association.organisations}
    cover = Cover(travel.bare(), homes=_homes(association), modes=travel.mode_of)
    context = Context(
        association=association,
        days=chosen.days,
        holidays=free,
        clock=clock,
        periods=periods,
        cover=cover,
        gates=Gates(workers, employers),
        wisher=Wisher(habits=habits, clock=clock, lines=_lines_of_clients(association)),
    )
    demand = week_demand(context)
    problem = _problem(context, demand, travel)  # of one-stop visits: what they collect moves its rows after
    problem, stops = _with_asides(problem, context, demand) if asides else (problem, ())
    return WeekProblem(
        association=association,
        week=chosen,
        clock=clock,
        problem=problem,
        visits={visit.id: visit for visit in demand.visits},
        periods={period.id: period for period in periods},
        workers=workers,
        employers=employers,
        locations={location.id: location for location in association.locations},
        holidays=free,
        cover=cover,
        gates=context.gates,
        travel_notes=travel.notes,
        asides={one.ref: one for one in stops},
    )


def _with_asides(problem: Problem, context: Context, demand: Demand) -> tuple[Problem, tuple[Aside, ...]]:
    """The problem with errands, what is carried on them, and breaks; what those stops stand for.

    The visits of ``demand`` become those that know what they collect.
    """
    demand.visits = with_pickups(demand.visits, context.association)
    problem, errands = with_errands(problem, demand.visits)
    problem = with_meal_limits(problem, demand.visits, context.association)
    problem, breaks = with_breaks(problem, context.association, context.periods, context.clock)
    return problem, (*errands, *breaks)


def _homes(association: Association) -> dict[str, str]:
    return {worker.id: worker.home for worker in association.workers}


def _lines_of_clients(association: Association) -> dict[str, list[CareLine]]:
    found: dict[str, list[CareLine]] = {}
    for line in association.care_lines:
        for client in line.clients:
            found.setdefault(client, []).append(line)
    return found


def _used(association: Association) -> set[str]:
    """Locations that the week can need: homes, clients of care lines, kitchens, sites of posts."""
    named = {name for line in association.care_lines for name in line.clients}
    done = {line.service for line in association.care_lines}
    return {
        *(worker.home for worker in association.workers),
        *(client.place for client in association.clients if client.id in named),
        *(one.key_place for one in association.clients if one.id in named and one.key_place is not None),
        *(one.kitchen for one in association.services if one.id in done and one.kitchen is not None),
        *(stay.place for client in association.clients if client.id in named for stay in client.stays),
        *(post.place for post in association.posts),
        *(one.place for one in association.internal),
    }


def _problem(context: Context, demand: Demand, travel: Ground) -> Problem:
    workers = {worker.id: worker for worker in context.association.workers}
    return Problem(
        places=travel.places,
        modes=travel.modes,
        tasks=tuple(
            Task(id=visit.id, stops=(Stop(place=visit.place, duration=visit.duration),))
            for visit in demand.visits
        ),
        shifts=tuple(_shift(period, workers[period.worker].home, travel) for period in context.periods),
        links=tuple(demand.links),
        rules=_rules(context, demand, travel),
    )


def _shift(period: WorkPeriod, home: str, travel: Ground) -> Shift:
    return Shift(
        id=period.id,
        person=period.worker,
        mode=travel.mode_of[period.worker],
        start_place=home,
        end_place=home,
        start=period.start,
        end=period.end,
    )


def _rules(context: Context, demand: Demand, travel: Ground) -> tuple[Rule, ...]:
    association, visits, periods = context.association, demand.visits, context.periods
    present = frozenset(period.worker for period in periods)
    workers = {worker.id: worker for worker in association.workers}
    employers = {employer.id: employer for employer in association.organisations}
    return (
        abilities_rule(visits, periods, workers, employers),
        forbidden_rule(visits, present),
        windows_rule(visits),
        hours_rule(periods, workers, association, context.days, context.clock),
        TravelCost(rows=travel.prices),
        Waiting(price=euros_per_hour(association.settings.waiting_hour)),
        unserved_rule(visits, association),
        *stay_rules(visits, association, present),
        *care_prices(visits, association, periods, context.days),
    )
