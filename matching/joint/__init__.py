"""Visits and pooled rides of one day in one plan, from an association's tables and its mobility partner's.

The mathematics is ``routing.joint``; here are wall clocks, who has a vehicle, when buses run, who pays.
"""

from matching.joint.book import JointBook, NetworkHours, RideTie
from matching.joint.day import JointDay, joint_day
from matching.joint.plan import JointPlan, day_of_week, plan_joint_day, start_of
from matching.joint.reading import read_joint_book

__all__ = [
    "JointBook",
    "JointDay",
    "JointPlan",
    "NetworkHours",
    "RideTie",
    "day_of_week",
    "joint_day",
    "plan_joint_day",
    "read_joint_book",
    "start_of",
]
