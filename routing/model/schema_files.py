"""Writes the shipped schema files from the code: ``python -m routing.model.schema_files``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import get_args

from routing.model.shape import VERSION, Kind, schema_of
from routing.rules.registry import RULES


def shipped_schemas() -> dict[str, str]:
    """Text of each schema file by its name."""
    return {
        f"{kind}.v{VERSION}.json": json.dumps(schema_of(kind, RULES), indent=1, ensure_ascii=False) + "\n"
        for kind in get_args(Kind)
    }


def main() -> None:
    """Write every schema file beside this module."""
    folder = Path(__file__).parent / "schema"
    for name, text in shipped_schemas().items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
