"""A day of live booking, simulated or from a file of events, to its answers, its log and its page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random
from typing import Any

from api.errors import BadInput, Reason
from api.files.atomic import write_files
from matching.rides.live import (
    Event,
    InvalidEvents,
    LiveBook,
    drive,
    read_events,
    render_live_html,
    takes_calls,
    told,
)
from matching.rides.live.driving import TurnedDown
from matching.rides.live.sheets import IssuedSheet, issued_sheets
from matching.rides.live.telling import ToldLine
from routing.model.run import Limit
from routing.rides.live.figures import DayFigures, class_of, figures_of
from routing.rides.live.log import write_log
from routing.rides.log_audit import LogVerdict, audit_log
from routing.rides.planning import RideSolver
from routing.units import HOUR, MINUTE
from routing.words import Language
from scenarios.booking import Demand, TripMaker, simulate_day
from scenarios.booking.demand import SHIFT_WORKER

LOG_FILE = "journal.jsonl"
PAGE_FILE = "journee.html"
LARGEST = 16 << 20


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class LivedDay:
    """A day that is over: what happened since it opened, its figures, and what the judge of its log says."""

    live: LiveBook
    lines: tuple[ToldLine, ...]
    figures: DayFigures
    verdict: LogVerdict
    turned_down: tuple[TurnedDown, ...] = ()


def events_of(path: Path) -> tuple[Event, ...]:
    """The events of a file. Raises BadInput with every fault of every line."""
    if not path.is_file():
        raise BadInput(Reason(code="file.missing", where=str(path), seen="-"))
    if path.stat().st_size > LARGEST:
        raise BadInput(Reason(code="file.large", where=str(path), seen=f"{path.stat().st_size} B"))
    try:
        return read_events(path.read_text(encoding="utf-8-sig").splitlines())
    except UnicodeDecodeError as error:
        raise BadInput(Reason(code="book.encoding", where=str(path), seen=str(error.reason))) from error
    except InvalidEvents as error:
        reasons = (
            Reason(code=one.code, where=f"{path.name}:{one.line} {one.name}".strip(), seen=one.seen)
            for one in error.faults
        )
        raise BadInput(*reasons) from error


def from_events(live: LiveBook, events: Sequence[Event], *, limit: Limit) -> LivedDay:
    """The day of a file of events."""
    since = len(live.desk.facts)
    turned_down = drive(live, events, limit=limit)
    return _lived(live, since, turned_down)


def simulated(
    live: LiveBook, *, seed: int, calls: int, replan_minutes: int, solver: RideSolver | None = None
) -> LivedDay:
    """A day drawn from a seed on the open desk: passengers as the day's own requests are."""
    since = len(live.desk.facts)
    ends = [one.shift.end for one in live.desk.ground.shifts.values()]
    opens, clock, day = live.opened_at, live.booked.clock, live.booked.date
    demand = Demand(
        opens=opens,
        closes=max(max(ends) - 2 * HOUR, opens + HOUR),
        first=min(one.shift.start for one in live.desk.ground.shifts.values()) + HOUR // 2,
        last=max(max(ends) - HOUR, opens + 2 * HOUR),
        daytime=(clock.at(day, 7 * 60), clock.at(day, 20 * 60)),
        services=_services(live),
        calls=calls,
        replan_every=replan_minutes * MINUTE or None,
    )
    trips = _trips(live)
    simulate_day(
        live.desk.ground,
        seed=seed,
        trips=trips,
        demand=demand,
        limit=Limit(iterations=400),
        solver=solver,
        desk=lambda ground, *, at: live.desk,
    )
    return _lived(live, since, ())


def _services(live: LiveBook) -> dict[str, str]:
    """The service that most of the day's own requests of each class have, among those that take calls on the
    day; who has none calls at her own expense.
    """
    known = live.booked.book.services
    open_today = {one.id for one in known if takes_calls(one, live.booked.date)}
    found: dict[str, list[str]] = {}
    for request in live.booked.rides.requests:
        if request.service in open_today:
            found.setdefault(class_of(request), []).append(request.service)
    return {kind: max(sorted(set(names)), key=names.count) for kind, names in found.items()}


def _trips(live: LiveBook) -> TripMaker:
    """From where one of the day's own requests begins to where another of the same class ends."""
    known: dict[str, list[tuple[str, str]]] = {}
    for request in live.booked.rides.requests:
        if request.return_of is None:
            kind = "shift" if request.profile != "PAM" else "other"
            known.setdefault(kind, []).append((request.pickup, request.dropoff))
    every = [pair for pairs in known.values() for pair in pairs]
    if not every:
        raise BadInput(Reason(code="book.nobody", where="ride_requests", seen=live.booked.date.isoformat()))

    def trip(dice: Random, kind: str) -> tuple[str, str]:
        pairs = known.get("shift" if kind == SHIFT_WORKER else "other", every)
        start, goal = dice.choice(pairs)
        other = dice.choice(pairs)[1]
        return (start, other) if other != start else (start, goal)

    return trip


def _lived(live: LiveBook, since: int, turned_down: tuple[TurnedDown, ...]) -> LivedDay:
    desk = live.desk
    verdict = audit_log(write_log(desk.journal, opened_at=live.opened_at))
    figures = figures_of(desk.facts, desk.state, desk.ground)
    return LivedDay(
        live=live,
        lines=told(live, since=since),
        figures=figures,
        verdict=verdict,
        turned_down=turned_down,
    )


def write_day(day: LivedDay, out: Path, *, language: Language) -> dict[str, Path]:
    """Write the log and the page into ``out``, both or none."""
    log = "\n".join(write_log(day.live.desk.journal, opened_at=day.live.opened_at)) + "\n"
    page = render_live_html(day.live, day.figures, day.verdict, day.lines, language=language)
    write_files(out, {LOG_FILE: log.encode("utf-8"), PAGE_FILE: page.encode("utf-8")})
    return {"log": out / LOG_FILE, "html": out / PAGE_FILE}


def day_json(day: LivedDay, files: dict[str, Path], language: Language) -> dict[str, Any]:
    """What a program wants to know of the day."""
    return {
        "date": day.live.booked.date.isoformat(),
        "lines": [{"kind": line.kind, "said": line.said(language)} for line in day.lines],
        "figures": asdict(day.figures),
        "gap": day.figures.gap(),
        "wait_gap": day.figures.wait_gap(),
        "sheets": [_sheet_json(one, language) for one in issued_sheets(day.live)],
        "broken_by_planner": list(day.verdict.broken_by_planner),
        "log_faults": list(day.verdict.faults),
        "turned_down": [
            {"line": one.event.line, "faults": [fault.code for fault in one.faults]}
            for one in day.turned_down
        ],
        "files": {kind: str(path) for kind, path in files.items()},
    }


def _sheet_json(sheet: IssuedSheet, language: Language) -> dict[str, Any]:
    """One run sheet as it was issued."""
    return {
        "vehicle": sheet.carrier,
        "number": sheet.number,
        "issued": sheet.issued.isoformat(),
        "halts": [
            {
                "start": line.start.isoformat(),
                "what": line.what.said(language),
                "who": line.who,
                "place": line.place,
                "begun": line.begun,
            }
            for line in sheet.lines
        ],
    }
