"""What a log proves: promises kept or broken and by whom, runs that can be driven, and the day's figures."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from routing.rides.log_audit.calls import OpenBook, call_faults, long_waits, read_call_fact, unbooked
from routing.rides.log_audit.counting import Counts, count
from routing.rides.log_audit.dropped import kept_faults, still_carried
from routing.rides.log_audit.ground import Json, LogGround
from routing.rides.log_audit.orders import order_faults
from routing.rides.log_audit.promises import promise_faults, settled_faults
from routing.rides.log_audit.runs import boarding_faults, driving_faults, metres_of

#: Facts that others follow from: each opens a group, which is judged when it is complete.
WORLD = frozenset(
    {"asked", "accepted", "cancelled", "ready", "absent", "delayed", "broken_down", "replanned", "passed"}
)
#: Events of the world: only they may break a promise.
EVENTS = frozenset({"absent", "delayed", "broken_down"})


@dataclass(frozen=True, slots=True, kw_only=True)
class LogVerdict:
    """What the judge says.

    Attributes
    ----------
    broken_by_planner: promises broken without an event, each in words with the number of the fact.
    faults: everything else that a log must not hold: runs that cannot be driven, sheets not issued, numbers
        that do not follow.
    counts: the figures, recomputed.
    """

    broken_by_planner: tuple[str, ...]
    faults: tuple[str, ...]
    counts: Counts

    @property
    def sound(self) -> bool:
        """Nothing is wrong."""
        return not self.broken_by_planner and not self.faults


@dataclass(slots=True)
class Book:
    """What has been read so far."""

    ground: LogGround
    now: int
    requests: dict[str, Json] = field(default_factory=dict)
    promises: dict[str, Json] = field(default_factory=dict)
    status: dict[str, str] = field(default_factory=dict)
    runs: dict[str, Json] = field(default_factory=dict)
    past: list[Json] = field(default_factory=list)
    orders: dict[str, Json] = field(default_factory=dict)
    taken_back: dict[str, Json] = field(default_factory=dict)
    parted: set[str] = field(default_factory=set)
    disturbed: set[str] = field(default_factory=set)
    rescues: dict[str, str] = field(default_factory=dict)
    open: OpenBook = field(default_factory=OpenBook)
    sheets: dict[str, int] = field(default_factory=dict)
    shown: dict[str, Any] = field(default_factory=dict)
    facts: list[Json] = field(default_factory=list)


def audit_log(lines: Iterable[str]) -> LogVerdict:
    """Judge a log from its lines alone.

    Raises
    ------
    ValueError: a line is no JSON object (``KeyError``: it lacks what its kind has).
    """
    texts = (line for line in lines if line.strip())
    first = json.loads(next(iter(texts)))
    book = Book(ground=LogGround(first), now=first["at"])
    planner: list[str] = []
    faults: list[str] = []
    for group in _groups(texts, faults):
        before = dict(book.runs)
        if group[0]["kind"] == "passed":
            faults += [f"{group[0]['n']}: {text}" for text in _old_sheets(book)]
        if group[0]["kind"] != "accepted":
            faults += [f"{group[0]['n']}: {text}" for text in unbooked(book)]
        for fact in group:
            if fact["at"] < book.now:
                faults.append(f"{fact['n']}: time goes back")
            book.now = fact["at"]
            _read(book, fact, group[0], planner, faults)
        number = group[0]["n"]
        changed = [shift for shift, run in book.runs.items() if before.get(shift) is not run]
        planner += [f"{number}: {text}" for text in promise_faults(book, changed, group)]
        faults += [f"{number}: {text}" for text in _run_faults(book, changed, before, group)]
        faults += [f"{number}: {text}" for text in (*order_faults(book, group), *call_faults(book, group))]
        faults += [f"{number}: {text}" for text in kept_faults(book, group)]
    planner += [f"end: {text}" for text in long_waits(book)]
    faults += [f"end: {text}" for text in (*_old_sheets(book), *_range_faults(book), *unbooked(book))]
    return LogVerdict(broken_by_planner=tuple(planner), faults=tuple(faults), counts=count(book))


def _groups(texts: Iterable[str], faults: list[str]) -> Iterator[list[Json]]:
    """Each fact of the world with what follows from it; accepted and cancelled rides of one breath go
    together.
    """
    group: list[Json] = []
    for expected, text in enumerate(texts):
        fact: Json = json.loads(text)
        if fact["n"] != expected:
            faults.append(f"{fact['n']}: number {expected} is expected")
        together = fact["kind"] == "accepted" and group and group[-1]["kind"] == "accepted"
        if fact["kind"] in WORLD and group and not together:
            yield group
            group = []
        group.append(fact)
    if group:
        yield group


def _read(book: Book, fact: Json, cause: Json, planner: list[str], faults: list[str]) -> None:
    kind, task = fact["kind"], fact.get("task", "")
    read_call_fact(book, fact, cause, planner, faults)
    if kind == "accepted":
        name = fact["request"]["id"]
        book.requests[name], book.promises[name] = fact["request"], fact["promise"]
        book.status[name] = "promised"
        if fact.get("passage_of") is not None:
            book.open.owner[name] = fact["passage_of"]
    elif kind in ("cancelled", "absent"):
        book.status[task] = kind
        if task in book.orders:
            book.taken_back[task] = book.orders.pop(task)
    elif kind == "planned":
        _new_run(book, fact["run"])
        faults += [f"{fact['n']}: {text}" for text in still_carried(book, fact["run"])]
    elif kind == "ordered":
        book.orders[task] = fact["order"]
    elif kind == "moved" and fact["carrier"] != "taxi":
        book.orders.pop(task, None)
    elif kind in ("broken", "displaced"):
        if kind == "broken":
            # what an event did to a passage before her call shows in the promise she is told then
            book.disturbed.add(task)
        if cause["kind"] not in EVENTS:
            planner.append(f"{fact['n']}: the promise of {task} is broken after {cause['kind']}")
        if fact.get("parted"):
            book.parted.add(task)
        if fact["old"] != book.promises[task]:
            faults.append(f"{fact['n']}: {task} was promised something else")
        if fact.get("new") is None:
            book.status[task] = "failed"
        else:
            book.promises[task] = fact["new"]
    elif kind == "stranded":
        rescue = fact["rescue"]
        book.status[task] = "stranded"
        book.requests[rescue["id"]], book.promises[rescue["id"]] = rescue, fact["promise"]
        book.status[rescue["id"]], book.rescues[task] = "promised", rescue["id"]
    elif kind == "sheet":
        if fact["number"] != book.sheets.get(fact["shift"], 0) + 1:
            faults.append(f"{fact['n']}: sheet {fact['number']} of {fact['shift']} does not follow")
        now = _sheet(book, book.runs.get(fact["shift"], {}))
        if book.shown.get(fact["shift"]) == now:
            faults.append(f"{fact['n']}: {fact['shift']} is called for the same sheet")
        book.sheets[fact["shift"]], book.shown[fact["shift"]] = fact["number"], now
    book.facts.append(fact)


def _new_run(book: Book, run: Json) -> None:
    before = book.runs.get(run["shift"])
    if before is not None and run.get("outing", 1) > before.get("outing", 1):
        book.past.append(before)
    book.runs[run["shift"]] = run


def _sheet(book: Book, run: Json) -> Any:
    halts = [(halt["task"], _told(book, halt), halt["start"]) for halt in run.get("halts", [])]
    return run.get("outing", 1), halts


def _told(book: Book, halt: Json) -> str:
    """What the driver is to do at a halt: fetch somebody, or fetch her if she calls."""
    task, kind = halt["task"], str(halt["kind"])
    held = kind == "in" and book.open.uncalled(task) and book.status[task] == "promised"
    return "held" if held else kind


def _run_faults(book: Book, changed: list[str], before: dict[str, Json], group: list[Json]) -> Iterator[str]:
    event = group[0]["kind"] in EVENTS
    for shift in changed:
        run = book.runs[shift]
        yield from driving_faults(run, book.ground)
        yield from boarding_faults(run, book.requests, book.ground)
        yield from settled_faults(before.get(shift), run, group, book.now)
        known = book.ground.shifts[shift]
        over = run["back"] - known["end"]
        if over > 0 and not event and run["back"] > before.get(shift, {"back": 0})["back"]:
            yield f"{shift} is back {over} s after its shift"


def _old_sheets(book: Book) -> Iterator[str]:
    """Drivers who go on with a sheet that is no longer true when time passes."""
    for shift, run in book.runs.items():
        halts = run.get("halts", [])
        empty = all(halt["kind"] == "pause" for halt in halts)
        unasked = empty and shift not in book.shown
        home = run.get("outing", 1) > 1 and not halts
        if not unasked and not home and book.shown.get(shift) != _sheet(book, run):
            yield f"the driver of {shift} has an old sheet"


def _range_faults(book: Book) -> Iterator[str]:
    """No vehicle goes farther on one outing than it can."""
    for run in (*book.past, *book.runs.values()):
        most = book.ground.shifts[run["shift"]].get("range_m")
        metres, _ = metres_of(run, book.ground)
        if most is not None and metres > most and not run.get("stopped"):
            yield f"{run['shift']} drives {metres} m of {most}"
