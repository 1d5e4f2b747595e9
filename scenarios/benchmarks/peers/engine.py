"""What every engine is asked and answers: a day and seconds in, who visits whom in which order out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from routing.errors import MaillonError
from scenarios.benchmarks.peers.day import PlainDay

#: Seconds of travel that one more visit served is worth to engines that only know sums: five and a half
#: hours, far above any detour of a plain day (its longest leg is well under an hour).
SERVED_WORTH = 20_000


class MissingEngine(MaillonError):
    """An engine's library is not installed; the message names the extra that brings it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What an engine found.

    Attributes
    ----------
    routes: ids of the visits by carer id, in order; carers without visits may be absent.
    stated_travel, stated_unserved: the engine's own count, in seconds and visits, to hold against the
        referee's; None when it has none. An engine that optimises something else would show here.
    """

    routes: Mapping[str, tuple[str, ...]]
    stated_travel: int | None = None
    stated_unserved: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """One engine of the comparison.

    Attributes
    ----------
    name: as printed.
    distribution: the installed package whose version is printed.
    module: what is imported; its absence means that the engine is not installed.
    threads: how many cores it uses; a one-thread engine leaves the other core alone.
    solve: day, wall seconds and seed in, answer out; translation of the day is inside.
    note: what a reader of the table must know.
    """

    name: str
    distribution: str
    module: str
    threads: int
    solve: Callable[[PlainDay, float, int], Answer]
    note: str = ""

    def load(self) -> None:
        """Load the library, so that no run pays for it.

        Raises
        ------
        MissingEngine: it is not installed.
        """
        library(self.module)

    def version(self) -> str | None:
        """Version of the installed library; None when it is not installed."""
        try:
            return version(self.distribution)
        except PackageNotFoundError:
            return None


def library(module: str) -> Any:
    """An optional library, loaded on first use.

    Raises
    ------
    MissingEngine: it is not installed.
    """
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        raise MissingEngine(
            f"{module!r} is not installed. Install the extra that brings the other engines: pip install "
            "'maillon[peers]'."
        ) from error
