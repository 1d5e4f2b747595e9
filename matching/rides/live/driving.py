"""The events of a file, given to the desk one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from matching.rides.live.day import LiveBook
from matching.rides.live.events import Event
from routing.errors import Fault, InvalidProblem
from routing.model.run import Limit
from routing.rides import Party, RideRequest, boarding_seconds
from routing.rides.live import NotPossible
from routing.rides.planning import RideSolver
from routing.units import HOUR, MINUTE

#: Minutes of freedom of a request that does not say, as in the tables.
WINDOW = 15


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
        quote = desk.quote(request_of(live, event))
        desk.asked(quote)
        take = values.get("take", 1)
        if 0 < take <= len(quote.offers):
            desk.accept(quote.offers[take - 1])
    elif event.kind == "cancel":
        desk.cancel(values["ride"])
    elif event.kind == "absent":
        desk.no_show(values["ride"])
    elif event.kind == "late":
        desk.late(values["vehicle"], values["minutes"] * MINUTE)
    elif event.kind == "breakdown":
        desk.breakdown(values["vehicle"])
    else:
        desk.replan(limit=limit, solver=solver)


def request_of(live: LiveBook, event: Event) -> RideRequest:
    """The request of an event *ask*. A window lies after a departure and before an arrival."""
    values, clock, day = event.values, live.booked.clock, live.booked.date
    window = values.get("window", WINDOW) * MINUTE
    departure = clock.at(day, values["departure"]) if "departure" in values else None
    arrival = clock.at(day, values["arrival"]) if "arrival" in values else None
    chairs = values.get("wheelchairs", 0)
    need = values.get("need", "wheelchair" if chairs else "none")
    seconds = boarding_seconds(need if need in ("help", "wheelchair") else "none")
    service = next((one for one in live.booked.book.services if one.id == values.get("service")), None)
    return RideRequest(
        id=values["ride"],
        pickup=values["from"],
        dropoff=values["to"],
        departure=None if departure is None else (departure, departure + window),
        arrival=None if arrival is None else (arrival - window, arrival),
        party=Party(
            passengers=values.get("passengers", 0 if chairs else 1),
            companions=values.get("companions", 0),
            wheelchairs=chairs,
        ),
        boarding=seconds,
        alighting=seconds,
        profile=values.get("profile") or (service.profile if service else "PAM"),
        service=values.get("service"),
        booked=clock.at(day, event.at),
    )
