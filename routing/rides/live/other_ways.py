"""What becomes of a passenger's other ways when one of them falls through."""

from __future__ import annotations

from routing.rides.live.facts import StillWanted
from routing.rides.live.journal import Journal
from routing.rides.live.state import State


def bound(state: State, task: str) -> tuple[str, ...]:
    """Rides still to come that make no sense once this one is taken back: its way back, unless separable, and
    the other passages of the same open return.
    """
    mine = state.passages.get(task)
    passages = (name for name, owner in state.passages.items() if owner == mine and name != task)
    return (*ways_back(state, task), *(name for name in passages if _to_come(state, name)))


def ways_back(state: State, task: str, *, separable: bool | None = False) -> tuple[str, ...]:
    """Ways back of a ride that are still to come: those that fall with it, those that go by themselves
    (``separable``), or both (None). Of what a breakdown has left of a ride none falls: she has been on her
    way, and is asked.
    """
    asked = state.asked(task)
    return tuple(
        name
        for name, request in state.requests.items()
        if request.return_of == asked
        and separable in (None, request.separable or asked != task)
        and _to_come(state, name)
    )


def ask_about(journal: Journal, tasks: tuple[str, ...], *, cause: int) -> None:
    """Write down that the passengers of these rides are to be asked whether they still need them."""
    for task in tasks:
        journal.add(StillWanted, cause=cause, task=task)


def _to_come(state: State, task: str) -> bool:
    return state.status[task] == "promised" and state.is_ahead(task)
