"""Turns a problem into the arrays the kernels read: the only place where their order is decided."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from routing.model.problem import Problem
from routing.model.task import Stop
from routing.rules.kernels import KERNELS
from routing.rules.registry import RULES
from routing.search.able import Table, able_arrays, able_table
from routing.search.arrays import NEVER, Ints, RoomArrays
from routing.search.block import block_of
from routing.search.fuse import MEMO
from routing.search.groups import group_arrays
from routing.search.index import Index, index_of
from routing.search.primitives import Primitives, primitives_of
from routing.search.roads import travel_arrays
from routing.search.service import longest_services, stay_arrays


@dataclass(frozen=True, slots=True)
class Lowered:
    """A problem ready to be searched. ``patience``: by node, the hour it waits for in a first plan, or 0."""

    problem: Problem
    index: Index
    able: Table
    fields: dict[str, Any]
    patience: Ints
    rooms: tuple[RoomArrays, ...]

    def block(self) -> Ints:
        """A block of its own for one lane, with no tour."""
        return block_of(self.fields, self.rooms, persons=len(self.index.person), memo=MEMO)


def lower(problem: Problem) -> Lowered:
    """Ask every room for its numbers and build the net."""
    index = index_of(problem)
    asks = primitives_of(index)
    for rule in RULES:
        fill = getattr(KERNELS[rule.code], "primitives", None)
        if fill is not None:
            fill(problem, index, asks)
    rooms = tuple(KERNELS[rule.code].lower(problem, index) for rule in RULES)
    fields = _node_arrays(problem, index, asks) | _shift_arrays(problem, index, asks)
    fields |= _window_arrays(index, asks) | _wanted_arrays(index, asks)
    fields |= group_arrays(index, asks) | travel_arrays(problem) | stay_arrays(index, asks)
    able = able_table(problem, index, asks)
    fields |= able_arrays(able) | _flags(problem, asks, rooms, fields)
    return Lowered(problem, index, able, fields, _patience(index, asks), rooms)


def _ints(values: Any) -> npt.NDArray[np.int64]:
    return np.ascontiguousarray(np.array(values, dtype=np.int64))


def _node_arrays(problem: Problem, index: Index, asks: Primitives) -> dict[str, Any]:
    stops = [(number, task, k) for number, task in enumerate(problem.tasks) for k in range(len(task.stops))]
    bases = [shift.start_place for shift in problem.shifts] + [shift.end_place for shift in problem.shifts]
    mates = [index.first_node[number] + 1 - k if len(task.stops) == 2 else -1 for number, task, k in stops]
    return {
        "stops": index.stop_count,
        "shifts": len(problem.shifts),
        "tasks": len(problem.tasks),
        "place": _ints(
            [*(_place(index, task.stops[k]) for _, task, k in stops), *(index.place[b] for b in bases)]
        ),
        "anywhere": _ints([*(task.stops[k].place is None for _, task, k in stops), *([0] * len(bases))]),
        "task": _ints([*(number for number, _, _ in stops), *([-1] * len(bases))]),
        "mate": _ints([*mates, *([-1] * len(bases))]),
        "first_node": _ints([*index.first_node, index.stop_count]),
        "level": asks.level,
        "weight": asks.weight,
        "ride": asks.ride,
        "ride_to": _ints(
            [*(asks.ride[number] if k == 1 else NEVER for number, _, k in stops), *(NEVER for _ in bases)]
        ),
    }


def _place(index: Index, stop: Stop) -> int:
    """Number of a stop's place; of a pause any: it is set when its tour is timed."""
    return 0 if stop.place is None else index.place[stop.place]


def _shift_arrays(problem: Problem, index: Index, asks: Primitives) -> dict[str, Any]:
    return {
        "mode": _ints([index.mode[shift.mode] for shift in problem.shifts]),
        "earliest": _ints([shift.start for shift in problem.shifts]),
        "latest": asks.latest,
        "longest": asks.longest,
        "aboard": asks.wait_aboard,
        "person": _ints([index.person[shift.person] for shift in problem.shifts]),
    }


