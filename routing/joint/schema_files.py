"""Writes the shipped schema of joint terms from the code: ``python -m routing.joint.schema_files``."""

from __future__ import annotations

import json
from pathlib import Path

from routing.joint.document import KIND, JointTerms
from routing.model.shape import VERSION, described


def shipped_schemas() -> dict[str, str]:
    """Text of each schema file by its name."""
    document = described(KIND, JointTerms)
    return {f"{KIND}.v{VERSION}.json": json.dumps(document, indent=1, ensure_ascii=False) + "\n"}


def main() -> None:
    """Write every schema file beside this module."""
    folder = Path(__file__).parent / "schema"
    folder.mkdir(exist_ok=True)
    for name, text in shipped_schemas().items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
