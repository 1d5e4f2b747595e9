"""Problems with every rule possibly on: small ones drawn by hypothesis, larger ones from a seed."""

from __future__ import annotations

from collections.abc import Callable, Collection
from importlib import import_module
from typing import Any, TypeAlias, cast

from hypothesis import strategies as st

from routing.model.problem import Problem
from routing.rules.contract import Rule
from routing.rules.registry import RULES
from tests.strategies.ground import sketch
from tests.strategies.links import links
from tests.strategies.sketch import Sketch
from tests.strategies.source import Drawn, Seeded, Source, chance

Generator: TypeAlias = Callable[[Source, Sketch], Rule]
CODES = tuple(kind.code for kind in RULES)


def generator_of(code: str) -> Generator:
    """The generator of one rule's data: ``generate`` in the file that bears its code."""
    return cast(Generator, import_module(f"tests.strategies.rules.{code}").generate)


def build(
    source: Source,
    *,
    tasks: int,
    shifts: int,
    rules: Collection[str] | None = None,
    without: Collection[str] = (),
    pairs: int = 30,
    linked: int | None = None,
    bands: bool = True,
    crowfly: bool = True,
    days: int = 1,
    pauses: int = 0,
) -> Problem:
    """A valid problem of that size.

    Parameters
    ----------
    rules: codes of the rules that are on; None leaves each to chance, seven times in ten; ``without``: never.
    pairs: percentage of tasks with two stops; pauses: of the others, percentage without a place.
    linked: number of links tried; None leaves it to chance, up to two for three tasks.
    """
    ground = sketch(
        source,
        tasks=tasks,
        shifts=shifts,
        pairs=pairs,
        bands=bands,
        crowfly=crowfly,
        days=days,
        pauses=pauses,
    )
    left = [code for code in CODES if code not in without]
    wanted = [code for code in left if (chance(source, 70) if rules is None else code in rules)]
    count = source.integer(0, (2 * tasks + 2) // 3) if linked is None else linked
    return Problem(
        places=ground.places,
        modes=ground.modes,
        tasks=ground.tasks,
        shifts=ground.shifts,
        links=links(source, ground, count=count) if tasks else (),
        rules=tuple(generator_of(code)(source, ground) for code in wanted),
    )


@st.composite
def problems(
    draw: st.DrawFn,
    /,
    *,
    tasks: tuple[int, int] = (1, 6),
    shifts: tuple[int, int] = (1, 4),
    **options: Any,
) -> Problem:
    """Small valid problems; ``tasks`` and ``shifts`` say least and most, ``options`` go to :func:`build`."""
    source = Drawn(draw)
    return build(source, tasks=source.integer(*tasks), shifts=source.integer(*shifts), **options)


def random_problem(seed: int, *, tasks: int, shifts: int, **options: Any) -> Problem:
    """The problem of a seed: same seed and options, same problem. ``options`` are those of :func:`build`."""
    return build(Seeded(seed), tasks=tasks, shifts=shifts, **options)
