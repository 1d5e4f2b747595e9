"""What a check finds, with its numbers and its cells; and what it could not look at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from matching.checking.jobs import Away, Job
from matching.imports.record import Entry, Where, said
from matching.imports.wall.ends import GUESSED_END
from matching.report.bilingual import Bilingual, clock, hours, long_day, number
from matching.words import Language, say

#: Every kind of finding, the gravest first; the order of lists.
KINDS = (
    "overlap",
    "together",
    "double",
    "absent",
    "refused",
    "unqualified",
    "expired",
    "licence",
    "act",
    "travel",
    "unassigned",
    "missing",
    "fewer",
    "crew",
    "day_hours",
    "week_hours",
    "unavailable",
    "window",
    "over_contract",
    "under_contract",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is wrong in the week.

    Attributes
    ----------
    kind: one of :data:`KINDS`; the sentence is ``check.<kind>``.
    person: name of the carer; None when nobody is concerned.
    day: local day; None for a whole week.
    entries: numbers of the reading's entries it is about.
    places: their cells, in the same order.
    parameters: what the sentence names.
    """

    kind: str
    person: str | None
    day: date | None
    entries: tuple[int, ...] = ()
    places: tuple[Where, ...] = ()
    parameters: Mapping[str, object] = field(default_factory=dict)

    @property
    def code(self) -> str:
        """Key of the sentence."""
        return f"check.{self.kind}"

    def text(self, language: Language = "fr") -> str:
        """The sentence, without its place."""
        return say(self.code, language, **spoken(self.parameters, language))

    def sentence(self, language: Language = "fr") -> str:
        """The places, then the sentence."""
        places = ", ".join(dict.fromkeys(place_text(place, language) for place in self.places))
        return f"[{places}] {self.text(language)}" if places else self.text(language)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unmade:
    """A check that was not made, or not for everybody, and why: ``unmade.<reason>``."""

    code: str
    parameters: Mapping[str, object] = field(default_factory=dict)

    def text(self, language: Language = "fr") -> str:
        """The sentence."""
        return say(self.code, language, **spoken(self.parameters, language))


def spoken(parameters: Mapping[str, object], language: Language) -> dict[str, object]:
    """Parameters in one language."""
    settled = {
        name: value.said(language) if isinstance(value, Bilingual) else value
        for name, value in parameters.items()
    }
    return said(settled, language)


def place_text(place: Where, language: Language = "fr") -> str:
    """``Nord!C8``, or the row of a file without sheets."""
    if place.tab:
        return f"{place.tab}!{place.cell}"
    return say("check.row", language, row=place.row)


def of_jobs(kind: str, *jobs: Job | Away, **parameters: object) -> Finding:
    """A finding about jobs of one person; the first job's day."""
    first = jobs[0].entry
    return Finding(
        kind=kind,
        person=first.person,
        day=max(job.entry.start for job in jobs).date(),
        entries=tuple(job.number for job in jobs),
        places=tuple(job.entry.where for job in jobs),
        parameters={"person": first.person or "", "day": day_said(first.start.date()), **parameters},
    )


def job_said(job: Job) -> str:
    """``08:00-09:00 MARTIN``; the start alone when the end is not written."""
    entry = job.entry
    span = job_span(entry) if job.sure_end == job.end else clock(entry.start)
    return f"{span} {entry.client or entry.service or entry.code or ''}".strip()


def job_span(entry: Entry) -> str:
    """``08:00-09:00``; a guessed end is in brackets."""
    end = wall_end(entry.start, entry.minutes)
    guessed = any(guess.code in GUESSED_END for guess in entry.read_as)
    return f"{clock(entry.start)}-({end})" if guessed else f"{clock(entry.start)}-{end}"


def wall_end(start: datetime, minutes: int) -> str:
    """The clock at the end: hands moved on, as planners count."""
    total = start.hour * 60 + start.minute + minutes
    return f"{total // 60 % 24:02}:{total % 60:02}"


def day_said(day: date) -> Bilingual:
    """``lundi 23 novembre``."""
    return long_day(day)


def hours_said(seconds: int) -> Bilingual:
    """``31 h 30``."""
    return hours(seconds)


def number_said(value: float) -> Bilingual:
    """A number without needless decimals."""
    return number(value, digits=0 if value == round(value) else 1)
