"""What a command of the desk changed, and whom to phone about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from routing.rides.live.facts import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a command changed, and whom to phone about it.

    Attributes
    ----------
    drivers: shifts whose driver gets a new sheet. passengers: rides whose carrier, promise or other way
        changed. taxis: rides whose taxi is called off. silent: open returns whose last passage was released
        while nobody had called.
    """

    facts: tuple[Fact, ...]
    drivers: tuple[str, ...] = ()
    passengers: tuple[str, ...] = ()
    taxis: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()


def outcome_of(facts: Sequence[Fact]) -> Outcome:
    """The outcome that facts amount to, new sheets among them."""
    return Outcome(
        facts=tuple(facts),
        drivers=_named(facts, "shift", "sheet"),
        passengers=_named(facts, "task", "moved", "broken", "displaced", "stranded", "still_wanted"),
        taxis=_named(facts, "task", "called_off"),
        silent=_named(facts, "task", "not_called"),
    )


def _named(facts: Sequence[Fact], field: str, *kinds: str) -> tuple[str, ...]:
    """The rides or shifts that facts of these kinds speak of, each once."""
    names = (str(getattr(fact, field)) for fact in facts if fact.kind in kinds)
    return tuple(dict.fromkeys(names))
