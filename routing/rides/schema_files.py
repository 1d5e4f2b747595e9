"""Writes the shipped schema of a day of rides from the code: ``python -m routing.rides.schema_files``."""

from __future__ import annotations

import json
from pathlib import Path

from routing.model.shape import VERSION, described
from routing.rides.day_document import KIND, day_shape


def shipped_schemas() -> dict[str, str]:
    """Text of each schema file by its name."""
    document = described(KIND, day_shape())
    return {f"{KIND}.v{VERSION}.json": json.dumps(document, indent=1, ensure_ascii=False) + "\n"}


def main() -> None:
    """Write every schema file beside this module."""
    folder = Path(__file__).parent / "schema"
    folder.mkdir(exist_ok=True)
    for name, text in shipped_schemas().items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
