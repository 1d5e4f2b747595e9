"""Planning a large day: piece after piece in order of time, each with the vehicles from where they stand.

What is exact: every piece is planned by the engine with all its rules, and the plan is judged whole by the
referee, so nothing hard is ever broken. What is not: a piece does not look ahead, so which vehicle goes on to
which piece is decided too early, and two sides of one crowd do not share a vehicle. Where the day is not too
large, the last part of the limit improves the plan as a whole.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from routing.model.plan import Plan
from routing.model.problem import Problem
from routing.model.run import Limit, Progress
from routing.rides.boarding_late import board_late
from routing.rides.build import RideProblem, build_problem
from routing.rides.pieces.cutting import Piece, pieces_of
from routing.rides.pieces.part import part_of
from routing.rides.pieces.standing import Standing
from routing.rides.plan import RidePlan
from routing.rides.planning import RideSolver, engine, read_rides
from routing.rides.request import RideRequest
from routing.rides.ride_day import RideDay

#: Days with more rides than this are planned in pieces, each of at most :data:`LARGEST` rides.
LARGE, LARGEST = 600, 300
#: Days up to so many rides are improved whole in the last part of the limit; the pieces have this share.
POLISHED, PIECES = 3_000, 0.75

Solve = Callable[[Problem, float, Plan | None], Plan]


def separable_in_pieces(day: RideDay) -> bool:
    """Whether nothing ties tours or requests: groups, same drivers, open returns, hand-overs on the way."""
    tied = any(one.group or one.same_driver or one.apart_from or one.open_return for one in day.requests)
    return not tied and not any(one.hand_over for one in day.fleet.vehicles)


def plan_large(
    day: RideDay,
    *,
    limit: Limit,
    seed: int = 0,
    lanes: int = 2,
    largest: int = LARGEST,
    explained: int = 0,
    progress: Callable[[Progress], None] | None = None,
    cancel: Callable[[], bool] | None = None,
    solver: RideSolver | None = None,
) -> RidePlan:
    """Plan a day of thousands of requests on one fleet.

    Parameters
    ----------
    largest: rides of one piece at most. explained: refusals for which reasons are looked for.
    others: as for :func:`routing.rides.plan_rides`.

    Raises
    ------
    InvalidProblem: with every fault of the day.
    ValueError: tours or requests are tied to each other (see :func:`separable_in_pieces`).
    """
    if not separable_in_pieces(day):
        raise ValueError(
            "Groups, same drivers, open returns and hand-overs are planned whole: use plan_rides."
        )
    ready = build_problem(day)
    search = solver or engine()

    def solve(problem: Problem, share: float, start: Plan | None) -> Plan:
        return search(
            problem,
            limit=_part(limit, share),
            seed=seed,
            lanes=lanes,
            processes=None,
            start=start,
            progress=None if start is None else progress,
            cancel=cancel,
        ).plan

    polished = len(ready.times) <= POLISHED
    stopped = cancel or (lambda: False)
    pieces = pieces_of(ready, largest=largest)
    plan = _in_pieces(ready, pieces, solve, share=PIECES if polished else 1.0, stopped=stopped)
    # Breaks that move, and tours that lost a leg, need the engine's own schedule.
    if ready.pauses or plan.score.hard or (polished and not stopped()):
        plan = board_late(ready, solve(ready.problem, 1 - PIECES, plan))
    return read_rides(ready, plan, explained=explained)


def _in_pieces(
    ready: RideProblem, pieces: Sequence[Piece], solve: Solve, *, share: float, stopped: Callable[[], bool]
) -> Plan:
    """The pieces one after the other; ``share`` of the limit goes to all of them together."""
    standing = Standing(ready)
    total = max(1, sum(len(piece.tasks) for piece in pieces))
    for piece in pieces:
        if stopped():
            break
        requests = _wanted(ready, standing, piece)
        standing.passed.update(piece.tasks)
        if requests:
            part, duties = part_of(ready, standing, piece, requests)
            sub = build_problem(part, duties=duties)
            found = solve(sub.problem, share * len(piece.tasks) / total, None)
            standing.take(board_late(sub, found).tours)
    return _both_or_none(ready, standing)


def _wanted(ready: RideProblem, standing: Standing, piece: Piece) -> list[RideRequest]:
    """Requests of a piece, without ways home of people nobody could bring."""
    bound = {link.second.task: link.first.task for link in ready.problem.links if link.both}
    left = standing.passed - standing.served()
    return [ready.rides[task] for task in piece.tasks if bound.get(task) not in left]


def _both_or_none(ready: RideProblem, standing: Standing) -> Plan:
    """The plan without legs whose other leg nobody does."""
    served = standing.served()
    alone: set[str] = set()
    for link in ready.problem.links:
        if link.both and (link.first.task in served) != (link.second.task in served):
            alone |= {link.first.task, link.second.task} & served
    standing.drop(alone)
    return standing.plan()


def _part(limit: Limit, share: float) -> Limit:
    if limit.seconds is not None:
        return replace(limit, seconds=max(0.05, limit.seconds * share))
    return replace(limit, iterations=max(1, round((limit.iterations or 1) * share)))
