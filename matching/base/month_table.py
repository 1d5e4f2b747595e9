"""A month's hours as a CSV table and as lines on a terminal."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import timedelta

from matching.base.month import MonthPlan, MonthWeek
from matching.report.cells import neutral
from matching.words import Language, say


def month_csv(plan: MonthPlan, *, language: Language = "fr") -> str:
    """Hours by worker and week, to date, and of the contract; text cells never run as formulas."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";" if language == "fr" else ",", lineterminator="\r\n")
    codes = ("worker", "to_date", "contract")
    worker, to_date, contract = (say(f"base.column.{code}", language) for code in codes)
    writer.writerow([worker, *(str(one.plan.week.week) for one in plan.weeks), to_date, contract])
    names = {one.id: one.name for week in plan.weeks for one in week.plan.week.workers.values()}
    for row in plan.hours:
        total = row.to_date[-1] if row.to_date else 0
        amounts = [*row.weeks, total, row.contract]
        cells = [_decimal(seconds, language) for seconds in amounts]
        writer.writerow([neutral(names.get(row.worker, row.worker)), *cells])
    return "\ufeff" + out.getvalue()


def month_lines(plan: MonthPlan, language: Language = "fr") -> Iterator[str]:
    """One line a week."""
    for one in plan.weeks:
        yield say(
            "base.month_line",
            language,
            week=week_title(one, language),
            planned=one.plan.totals.served,
            unserved=len(one.plan.unserved),
            exceptions="-" if one.changes is None else len(one.changes.rows),
        )


def week_title(one: MonthWeek, language: Language) -> str:
    """``2026-W49 (30/11 - 06/12)``."""
    first = one.plan.week.week.monday
    last = first + timedelta(days=6)
    form = "%d/%m" if language == "fr" else "%m-%d"
    return f"{one.plan.week.week} ({first:{form}} - {last:{form}})"


def hours_text(seconds: int) -> str:
    """``7 h 30``."""
    minutes = round(seconds / 60)
    return f"{minutes // 60} h {minutes % 60:02d}"


def _decimal(seconds: int | None, language: Language) -> str:
    if seconds is None:
        return ""
    text = f"{seconds / 3600:.2f}"
    return text.replace(".", ",") if language == "fr" else text
