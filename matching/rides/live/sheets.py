"""The numbered run sheets of a live day: what each of them told its driver when it was issued."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from matching.report.bilingual import Bilingual
from matching.rides.live.day import LiveBook
from matching.rides.live.telling import Teller
from matching.rides.live.words import word
from routing.rides.live.facts import Planned, Ready, SheetIssued
from routing.rides.live.run import LiveHalt, Run


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLine:
    """One halt: when it begins, what happens there (in both languages), who, where.

    ``begun``: before the sheet was issued.
    """

    start: datetime
    what: Bilingual
    who: str
    place: str
    begun: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedSheet:
    """One sheet; ``number`` counts those of one shift from 1, the last one is in force."""

    shift: str
    carrier: str
    number: int
    issued: datetime
    lines: tuple[SheetLine, ...]


def issued_sheets(live: LiveBook) -> tuple[IssuedSheet, ...]:
    """Every sheet of the day, in the order in which they went to the drivers."""
    teller, runs, found = Teller(live), dict[str, Run](), []
    passages, called = live.desk.state.passages, set[str]()
    for fact in live.desk.facts:
        if isinstance(fact, Planned):
            runs[fact.run.shift] = fact.run
        elif isinstance(fact, Ready):
            called.add(fact.ride)
        elif isinstance(fact, SheetIssued):
            run = runs.get(fact.shift)
            halts = () if run is None else run.halts
            held = {task for task, ride in passages.items() if ride not in called}
            found.append(_sheet(teller, fact, halts, held))
    return tuple(found)


def in_force(sheets: Sequence[IssuedSheet]) -> tuple[IssuedSheet, ...]:
    """The last sheet of each shift."""
    return tuple({one.shift: one for one in sheets}.values())


def _sheet(
    teller: Teller, fact: SheetIssued, halts: Sequence[LiveHalt], held: Collection[str]
) -> IssuedSheet:
    """``held``: passages that nobody has called for yet."""
    name = teller.carrier(fact.shift)
    return IssuedSheet(
        shift=fact.shift,
        carrier=name if isinstance(name, str) else name.fr,
        number=fact.number,
        issued=teller.local(fact.at),
        lines=tuple(
            SheetLine(
                start=teller.local(halt.start),
                what=word("sheet.held" if halt.kind == "in" and halt.task in held else f"sheet.{halt.kind}"),
                who="" if halt.kind == "pause" else teller.who(halt.task),
                place=teller.place(halt.place),
                begun=halt.start < fact.at,
            )
            for halt in halts
        ),
    )
