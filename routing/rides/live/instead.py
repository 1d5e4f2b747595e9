"""What is written when an event leaves a promise that cannot be kept."""

from __future__ import annotations

from routing.rides.live.facts import Broken, Displaced
from routing.rides.live.journal import Journal
from routing.rides.live.promise import Promise


def promise_instead(
    journal: Journal, task: str, new: Promise | None, *, carrier: str | None, cause: int, parted: bool = False
) -> None:
    """Write down what holds instead of a promise; None: nothing does.

    Of a passage that nobody has called for no promise is broken: the capacity held is another, or gone.
    """
    state = journal.state
    kind = Displaced if state.is_held(task) else Broken
    journal.add(
        kind, cause=cause, task=task, old=state.promises[task], new=new, carrier=carrier, parted=parted
    )
