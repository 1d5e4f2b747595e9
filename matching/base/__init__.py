"""Base plans (*planning type*) and exceptions: nobody plans from a blank week.

A base says, for a cycle of 1, 2 or 4 weeks, who does each recurring visit and when. It is learnt from
assigned weeks or given; a week is then planned as the base and its exceptions: what still fits stays.
"""

from matching.base.changes import Call, Change, Changes
from matching.base.document import InvalidBase, base_from_json, base_to_json
from matching.base.effort import Effort
from matching.base.learn import learn
from matching.base.model import CYCLES, BasePlan, Slot
from matching.base.month import InvalidMonth, Month, MonthPlan, plan_month
from matching.base.planning import BasedPlan, plan_from_base, plan_since
from matching.base.published import PublishedWeek, published_week

__all__ = [
    "CYCLES",
    "BasePlan",
    "BasedPlan",
    "Call",
    "Change",
    "Changes",
    "Effort",
    "InvalidBase",
    "InvalidMonth",
    "Month",
    "MonthPlan",
    "PublishedWeek",
    "Slot",
    "base_from_json",
    "base_to_json",
    "learn",
    "plan_from_base",
    "plan_month",
    "plan_since",
    "published_week",
]
