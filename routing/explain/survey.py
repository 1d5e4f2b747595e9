"""One task and one shift: the place that works, or the nearest miss with the rule that refuses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from routing.explain.attempt import earliest, gentlest, hurried, new_breaches
from routing.explain.case import Route
from routing.explain.slots import Place, Slot, places
from routing.explain.state import State
from routing.model.plan import Tour
from routing.model.shift import Shift
from routing.model.task import Task
from routing.rules.findings import Breach

Kind = Literal["never", "broken", "time", "rule"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """A place that keeps every hard rule: the tour as it would be written.

    ``extra``: seconds of travel added, at free-flow times.
    """

    shift: Shift
    tour: Tour
    extra: int

    def made(self, state: State) -> State:
        """The state with the task in place."""
        return state.with_tour(self.shift.id, self.tour)


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """The nearest a shift comes to a task.

    Attributes
    ----------
    kind: ``never``: a rule keeps the task from this shift whatever it does; ``broken``: its tour keeps no
        schedule even without the task; ``time``: no place has the time; ``rule``: there is time somewhere,
        but a rule on who does what in which order breaks there.
    breach: what the referee finds in the nearest attempt; None until :func:`told`, for most.
    slot: the numbers of the nearest place, when the bounds of the tour say what is missing.
    route: the tour of the nearest attempt.
    proved: every place was shown to break a rule, at whatever times.
    """

    shift: Shift
    kind: Kind
    breach: Breach | None = None
    slot: Slot | None = None
    route: Route = ()
    proved: bool = True

    @property
    def short(self) -> int:
        """Time missing, in seconds; zero when it is not known or not what is missing."""
        return 0 if self.slot is None else max(0, self.slot.short)


def survey(state: State, task: Task, shift: Shift, *, forgiven: frozenset[str] = frozenset()) -> Fit | Miss:
    """Whether the shift can take the task, the order of its tour kept and the tour's times free.

    All other tours stay as written. ``forgiven``: see :func:`routing.explain.attempt.new_breaches`.
    What the referee says of the nearest attempt takes most of the time: :func:`told` adds it.
    """
    never = state.case.refusal(task, shift, state.around)
    if never is not None:
        return Miss(shift=shift, kind="never", breach=never)
    bounds = state.bounds(shift)
    if bounds is None:
        return Miss(shift=shift, kind="broken", route=state.route(shift.id))
    meet = state.spans(task, shift).meet
    every = sorted(places(state, task, shift, bounds), key=lambda place: (place.short, place.extra))
    roomy = [place for place in every if meet and place.short <= 0]
    if roomy:
        roomy.sort(key=lambda place: place.extra)
        return _tried(state, shift, roomy, forgiven)
    nearest = every[0]
    return Miss(
        shift=shift,
        kind="time",
        slot=nearest.slot if nearest.short > 0 else None,
        route=nearest.route,
    )


def told(state: State, miss: Miss, *, forgiven: frozenset[str] = frozenset()) -> Miss:
    """The miss with what the referee finds first in the nearest attempt, hurried as it may be."""
    if miss.breach is not None:
        return miss
    tour = hurried(state, miss.shift, miss.route)
    if tour is None:
        return miss
    if miss.kind == "broken":
        found = state.case.findings([tour])
    else:
        found = new_breaches(state, miss.shift, tour, forgiven=forgiven)
    return replace(miss, breach=found[0]) if found else miss


def _tried(state: State, shift: Shift, roomy: Sequence[Place], forgiven: frozenset[str]) -> Fit | Miss:
    """The first of the places that keeps every rule, or the nearest miss among them.

    The nearest is one where a rule on the order refuses: there is time; else the one of least travel.
    """
    misses: list[Miss] = []
    proved = True
    for place in roomy:
        early, decided = earliest(state, shift, place.route)
        if early is None:
            proved = proved and decided
            misses.append(Miss(shift=shift, kind="time", route=place.route))
            continue
        breaches: list[Breach] = []
        for tour in gentlest(state, early):
            found = new_breaches(state, shift, tour, forgiven=forgiven)
            if not found:
                return Fit(shift=shift, tour=tour, extra=place.extra)
            breaches = breaches or found
            if any(state.case.proves(one) for one in found):
                break  # the same rule breaks at any times
        else:
            proved = False
        misses.append(Miss(shift=shift, kind="rule", breach=breaches[0], route=place.route))
    rule = [miss for miss in misses if miss.kind == "rule"]
    nearest = (rule or misses)[0]
    return replace(nearest, proved=proved)
