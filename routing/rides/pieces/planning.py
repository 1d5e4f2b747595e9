"""Planning a large day: piece after piece in order of time, each with the vehicles from where they stand.

What is exact: every piece is planned by the engine with all its rules, and the plan is judged whole by the
referee, so nothing hard is ever broken. What is not: a piece does not look ahead, so which vehicle goes on to
which piece is decided too early, and two sides of one crowd do not share a vehicle. Where the day is not too
large, the last part of the limit improves the plan as a whole.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from routing.model.plan import Plan
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
#: Refusals explained in full, of a day planned in pieces: a second each.
EXPLAINED = 3


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
    solve = solver or engine()
    standing = Standing(ready)
    pieces = pieces_of(ready, largest=largest)
    total = sum(len(piece.tasks) for piece in pieces)
    for piece in pieces:
        if cancel is not None and cancel():
            break
        requests = _wanted(ready, standing, piece)
        standing.passed.update(piece.tasks)
        if not requests:
            continue
        part, duties = part_of(ready, standing, piece, requests)
        sub = build_problem(part, duties=duties)
        share = (PIECES if total <= POLISHED else 1.0) * len(piece.tasks) / max(1, total)
        solution = solve(
            sub.problem,
            limit=_part(limit, share),
            seed=seed,
            lanes=lanes,
            processes=None,
            start=None,
            progress=None,
            cancel=cancel,
        )
        standing.take(board_late(sub, solution.plan).tours)
    plan = _both_or_none(ready, standing)
    # Breaks that move, and tours that lost a leg, need the engine's own schedule.
    unsound = bool(ready.pauses) or plan.score.hard > 0
    if unsound or (total <= POLISHED and not (cancel is not None and cancel())):
        solution = solve(
            ready.problem,
            limit=_part(limit, 1 - PIECES),
            seed=seed,
            lanes=lanes,
            processes=None,
            start=plan,
            progress=progress,
            cancel=cancel,
        )
        plan = board_late(ready, solution.plan)
    return read_rides(ready, plan, explained=explained)


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
