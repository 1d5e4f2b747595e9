"""The events of a file, given to the desk one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from matching.rides.live.calls import answer
from matching.rides.live.day import LiveBook
from matching.rides.live.events import Event
from routing.errors import Fault, InvalidProblem
from routing.model.run import Limit
from routing.rides.live import NotPossible
from routing.rides.planning import RideSolver
from routing.units import HOUR, MINUTE


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnedDown:
    """An event that could not be done, with every reason; the day goes on without it."""

    event: Event
    faults: tuple[Fault, ...]


def drive(
    live: LiveBook, events: Iterable[Event], *, limit: Limit, solver: RideSolver | None = None
) -> tuple[TurnedDown, ...]:
    """Let the events happen, then the rest of the day; the events that were turned down."""
    found = tuple(_happen(live, events, limit=limit, solver=solver))
    state = live.desk.state
    ends = [one.shift.end for one in live.desk.ground.shifts.values()]
    last = max([state.now, *ends, *(run.back for run in state.runs.values())])
    live.desk.advance(last + HOUR)
    return found


def _happen(
    live: LiveBook, events: Iterable[Event], *, limit: Limit, solver: RideSolver | None
) -> Iterator[TurnedDown]:
    desk, clock, day = live.desk, live.booked.clock, live.booked.date
    for event in events:
        try:
            desk.advance(clock.at(day, event.at))
            _one(live, event, limit=limit, solver=solver)
        except NotPossible as error:
            yield TurnedDown(event=event, faults=(error.fault,))
        except InvalidProblem as error:
            yield TurnedDown(event=event, faults=error.faults)


def _one(live: LiveBook, event: Event, *, limit: Limit, solver: RideSolver | None) -> None:
    desk, values = live.desk, event.values
    if event.kind == "ask":
        quote, take = answer(live, event), values.get("take", 1)
        if quote is not None and 0 < take <= len(quote.offers):
            desk.accept(quote.offers[take - 1])
    elif event.kind == "cancel":
        desk.cancel(values["ride"])
    elif event.kind == "ready":
        desk.ready(values["ride"])
    elif event.kind == "absent":
        desk.no_show(values["ride"])
    elif event.kind == "late":
        desk.late(values["vehicle"], values["minutes"] * MINUTE)
    elif event.kind == "breakdown":
        desk.breakdown(values["vehicle"])
    else:
        desk.replan(limit=limit, solver=solver)
