"""The tables printed after a comparison: each day, then how often we are ahead."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean

from scenarios.benchmarks.aligned import aligned
from scenarios.benchmarks.machine import machine_line
from scenarios.benchmarks.peers.engine import Engine
from scenarios.benchmarks.peers.rows import PeerRow

#: Travel within so many percent counts as level.
LEVEL = 0.1


def report(
    rows: Sequence[PeerRow], *, engines: Sequence[Engine], missing: Sequence[str], seconds: float
) -> str:
    """Days by engine, our standing against each other engine, and how the machine was shared."""
    lines = [*_days(rows, engines), *_standing(rows, engines)]
    lines += ["", f"Every engine in turn, {seconds:g} s a day; judged by one referee: unserved, then travel."]
    lines += [
        f"{engine.name} {engine.version() or ''}: {engine.threads} core(s)"
        + (f"; {engine.note}" if engine.note else "")
        for engine in engines
    ]
    if missing:
        lines.append(f"NOT COMPARED, not installed: {', '.join(missing)} (pip install 'maillon[peers]')")
    lines.append(machine_line())
    noted = [f"{row.day} {row.engine}: {remark}" for row in rows for remark in row.remarks]
    return "\n".join([*lines, *(["", f"To look at ({len(noted)}):", *noted[:40]] if noted else [])])


def _days(rows: Sequence[PeerRow], engines: Sequence[Engine]) -> list[str]:
    """A line a day: unserved and travel by engine, the travel gap to the first engine at equal unserved."""
    headings = ["day", *(engine.name for engine in engines)]
    lines = []
    for day in dict.fromkeys(row.day for row in rows):
        of_day = {row.engine: row for row in rows if row.day == day}
        first = of_day.get(engines[0].name) if engines else None
        lines.append([day, *(_cell(of_day.get(engine.name), first) for engine in engines)])
    return aligned(headings, lines)


def _cell(row: PeerRow | None, first: PeerRow | None) -> str:
    if row is None:
        return ""
    if row.levels is None:
        return "no valid plan"
    gap = travel_gap(row, first) if first is not None and first is not row else None
    return f"{row.unserved} / {row.travel}" + (f" ({gap:+.2f} %)" if gap is not None else "")


def travel_gap(row: PeerRow, first: PeerRow) -> float | None:
    """Travel above the first's in percent; None unless both leave out the same number of visits."""
    if row.travel is None or not first.travel or row.unserved != first.unserved:
        return None
    return 100 * (row.travel / first.travel - 1)


def _standing(rows: Sequence[PeerRow], engines: Sequence[Engine]) -> list[str]:
    """The first engine against each other: days ahead, level, behind; mean travel gap where comparable."""
    if len(engines) < 2:
        return []
    headings = [
        f"{engines[0].name} against",
        "ahead",
        "level",
        "behind",
        "their travel, same unserved",
        "days",
    ]
    ours = {row.day: row for row in rows if row.engine == engines[0].name}
    lines = []
    for engine in engines[1:]:
        pairs = [(ours[row.day], row) for row in rows if row.engine == engine.name and row.day in ours]
        verdicts = [compared(mine, theirs) for mine, theirs in pairs]
        gaps = [gap for mine, theirs in pairs if (gap := travel_gap(theirs, mine)) is not None]
        lines.append(
            [
                engine.name,
                *(str(verdicts.count(word)) for word in ("ahead", "level", "behind")),
                f"{fmean(gaps):+.3f}" if gaps else "",
                str(len(gaps)),
            ]
        )
    return ["", *aligned(headings, lines)]


def compared(mine: PeerRow, theirs: PeerRow) -> str:
    """``ahead``, ``level`` or ``behind``: unserved first, then travel; no valid plan is behind any plan."""
    if mine.levels is None or theirs.levels is None:
        return "ahead" if mine.levels else "behind" if theirs.levels else "level"
    gap = travel_gap(theirs, mine)
    if gap is not None and abs(gap) <= LEVEL:
        return "level"
    return "ahead" if mine.levels < theirs.levels else "behind" if theirs.levels < mine.levels else "level"
