"""What is written when an event leaves a promise that cannot be kept."""

from __future__ import annotations

from routing.rides.live.facts import Broken, Displaced
from routing.rides.live.journal import Journal
from routing.rides.live.promise import Promise
from routing.rides.live.state import OpenRide, State


def promise_instead(
    journal: Journal, task: str, new: Promise | None, *, carrier: str | None, cause: int, parted: bool = False
) -> None:
    """Write down what holds instead of a promise; None: nothing does.

    Of a passage that nobody has called for no promise of an hour is broken: the capacity held is another, or
    gone. That she goes with the same driver whenever she calls was promised too, and is broken once the
    passages that he still drives do not answer every call.
    """
    state = journal.state
    held = state.is_held(task)
    kind = Displaced if held else Broken
    journal.add(
        kind, cause=cause, task=task, old=state.promises[task], new=new, carrier=carrier, parted=parted
    )
    if held:
        _tell_parted(journal, state.returns[state.passages[task]], cause=cause)


def _tell_parted(journal: Journal, booked: OpenRide, *, cause: int) -> None:
    """Break the promise of the same driver, once for all passages of an open return."""
    state = journal.state
    parted = [task for task in booked.passages if task in state.parted and state.is_held(task)]
    told = any(task in state.broken for task in booked.passages)
    if not parted or told or _answered_together(state, booked):
        return
    task, promise = parted[0], state.promises[parted[0]]
    carrier = state.carriers[task]
    journal.add(Broken, cause=cause, task=task, old=promise, new=promise, carrier=carrier, parted=True)


def _answered_together(state: State, booked: OpenRide) -> bool:
    """Whether every call still to come finds a passage in time that goes with whom it was promised to."""
    moment, last = max(state.now, booked.calls[0]), booked.calls[1]
    held = [task for task in booked.passages if state.is_held(task) and task not in state.parted]
    for opening, close in sorted(state.promises[task].pickup for task in held):
        if moment > last or close > moment + booked.wait:
            break
        moment = max(moment, opening + 1)  # a call at the opening itself finds this one
    return moment > last
