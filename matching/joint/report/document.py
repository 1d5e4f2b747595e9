"""A day of visits and rides as one JSON document: local times with their offset, ids of the tables."""

from __future__ import annotations

from dataclasses import asdict, is_dataclass
from datetime import date, datetime
from typing import Any

from matching.joint.plan import JointPlan
from matching.joint.report.view import JointView
from matching.report.bilingual import Bilingual
from routing.model.document import plan_to_json


def joint_document(planned: JointPlan, view: JointView) -> dict[str, Any]:
    """What was planned, as the page tells it, and the engine's tours with the names of what they serve."""
    day = planned.day
    week = day.week
    return {
        "maillon": "joint-day",
        "version": 1,
        "epoch": week.clock.start.isoformat(),
        "time_zone": week.association.settings.time_zone,
        "visits": {key: visit.title for key, visit in week.visits.items()},
        "plan": plan_to_json(planned.plan),
        "valid": planned.valid,
        "stranded": [asdict(fault) for fault in planned.stranded],
        **joint_json(view),
    }


def joint_json(view: JointView) -> dict[str, Any]:
    """What the page shows, as plain values; texts in both languages."""
    return {name: _plain(getattr(view, name)) for name in JointView.__dataclass_fields__}


def _plain(value: Any) -> Any:
    if isinstance(value, Bilingual):
        return {"fr": value.fr, "en": value.en}
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if is_dataclass(value):
        return {name: _plain(getattr(value, name)) for name in value.__dataclass_fields__}
    return value
