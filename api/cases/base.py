"""Base plans and published plans on disk, and what is written of a week planned after one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from api.cases.week import PLAN_FILE
from api.errors import BadInput, Reason
from api.files.atomic import write_files, write_whole
from api.files.json_file import json_bytes, read_json
from api.words import Language

if TYPE_CHECKING:
    from matching.base import BasedPlan, BasePlan, Month, MonthPlan, PublishedWeek

#: Files beside a week's report, and of a whole month.
EXCEPTIONS_FILE, EXCEPTIONS_PAGE = "exceptions.json", "exceptions.html"
MONTH_FILE, MONTH_TABLE, MONTH_PAGE = "mois.json", "mois.csv", "mois.html"


def read_base(path: Path) -> BasePlan:
    """The base plan of a file.

    Raises
    ------
    BadInput: the file cannot be read.
    InvalidBase: with every fault of the document.
    """
    from matching.base import base_from_json

    return base_from_json(read_json(path))


def read_published(path: Path) -> PublishedWeek:
    """The planned week of a file that ``plan`` wrote, or of the folder that holds it.

    Raises
    ------
    BadInput: the file cannot be read; InvalidPlan, InvalidProblem: with every fault of the document.
    """
    from matching.base import published_week

    inside = path / PLAN_FILE
    file = inside if path.is_dir() and inside.exists() else path
    return published_week(read_json(file), where=str(file))


def month_of(text: str) -> Month:
    """The month of that text. Raises BadInput."""
    from matching.base import InvalidMonth, Month

    try:
        return Month.parse(text)
    except InvalidMonth:
        raise BadInput(Reason(code="month.format", where="--month", seen=repr(text))) from None


@dataclass(frozen=True, slots=True, kw_only=True)
class Learnt:
    """A base learnt from weeks: how much of them it explains, for this cycle and for the longer ones."""

    base: BasePlan
    agreement: float | None
    longer: dict[int, float]


def learn_base(weeks: Sequence[PublishedWeek], *, cycle: int) -> Learnt:
    """Learn a base of that cycle.

    Raises
    ------
    BadInput: one week is given twice, or a week of the cycle is not among them.
    """
    from matching.base import CYCLES, learn
    from matching.base.learn import agreement
    from matching.base.published import observations

    found = {}
    for one in weeks:
        if one.week in found:
            raise BadInput(Reason(code="base.week_twice", where="WEEK", seen=str(one.week)))
        found[one.week] = observations(one)
    base = learn(found, cycle=cycle)
    missing = set(range(1, cycle + 1)) - {base.position(week) for week in found}
    if missing:
        seen = ", ".join(str(week) for week in sorted(found))
        raise BadInput(Reason(code="base.cycle_short", where="--cycle", seen=f"{cycle} ({seen})"))
    longer = {
        other: share
        for other in CYCLES
        # Each week of a longer cycle must have been seen twice: seen once, it always agrees with itself.
        if other > cycle and len(found) >= 2 * other
        if (share := agreement(learn(found, cycle=other), found)) is not None
    }
    return Learnt(base=base, agreement=agreement(base, found), longer=longer)


def write_base(base: BasePlan, path: Path) -> None:
    """Write the document of a base, whole or not at all. Raises BadInput when it is no place for a file."""
    from matching.base import base_to_json

    if path.is_dir() or not path.parent.is_dir():
        raise BadInput(Reason(code="base.out", where="--out", seen=str(path)))
    write_whole(path, json_bytes(base_to_json(base), indent=1))


def write_exceptions(based: BasedPlan, out: Path, *, language: Language) -> dict[str, Path]:
    """Write the exceptions of a week beside its report, for programs and on a page to print: both or none."""
    from matching.base.pages import exceptions_page

    contents = {
        EXCEPTIONS_FILE: json_bytes(exceptions_json(based), indent=1),
        EXCEPTIONS_PAGE: exceptions_page(based, language=language).encode("utf-8"),
    }
    write_files(out, contents)
    return {"exceptions": out / EXCEPTIONS_FILE, "exceptions_html": out / EXCEPTIONS_PAGE}


def exceptions_json(based: BasedPlan) -> dict[str, Any]:
    """The exceptions of a week as a JSON object, each with its sentence in both languages."""
    from matching.base.telling import Telling

    french, english = (Telling(based.plan.week, language) for language in ("fr", "en"))
    changes = based.changes
    return {
        "week": str(based.plan.week.week),
        "kept": changes.kept,
        "summary": {"fr": french.summary(changes), "en": english.summary(changes)},
        "changes": [
            {
                "kind": row.kind,
                "visit": row.visit,
                "line": row.line,
                "day": row.day.isoformat(),
                "clients": list(row.clients),
                "before": row.before,
                "after": row.after,
                "planned": None if row.planned is None else row.planned.isoformat(),
                "now": None if row.now is None else row.now.isoformat(),
                "cause": None if row.cause is None else row.cause.code,
                "fr": french.change(row),
                "en": english.change(row),
            }
            for row in changes.rows
        ],
        "calls": [
            {"kind": call.kind, "id": call.who, "visits": [row.visit or row.line for row in call.changes]}
            for call in changes.calls
        ],
    }


def write_month(plan: MonthPlan, out: Path, *, language: Language) -> dict[str, Path]:
    """Write the month's summary, all or none: for programs, as a table, and on a page to print."""
    from matching.base.month_table import month_csv
    from matching.base.pages import month_page

    contents = {
        MONTH_FILE: json_bytes(month_json(plan), indent=1),
        MONTH_TABLE: month_csv(plan, language=language).encode("utf-8"),
        MONTH_PAGE: month_page(plan, language=language).encode("utf-8"),
    }
    write_files(out, contents)
    return {"json": out / MONTH_FILE, "csv": out / MONTH_TABLE, "html": out / MONTH_PAGE}


def month_json(plan: MonthPlan) -> dict[str, Any]:
    """The month as a JSON object: its weeks, and each worker's hours to date."""
    return {
        "month": str(plan.month),
        "weeks": [
            {
                "week": str(one.plan.week.week),
                "planned": one.plan.totals.served,
                "unserved": len(one.plan.unserved),
                "exceptions": None if one.changes is None else len(one.changes.rows),
                "valid": one.plan.verdict.valid,
            }
            for one in plan.weeks
        ],
        "visits": {"planned": plan.served, "unserved": plan.unserved},
        "hours": [
            {
                "worker": row.worker,
                "seconds_by_week": list(row.weeks),
                "seconds_to_date": list(row.to_date),
                "contract_seconds": row.contract,
            }
            for row in plan.hours
        ],
    }
