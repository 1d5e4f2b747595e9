"""The pickup-and-delivery reader: from a file to an instance ready to solve and check."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from scenarios.benchmarks.instance import Instance, Reader, bare_name, set_of
from scenarios.benchmarks.millionths import MILLION, distances
from scenarios.benchmarks.pickup_delivery.build import problem_of, vehicle_price
from scenarios.benchmarks.pickup_delivery.check import check_solution
from scenarios.benchmarks.pickup_delivery.document import parse, recognise
from scenarios.benchmarks.pickup_delivery.write import solution_text


def read(path: Path) -> Instance:
    """The instance in ``path``; raises :class:`InvalidInstance` when the file is damaged."""
    name = bare_name(path)
    day = parse(path.read_text(encoding="utf-8"), name)
    return Instance(
        name=name,
        set=set_of(path),
        group=f"pdptw {_nominal(len(day.stops) - 1)}",
        problem=problem_of(day, name),
        scale=MILLION,
        suffix=".txt",
        write_solution=partial(solution_text, day, name),
        check=partial(check_solution, day),
        vehicle_price=vehicle_price(distances([(stop.x, stop.y) for stop in day.stops])),
    )


def _nominal(stops: int) -> int:
    """Class of the set by size: files hold slightly more stops than their name says."""
    return next((size for size in (1000, 800, 600, 400, 200, 100) if stops >= size), stops)


PICKUP_DELIVERY = Reader(format="pickup-and-delivery", kind="rides", recognise=recognise, read=read)
