"""People, work and promises: from the tables of an association to a planned week.

>>> from matching import plan_week, read_folder, summary
>>> plan = plan_week(read_folder("structure"), "2026-W48", seconds=60)  # doctest: +SKIP
>>> print(summary(plan))  # doctest: +SKIP
"""

from matching.model.association import Association
from matching.planning.build import build_week
from matching.planning.calendar import InvalidWeek, Week
from matching.planning.plan import judge, plan_week
from matching.planning.reading import read_plan
from matching.planning.result import WeekPlan
from matching.planning.runs import Solver
from matching.planning.summary import speaker, summary
from matching.planning.week import WeekProblem
from matching.tables.build import read_folder
from matching.tables.faults import InvalidTables, TableFault
from matching.tables.writing import write_folder

__all__ = [
    "Association",
    "InvalidTables",
    "InvalidWeek",
    "Solver",
    "TableFault",
    "Week",
    "WeekPlan",
    "WeekProblem",
    "build_week",
    "judge",
    "plan_week",
    "read_folder",
    "read_plan",
    "speaker",
    "summary",
    "write_folder",
]
