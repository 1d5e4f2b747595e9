"""Exceptions in words: who replaces whom, why, and who must be phoned."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from matching.base.changes import KINDS, SAME, Call, Change, Changes
from matching.base.fitting import Cause
from matching.planning.week import WeekProblem
from matching.words import Language, say

_DAYS = {
    "fr": ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}


class Telling:
    """Says the exceptions of one week by the names of its people."""

    def __init__(self, week: WeekProblem, language: Language = "fr") -> None:
        self._language = language
        self._workers = {worker.id: worker.name for worker in week.workers.values()}
        self._clients = {client.id: client.name for client in week.association.clients}

    def lines(self, changes: Changes) -> Iterator[str]:
        """The summary, each exception, then the calls to make."""
        yield self.summary(changes)
        yield from (f"- {self.change(row)}" for row in changes.rows)
        if changes.calls:
            yield say("base.calls", self._language)
        for call in changes.calls:
            code = f"base.call.{call.kind}"
            yield f"- {say(code, self._language, who=self.who(call), count=len(call.changes))}"

    def who(self, call: Call) -> str:
        """Name of somebody to phone."""
        names = self._clients if call.kind == "client" else self._workers
        return names.get(call.who, call.who)

    def summary(self, changes: Changes) -> str:
        """How many visits stand, and how many exceptions of each kind there are."""
        if not changes.rows:
            return say("base.none", self._language)
        counts = {kind: len(changes.of(kind)) for kind in KINDS}
        return say(
            "base.summary",
            self._language,
            kept=changes.kept,
            count=len(changes.rows),
            replaced=counts["replaced"],
            moved=counts["moved"],
            unserved=counts["unserved"] + counts["new_unserved"],
            new=counts["new"],
            filled=counts["filled"],
            still=counts["still_unserved"],
            cancelled=counts["cancelled"],
        )

    def change(self, row: Change) -> str:
        """One exception as a sentence."""
        what = say(
            "base.what" if row.service and row.service != row.title else "base.what_alone",
            self._language,
            title=row.title if row.crew == 1 else f"{row.title} {row.member}/{row.crew}",
            **({"service": row.service} if row.service and row.service != row.title else {}),
        )
        other_day = row.now is not None and row.now.date() != row.day
        now = f"{self._day(row.now.date())} {_clock(row.now)}" if row.now and other_day else _clock(row.now)
        at = ""
        if abs(row.shift) >= SAME:
            at = say("base.at_day" if other_day else "base.at", self._language, now=now)
        return say(
            f"base.change.{row.kind}{'_day' if other_day and row.kind == 'moved' else ''}",
            self._language,
            day=self._day(row.day),
            planned=_clock(row.planned),
            now=now,
            what=what,
            before=self._worker(row.before),
            after=self._worker(row.after),
            at=at,
            minutes=f"{row.shift / 60:+.0f}",
            cause="" if row.cause is None else self.cause(row.cause),
        ).strip()

    def cause(self, cause: Cause) -> str:
        """Why, as a sentence."""
        values = {name: self._said(value) for name, value in cause.values.items()}
        return say(f"base.cause.{cause.code}", self._language, **values)

    def _worker(self, id_: str | None) -> str:
        return "" if id_ is None else self._workers.get(id_, id_)

    def _day(self, day: date) -> str:
        name = _DAYS[self._language][day.weekday()]
        return f"{name} {day:%d/%m}" if self._language == "fr" else f"{name} {day.isoformat()}"

    def _said(self, value: object) -> object:
        if isinstance(value, date):
            return value.strftime("%d/%m/%Y") if self._language == "fr" else value.isoformat()
        return value


def _clock(moment: datetime | None) -> str:
    return "" if moment is None else f"{moment:%H:%M}"
