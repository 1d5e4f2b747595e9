"""The log of a live day: one JSON object a line, only ever added to.

The first line opens the day: format, version, ground (places, modes, fleet, profiles, prices), the shifts as
formed from the fleet, the time it opens. Every other line is a fact (``facts``). Applied in order they give
the state; nothing is decided while a log is read.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from routing.errors import Fault
from routing.rides.duty import Duty
from routing.rides.fleet import Fleet
from routing.rides.live.applying import apply
from routing.rides.live.facts import KINDS, Fact
from routing.rides.live.ground import Ground
from routing.rides.live.journal import Journal
from routing.rides.live.written import Unreadable, plain, read
from routing.rides.profile import RideProfile
from routing.rides.ride_day import RideDay
from routing.travel.mode import TravelMode
from routing.travel.place import Place

FORMAT = "maillon.rides.live"
VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftLine:
    """A shift of the day as the log needs it, judged without forming duties again."""

    id: str
    vehicle: str
    driver: str
    mode: str
    start_place: str
    end_place: str
    start: int
    end: int
    longest: int | None
    range_m: int | None
    per_metre: int
    per_travel: int
    per_span: int
    use: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Opening:
    """The first line of a log."""

    format: str
    version: int
    at: int
    places: tuple[Place, ...]
    modes: tuple[TravelMode, ...]
    fleet: Fleet
    profiles: tuple[RideProfile, ...]
    reference_mode: str
    waiting_price: int
    longest_wait: int | None
    duties: tuple[Duty, ...]
    shifts: tuple[ShiftLine, ...]
    planned_at: int


def opening(ground: Ground, *, at: int) -> Opening:
    """The first line of the log of a day that opens at ``at``."""
    day = ground.day
    duties = {duty.id: duty for duty in ground.ready.duties.values()}
    return Opening(
        format=FORMAT,
        version=VERSION,
        at=at,
        places=day.places,
        modes=day.modes,
        fleet=day.fleet,
        profiles=day.profiles,
        reference_mode=day.reference_mode,
        waiting_price=day.waiting_price,
        longest_wait=ground.longest_wait,
        duties=tuple(duties.values()),
        shifts=tuple(_shift_line(ground, shift) for shift in ground.shifts),
        planned_at=day.planned_at,
    )


def _shift_line(ground: Ground, name: str) -> ShiftLine:
    known = ground.shifts[name]
    shift = known.shift
    return ShiftLine(
        id=name,
        vehicle=known.vehicle.id,
        driver=known.driver,
        mode=known.vehicle.mode,
        start_place=shift.start_place,
        end_place=shift.end_place,
        start=shift.start,
        end=shift.end,
        longest=known.longest,
        range_m=known.range_m,
        per_metre=known.per_metre,
        per_travel=known.per_travel,
        per_span=known.per_span,
        use=known.use,
    )


def write_log(journal: Journal, *, opened_at: int) -> Iterator[str]:
    """The lines of a day's log, without line ends."""
    yield _text(plain(opening(journal.ground, at=opened_at)))
    yield from (fact_line(fact) for fact in journal.facts)


def fact_line(fact: Fact) -> str:
    """One fact as its line."""
    return _text({"kind": fact.kind, **plain(fact)})


def _text(document: Any) -> str:
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"))


def read_opening(line: str) -> Opening:
    """The first line of a log.

    Raises
    ------
    Unreadable: it is no log of this version, or something in it is wrong.
    """
    document = _object(line, 1)
    seen = document.get("format"), document.get("version")
    if seen != (FORMAT, VERSION):
        raise Unreadable(
            (
                Fault(
                    code="live.version",
                    where="line 1",
                    seen=f"format {seen[0]!r}, version {seen[1]!r}",
                    rule=f"A log begins with format {FORMAT!r} and version {VERSION}.",
                    advice="Give a log written by this version.",
                ),
            )
        )
    return read(Opening, document, where="line 1")


def read_facts(lines: Iterable[str]) -> Iterator[Fact]:
    """The facts of the lines after the first.

    Raises
    ------
    Unreadable: at the first line that is no fact, with everything wrong in it.
    """
    kinds = {kind.kind: kind for kind in KINDS}
    for number, line in enumerate(lines, start=2):
        if not line.strip():
            continue
        document = _object(line, number)
        kind = kinds.get(document.pop("kind", None))
        if kind is None:
            raise Unreadable((_line_fault(number, line[:50], f"a line has a kind among {', '.join(kinds)}"),))
        yield read(kind, document, where=f"line {number}")


def _object(line: str, number: int) -> dict[str, Any]:
    try:
        document = json.loads(line)
    except ValueError as error:
        raise Unreadable((_line_fault(number, line[:50], f"a line is one JSON object ({error})"),)) from error
    if not isinstance(document, dict):
        raise Unreadable((_line_fault(number, line[:50], "a line is one JSON object"),))
    return document


def _line_fault(number: int, seen: str, rule: str) -> Fault:
    return Fault(
        code="live.unreadable",
        where=f"line {number}",
        seen=seen,
        rule=f"{rule[0].upper()}{rule[1:]}.",
        advice="Give the log as it was written.",
    )


def ground_of(first: Opening) -> Ground:
    """The ground that a log opens with."""
    day = RideDay(
        places=first.places,
        modes=first.modes,
        requests=(),
        fleet=first.fleet,
        profiles=first.profiles,
        direct_mode=first.reference_mode,
        planned_at=first.planned_at,
        waiting_price=first.waiting_price,
        longest_wait_aboard=first.longest_wait,
    )
    return Ground(day, duties=first.duties)


def replay(lines: Iterable[str]) -> Journal:
    """The day of a log: its ground, its facts and the state they make. Nothing is decided again.

    Raises
    ------
    Unreadable: a line does not say what it should; InvalidProblem: the ground is no ground.
    """
    texts = iter(lines)
    first = read_opening(next(texts, ""))
    journal = Journal(ground_of(first), at=first.at)
    for fact in read_facts(texts):
        apply(journal.state, fact)
        journal.facts.append(fact)
    return journal
