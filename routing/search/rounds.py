"""The course of a search: rounds of all lanes side by side, and what they share between rounds.

A round cools every lane from its own temperature to its own; between rounds the lanes meet in lane order:
each goes on from the best plan of all. In counted mode rounds are cut by numbers of moves, so the result
depends on seed, lanes and limit alone; in clock mode by time.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import numpy as np

from routing.search import arrays as a
from routing.search.anneal import RELATED, RUN_MOVES
from routing.search.course import Course, Tell, watch
from routing.search.lane import Lane
from routing.search.master import Answer, Master, master_of
from routing.search.pool import Pool, likeness_of, pools_tours
from routing.search.scale import Scale
from routing.search.tune import tune

#: Share of the whole limit each round takes, and between which heights of the cooling (1 = the top).
ROUNDS = ((0.6, 1.0, 0.0), (0.2, 0.35, 0.0), (0.2, 0.25, 0.0))
#: The first of these is made up to this many times, as soon as a lane has this many moves for each stop.
MOST_TOPS, MOVES_OF_A_STOP = 6, 12_000
#: Where a master recombines pooled tours: at least so many rounds, so that it is asked so often, and a
#: cooling from the top for each so many moves of a stop.
LEAST_POOLED, MOVES_OF_A_STOP_POOLED = 8, 1_000
#: How such a cooling ends: its share of the moves, and its heights. Plans change most in the upper half.
QUENCH = (0.1, 0.5, 0.0)
#: Lanes that meet half way down, hotter than this, go on each from its own plan: the best one met is still
#: one from before, and would undo what the heat was for.
APART_ABOVE = 0.6
#: Shortest runs that are worth a master: seconds, or moves of each lane.
POOLED_FROM_S = 4.0
POOLED_FROM_MOVES = 10_000
#: Tours are pooled from plans at most this many typical legs worse than the best.
RECORD_WITHIN = 30.0
#: From this height down the master is asked to be thorough: by then a plan it finds is not lost to the heat.
THOROUGH_BELOW = 0.75
#: What is kept of the time for the last answer of a quick master: seconds, and most of the whole.
LAST_ANSWER_S, LAST_ANSWER_SHARE = 0.6, 0.04
#: Shares of it, and of what is then left, after which the answer to the question before, and the last one,
#: are hurried.
OLD_ANSWER_SHARE, LAST_SHARE = 0.4, 0.8
#: Share of the limit one recombination may take, while the lanes go on.
MASTER_SHARE = 0.08
#: Seconds of one call of the kernel in clock mode: how soon a cancel or the wall limit is seen.
SLICE_S = 0.05
#: Calls of the kernel a round is cut into in counted mode.
SLICES = 24
#: How long a counted run waits for the master at most: far beyond its deterministic limit.
COUNTED_WAIT_S = 600.0
#: While work is unserved, moves that rebuild part of the plan are tried this many times as often.
REBUILD_WHILE_UNSERVED = 10.0


def anneal_rounds(lanes: list[Lane], course: Course, *, workers: int, seed: int, tell: Tell) -> None:
    """Run all rounds. ``tell`` is called now and then with the share done; its answer True stops the run."""
    typical = float(lanes[0].m[a.TYPICAL])
    lowered = lanes[0].lowered
    pooled = _pooled(lanes, course)
    likeness = likeness_of(lowered) if pooled else None
    for lane in lanes:
        lane.m[a.RECORDING] = int(pooled)
        lane.m[a.RECORD_WITHIN] = int(typical * RECORD_WITHIN)
        lane.pool = None if likeness is None else Pool(likeness)
    with ThreadPoolExecutor(max_workers=workers) as pool, master_of(lowered, likeness) as master:
        tuned = [pool.submit(tune, lane, course) for lane in lanes]
        watch(tuned, course, tell)
        done = max(future.result() for future in tuned)
        rest = 1.0 - done - (_closing(course) if pooled and master.quick else 0.0)
        rounds = pooled_rounds(lanes[0], done) if pooled else rounds_of(lanes[0], done)
        for number, (share, high, low) in enumerate(rounds):
            futures = [
                pool.submit(_run, lane, course, begin=done, share=share * rest, high=high, low=low)
                for lane in lanes
            ]
            watch(futures, course, tell)
            done += share * rest
            if course.stopped:
                return
            last = number + 1 == len(rounds)
            meet(lanes, master, course, seed=seed, last=last, height=0.0 if last else low)


def pooled_rounds(lane: Lane, done: float) -> tuple[tuple[float, float, float], ...]:
    """Rounds between which tours are recombined: one cooling or several, each cut where the lanes meet."""
    tops = min(MOST_TOPS, max(1, round(_moves_of_a_stop(lane, done) / MOVES_OF_A_STOP_POOLED)))
    cuts = -(-LEAST_POOLED // tops)
    last, end, _ = QUENCH
    heights = np.linspace(1.0, end, cuts + 1).tolist()
    one = (*(((1 - last) / cuts, high, low) for high, low in pairwise(heights)), QUENCH)
    return tuple((share / tops, high, low) for share, high, low in one * tops)


def _closing(course: Course) -> float:
    """Share of the run kept for the master's last answer."""
    if course.end is None:
        return 0.0
    return min(LAST_ANSWER_SHARE, LAST_ANSWER_S / max(1e-9, course.end - course.begin))


def _moves_of_a_stop(lane: Lane, done: float) -> float:
    """Moves of the whole run for each stop, told from the share that is spent."""
    return int(lane.run[RUN_MOVES]) / done / max(1, int(lane.m[a.STOPS])) if done > 0 else 0.0


