"""Travel modes in documents: matrices as lists of rows, taken out before the schema looks at the rest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import numpy as np

from routing.errors import Fault
from routing.model.document_faults import matrix_faults
from routing.model.shape import Mode
from routing.travel.mode import TravelMode

#: Matrices of a document, by number of the mode and name.
Matrices = dict[tuple[int, str], Any]


def without_matrices(value: object) -> tuple[object, Matrices]:
    """The document with empty matrices, and the matrices: millions of numbers need a check of their own."""
    if not isinstance(value, dict) or not isinstance(value.get("modes"), list):
        return value, {}
    found: Matrices = {}
    modes: list[object] = []
    for number, mode in enumerate(value["modes"]):
        slim = mode
        if isinstance(mode, dict):
            for name in ("seconds", "metres"):
                if mode.get(name) is not None:
                    found[number, name] = mode[name]
                    slim = {**slim, name: []}
        modes.append(slim)
    return {**value, "modes": modes}, found


def faults_of_matrices(matrices: Matrices) -> Iterator[Fault]:
    """What is wrong with them."""
    for (number, name), matrix in matrices.items():
        yield from matrix_faults(f"modes[{number}].{name}", matrix)


def modes_of(shapes: tuple[Mode, ...], matrices: Matrices) -> tuple[TravelMode, ...]:
    """The travel modes of a document, with their matrices."""
    return tuple(_mode(mode, number, matrices) for number, mode in enumerate(shapes))


def mode_to_json(mode: TravelMode) -> dict[str, Any]:
    """The document of a travel mode."""
    document: dict[str, Any] = {"name": mode.name}
    for name, matrix in (("seconds", mode.seconds), ("metres", mode.metres)):
        if matrix is not None:
            document[name] = matrix.tolist()
    if mode.crowfly is not None:
        document["crowfly"] = plain(mode.crowfly)
    return {**document, "bands": plain(mode.bands), "door": mode.door}


def plain(value: object) -> Any:
    """Model values as JSON ones. A property that is None by default is left out: it means the same."""
    if is_dataclass(value):
        held = ((part, getattr(value, part.name)) for part in fields(value))
        return {
            part.name: plain(inner) for part, inner in held if not (inner is None and part.default is None)
        }
    if isinstance(value, dict):
        return {name: plain(inner) for name, inner in value.items()}
    if isinstance(value, tuple | list):
        return [plain(inner) for inner in value]
    if isinstance(value, frozenset):
        return sorted(plain(inner) for inner in value)
    return value


def _mode(mode: Mode, number: int, matrices: Matrices) -> TravelMode:
    seconds, metres = (
        None if (number, name) not in matrices else _matrix(matrices[number, name])
        for name in ("seconds", "metres")
    )
    return TravelMode(
        name=mode.name, seconds=seconds, metres=metres, crowfly=mode.crowfly, bands=mode.bands, door=mode.door
    )


def _matrix(rows: list[list[int]]) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    return np.array(rows, dtype=np.int64) if rows else np.zeros((0, 0), dtype=np.int64)
