"""Says what the referee found, in the reader's language, clock and currency."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from string import Formatter
from typing import Any

from routing.errors import MaillonError
from routing.model.problem import Problem
from routing.rules.findings import Breach
from routing.words import forms
from routing.words.catalogue import Catalogue, Language, catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What to call tasks, shifts and persons, by id; an id without a name is quoted."""

    task: Mapping[str, str] = field(default_factory=dict)
    shift: Mapping[str, str] = field(default_factory=dict)
    person: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Turns breaches and prices into sentences.

    Attributes
    ----------
    epoch: the horizon start as an aware datetime in the zone to show times in; None shows hours since it.
    grain: times are shown in whole grains of that many units: moments rounded down, durations up.
    time_unit, score_unit: those of the problem; other units than the default are shown as they are.

    Raises
    ------
    MaillonError: ``epoch`` has no time zone.
    """

    language: Language = "fr"
    epoch: datetime | None = None
    grain: int = 1
    time_unit: str = "second"
    score_unit: str = "1/3600 cent"
    names: Names = field(default_factory=Names)
    catalogue: Catalogue = field(default_factory=catalogue)

    def __post_init__(self) -> None:
        if self.epoch is not None and self.epoch.tzinfo is None:
            raise MaillonError(f"The horizon start {self.epoch} has no time zone; give one, as Europe/Paris.")

    @classmethod
    def of(
        cls,
        problem: Problem,
        *,
        language: Language = "fr",
        epoch: datetime | None = None,
        names: Names | None = None,
    ) -> Speaker:
        """A speaker in the units of a problem."""
        return cls(
            language=language,
            epoch=epoch,
            time_unit=problem.time_unit,
            score_unit=problem.score_unit,
            names=names or Names(),
        )

    def rule(self, code: str) -> str:
        """Name of a rule."""
        return self.catalogue.sentence(code, self.language)

    def breach(self, breach: Breach) -> str:
        """The sentence of a breach, numbers included."""
        values: dict[str, object] = {**breach.details, "shift": breach.shift}
        if breach.tasks:
            values["task"] = breach.tasks[0]
        return self.say(breach.code, values)

    def term(self, term: str) -> str:
        """Label of a price, as ``windows.lateness``."""
        return self.catalogue.sentence(term, self.language)

    def part(self, term: str, amount: int) -> str:
        """Label and amount of one part of a score."""
        colon = "\u00a0: " if self.language == "fr" else ": "
        return f"{self.term(term)}{colon}{self.amount(amount)}"

    def amount(self, amount: int) -> str:
        """A soft score as money, or in the problem's own unit."""
        if self.score_unit == "1/3600 cent":
            return forms.money(amount, self.language)
        return f"{amount} {self.score_unit}"

    def moment(self, at: int) -> str:
        """A time as local day and clock; without a calendar as hours, or units, from the horizon start."""
        at -= at % self.grain
        if self.time_unit != "second":
            return self._units(at)
        return forms.elapsed(at) if self.epoch is None else forms.clock(at, self.epoch, self.language)

    def duration(self, length: int) -> str:
        """A duration in hours and minutes, or in the problem's own unit."""
        length += -length % self.grain
        return forms.span(length) if self.time_unit == "second" else self._units(length)

    def _kind(self, word: str) -> str:
        """A word of the catalogue, or the word itself."""
        known = self.catalogue.words.get(f"word.{word}")
        return word if known is None else known[self.language]

    def _at(self, at: int) -> str:
        """A moment as it follows a verb: with its preposition."""
        dated = self.epoch is not None and self.time_unit == "second"
        if self.language == "fr":
            return f"{'le' if dated else 'à'} {self.moment(at)}"
        return f"{'on' if dated else 'at'} {self.moment(at)}"

    def _units(self, count: int) -> str:
        return f"{count} {self.time_unit}"

    def say(self, code: str, values: Mapping[str, object]) -> str:
        """The sentence of any code of the catalogue, its fields filled from ``values``."""
        return _Filler(self).vformat(self.catalogue.sentence(code, self.language), (), values)

    def show(self, value: Any, form: str) -> str:
        """One value in one of the forms a sentence may ask for.

        ``kinds`` (amounts of seats), ``clock`` (a moment after a verb), ``moment``, ``span``, ``amount``,
        ``rule``, ``list``, ``word``, ``name``, ``task``, ``tasks``, ``shift``, ``person``, ``persons``; a
        number without form is shown as it is.
        """
        if form == "moment":
            return self.moment(value)
        if form == "clock":
            return self._at(value)
        if form == "span":
            return self.duration(value)
        if form == "list":
            return ", ".join(forms.quoted(item, self.language) for item in value)
        if form == "word":
            return self.catalogue.sentence(f"word.{value}", self.language)
        if form == "kinds":
            return " ".join(self._kind(word) for word in str(value).split(" "))
        if form == "rule":
            return self.rule(value)
        if form == "amount":
            return self.amount(value)
        if form in ("tasks", "persons"):
            return ", ".join(self.show(item, form.removesuffix("s")) for item in value)
        if form in ("task", "shift", "person"):
            named: Mapping[str, str] = getattr(self.names, form)
            return named.get(value) or forms.quoted(value, self.language)
        if form == "name":
            return forms.quoted(value, self.language)
        return str(value)


class _Filler(Formatter):
    """Fills a sentence, each field shown by the speaker in the form it names."""

    def __init__(self, speaker: Speaker) -> None:
        self._speaker = speaker

    def format_field(self, value: Any, format_spec: str) -> str:
        return self._speaker.show(value, format_spec)
