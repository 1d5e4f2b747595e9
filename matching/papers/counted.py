"""A row of the counters in words: hours of the week and of the month, each against the contract."""

from __future__ import annotations

from collections.abc import Iterable

from matching.papers.lines import plain
from matching.papers.sheets import Counter, Counters
from matching.papers.words import word
from matching.report.bilingual import Bilingual, hours


def total_row(counters: Counters) -> Counter:
    """Everyone together; contracts sum over those whose contract says hours."""
    rows = counters.rows
    return Counter(
        key="",
        name="",
        visits=sum(row.visits for row in rows),
        work=sum(row.work for row in rows),
        contract=_sum(row.contract for row in rows),
        month_work=sum(row.month_work for row in rows),
        month_contract=_sum(row.month_contract for row in rows),
    )


def counter_cells(row: Counter) -> tuple[Bilingual, ...]:
    """Name, visits, work, contract, difference, month's work, month's difference."""
    return (
        plain(row.name),
        plain(str(row.visits)),
        hours(row.work),
        _hours(row.contract),
        _gap(row.work, row.contract),
        hours(row.month_work),
        _gap(row.month_work, row.month_contract),
    )


def total_cells(counters: Counters) -> tuple[Bilingual, ...]:
    """The last row. The difference is left out: it would set off people against one another."""
    row = total_row(counters)
    nothing = plain("")
    return (
        word("total"),
        plain(str(row.visits)),
        hours(row.work),
        _hours(row.contract),
        nothing,
        hours(row.month_work),
        nothing,
    )


def _sum(values: Iterable[int | None]) -> int | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def _hours(seconds: int | None) -> Bilingual:
    return plain("–") if seconds is None else hours(seconds)


def _gap(work: int, contract: int | None) -> Bilingual:
    """``+ 1 h 30`` above the contract, ``- 2 h 00`` below."""
    if contract is None:
        return plain("–")
    shown = hours(work - contract)
    return Bilingual(f"+{shown.fr}", f"+{shown.en}") if work > contract else shown
