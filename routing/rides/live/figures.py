"""What a live day amounts to: by class of passenger, by payer, by kilometre."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from routing.rides.live.call_figures import CallFigures, calls_of
from routing.rides.live.facts import Accepted, Asked, Broken, CalledOff, Cancelled, Fact, Ready, Reserved
from routing.rides.live.ground import Ground
from routing.rides.live.run import Run
from routing.rides.live.state import State
from routing.rides.profile import SHIFT_SHUTTLE
from routing.rides.request import RideRequest

#: Classes of passengers whose refusals and waits are compared.
WHEELCHAIR, SHIFT_WORKER, OTHERS = "wheelchair", "shift worker", "elderly"
CLASSES = (WHEELCHAIR, SHIFT_WORKER, OTHERS)


def class_of(request: RideRequest) -> str:
    """Whoever travels in a wheelchair; else who rides under the profile of the shift shuttle; else
    elderly.
    """
    if request.party.wheelchairs:
        return WHEELCHAIR
    return SHIFT_WORKER if request.profile == SHIFT_SHUTTLE.name else OTHERS


@dataclass(slots=True, kw_only=True)
class ClassFigures:
    """Counts of rides of one class, and seconds.

    Attributes
    ----------
    asked, accepted, refused: requests, of the last by code of the reason; an open return counts once.
    cancelled, absent, broken: promises taken back by the passenger, not used, broken by an event.
    carried: rides with a vehicle or the fallback at the end. waited: from the moment wanted (the first
        departure, the call of an open return, or the arrival at the latest) to the boarding or the arrival
        had, over those rides; ridden: on board.
    """

    asked: int = 0
    accepted: int = 0
    refused: dict[str, int] = field(default_factory=dict)
    cancelled: int = 0
    absent: int = 0
    broken: int = 0
    carried: int = 0
    waited: int = 0
    ridden: int = 0

    @property
    def refusal_rate(self) -> float | None:
        """Refused of those asked."""
        return sum(self.refused.values()) / self.asked if self.asked else None

    @property
    def mean_wait(self) -> float | None:
        """Seconds waited, mean over the rides."""
        return self.waited / self.carried if self.carried else None


@dataclass(slots=True, kw_only=True)
class DayFigures:
    """Figures of one day; distances in metres, money in score units.

    Attributes
    ----------
    metres, empty_metres: driven by the fleet, of them with nobody on board; taxi_metres: by the fallback.
    fleet_cost, taxi_cost: what vehicles and orders cost. payers: the same by service of the request (the
        fleet's part shared by seconds ridden times people). broken_by_event: promises; sheets: those given
        to drivers. called_off: orders to the fallback taken back; what is owed for them is in taxi_cost.
        calls: what became of open returns.
    """

    classes: dict[str, ClassFigures]
    metres: int = 0
    empty_metres: int = 0
    taxi_rides: int = 0
    taxi_metres: int = 0
    fleet_cost: int = 0
    taxi_cost: int = 0
    payers: dict[str, int] = field(default_factory=dict)
    broken_by_event: int = 0
    called_off: int = 0
    sheets: int = 0
    calls: CallFigures = field(default_factory=CallFigures)

    def gap(self) -> float:
        """Largest difference of refusal rates between two classes that asked at all."""
        return _spread(one.refusal_rate for one in self.classes.values())

    def wait_gap(self) -> float:
        """Largest difference of mean waits, in seconds, between two classes that rode at all."""
        return _spread(one.mean_wait for one in self.classes.values())


def _spread(values: Iterable[float | None]) -> float:
    """The largest less the least of those known; 0 for none."""
    known = [value for value in values if value is not None]
    return max(known) - min(known) if known else 0.0


def figures_of(facts: Sequence[Fact], state: State, ground: Ground) -> DayFigures:
    """The figures of a day as it stands after its facts."""
    figures = DayFigures(classes={name: ClassFigures() for name in CLASSES})
    _count(figures, facts, state)
    ridden = _rides(figures, state)
    runs = _all_runs(state)
    for run in runs:
        _drive(figures, run, ground)
    used = {run.shift for run in runs if any(halt.kind != "pause" for halt in run.halts)}
    figures.fleet_cost += sum(ground.shifts[shift].use for shift in used)
    for order in state.orders.values():
        figures.taxi_rides += 1
        figures.taxi_metres += order.metres
        figures.taxi_cost += order.price
    figures.taxi_cost += sum(state.owed.values())
    figures.sheets = sum(state.sheets.values())
    figures.payers = _payers(figures, state, ridden)
    figures.calls = calls_of(facts, state)
    return figures


def _count(figures: DayFigures, facts: Iterable[Fact], state: State) -> None:
    taken_back: set[str] = set()
    for fact in facts:
        if isinstance(fact, Asked):
            own = figures.classes[class_of(fact.request)]
            own.asked += 1
            if fact.refusal is not None:
                own.refused[fact.refusal] = own.refused.get(fact.refusal, 0) + 1
        elif isinstance(fact, Reserved) or (isinstance(fact, Accepted) and fact.passage_of is None):
            figures.classes[class_of(fact.request)].accepted += 1
        elif isinstance(fact, Cancelled):
            ride = state.passages.get(fact.task, fact.task)
            figures.classes[class_of(state.requests[fact.task])].cancelled += ride not in taken_back
            taken_back.add(ride)
        elif isinstance(fact, Broken):
            _broken(figures, state.requests[fact.task])
        elif isinstance(fact, Ready) and fact.broken_by is not None:
            _broken(figures, state.returns[fact.ride].request)
        elif isinstance(fact, CalledOff):
            figures.called_off += 1
        elif fact.kind == "absent":
            figures.classes[class_of(state.requests[fact.task])].absent += 1  # type: ignore[attr-defined]


def _broken(figures: DayFigures, request: RideRequest) -> None:
    figures.broken_by_event += 1
    figures.classes[class_of(request)].broken += 1


def _rides(figures: DayFigures, state: State) -> dict[str, int]:
    """Count the rides carried; seconds on board of each that the fleet carries."""
    ridden: dict[str, int] = {}
    called = {task: at for at, task in state.called.values() if task is not None}
    for run in _all_runs(state):
        boarded: dict[str, tuple[int, int]] = {}
        for halt in run.halts:
            if halt.kind == "in":
                boarded[halt.task] = halt.start, halt.end
            elif halt.kind == "out" and halt.task in boarded:
                start, end = boarded[halt.task]
                ridden[halt.task] = halt.start - end
                request = state.requests[halt.task]
                _carried(
                    figures,
                    request,
                    called=called.get(halt.task),
                    boarding=start,
                    arrival=halt.start,
                    ride=halt.start - end,
                )
    for task, order in state.orders.items():
        request = state.requests[task]
        ride = order.arrival - order.pickup - request.boarding
        _carried(
            figures,
            request,
            called=called.get(task),
            boarding=order.pickup,
            arrival=order.arrival,
            ride=ride,
        )
    return ridden


def _carried(
    figures: DayFigures,
    request: RideRequest,
    *,
    called: int | None,
    boarding: int,
    arrival: int,
    ride: int,
) -> None:
    own = figures.classes[class_of(request)]
    own.carried += 1
    own.ridden += ride
    if request.departure is not None:
        own.waited += max(0, boarding - (request.departure[0] if called is None else called))
    elif request.arrival is not None:
        own.waited += abs(request.arrival[1] - arrival)


def _all_runs(state: State) -> list[Run]:
    return [run for shift in state.runs for run in state.outings(shift)]


def _drive(figures: DayFigures, run: Run, ground: Ground) -> None:
    """Kilometres and cost of one outing."""
    if not any(halt.kind != "pause" for halt in run.halts):
        return
    known = ground.shifts[run.shift]
    roads = ground.roads(known.shift.mode)
    names = [known.shift.start_place, *(halt.place for halt in run.halts)]
    if not run.stopped:
        names.append(known.shift.end_place)
    legs = [roads.distance(ground.numbers[a], ground.numbers[b]) for a, b in pairwise(names)]
    figures.metres += sum(legs)
    aboard = 0
    for metres, kind in zip(legs, [*(halt.kind for halt in run.halts), "home"], strict=False):
        figures.empty_metres += metres if aboard == 0 else 0
        aboard += {"in": 1, "out": -1}.get(kind, 0)
    waited = travelled = 0
    left = run.departure
    for number, (a, halt) in enumerate(zip(names, run.halts, strict=False)):
        reached = roads.arrival(ground.numbers[a], ground.numbers[halt.place], leaving=left)
        travelled += reached - left
        waited += max(0, halt.start - reached) if number else 0
        left = halt.end
    travelled += 0 if run.stopped else run.back - left
    cost = known.per_metre * sum(legs) + known.per_travel * travelled
    cost += known.per_span * (run.back - run.departure) + ground.waiting_price * waited
    figures.fleet_cost += cost


def _payers(figures: DayFigures, state: State, ridden: Mapping[str, int]) -> dict[str, int]:
    """Orders to whoever ordered them, the fleet by seconds ridden times people; what is left over to the
    last.
    """
    shares: dict[str, int] = {}
    for task, seconds in ridden.items():
        request = state.requests[task]
        name = request.service or ""
        shares[name] = shares.get(name, 0) + seconds * request.party.people
    total, payers = sum(shares.values()), dict.fromkeys(sorted(shares), 0)
    if total:
        for name in payers:
            payers[name] = figures.fleet_cost * shares[name] // total
        last = max(payers)
        payers[last] += figures.fleet_cost - sum(payers.values())
    bills = [*((task, order.price) for task, order in state.orders.items()), *state.owed.items()]
    for task, price in bills:
        name = state.requests[task].service or ""
        payers[name] = payers.get(name, 0) + price
    return payers
