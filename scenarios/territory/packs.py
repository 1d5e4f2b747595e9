"""The packs shipped with the project, and how they are written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from scenarios.territory.facts import PACK
from scenarios.territory.generate import generate
from scenarios.territory.sizes import REFERENCE, TINY, Sizes


@dataclass(frozen=True, slots=True, kw_only=True)
class ShippedPack:
    """A pack that ``python -m scenarios.territory`` writes again, byte for byte."""

    name: str
    folder: Path
    seed: int
    sizes: Sizes
    title: str

    def tables(self) -> dict[str, pd.DataFrame]:
        """Its tables, drawn anew."""
        return generate(np.random.default_rng(self.seed), self.sizes, name=self.title)


#: The reference week of Sud Val-de-Marne: an input folder for ``matching.read_folder``.
REFERENCE_PACK = ShippedPack(
    name="reference",
    folder=PACK / "week",
    seed=94,
    sizes=REFERENCE,
    title="Sud Val-de-Marne (données fictives)",
)

#: Two days of a small team, for tests.
TINY_PACK = ShippedPack(
    name="tiny", folder=PACK.parent / "tiny", seed=10, sizes=TINY, title="Petite équipe (données fictives)"
)

SHIPPED: tuple[ShippedPack, ...] = (REFERENCE_PACK, TINY_PACK)

#: Outlines of the communes, for maps.
COMMUNES_FILE = PACK / "communes.geojson"


def write_pack(folder: Path, tables: Mapping[str, pd.DataFrame]) -> list[Path]:
    """Write one CSV file per table that has rows (UTF-8, commas, line feed); returns the files.

    The folder is created; files of the same names are replaced, others are left alone.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, table in tables.items():
        if table.empty:
            continue
        path = folder / f"{name}.csv"
        path.write_bytes(csv_bytes(table))
        written.append(path)
    return written


def csv_bytes(table: pd.DataFrame) -> bytes:
    """A table as it is written."""
    return table.to_csv(index=False, lineterminator="\n").encode("utf-8")
