"""The page of a week's exceptions, and the page of a month."""

from __future__ import annotations

from collections.abc import Iterator

from matching.base.changes import KINDS, Call
from matching.base.month import MonthPlan
from matching.base.month_table import hours_text, week_title
from matching.base.planning import BasedPlan
from matching.base.sheet import Cell, Column, Table, render
from matching.base.telling import Telling
from matching.words import Language, say


def exceptions_page(based: BasedPlan, *, language: Language = "fr") -> str:
    """The exceptions of a week: calls to make with a box to tick, then each kind of exception."""
    telling = Telling(based.plan.week, language)
    tables = [
        Table(
            title=say("base.calls_title", language), rows=list(_calls(based.changes.calls, telling, language))
        )
    ]
    for kind in KINDS:
        rows = [[Cell(text=telling.change(row))] for row in based.changes.of(kind)]
        tables.append(Table(title=say(f"base.title.{kind}", language, count=len(rows)), rows=rows))
    return render(
        title=say("base.exceptions_title", language, week=based.plan.week.week),
        heading=telling.summary(based.changes),
        tables=tables,
        language=language,
        synthetic=say("week.synthetic", language) if based.plan.week.synthetic else "",
    )


def _calls(calls: tuple[Call, ...], telling: Telling, language: Language) -> Iterator[list[Cell]]:
    for call in calls:
        said = " ".join(telling.change(row) for row in call.changes)
        yield [
            Cell(text=telling.who(call), css="k", box=True),
            Cell(text=say(f"base.kind.{call.kind}", language)),
            Cell(text=said),
        ]


def month_page(plan: MonthPlan, *, language: Language = "fr") -> str:
    """A month: its weeks, then hours by worker, week by week and to date, against the contract."""
    weeks = [
        [
            Cell(text=week_title(one, language), css="k"),
            Cell(text=str(one.plan.totals.served), css="n"),
            Cell(text=str(len(one.plan.unserved)), css="n"),
            Cell(text="-" if one.changes is None else str(len(one.changes.rows)), css="n"),
        ]
        for one in plan.weeks
    ]
    synthetic = any(one.plan.week.synthetic for one in plan.weeks)
    return render(
        title=say("base.month_title", language, month=plan.month),
        heading=say("base.month_heading", language, planned=plan.served, unserved=plan.unserved),
        tables=[
            Table(
                title=say("base.month_weeks", language),
                columns=_columns(("week", "planned", "unserved", "exceptions"), language),
                rows=weeks,
            ),
            Table(
                title=say("base.month_hours", language),
                columns=_hour_columns(plan, language),
                rows=list(_hours(plan)),
            ),
        ],
        language=language,
        synthetic=say("week.synthetic", language) if synthetic else "",
    )


def _columns(codes: tuple[str, ...], language: Language) -> list[Column]:
    return [
        Column(text=say(f"base.column.{code}", language), number=place > 0)
        for place, code in enumerate(codes)
    ]


def _hour_columns(plan: MonthPlan, language: Language) -> list[Column]:
    weeks = [Column(text=str(one.plan.week.week), number=True) for one in plan.weeks]
    return [
        Column(text=say("base.column.worker", language)),
        *weeks,
        *_columns(("worker", "to_date", "contract"), language)[1:],
    ]


def _hours(plan: MonthPlan) -> Iterator[list[Cell]]:
    names = {worker.id: worker.name for one in plan.weeks for worker in one.plan.week.workers.values()}
    for row in plan.hours:
        total = row.to_date[-1] if row.to_date else 0
        over = row.contract is not None and total > row.contract
        yield [
            Cell(text=names.get(row.worker, row.worker)),
            *(Cell(text=hours_text(seconds), css="n") for seconds in row.weeks),
            Cell(text=hours_text(total), css="n over" if over else "n"),
            Cell(text="" if row.contract is None else hours_text(row.contract), css="n"),
        ]
