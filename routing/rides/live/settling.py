"""A run after something has happened to it: one ride less, or everything later."""

from __future__ import annotations

from dataclasses import replace

from routing.rides.live.ground import Ground
from routing.rides.live.journal import Journal
from routing.rides.live.repair import repair
from routing.rides.live.rest import rest_of, timed
from routing.rides.live.run import LiveHalt, Run
from routing.rides.live.schedule import earliest
from routing.rides.live.state import TAXI


def drop_ride(journal: Journal, task: str, *, cause: int, world: bool = False) -> None:
    """Take a ride that nobody is on board for out of its run.

    A vehicle already on its way to the pickup arrives there for nothing. ``world``: an event of the world is
    the cause (an absence that cost time), so a run that no longer works may be repaired; otherwise the
    vehicle drives past the two places at their hours, with nobody getting in or out, should leaving them out
    make somebody late or wait on board.
    """
    state, ground = journal.state, journal.ground
    shift = state.carriers.get(task)
    if shift is None or shift == TAXI:
        return
    run = state.runs[shift]
    settled = run.settled(state.now)
    kept = [
        _gone(halt, state.now) if halt.task == task else halt
        for halt in run.halts[:settled]
        # somebody who gets in in no time at all is not driven anywhere in this very second
        if halt.task != task or halt.kind == "in" or halt.leave < state.now
    ]
    later = [halt for halt in run.halts[settled:] if halt.task != task]
    straight = tuple(halt for halt in later if halt.kind != "gone")
    for left in dict.fromkeys((straight, tuple(later))):
        shorter = replace(run, halts=(*kept, *left))
        rest = rest_of(state, ground, shorter)
        starts = earliest(rest.line)
        if starts is not None:
            journal.plan(timed(rest, starts, ground), cause=cause)
            return
    if world:
        repair(journal, replace(run, halts=(*kept, *later)), cause=cause)
    else:
        past = (replace(halt, kind="gone") if halt.task == task else halt for halt in run.halts)
        journal.plan(replace(run, halts=tuple(past)), cause=cause)


def _gone(halt: LiveHalt, now: int) -> LiveHalt:
    """A pickup at which nobody gets in: the vehicle waits there until now, if it is there at all."""
    return replace(halt, kind="gone", end=max(halt.start, now))


def delayed(run: Run, seconds: int, *, now: int) -> Run:
    """The run with what it does next ``seconds`` later than planned; halts after that are not timed again."""
    settled = run.settled(now)
    if settled == len(run.halts) and settled and max(run.halts[-1].end, run.free) <= now:
        return replace(
            run, back=run.back + seconds, free=max(run.free, run.back + seconds)
        )  # on its way home
    if not settled:
        leaving = run.halts[0].leave if run.halts else max(now, run.free)
        return replace(run, free=leaving + seconds)
    last = run.halts[settled - 1]
    if last.start > now:
        start = max(last.start, last.arrive + seconds)
        last = replace(last, arrive=last.arrive + seconds, start=start, end=start + last.end - last.start)
        return replace(run, halts=(*run.halts[: settled - 1], last, *run.halts[settled:]))
    if last.end > now:
        return replace(run, free=max(run.free, last.end) + seconds)
    leaving = run.halts[settled].leave if settled < len(run.halts) else max(now, run.free)
    return replace(run, free=leaving + seconds)


def fresh(ground: Ground, shift: str, run: Run, now: int) -> Run:
    """The next outing of a shift that has come home."""
    known = ground.shifts[shift]
    return Run(
        shift=shift,
        outing=run.outing + 1,
        departure=known.shift.start,
        back=known.shift.start,
        free=now,
        over=run.over or not known.again,
    )
