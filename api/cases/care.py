"""What a program wants to know of the persons and hours of a planned week."""

from __future__ import annotations

from typing import Any

from matching import WeekPlan
from matching.planning.continuity import continuity_of
from matching.planning.price_list import kilometre, price_list


def care_json(plan: WeekPlan) -> dict[str, Any]:
    """Prices of changes (euros, kilometres by car), and the figures of continuity that the plan reached."""
    settings = plan.week.association.settings
    found = continuity_of(plan)
    mean = found.mean_minutes
    return {
        "euros_of_a_kilometre": round(kilometre(settings), 4),
        "changes": [
            {
                "code": one.code,
                "euros": round(one.euros, 2),
                "kilometres": None if one.km is None else round(one.km, 2),
            }
            for one in price_list(plan.week.association)
        ],
        "by_usual": {"visits": found.by_usual, "of": found.with_usual},
        "by_known": {"visits": found.by_known, "of": found.with_known},
        "lent": {"visits": found.lent, "of": found.with_team},
        "hour": {
            "visits": found.with_hour,
            "within_15_minutes": found.near_hour,
            "mean_minutes": None if mean is None else round(mean, 2),
        },
        "faces": {
            "clients": len(found.faces),
            "mean": None if found.mean_faces is None else round(found.mean_faces, 2),
            "most": max(found.faces, default=0),
        },
    }
