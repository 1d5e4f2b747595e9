"""A vehicle breaks down: who is on board goes on with another, who waits is given to others."""

from __future__ import annotations

from dataclasses import replace

from routing.rides.live.facts import BrokenDown, Stranded
from routing.rides.live.journal import Journal
from routing.rides.live.placing import place
from routing.rides.live.promise import Promise
from routing.rides.live.protection import most_protected_first
from routing.rides.live.run import LiveHalt, Run
from routing.rides.request import RideRequest


def break_down(journal: Journal, shift: str) -> int:
    """Take a shift out of service from now on; the number of the fact that says so."""
    state = journal.state
    run = state.runs[shift]
    at, halts = standing(run, journal.ground.shifts[shift].shift.start_place, state.now)
    # a vehicle at the door of somebody who has not called has nobody of hers on board
    halts = tuple(
        replace(halt, kind="gone", end=halt.start) if halt.kind == "in" and state.is_held(halt.task) else halt
        for halt in halts
    )
    waiting = [
        halt.task
        for halt in run.halts
        if halt.kind == "in" and halt.task not in {one.task for one in halts if one.kind == "in"}
    ]
    fact = journal.add(BrokenDown, shift=shift, place=at)
    moment = max(state.now, halts[-1].end) if halts else max(state.now, run.departure)
    aboard = _aboard(halts)
    there = [task for task in aboard if state.requests[task].dropoff == at]
    outs = sorted(
        (_out(state.requests[task], moment, state.promises[task].dropoff[0]) for task in there),
        key=lambda halt: halt.start,
    )
    back = outs[-1].end if outs else moment
    stopped = replace(run, halts=(*halts, *outs), over=True, stopped=True, back=back)
    journal.plan(stopped, cause=fact.n)
    rescues = [_strand(journal, task, at, halts, moment, fact.n) for task in aboard if task not in there]
    for task in most_protected_first([*rescues, *waiting], state, journal.ground):
        place(journal, task, cause=fact.n)
    return fact.n


def standing(run: Run, base: str, now: int) -> tuple[str, tuple[LiveHalt, ...]]:
    """Where the vehicle stands, and the halts it has made: on its way, at the nearer end of its leg.

    That end lies behind, or it is the halt it was driving to, which it reaches as planned.
    """
    started = run.started(now)
    halts = run.halts[:started]
    if run.settled(now) == started:
        return (halts[-1].place if halts else base), halts
    going = run.halts[started]
    behind = halts[-1].place if halts else base
    if 2 * (now - going.leave) < going.arrive - going.leave:
        return behind, halts
    if going.kind == "in":
        going = replace(going, kind="gone", start=going.arrive, end=going.arrive)
    return going.place, (*halts, going)


def _aboard(halts: tuple[LiveHalt, ...]) -> list[str]:
    found: dict[str, None] = {}
    for halt in halts:
        if halt.kind == "in":
            found[halt.task] = None
        elif halt.kind == "out":
            found.pop(halt.task, None)
    return list(found)


def _out(request: RideRequest, moment: int, opening: int) -> LiveHalt:
    """Getting out where the vehicle broke down: where she was going, not before she may arrive."""
    start = max(moment, opening)
    return LiveHalt(
        task=request.id,
        kind="out",
        place=request.dropoff,
        leave=moment,
        arrive=moment,
        start=start,
        end=start,
    )


def _strand(
    journal: Journal, task: str, place_id: str, halts: tuple[LiveHalt, ...], moment: int, cause: int
) -> str:
    """The ride on from where the vehicle stands, with what is left of the promise."""
    state = journal.state
    request, promise = state.requests[task], state.promises[task]
    boarded = next(halt.end for halt in halts if halt.task == task and halt.kind == "in")
    last = promise.dropoff[1]
    if promise.longest is not None:
        last = min(last, boarded + promise.longest)
    last = max(last, moment)
    rescue = replace(
        request,
        id=f"{task}+",
        pickup=place_id,
        departure=(moment, last),
        arrival=None,
        return_of=None,
        same_driver=False,
    )
    left = Promise(pickup=(moment, last), dropoff=(promise.dropoff[0], last), longest=None)
    journal.add(Stranded, cause=cause, task=task, rescue=rescue, promise=left)
    return rescue.id
