"""``python -m scenarios.rides``: write the shipped demonstration day again from its seed."""

from __future__ import annotations

import sys

from scenarios.rides.pack import FOLDER, demonstration
from scenarios.territory.packs import write_pack


def main() -> int:
    """Write the pack; 0 when done."""
    for path in write_pack(FOLDER, demonstration()):
        sys.stdout.write(f"{path.name}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
