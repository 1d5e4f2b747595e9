"""The multi-resource dial-a-ride reader: from a file to an instance ready to solve and check."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from scenarios.benchmarks.instance import Instance, Reader, bare_name, set_of
from scenarios.benchmarks.millionths import MILLION
from scenarios.benchmarks.multi_resource.build import problem_of
from scenarios.benchmarks.multi_resource.check import check_solution
from scenarios.benchmarks.multi_resource.document import parse, recognise
from scenarios.benchmarks.multi_resource.write import solution_text


def read(path: Path) -> Instance:
    """The instance in ``path``; raises :class:`InvalidInstance` when the file is damaged."""
    name = bare_name(path)
    day = parse(path.read_text(encoding="utf-8"), name)
    return Instance(
        name=name,
        set=set_of(path),
        group="hdarp",
        problem=problem_of(day, name),
        scale=MILLION,
        suffix=".txt",
        write_solution=partial(solution_text, day),
        check=partial(check_solution, day),
    )


MULTI_RESOURCE = Reader(format="multi-resource dial-a-ride", kind="rides", recognise=recognise, read=read)
