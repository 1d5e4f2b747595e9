"""What each fact makes of the state. Nothing is decided here: a log applied twice gives the same state."""

from __future__ import annotations

from collections.abc import Callable
from functools import singledispatch
from typing import Any

from routing.rides.live.facts import (
    Absent,
    Accepted,
    Broken,
    CalledOff,
    Cancelled,
    Fact,
    Instead,
    Moved,
    OrderedRide,
    Planned,
    Ready,
    Released,
    Reserved,
    SheetIssued,
    Stranded,
)
from routing.rides.live.state import TAXI, OpenRide, State


def apply(state: State, fact: Fact) -> None:
    """Bring the state to after the fact.

    Raises
    ------
    ValueError: the fact is not the next one, or lies before the state's time.
    """
    if fact.n != state.count:
        raise ValueError(f"fact {fact.n} follows {state.count - 1}: facts are numbered without gaps")
    if fact.at < state.now:
        raise ValueError(f"fact {fact.n} at {fact.at} lies before {state.now}: time does not go back")
    state.now, state.count = fact.at, state.count + 1
    _effect(fact, state)


@singledispatch
def _effect(fact: Fact, state: State) -> None:
    """Facts that only tell: asked, late, replanned, still wanted, not called, time passed."""


on: Callable[..., Any] = _effect.register


@on
def _accepted(fact: Accepted, state: State) -> None:
    name = fact.request.id
    state.requests[name], state.promises[name] = fact.request, fact.promise
    state.status[name], state.carriers[name] = "promised", fact.carrier
    if fact.passage_of is not None:
        state.passages[name] = fact.passage_of


@on
def _cancelled(fact: Cancelled, state: State) -> None:
    state.status[fact.task] = "cancelled"
    state.orders.pop(fact.task, None)


@on
def _reserved(fact: Reserved, state: State) -> None:
    state.returns[fact.request.id] = OpenRide(request=fact.request, passages=fact.passages)


@on
def _ready(fact: Ready, state: State) -> None:
    state.called[fact.ride] = fact.at, fact.task
    if fact.broken_by is not None:
        state.broken = (*state.broken, fact.task or fact.ride)
    if fact.task is None or fact.promise is None:
        return
    if fact.request is not None:
        state.requests[fact.task], state.status[fact.task] = fact.request, "promised"
        state.passages[fact.task] = fact.ride
    state.promises[fact.task], state.carriers[fact.task] = fact.promise, fact.carrier


@on
def _released(fact: Released, state: State) -> None:
    state.status[fact.task] = "released"
    state.orders.pop(fact.task, None)


@on
def _absent(fact: Absent, state: State) -> None:
    state.status[fact.task] = "absent"


@on
def _planned(fact: Planned, state: State) -> None:
    run = fact.run
    before = state.runs.get(run.shift)
    if before is not None and run.outing > before.outing:
        state.past[run.shift] = (*state.past.get(run.shift, ()), before)
    state.runs[run.shift] = run


@on
def _moved(fact: Moved, state: State) -> None:
    state.carriers[fact.task] = fact.carrier
    if fact.carrier != TAXI:
        state.orders.pop(fact.task, None)


@on
def _ordered(fact: OrderedRide, state: State) -> None:
    state.orders[fact.task] = fact.order
    state.carriers[fact.task] = TAXI


@on
def _called_off(fact: CalledOff, state: State) -> None:
    if fact.owed:
        state.owed[fact.task] = fact.owed


@on
def _broken(fact: Broken, state: State) -> None:
    if fact.task not in state.broken:
        state.broken = (*state.broken, fact.task)
    _instead(fact, state)


@on
def _instead(fact: Instead, state: State) -> None:
    """What an event leaves of a ride."""
    if fact.parted:
        state.parted = (*state.parted, fact.task)
    state.carriers[fact.task] = fact.carrier
    if fact.new is None:
        state.status[fact.task] = "failed"
    else:
        state.promises[fact.task] = fact.new


@on
def _stranded(fact: Stranded, state: State) -> None:
    name = fact.rescue.id
    state.status[fact.task] = "stranded"
    state.rescued[name] = fact.task
    state.requests[name], state.promises[name] = fact.rescue, fact.promise
    state.status[name], state.carriers[name] = "promised", None


@on
def _sheet(fact: SheetIssued, state: State) -> None:
    state.sheets[fact.shift] = fact.number
    state.issued[fact.shift] = state.lines(state.runs[fact.shift])
