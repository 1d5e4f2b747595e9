"""The three gates, each with its dates: the worker's certificate, the employer's licence, the act.

A match is refused by the first closed gate, and the refusal says which one and since when.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from matching.model.organisation import Organisation
from matching.model.service import Requirements
from matching.model.worker import Worker

#: Ability that no shift offers: a task that needs it has its act closed for everyone.
CLOSED_ACT = "act:closed"

Gate = Literal["unqualified", "expired", "licence"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """A closed gate: what is missing and, for a lapsed certificate or licence, the day it lapsed."""

    gate: Gate
    missing: tuple[str, ...]
    lapsed: date | None = None


def person_ability(worker: str) -> str:
    """Name of the ability of being that worker, which only her own shifts offer."""
    return f"person:{worker}"


def licence_ability(licence: str) -> str:
    """Name of the ability that a shift of a licensed employer offers."""
    return f"licence:{licence}"


def needs(requirements: Requirements, *, closed: bool) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """What a task asks for, as (all of, groups of alternatives)."""
    all_of = list(requirements.all_of)
    if requirements.licence is not None:
        all_of.append(licence_ability(requirements.licence))
    if closed:
        all_of.append(CLOSED_ACT)
    return tuple(dict.fromkeys(all_of)), requirements.any_of


def abilities(worker: Worker, employer: Organisation, days: Sequence[date]) -> tuple[str, ...]:
    """What the worker offers in a period that touches ``days``.

    A night counts only what holds on both its dates: a certificate that lapses at midnight is refused
    for the whole night rather than used after its end.
    """
    held = {
        qualification.name
        for qualification in worker.qualifications
        if all(worker.qualified(qualification.name, day) for day in days)
    }
    held |= {
        licence_ability(licence.name)
        for licence in employer.licences
        if all(employer.holds(licence.name, day) for day in days)
    }
    return tuple(sorted(held))


class Gates:
    """The gates of one association, each question answered once."""

    def __init__(self, workers: Mapping[str, Worker], employers: Mapping[str, Organisation]) -> None:
        self._workers = workers
        self._employers = employers
        self._known: dict[tuple[Requirements, str, tuple[date, ...]], Refusal | None] = {}

    def refusal(self, requirements: Requirements, worker: str, days: tuple[date, ...]) -> Refusal | None:
        """The first gate that is closed to the worker of that id over ``days``; None when all are open."""
        key = (requirements, worker, days)
        if key not in self._known:
            person = self._workers[worker]
            self._known[key] = refusal(requirements, person, self._employers[person.organisation], days)
        return self._known[key]


def refusal(
    requirements: Requirements, worker: Worker, employer: Organisation, days: Sequence[date]
) -> Refusal | None:
    """The first gate that is closed to this worker over ``days``; None when all are open."""
    offered = set(abilities(worker, employer, days))
    missing = [name for name in requirements.all_of if name not in offered]
    missing += ["/".join(group) for group in requirements.any_of if not offered & set(group)]
    if missing:
        lapsed = _lapsed(requirements, worker, offered, max(days))
        gate: Gate = "unqualified" if lapsed is None else "expired"
        return Refusal(gate=gate, missing=tuple(missing), lapsed=lapsed)
    licence = requirements.licence
    if licence is not None and licence_ability(licence) not in offered:
        ends = [held.validity.last for held in employer.licences if held.name == licence]
        past = (end for end in ends if end is not None and end < max(days))
        return Refusal(gate="licence", missing=(licence,), lapsed=max(past, default=None))
    return None


def _lapsed(requirements: Requirements, worker: Worker, offered: set[str], day: date) -> date | None:
    """When what is missing lapsed, if having kept the certificates would have been enough."""
    ends: list[date] = []
    groups = [*((name,) for name in requirements.all_of), *requirements.any_of]
    for group in groups:
        if offered & set(group):
            continue
        held = [
            qualification.validity.last
            for qualification in worker.qualifications
            if qualification.name in group
            and qualification.validity.last is not None
            and qualification.validity.last < day
        ]
        if not held:
            return None
        ends.append(max(held))
    return max(ends, default=None)
