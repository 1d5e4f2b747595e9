"""Which facts about passages of one open return are told, and with which hours: each passenger once."""

from __future__ import annotations

from collections.abc import Sequence

from routing.rides.live import Promise
from routing.rides.live.facts import (
    Accepted,
    Cancelled,
    Fact,
    Instead,
    Ready,
    Reserved,
    StillWanted,
)
from routing.rides.live.state import State


def told_before(fact: Fact, facts: Sequence[Fact], state: State) -> bool:
    """Whether the passenger was told the same for another passage of her open return."""
    key = _same(fact, state)
    return key is not None and any(_same(other, state) == key for other in facts[: fact.n])


def held_promises(fact: Reserved, facts: Sequence[Fact], state: State) -> list[Promise]:
    """The promises of the passages as they were booked, in the order of their hours."""
    given = [one for one in facts[: fact.n] if isinstance(one, Accepted)]
    first = {one.request.id: one.promise for one in given}
    return [first.get(task) or state.promises[task] for task in fact.passages]


def without_driver(fact: Ready, facts: Sequence[Fact], state: State) -> bool:
    """Whether she was promised the driver of her way there, and is taken home by another."""
    wanted = state.returns[fact.ride].request.same_driver
    if fact.request is not None:
        return wanted and not fact.request.same_driver
    hit = (one for one in facts[: fact.n] if isinstance(one, Instead))
    return wanted and any(one.task == fact.task and one.parted for one in hit)


def _same(fact: Fact, state: State) -> tuple[str, str, str | int | None] | None:
    """Facts with the same key are told once; None for what is told each time."""
    if isinstance(fact, StillWanted) and fact.task in state.passages:
        return fact.kind, state.passages[fact.task], fact.cause
    if isinstance(fact, Cancelled) and fact.task in state.passages:
        owner = state.passages[fact.task]
        mine = fact.because is None or state.passages.get(fact.because) == owner
        return fact.kind, owner, None if mine else fact.because
    return None
