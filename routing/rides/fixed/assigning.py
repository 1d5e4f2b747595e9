"""Who takes which run: as many people as possible, then as few metres on foot, then short rides.

A small assignment with seats counted between halts, by CP-SAT: one worker, a fixed seed and a deterministic
limit, so that the same input gives the same answer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ortools.sat.python import cp_model

from routing.rides.fixed.conflict import Conflict
from routing.rides.fixed.run import FixedRun, Seat
from routing.units import MINUTE

#: CP-SAT's deterministic time: such assignments are nearly linear programs.
DETERMINISTIC = 10.0


def assign(
    options: Mapping[str, Sequence[Seat]],
    runs: Sequence[FixedRun],
    *,
    seats: int,
    people: Mapping[str, int] | None = None,
    bound: Sequence[tuple[str, str]] = (),
    conflicts: Sequence[Conflict] = (),
) -> dict[str, Seat]:
    """A seat for each request that gets one.

    Parameters
    ----------
    options: seats each request could take. seats: of a run that does not say its own.
    people: of each request; one when not given. bound: requests of which both have a seat or none.
    conflicts: who has been seen not to ride one run together.
    """
    model = cp_model.CpModel()
    takes = {
        (name, number): model.new_bool_var(f"{name}/{number}")
        for name, mine in options.items()
        for number in range(len(mine))
    }
    for name, mine in options.items():
        if mine:
            model.add_at_most_one(takes[name, number] for number in range(len(mine)))
    aboard: dict[tuple[str, int], list[cp_model.LinearExprT]] = {}
    for name, mine in options.items():
        for number, seat in enumerate(mine):
            for segment in range(seat.board, seat.alight):
                load = (people or {}).get(name, 1) * takes[name, number]
                aboard.setdefault((seat.run, segment), []).append(load)
    held = {run.id: seats if run.seats is None else run.seats for run in runs}
    for (run, _), loads in aboard.items():
        model.add(sum(loads) <= held[run])
    for first, second in bound:
        ends = [sum(takes[name, number] for number in range(len(options[name]))) for name in (first, second)]
        model.add(ends[0] == ends[1])
    for conflict in conflicts:
        _apart(model, conflict, options, takes)
    cost = _costs(options, runs)
    worth = max(cost.values(), default=0) * len(options) + 1
    model.maximize(sum((worth - cost[key]) * one for key, one in takes.items()))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = 0
    solver.parameters.max_deterministic_time = DETERMINISTIC
    if solver.solve(model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return {}
    return {name: options[name][number] for (name, number), one in takes.items() if solver.value(one)}


def _apart(
    model: cp_model.CpModel,
    conflict: Conflict,
    options: Mapping[str, Sequence[Seat]],
    takes: Mapping[tuple[str, int], cp_model.IntVar],
) -> None:
    """Not as many again of each kind of rider on that run, all at once."""
    fewer = []
    for ends, count in conflict.riders:
        same = [
            one
            for (name, number), one in takes.items()
            if (seat := options[name][number]).run == conflict.run and (seat.board, seat.alight) == ends
        ]
        less = model.new_bool_var("")
        model.add(sum(same) <= count - 1).only_enforce_if(less)
        fewer.append(less)
    model.add_bool_or(fewer)


def _costs(options: Mapping[str, Sequence[Seat]], runs: Sequence[FixedRun]) -> dict[tuple[str, int], int]:
    """Metres on foot of each seat, equal ones told apart by the minutes on board that the timetable says."""
    times = {run.id: [halt.time for halt in run.halts] for run in runs}
    minutes = {
        (name, number): (times[seat.run][seat.alight] - times[seat.run][seat.board]) // MINUTE
        for name, mine in options.items()
        for number, seat in enumerate(mine)
    }
    longest = max(minutes.values(), default=0) + 1
    return {key: options[key[0]][key[1]].walk * longest + ride for key, ride in minutes.items()}
