"""A day of visits and rides as one JSON document: local times with their offset, ids of the tables."""

from __future__ import annotations

from dataclasses import is_dataclass
from datetime import date, datetime
from typing import Any

from matching.joint.day import shuttle_length
from matching.joint.plan import JointPlan
from matching.joint.report.naming import joint_names
from matching.joint.report.shape import KIND
from matching.joint.report.view import JointView
from matching.report.bilingual import Bilingual
from routing.joint.document import terms_of, terms_to_json
from routing.joint.plan_document import ways_to_json
from routing.model.document import plan_to_json, problem_to_json
from routing.model.shape import VERSION


def joint_document(planned: JointPlan, view: JointView) -> dict[str, Any]:
    """What was planned, as the page tells it, with all that :mod:`matching.joint.judging` asks for."""
    day = planned.day
    week, names = day.week, joint_names(day)
    terms = terms_of(day.joint, longest_ride=shuttle_length())
    return {
        "maillon": KIND,
        "version": VERSION,
        "epoch": week.clock.start.isoformat(),
        "time_zone": week.association.settings.time_zone,
        "visits": {key: visit.title for key, visit in week.visits.items()},
        "names": {"task": dict(names.task), "shift": dict(names.shift), "person": dict(names.person)},
        "problem": problem_to_json(day.joint.alone),
        "joint": terms_to_json(terms),
        "plan": plan_to_json(planned.plan),
        "valid": planned.valid,
        **ways_to_json(day.joint, planned.plan),
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
