"""A plan in the layout of the published solutions: a few headings, then ``Route 1 : 3 9 2 …`` in file ids."""

from __future__ import annotations

from routing.model.plan import Plan
from scenarios.benchmarks.pickup_delivery.document import Day


def solution_text(day: Day, name: str, plan: Plan) -> str:
    """One line for each vehicle used; times follow from the order: as early as possible is never worse."""
    lines = [f"Instance name : {name}", "Authors : Maillon", "Date : -", "Reference : -", "Solution"]
    for number, tour in enumerate((tour for tour in plan.tours if tour.halts), start=1):
        ids = (
            int(halt.task) if halt.stop == 0 else day.stops[int(halt.task)].delivery for halt in tour.halts
        )
        lines.append(f"Route {number} : {' '.join(map(str, ids))}")
    return "\n".join(lines) + "\n"
