"""The joint plan of one day of a week that was just planned, as one more section of its report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from api.cli.talk import Talk
from api.words import say

if TYPE_CHECKING:
    from matching import WeekPlan

#: Iterations of the day where none are asked for: some seconds on two idle cores. They are counted, whatever
#: the week's limit is, so that a busy machine takes longer and shows the same rides of the same week.
JOINT_MOVES = 15_000


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySection:
    """The section as HTML, and what is told of it in the terminal."""

    html: str
    lines: tuple[str, ...]


def day_section(found: WeekPlan, folder: Path, day: date, *, moves: int, seed: int, talk: Talk) -> DaySection:
    """Plan that day again with the vehicles of the folder, from the week's plan on, in so many ``moves``."""
    from matching.joint import day_of_week, plan_joint_day, read_joint_book, start_of
    from matching.joint.report import joint_view, render_joint_section
    from routing.model.run import Limit

    talk.say("joint.section", date=day.isoformat())
    ready = day_of_week(read_joint_book(folder), found, day)
    planned = plan_joint_day(ready, limit=Limit(iterations=moves), seed=seed, start=start_of(ready, found))
    view = joint_view(planned)
    language = talk.language
    lines = (
        say("joint.day", language, date=day.isoformat()),
        say("joint.served", language, served=view.served, asked=view.asked, brought=view.brought),
        say("joint.workers", language, usable=view.usable, present=view.without_vehicle, rides=view.rides),
    )
    return DaySection(html=render_joint_section(view), lines=lines)
