"""From messages to the tables ``places`` and ``ride_requests``, with every fault and what was passed over."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from matching.rides.tcrp.marks import FLAGS, NUMBERS, TEXTS, read_marks
from matching.rides.tcrp.messages import Message
from matching.rides.tcrp.moments import minutes_of, moment_of, window_of
from matching.rides.tcrp.numbers import as_written
from matching.tables.faults import TableFault

Row = dict[str, str]

#: Aids that travel as a wheelchair on board, and those of people who sit and want an arm.
WHEELCHAIRS = frozenset({"W", "E", "WE", "WW", "S"})
HELPED = frozenset({"U", "WA", "WAK", "C", "CU", "WT"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Requests:
    """Rows of the tables, as text.

    Attributes
    ----------
    places, requests: rows of ``places`` and ``ride_requests``.
    passed: messages of other kinds.
    """

    places: tuple[Row, ...] = ()
    requests: tuple[Row, ...] = ()
    faults: tuple[TableFault, ...] = field(default=())
    passed: int = 0


def requests_of(messages: Iterable[Message], *, file: str, zone: str = "Europe/Paris") -> Requests:
    """The rows of every ``tripRequest``; local times are those of ``zone``.

    Medical attributes and trip purposes are not taken over.
    """
    reader = _Reader(file=file, zone=ZoneInfo(zone))
    passed = 0
    for message in messages:
        if message.kind == "tripRequest":
            reader.add(message)
        else:
            passed += 1
    return Requests(
        places=tuple(reader.places.values()),
        requests=tuple(reader.requests.values()),
        faults=tuple(reader.faults),
        passed=passed,
    )


class _Reader:
    def __init__(self, *, file: str, zone: ZoneInfo) -> None:
        self.file, self.zone = file, zone
        self.places: dict[str, Row] = {}
        self.requests: dict[str, Row] = {}
        self.lines: dict[str, int] = {}
        self.faults: list[TableFault] = []

    def add(self, message: Message) -> None:
        """One request; what is wrong with it is kept, and the request left out."""
        before = len(self.faults)
        body, marks = message.body, read_marks(_texts(message.body.get("transportServices")))
        ours = "date" in marks
        name = str((body.get("openAttribute") if ours else None) or body.get("tripTicketId", ""))
        if name in self.lines:
            self._fault("double", message, "tripTicketId", name, first=self.lines[name])
        self.lines.setdefault(name, message.line)
        ends = [self._place(message, end, keep=ours) for end in ("pickupAddress", "dropoffAddress")]
        when = self._when(message, marks)
        if len(self.faults) == before and None not in ends and when is not None:
            self.requests[name] = {
                "id": name,
                **self._who(body, marks, ours=ours),
                "pickup": str(ends[0]),
                "dropoff": str(ends[1]),
                **when,
                **_promises(marks),
            }

    def _fault(self, code: str, message: Message, column: str, seen: object, **parameters: object) -> None:
        self.faults.append(
            TableFault(
                code=f"tcrp.{code}",
                file=self.file,
                row=message.line,
                column=f"tripRequest.{column}",
                seen=None if seen is None else str(seen)[:60],
                parameters=parameters,
            )
        )

    def _place(self, message: Message, end: str, *, keep: bool) -> str | None:
        """The key of the address in ``places``, added when it is new.

        A name like ``Home`` is many people's: only files of ours keep it as the key.
        """
        said = message.body.get(end)
        if not isinstance(said, dict) or not all(_is_degrees(said.get(one)) for one in ("lat", "long")):
            return None  # the schema has told it
        row = {
            "lat": repr(float(said["lat"])),
            "lon": repr(float(said["long"])),
            "address": _known(said.get("street")) or ("" if keep else _known(said.get("addressName"))),
            "commune": _known(said.get("city")),
        }
        name = str(said.get("addressName", "")) if keep else ""
        if not name:
            mark = "\x1f".join((*row.values(), _known(said.get("addressName"))))
            name = f"lieu-{hashlib.sha256(mark.encode()).hexdigest()[:8]}"
        if self.places.setdefault(name, {"id": name, **row}) != {"id": name, **row}:
            self._fault("two_places", message, f"{end}.addressName", name)
            return None
        return name

    def _when(self, message: Message, marks: dict[str, list[str]]) -> Row | None:
        """Date, wanted time and window: a pickup time is a departure, else the appointment an arrival."""
        body = message.body
        arriving = body.get("appointmentTime") or body.get("dropoffTime")
        first = (
            body.get("pickupWindowStartTime") or body.get("pickupTime") or body.get("negotiatedPickupTime")
        )
        leaving = first if body.get("hardConstraintOnPickupTime") or not arriving else None
        wanted = leaving or arriving
        if not isinstance(wanted, dict):
            self._fault("no_time", message, "pickupTime", None)
            return None
        moment = moment_of(wanted.get("time"), self.zone)
        if moment is None:
            column = "pickupTime" if leaving else "appointmentTime"
            self._fault("time", message, column, wanted.get("time"))
            return None
        day = _day(marks, moment)
        minutes = minutes_of(moment, day)
        if not 0 <= minutes <= 24 * 60:
            self._fault("other_day", message, "transportServices", day.isoformat())
            return None
        window = self._window(body, moment, leaving=leaving is not None)
        clock = f"{minutes // 60:02d}:{minutes % 60:02d}"
        row = {"date": day.isoformat(), "departure" if leaving else "arrival": clock}
        return row if window is None else {**row, "window": str(window)}

    def _window(self, body: dict[str, Any], moment: datetime, *, leaving: bool) -> int | None:
        if not leaving:
            return window_of(body.get("dropoffTime"))
        last = body.get("pickupWindowEndTime")
        until = moment_of(last.get("time"), self.zone) if isinstance(last, dict) else None
        if until is None:
            return None
        return max(0, round((until.timestamp() - moment.timestamp()) / 60))

    def _who(self, body: dict[str, Any], marks: dict[str, list[str]], *, ours: bool) -> Row:
        customer = body.get("customerInfo")
        said = customer if isinstance(customer, dict) else {}
        number = said.get("mobilePhone") or said.get("phone")
        names = (str(said.get(one) or "") for one in ("firstLegalName", "lastName"))
        row = {
            "name": " ".join(one for one in names if one),
            "contact": str(said.get("caregiverContactInformation") or ""),
            "phone": next(
                iter(marks.get("phone", [])), as_written(number) if isinstance(number, int) else ""
            ),
        }
        if ours:
            kept = ("passengers", "companions", "wheelchairs", "need")
            return {**row, **{name: marks[name][0] for name in kept if name in marks}}
        aids = set(_texts(body.get("specialAttributes")))
        others = body.get("numOtherReservedPassengers")
        chair = bool(aids & WHEELCHAIRS)
        return {
            **row,
            "passengers": "0" if chair else "1",
            "companions": str(others if isinstance(others, int) else 0),
            "wheelchairs": "1" if chair else "0",
            "need": "wheelchair" if chair else "help" if aids & HELPED else "none",
        }


def _promises(marks: dict[str, list[str]]) -> Row:
    row = {name: marks[name][0] for name in (*TEXTS, *NUMBERS, "level", "booked") if name in marks}
    row |= {name: "oui" for name in FLAGS if name in marks}
    row |= {str(name): "|".join(marks[name]) for name in ("apart_from", "needs") if name in marks}
    return row


def _day(marks: dict[str, list[str]], moment: datetime) -> date:
    try:
        return date.fromisoformat(marks["date"][0])
    except (KeyError, ValueError):
        return moment.date()


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, list):
        yield from (one for one in value if isinstance(one, str))


def _known(value: object) -> str:
    """The text; empty for a dash, which says that the writer does not know."""
    text = value if isinstance(value, str) else ""
    return "" if text == "-" else text


def _is_degrees(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and -180 <= value <= 180
