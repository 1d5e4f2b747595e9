"""What a fixed time leaves open, by the words of the service's name: settings as data."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files

from matching.imports.cell import plain
from matching.imports.file import UnreadableFile
from matching.imports.record import ImportFault
from matching.model.service import Level

LEVELS: tuple[Level, ...] = ("essential", "ordinary", "optional")
#: Most minutes of a tolerance, as in the table of services.
WIDEST = 360


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One kind of act: its priority, minutes around the planned start, words of its services' names."""

    level: Level
    minutes: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """What a service was given; ``word`` is what its name was recognised by, None for the rest."""

    level: Level
    minutes: int
    word: str | None


@dataclass(frozen=True, slots=True)
class Tolerances:
    """Kinds of acts, the first that fits being taken; the last has no words and fits every service."""

    acts: tuple[Act, ...]

    def of(self, service: str) -> Allowance:
        """The priority and the tolerance of a service, by its name."""
        name = f" {plain(service)}"
        for act in self.acts:
            for word in act.words:
                if f" {plain(word)}" in name:
                    return Allowance(level=act.level, minutes=act.minutes, word=word)
        rest = self.acts[-1]
        return Allowance(level=rest.level, minutes=rest.minutes, word=None)


def usual_tolerances() -> Tolerances:
    """Those of the package: essential acts +/-15 min, housework +/-60, the rest +/-30."""
    text = (files("matching.imports") / "tolerances.toml").read_text(encoding="utf-8")
    return read_tolerances("tolerances.toml", text.encode())


def read_tolerances(name: str, content: bytes) -> Tolerances:
    """Tolerances of a TOML file of the form of the package's own.

    Raises
    ------
    UnreadableFile: with every fault of its form.
    """
    try:
        data = tomllib.loads(content.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise _bad(name, [str(problem)]) from None
    acts = data.get("acts")
    if not isinstance(acts, list) or not acts:
        raise _bad(name, ["[[acts]]"])
    problems = [problem for number, act in enumerate(acts, start=1) for problem in _problems(number, act)]
    if problems:
        raise _bad(name, problems)
    return Tolerances(
        tuple(Act(level=act["level"], minutes=act["minutes"], words=tuple(act["words"])) for act in acts)
    )


def _problems(number: int, act: object) -> list[str]:
    if not isinstance(act, dict):
        return [f"[[acts]] {number}"]
    found: list[str] = []
    if act.get("level") not in LEVELS:
        found.append(f"[[acts]] {number}: level = {act.get('level')!r} ({', '.join(LEVELS)})")
    minutes = act.get("minutes")
    if not isinstance(minutes, int) or isinstance(minutes, bool) or not 0 <= minutes <= WIDEST:
        found.append(f"[[acts]] {number}: minutes = {minutes!r} (0-{WIDEST})")
    words = act.get("words")
    if not isinstance(words, list) or not all(isinstance(word, str) and plain(word) for word in words):
        found.append(f"[[acts]] {number}: words = {words!r}")
    return found


def _bad(name: str, problems: Sequence[str]) -> UnreadableFile:
    return UnreadableFile(
        [
            ImportFault(code="import.not_profile", file=name, parameters={"problem": problem})
            for problem in problems
        ]
    )
