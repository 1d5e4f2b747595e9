"""The HHCRSP reader: from a file to an instance ready to solve and check."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from scenarios.benchmarks.hhcrsp.build import SCALE, problem_of
from scenarios.benchmarks.hhcrsp.check import check_solution
from scenarios.benchmarks.hhcrsp.document import CareDay, parse, recognise
from scenarios.benchmarks.hhcrsp.write import solution_text
from scenarios.benchmarks.instance import Instance, Reader, bare_name, set_of

#: Classes of Mankowska et al. (2014) by number of patients.
CLASSES = {10: "A10", 25: "B25", 50: "C50", 75: "D75", 100: "E100", 200: "F200", 300: "G300"}


def read(path: Path) -> Instance:
    """The instance in ``path``; raises :class:`InvalidInstance` when the file is damaged."""
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
    patients = len(day.patients)
    return "cities" if day.real_city else CLASSES.get(patients, f"{patients} patients")


HHCRSP = Reader(format="hhcrsp", kind="home-care", recognise=recognise, read=read)
