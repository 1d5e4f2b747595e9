"""Putting right a run that an event has made late, with the least harm.

Who is on board is delivered first of all, in the order that hurts least. Then as few as possible of those
still waiting are given to other vehicles or to the fallback *within their promises*: only who finds no such
place is told a later time, and that new promise is as firm as the old one was.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

from routing.rides.live.instead import promise_instead
from routing.rides.live.journal import Journal
from routing.rides.live.offers import WIDTH
from routing.rides.live.placing import can_be_kept, place
from routing.rides.live.promise import Promise, ceil_grid, postponed
from routing.rides.live.protection import most_protected_first
from routing.rides.live.rest import Node, Rest, rest_of, rest_with, timed
from routing.rides.live.run import Run
from routing.rides.live.schedule import FAR, Line, earliest

#: Orders of the drop-offs of those on board that are compared, at most (of more people the present one is
#: kept).
ORDERS = 5


def repair(journal: Journal, run: Run, *, cause: int) -> None:
    """Make a run work again after an event of the world; ``run`` is as the event left it."""
    state, ground = journal.state, journal.ground
    loose = _heading(journal, run, cause)
    run = _without(run, loose, state.now)
    stops = _needed(
        journal, run, [stop for stop in rest_of(state, ground, run).stops if stop.task not in loose]
    )
    aboard = [stop for stop in stops if stop.kind == "pause" or _on_board(state.aboard(run), stop)]
    if earliest(rest_with(state, ground, run, aboard, now=state.now).line) is None:
        loose += [stop.task for stop in stops if stop.kind == "in"]
        run, stops = _deliver(journal, run, aboard, cause=cause)
    while True:
        rest = rest_with(state, ground, run, stops, now=state.now)
        starts = earliest(rest.line)
        if starts is None and not any(stop.kind == "in" for stop in stops):
            starts = earliest(_unbounded(rest.line))  # those on board are let out, whatever it breaks
        if starts is not None:
            break
        task = _to_give_away(journal, run, stops)
        loose.append(task)
        stops = [stop for stop in stops if stop.task != task]
    journal.plan(timed(rest, starts, ground), cause=cause)
    for task in most_protected_first(loose, state, ground):
        place(journal, task, cause=cause)


def _needed(journal: Journal, run: Run, stops: list[Node]) -> list[Node]:
    """The stops without those that are driven past for nobody, unless the run works only with them."""
    state, ground = journal.state, journal.ground
    if earliest(rest_with(state, ground, run, stops, now=state.now).line) is not None:
        return stops
    return [stop for stop in stops if stop.kind != "gone"]


def _on_board(aboard: tuple[str, ...], stop: Node) -> bool:
    return stop.kind == "out" and stop.task in aboard


def _heading(journal: Journal, run: Run, cause: int) -> list[str]:
    """The halt that the vehicle is driving to, late: who gets out is told; who waits may go with another.

    Returns the ride to give away, if any.
    """
    state = journal.state
    settled = run.settled(state.now)
    if not settled or run.halts[settled - 1].start <= state.now:
        return []
    halt = run.halts[settled - 1]
    promise = state.promises.get(halt.task)
    if promise is None:
        return []
    if halt.kind == "in" and halt.start > promise.pickup[1]:
        if can_be_kept(journal, halt.task, without={run.shift}):
            return [halt.task]
        out = next(one for one in run.halts if one.task == halt.task and one.kind == "out")
        delay = halt.start - state.runs[run.shift].halts[settled - 1].start
        new = postponed(promise, boarding_start=halt.start, arrival=out.start + delay, width=WIDTH)
        _tell(journal, halt.task, new, run.shift, cause)
    if halt.kind == "out":
        _tell_if_late(journal, run, halt.task, halt.start, cause)
    return []


def _tell(journal: Journal, task: str, new: Promise, shift: str, cause: int) -> None:
    if new != journal.state.promises[task]:
        promise_instead(journal, task, new, carrier=shift, cause=cause)


def _tell_if_late(journal: Journal, run: Run, task: str, arrival: int, cause: int) -> None:
    """Promise the arrival that can be had, where it is later or the ride longer than promised."""
    promise = journal.state.promises[task]
    boarded = next(halt.end for halt in run.halts if halt.task == task and halt.kind == "in")
    longest = promise.longest
    if longest is not None:
        longest = max(longest, arrival - boarded)
    last = promise.dropoff[1] if arrival <= promise.dropoff[1] else ceil_grid(arrival)
    new = replace(promise, dropoff=(promise.dropoff[0], last), longest=longest)
    _tell(journal, task, new, run.shift, cause)


def _without(run: Run, loose: list[str], now: int) -> Run:
    """The run without rides given away; a vehicle on its way to one of them stops there for nothing."""
    settled = run.settled(now)
    kept = [
        replace(halt, kind="gone", start=halt.arrive, end=halt.arrive) if halt.task in loose else halt
        for halt in run.halts[:settled]
    ]
    later = [halt for halt in run.halts[settled:] if halt.task not in loose]
    return replace(run, halts=(*kept, *later))


def _deliver(journal: Journal, run: Run, stops: list[Node], *, cause: int) -> tuple[Run, list[Node]]:
    """Those on board in the order that hurts least, each told what can be had."""
    state, ground = journal.state, journal.ground
    outs = [stop for stop in stops if stop.kind == "out"]
    ranks = most_protected_first([stop.task for stop in outs], state, ground)
    orders = permutations(outs) if len(outs) <= ORDERS else [tuple(outs)]
    best: tuple[list[int], list[Node], Rest, list[int]] | None = None
    for order in orders:
        rest = rest_with(state, ground, run, list(order), now=state.now)
        closes = rest.line.closes
        rest.line = _unbounded(rest.line)
        starts = earliest(rest.line)
        assert starts is not None, "nothing is too late without limits"
        late = {
            stop.task: max(0, start - close)
            for stop, start, close in zip(order, starts[1:], closes[1:], strict=False)
        }
        harm = [late[task] for task in ranks]
        if best is None or (harm, starts[-1]) < (best[0], best[3][-1]):
            best = harm, list(order), rest, starts
    assert best is not None, "somebody is on board, or nothing would be late"
    _, chosen, rest, starts = best
    for stop, start in zip(chosen, starts[1:], strict=False):
        _tell_if_late(journal, run, stop.task, start, cause)
    # the shift may end later than it should: nobody is left by the road
    run = replace(run, back=max(run.back, starts[-1]))
    return run, rest_with(
        state, ground, run, [_now_promised(journal, stop) for stop in chosen], now=state.now
    ).stops


def _unbounded(line: Line) -> Line:
    return replace(line, closes=[FAR] * len(line.closes), caps=[])


def _now_promised(journal: Journal, stop: Node) -> Node:
    opening, close = journal.state.promises[stop.task].dropoff
    return replace(stop, opening=opening, close=close)


def _to_give_away(journal: Journal, run: Run, stops: list[Node]) -> str:
    """The ride whose leaving puts the run right and that others can take as promised; else the least
    protected.
    """
    state, ground = journal.state, journal.ground
    waiting = [stop.task for stop in stops if stop.kind == "in"]
    order = most_protected_first(waiting, state, ground)[::-1]
    enough = []
    for task in order:
        left = [stop for stop in stops if stop.task != task]
        if earliest(rest_with(state, ground, run, left, now=state.now).line) is not None:
            enough.append(task)
    for task in enough:
        if can_be_kept(journal, task, without={run.shift}):
            return task
    return (enough or order)[0]
