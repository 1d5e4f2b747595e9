"""Where base times and distances come from: a road graph, a server, or nothing better than coordinates.

A source fills a :class:`TravelTable`; the pairs it cannot answer are travelled as the crow flies, and a
:class:`TravelNote` says how many. Corrections, bands and door times come after, whatever the source.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

import numpy as np
import numpy.typing as npt

from routing.errors import MaillonError
from routing.travel.crowfly import crowfly_matrices
from routing.travel.mode import IntMatrix
from routing.travel.place import Place
from routing.travel.profiles import TravelProfile

BoolMatrix = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class TravelNote:
    """Something a reader of the plan must know about its travel times; sentences are made elsewhere.

    Attributes
    ----------
    code: ``travel.<what>``.
    mode: name of the mode it is about; None = all modes.
    values: what the sentence names.
    """

    code: str
    mode: str | None = None
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TravelTable:
    """Base seconds and metres between places, row = from, column = to.

    Attributes
    ----------
    known: False where the source has no answer; seconds and metres mean nothing there.
    notes: what the source did and could not do.
    """

    seconds: IntMatrix
    metres: IntMatrix
    known: BoolMatrix
    notes: tuple[TravelNote, ...] = ()


class TravelSource(Protocol):
    """A provider of travel between places.

    ``table`` raises :class:`SourceUnusable` when it can give nothing at all; the caller falls back.
    """

    def table(self, places: Sequence[Place], *, mode: str) -> TravelTable:
        """Travel by ``mode`` between all places."""
        ...


#: Sources by name of the mode they serve.
Sources = Mapping[str, TravelSource]


class SourceUnusable(MaillonError):
    """A source that gives nothing: ``code`` and ``values`` as for a :class:`TravelNote`."""

    def __init__(self, code: str, **values: object) -> None:
        self.code = code
        self.values: dict[str, object] = values
        super().__init__(f"{code} ({', '.join(f'{name}={value}' for name, value in values.items())})")


def base_travel(
    profile: TravelProfile, places: Sequence[Place], *, source: TravelSource | None = None
) -> tuple[IntMatrix, IntMatrix, tuple[TravelNote, ...]]:
    """Base seconds and metres from the source, and as the crow flies where it has no answer.

    When the source can give nothing, all pairs are crow-fly: a matrix half from one and half from the
    other for a reason that has nothing to do with the places would compare unlike trips.

    Raises
    ------
    InvalidProblem: a place without coordinates, or a wrong profile.
    """
    seconds, metres = crowfly_matrices(places, profile.crowfly)
    if source is None:
        return seconds, metres, ()
    try:
        table = source.table(places, mode=profile.name)
    except SourceUnusable as error:
        return seconds, metres, (TravelNote(code=error.code, mode=profile.name, values=error.values),)
    seconds = np.where(table.known, table.seconds, seconds)
    metres = np.where(table.known, table.metres, metres)
    return seconds, metres, tuple(replace(note, mode=profile.name) for note in table.notes)
