"""Which event took from a call the passage that would have answered it."""

from __future__ import annotations

from collections.abc import Sequence

from routing.rides.live.facts import Displaced, Fact
from routing.rides.live.state import OpenRide


def culprit(facts: Sequence[Fact], booked: OpenRide, *, now: int) -> int | None:
    """The number of the first event but for which a passage would come in time for a call now; None without.

    With its window before the event the passage answers in time, with the one after and every later one it
    does not: an event that changed nothing, or only moved what was lost already, is no culprit.
    """
    found = []
    for task in booked.passages:
        moves = [fact for fact in facts if isinstance(fact, Displaced) and fact.task == task]
        for number, move in enumerate(moves):
            later = (one.new.pickup for one in moves[number:] if one.new is not None)
            if booked.answers(move.old.pickup, now) and not any(booked.answers(one, now) for one in later):
                found.append(move.cause)
    return min(found, default=None)
