"""The dial-a-ride reader: from a file to an instance ready to solve and check."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from scenarios.benchmarks.dial_a_ride.build import SCALE, problem_of
from scenarios.benchmarks.dial_a_ride.check import check_solution
from scenarios.benchmarks.dial_a_ride.document import parse, recognise
from scenarios.benchmarks.dial_a_ride.write import solution_text
from scenarios.benchmarks.instance import Instance, Reader, bare_name, set_of


def read(path: Path) -> Instance:
    """The instance in ``path``; raises :class:`InvalidInstance` when the file is damaged."""
    name = bare_name(path)
    day = parse(path.read_text(encoding="utf-8"), name)
    return Instance(
        name=name,
        set=set_of(path),
        group="a" if day.two_depot_lines else "pr",
        problem=problem_of(day, name),
        scale=SCALE,
        suffix=".txt",
        write_solution=partial(solution_text, day),
        check=partial(check_solution, day),
    )


DIAL_A_RIDE = Reader(format="dial-a-ride", kind="rides", recognise=recognise, read=read)
