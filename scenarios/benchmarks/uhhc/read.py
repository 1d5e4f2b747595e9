"""The UHHC reader: from a file to an instance ready to solve and check."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from scenarios.benchmarks.instance import Instance, Reader, bare_name, set_of
from scenarios.benchmarks.uhhc.build import SCALE, problem_of
from scenarios.benchmarks.uhhc.check import check_solution
from scenarios.benchmarks.uhhc.document import CareDay
from scenarios.benchmarks.uhhc.parse import parse, recognise
from scenarios.benchmarks.uhhc.write import solution_text


def read(path: Path) -> Instance:
    """The instance in ``path``.

    Raises
    ------
    InvalidInstance: when the file is damaged, or holds a component that no rule carries yet.
    """
    name = bare_name(path)
    day = parse(path.read_text(encoding="utf-8"), name)
    return Instance(
        name=name,
        set=set_of(path),
        group=_group(day),
        problem=problem_of(day, name),
        scale=SCALE,
        suffix=".json",
        write_solution=partial(solution_text, day),
        check=partial(check_solution, day),
    )


def _group(day: CareDay) -> str:
    return "hard windows" if day.hard("total_tardiness") else "priced windows"


UHHC = Reader(format="uhhc", kind="home-care", recognise=recognise, read=read)