def rounds_of(lane: Lane, done: float) -> tuple[tuple[float, float, float], ...]:
    """Rounds of a run of which ``done`` is spent: as many from the top as its moves are enough for.

    A small plan is annealed several times rather than once very slowly.
    """
    tops = min(MOST_TOPS, max(1, round(_moves_of_a_stop(lane, done) / MOVES_OF_A_STOP)))
    (share, high, low), *others = ROUNDS
    return (*(((share / tops, high, low),) * tops), *others)


def _pooled(lanes: list[Lane], course: Course) -> bool:
    if not pools_tours(lanes[0].lowered):
        return False
    if course.end is None:
        return (course.moves or 0) >= POOLED_FROM_MOVES
    return course.end - course.begin >= POOLED_FROM_S


def meet(lanes: list[Lane], master: Master, course: Course, *, seed: int, last: bool, height: float) -> None:
    """Every lane goes on from the best plan of all, unless still hot; ties go to the first lane.

    The master's answer to the meeting before is tried first, and it is asked again with all the tours met
    since. In counted mode its answer is waited for, so that it never depends on the machine's load; at the
    end of a run so is that of a quick one.
    """
    leader = min(lanes, key=lambda lane: lane.weight)
    counted, closing = course.end is None, last and master.quick
    thorough = height < THOROUGH_BELOW
    if closing and not counted:
        _heed(_in_time(master, course, OLD_ANSWER_SHARE), leader, lanes)
        leader = min(lanes, key=lambda lane: lane.weight)
    if master.idle and (counted or closing):
        _ask(master, lanes, leader, course, seed=seed, thorough=thorough)
    if counted:
        _heed(master.answer(COUNTED_WAIT_S), leader, lanes)
    else:
        _heed(_in_time(master, course, LAST_SHARE) if closing else master.answer(0.0), leader, lanes)
    if last:
        return
    if master.idle and not counted:
        _ask(master, lanes, leader, course, seed=seed, thorough=thorough)
    if height > APART_ABOVE:
        return
    tours, waits = leader.tours(), leader.waits()
    for lane in lanes:
        lane.restart(tours, waits)


def _in_time(master: Master, course: Course, share: float) -> Answer | None:
    """The master's answer; from that share of the time left on, what it has found by then is enough."""
    answer = master.answer(share * course.left())
    if answer is None:
        master.hurry()
        answer = master.answer(course.left())
    return answer


def _ask(
    master: Master, lanes: list[Lane], leader: Lane, course: Course, *, seed: int, thorough: bool
) -> None:
    cap = None if course.end is None else min(MASTER_SHARE * (course.end - course.begin), course.left())
    pools = [lane.pool for lane in lanes if lane.pool is not None]
    master.ask(pools, leader.own_tours(), seconds=cap, seed=seed, thorough=thorough)


def _heed(answer: Answer | None, leader: Lane, lanes: list[Lane]) -> None:
    """Go on from the plan found, and record tours by the prices it was found by."""
    if answer is not None and answer.tours is not None:
        leader.restart(answer.tours)
    if answer is not None and answer.worth is not None:
        for lane in lanes:
            lane.price_tours(answer.worth)


def _run(lane: Lane, course: Course, *, begin: float, share: float, high: float, low: float) -> None:
    hot = _between(lane.heat.cold, lane.heat.hot, high)
    cold = _between(lane.heat.cold, lane.heat.hot, low)
    if course.moves is not None:
        _run_counted(lane, course, begin=begin, share=share, hot=hot, cold=cold)
    else:
        _run_clocked(lane, course, begin=begin, share=share, hot=hot, cold=cold)


def _run_counted(lane: Lane, course: Course, *, begin: float, share: float, hot: float, cold: float) -> None:
    total = course.moves or 0
    first, last = round(total * begin), round(total * (begin + share))
    cuts = np.linspace(first, last, SLICES + 1).round().astype(int)
    for k in range(SLICES):
        if course.stopped:
            return
        moves = int(cuts[k + 1] - cuts[k])
        if moves > 0:
            lane.improve(
                moves, hot=_between(hot, cold, k / SLICES), cold=_between(hot, cold, (k + 1) / SLICES)
            )
            adapt(lane, lane.scale)
            lane.remember()


def _run_clocked(lane: Lane, course: Course, *, begin: float, share: float, hot: float, cold: float) -> None:
    if course.end is None:
        return
    whole = course.end - course.begin
    starts = course.clock()
    ends = course.begin + whole * (begin + share)
    pace = 1.0 / SLICE_S
    now = starts
    while now < ends and not course.stopped:
        moves = max(1, int(pace * min(SLICE_S, ends - now)))
        done = (now - starts) / max(1e-9, ends - starts)
        after = min(1.0, done + SLICE_S / max(1e-9, ends - starts))
        lane.improve(moves, hot=_between(hot, cold, done), cold=_between(hot, cold, after))
        adapt(lane, lane.scale)
        lane.remember()
        then, now = now, course.clock()
        pace = 0.5 * pace + 0.5 * moves / max(1e-6, now - then)


def _between(hot: float, cold: float, done: float) -> float:
    return float(hot * (cold / hot) ** done)


def adapt(lane: Lane, scale: Scale) -> None:
    """Try more often what lately improved more often: by at most three times either way (adaptive choice)."""
    tried = lane.figures[:, 0] + 1.0
    rate = (lane.figures[:, 2] + 0.01 * tried) / tried
    mean = float((rate * scale.shares).sum() / scale.shares.sum())
    lane.shares = scale.shares * np.clip(np.sqrt(rate / max(1e-12, mean)), 1 / 3, 3)
    lane.ease()
    if lane.unserved():
        lane.shares[RELATED:] *= REBUILD_WHILE_UNSERVED
