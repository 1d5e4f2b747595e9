"""Dial-a-ride with several resources: the best of all plans is found, upgrades are those of the paper."""

from __future__ import annotations

from functools import cache
from itertools import pairwise, product
from pathlib import Path

import pytest

from routing.model.run import Limit
from routing.referee import audit
from scenarios.benchmarks import InvalidInstance
from scenarios.benchmarks.instance import Instance
from scenarios.benchmarks.multi_resource.build import configurations
from scenarios.benchmarks.multi_resource.check import check_solution
from scenarios.benchmarks.multi_resource.document import MixedDay, parse
from scenarios.benchmarks.multi_resource.read import MULTI_RESOURCE
from scenarios.benchmarks.registry import reader_of
from scenarios.benchmarks.runner import engine
from tests.scenarios.benchmarks.all_routes import Route, all_routes
from tests.scenarios.benchmarks.conftest import DATA, MADE

FILE = MADE / "hdarp" / "four-mixed.txt"


@cache
def instance() -> Instance:
    return MULTI_RESOURCE.read(FILE)


@cache
def day() -> MixedDay:
    return parse(FILE.read_text(encoding="utf-8"), "four-mixed")


def times(route: Route, number: int) -> list[float] | None:
    """The earliest times that keep every lower bound, raised until none moves; None when a window is missed.

    Ride times and the longest route are lower bounds too: of the pickup, by its delivery.
    """
    nodes = [day().depot, *(day().node(one) for one in route), day().closing]
    requests = day().requests
    place = {node: position for position, node in enumerate(route, start=1)}
    rides = [
        (place[one], place[one + requests], float(day().node(one).longest_ride + day().node(one).service))
        for one in route
        if one <= requests
    ]
    rides.append((0, len(nodes) - 1, float(day().vehicles[number].longest_route)))
    found = [float(node.window[0]) for node in nodes]
    moved = True
    while moved:
        moved = False
        for position, (before, node) in enumerate(pairwise(nodes), start=1):
            service = float(before.service) if position > 1 else 0.0
            leg = float((node.x - before.x) ** 2 + (node.y - before.y) ** 2) ** 0.5
            moved |= _raise(found, position, found[position - 1] + service + leg)
        for first, second, longest in rides:
            moved |= _raise(found, first, found[second] - longest)
        if any(time > float(node.window[1]) for time, node in zip(found, nodes, strict=True)):
            return None
    return found


def _raise(found: list[float], position: int, least: float) -> bool:
    if found[position] >= least - 1e-12:
        return False
    found[position] = least
    return True


def written(routes: tuple[Route, ...]) -> str | None:
    lines, length = [], 0.0
    for number, route in enumerate(routes):
        if not route:
            continue
        found = times(route, number)
        if found is None:
            return None
        nodes = [0, *route, 0]
        stops = " ".join(f"{node}@{time:.9f}" for node, time in zip(nodes, found, strict=True))
        lines.append(f"vehicle {number + 1}: {stops}")
        points = [day().depot if node == 0 else day().node(node) for node in nodes]
        length += sum(
            float((two.x - one.x) ** 2 + (two.y - one.y) ** 2) ** 0.5 for one, two in pairwise(points)
        )
    return "\n".join([f"cost {length:.6f}", *lines])


@cache
def best() -> float:
    """Length of the best of all plans, as the set's checker finds it."""
    found = []
    pairs = [(one, one + day().requests) for one in range(1, day().requests + 1)]
    for routes in all_routes(pairs, vehicles=2, alike=False):
        text = written(routes)
        checked = None if text is None else check_solution(day(), text)
        if checked is not None and checked.feasible:
            found.append(checked.objective)
    assert len(found) > 10
    return min(found)


def test_the_engine_finds_the_best_of_all_plans() -> None:
    problem = instance().problem
    solution = engine()(problem, limit=Limit(iterations=1500), seed=1, lanes=1, processes=1)
    assert not solution.plan.unserved
    assert audit(problem, solution.plan).score == solution.plan.score
    checked = instance().check(instance().write_solution(solution.plan))
    assert checked.feasible, checked.faults
    assert checked.objective == pytest.approx(best(), abs=1e-6)
    assert solution.plan.score.soft / instance().scale == pytest.approx(best(), abs=1e-4)


