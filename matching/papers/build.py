"""From planned weeks to everything there is to print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

from matching.papers.calls import CallList
from matching.papers.carers import carer_sheets
from matching.papers.changes import changes_between
from matching.papers.clients import Month
from matching.papers.counters import count_hours
from matching.papers.households import Households
from matching.papers.months import month_of
from matching.papers.opened import open_visits
from matching.papers.published import Published, published
from matching.papers.sheets import ChangeLine, Papers
from matching.papers.stamp import Stamp
from matching.papers.told import with_changes
from matching.papers.words import telephone
from matching.planning.result import WeekPlan
from matching.report.of_plan import spoken_names, week_view
from routing.units import MINUTE


def papers(
    plan: WeekPlan, *, stamp: Stamp, others: Sequence[WeekPlan] = (), since: Published | None = None
) -> Papers:
    """The papers of one week.

    Parameters
    ----------
    stamp: version and moment of printing, at the foot of every page.
    others: plans of other weeks, which fill the clients' month and the month's counters.
    since: the plan people were told of; changes and calls are against it.

    Raises
    ------
    ValueError: the same week is given twice.
    """
    weeks = [known.week.week for known in (plan, *others)]
    if len(set(weeks)) < len(weeks):
        raise ValueError(f"Each week is given once, seen {', '.join(map(str, weeks))}.")
    association, zone = plan.week.association, ZoneInfo(plan.week.association.settings.time_zone)
    households, month = Households(association), month_of(plan.week.week)
    targets = _targets(plan, households)
    changes = () if since is None else changes_between(since, published_of(plan))
    calls = CallList(plan, households=households, targets=targets)
    return Papers(
        title=week_view(plan).title,
        phone=telephone(association.settings.phone),
        week=str(plan.week.week),
        first=plan.week.week.monday,
        zone=zone,
        stamp=replace(stamp, printed=stamp.printed.astimezone(zone)),
        carers=with_changes(carer_sheets(plan, households=households, targets=targets), changes),
        clients=Month([plan, *others], month=month).sheets(households),
        opened=open_visits(plan, households=households),
        calls=calls.calls(changes),
        counters=count_hours(plan, month=month, others=others),
        changes=None
        if since is None
        else tuple(ChangeLine(key=change.key, when=change.when, said=change.said) for change in changes),
        synthetic=plan.week.synthetic,
    )


def published_of(plan: WeekPlan) -> Published:
    """What people know once this plan is handed out."""
    week = plan.week
    return published(week.problem, plan.plan, names=spoken_names(week), clock=week.clock)


def _targets(plan: WeekPlan, households: Households) -> dict[str, int]:
    """Seconds asked for, of the visits planned shorter."""
    return {key: households.lines[plan.week.visits[key].line].duration * MINUTE for key in plan.shortened}