def _window_arrays(index: Index, asks: Primitives) -> dict[str, Any]:
    """opening: of the first window. limit: last moment service may start. due: close of the first window."""
    opening, limit, due, several, at = [], [], [], [], [0]
    pairs: list[tuple[int, int]] = []
    for node in range(index.node_count):
        windows = asks.windows[node] if node < index.stop_count else ()
        soft = node < index.stop_count and asks.soft[node]
        opening.append(windows[0][0] if windows else 0)
        limit.append(NEVER if soft or not windows else windows[-1][1])
        due.append(windows[0][1] if windows else NEVER)
        several.append(int(len(windows) > 1))
        pairs += windows
        at.append(len(pairs))
    return {
        "opening": _ints(opening),
        "limit": _ints(limit),
        "due": _ints(due),
        "several": _ints(several),
        "window_at": _ints(at),
        "window_open": _ints([pair[0] for pair in pairs] or [0]),
        "window_close": _ints([pair[1] for pair in pairs] or [0]),
    }


def _wanted_arrays(index: Index, asks: Primitives) -> dict[str, Any]:
    """wanted_from, wanted_to: hours between which a stop likes to start; -1 where it has no wish."""
    wanted = [asks.wanted.get(node, (-1, -1, False)) for node in range(index.node_count)]
    return {
        "wanted_from": _ints([pair[0] for pair in wanted]),
        "wanted_to": _ints([pair[1] for pair in wanted]),
        "grid": asks.grid if asks.grid > 1 else 0,
        "snapped": int(asks.grid > 1 or bool(asks.wanted)),
    }


def _patience(index: Index, asks: Primitives) -> Ints:
    hours = np.zeros(index.node_count, dtype=np.int64)
    for node, (first, _, patient) in asks.wanted.items():
        hours[node] = first if patient else 0
    return hours


def _flags(
    problem: Problem, asks: Primitives, rooms: tuple[RoomArrays, ...], fields: dict[str, Any]
) -> dict[str, Any]:
    def any_hook(hook: str) -> int:
        return int(
            any(
                room.on and hasattr(KERNELS[rule.code], hook) for rule, room in zip(RULES, rooms, strict=True)
            )
        )

    plans = any(
        KERNELS[rule.code].asks_plan(room)
        for rule, room in zip(RULES, rooms, strict=True)
        if hasattr(KERNELS[rule.code], "asks_plan")
    )
    closes = [int(limit) for limit in fields["limit"] if limit < NEVER]
    dues = [int(due) for due in fields["due"] if due < NEVER]
    ends = [int(late) for late in asks.latest if late < NEVER] + [shift.end for shift in problem.shifts]
    wanted = max((last for _, last, _ in asks.wanted.values()), default=0)
    steps = asks.grid * len(fields["limit"])
    return {
        "horizon": 3 * max(closes + dues or ends or [1]) + longest_services(asks) + wanted + steps,
        "has_pauses": int(any(stop.place is None for task in problem.tasks for stop in task.stops)),
        "has_links": int(bool((fields["group"] >= 0).any())),
        "has_both": int(any(link.both for link in problem.links)),
        "remembered": int(not (fields["group"] >= 0).any() and not asks.wanted),
        "has_backs": int(
            any((limits < NEVER).any() for limits in (asks.ride, asks.longest, asks.wait_aboard))
        ),
        "compact": int(asks.compact),
        "has_tours": int(any_hook("tour") or any_hook("order") or any_hook("person") or asks.busy),
        "has_times": int(any_hook("tour") or any_hook("person") or asks.busy),
        "has_busy": int(asks.busy),
        "has_persons": any_hook("person"),
        "has_plans": int(plans),
        "has_places": any_hook("place"),
        "has_orders": any_hook("order"),
        "heavy": np.array([1 << 40, 1 << 45, 1 << 50] * 2, dtype=np.int64),
    }