def seated(capacity: tuple[int, int, int, int], load: tuple[int, int, int, int]) -> bool:
    """Whether everybody has a place, by the paper's nested sums."""
    staff, seats, stretchers, wheelchairs = capacity
    return (
        load[3] <= wheelchairs
        and load[2] <= stretchers
        and load[1] + load[2] <= seats + stretchers
        and load[0] + load[1] + load[2] <= staff + seats + stretchers
    )


@pytest.mark.parametrize("capacity", [(1, 6, 0, 1), (2, 1, 1, 1), (0, 0, 2, 0), (1, 2, 0, 1)])
def test_configurations_allow_exactly_the_upgrades_of_the_paper(capacity: tuple[int, int, int, int]) -> None:
    ways = configurations(capacity)
    for load in product(range(sum(capacity) + 2), range(5), range(4), range(3)):
        fits = any(all(one <= room for one, room in zip(load, way, strict=True)) for way in ways)
        assert fits == seated(capacity, load), load


def test_who_may_take_which_place() -> None:
    assert seated((1, 1, 1, 0), (1, 2, 0, 0))
    assert not seated((1, 1, 0, 0), (1, 2, 0, 0))
    assert not seated((1, 1, 1, 0), (0, 0, 0, 1)), "a wheelchair takes no stretcher"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("vehicle 1", "vehicle 3", "cannot be read"),
        ("cost ", "cost 9", "the stated cost is"),
        ("0@", "9@", "unknown nodes"),
    ],
)
def test_damaged_solutions_are_refused(old: str, new: str, said: str) -> None:
    pairs = [(one, one + 4) for one in range(1, 5)]
    text = next(
        t for r in all_routes(pairs, vehicles=2, alike=False) if (t := written(r)) and "vehicle 1" in t
    )
    faults = instance().check(text.replace(old, new, 1)).faults
    assert any(said in fault for fault in faults), faults


def test_each_rule_is_checked() -> None:
    def faults(*lines: str) -> str:
        return "; ".join(instance().check("\n".join(["cost 1", *lines])).faults)

    all_on_one = "vehicle 2: 0@0 4@20 8@60 3@75 7@90 1@100 5@110 2@130 6@150 0@170"
    said = faults(all_on_one)
    assert "has no place for 1 wheelchair after node 4" in said
    assert "outside 40.0 to 55.0" in said
    assert "rides for 37.000000, at most 30" in said
    assert "node 1 is visited 0 times" in faults("vehicle 1: 0@0 2@10 6@40 0@60")
    assert "different vehicles" in faults("vehicle 1: 0@0 1@10 0@60", "vehicle 2: 0@0 5@40 0@60")
    assert "before its pickup" in faults("vehicle 1: 0@0 5@30 1@40 0@60")
    assert "out for 250.0" in faults("vehicle 1: 0@0 1@10 5@40 0@250")
    assert "cannot be before" in faults("vehicle 1: 0@0 1@1 5@40 0@60")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("\t-1\t-1\t0\t0\t30", "\t-1\t-2\t0\t0\t30", "benchmark.mixed_load"),
        ("\n200 1 2 0 1", "\n200 1 -2 0 1", "benchmark.mixed_capacity"),
        ("\n3\t5.000", "\n7\t5.000", "benchmark.mixed_order"),
        ("\n3\t5.000", "\n3\tfive", "benchmark.mixed_format"),
        ("\n3\t5.000", "\n3\t5.0000001", "benchmark.rides_decimals"),
    ],
)
def test_a_damaged_file_is_refused_in_words(tmp_path: Path, old: str, new: str, code: str) -> None:
    text = FILE.read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "damaged"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(InvalidInstance, match="fault") as caught:
        MULTI_RESOURCE.read(path)
    assert code in {fault.code for fault in caught.value.faults}


def test_formats_are_told_apart_by_content() -> None:
    found = [path for folder in (DATA, MADE) for path in folder.rglob("*") if path.is_file()]
    names = {path.stem: reader_of(path.read_text("utf-8")) for path in found}
    formats = {name: reader.format for name, reader in names.items() if reader is not None}
    assert formats["four-mixed"] == "multi-resource dial-a-ride"
    assert formats["four-pairs"] == "pickup-and-delivery"
    assert formats["a2-16"] == formats["pr01"] == "dial-a-ride"
