"""Whether the passenger of an open return can call now, and which ride takes her since she did."""

from __future__ import annotations

from routing.rides.live.possible import NotPossible, fault
from routing.rides.live.state import State


def callable_ride(state: State, name: str) -> str:
    """The open return of that name, or that holds the passage of that name.

    Raises
    ------
    NotPossible: there is none, it was taken back, she has a ride already, or is still on her way there.
    """
    ride = state.passages.get(name, name)
    booked = state.returns.get(ride)
    if booked is None:
        seen = f"ride {name!r} is {'no open return' if name in state.requests else 'not known'}"
        raise NotPossible(fault("live.no_open_return", name, seen))
    if ride in state.called:
        task = answer_of(state, ride)
        if task is not None and state.status[task] != "failed":
            seen = f"the passenger of {ride!r} has called already: {task!r} is {_seen(state, task)}"
            raise NotPossible(fault("live.called", name, seen))
        return ride
    if any(state.status[task] == "cancelled" for task in booked.passages):
        raise NotPossible(fault("live.not_promised", name, "status 'cancelled'"))
    _check_there(state, name, booked.request.return_of)
    return ride


def answer_of(state: State, ride: str) -> str | None:
    """The ride that takes the passenger of an open return home since she called; None when nobody came.

    Whoever had to call again has the last ride she was given, whoever was left by a breakdown the one from
    there.
    """
    passages = state.returns[ride].passages
    own = [task for task, owner in state.passages.items() if owner == ride and task not in passages]
    task = own[-1] if own else state.called[ride][1]
    return None if task is None else _last(state, task)


def ride_of(state: State, name: str) -> str:
    """The ride to speak of under the id of an open return: the one that takes her, else the first passage
    held; any other id itself.
    """
    if name not in state.returns:
        return name
    if name in state.called:
        return answer_of(state, name) or name
    return next((one for one in state.returns[name].passages if state.is_held(one)), name)


def _check_there(state: State, name: str, outward: str | None) -> None:
    """Refuse a call before the way there is over: it would give away what is held for the way back."""
    if outward not in state.status:
        return
    there = _last(state, outward)
    if state.status[there] == "promised" and not _has_got_out(state, there):
        raise NotPossible(fault("live.not_yet", name, f"the way there, {there!r}, is not over"))


def _last(state: State, task: str) -> str:
    """The ride, or what goes on with it after a breakdown."""
    after = {old: new for new, old in state.rescued.items()}
    while task in after:
        task = after[task]
    return task


def _has_got_out(state: State, task: str) -> bool:
    order = state.orders.get(task)
    if order is not None:
        return order.arrival + state.requests[task].alighting <= state.now
    return any(
        halt.task == task and halt.kind == "out" and halt.end <= state.now
        for run in state.outings(state.carriers.get(task))
        for halt in run.halts
    )


def _seen(state: State, task: str) -> str:
    status = state.status[task]
    return "over" if status == "promised" and state.over(task) else status
