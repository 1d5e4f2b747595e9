"""``python -m scenarios.territory``: write the shipped packs again from their seeds."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from scenarios.territory.counting import promised_visits
from scenarios.territory.packs import SHIPPED, write_pack


def main(arguments: list[str] | None = None) -> int:
    """Write the packs; 0 when done."""
    parser = argparse.ArgumentParser(prog="python -m scenarios.territory", description=__doc__)
    parser.add_argument(
        "--pack", choices=[pack.name for pack in SHIPPED], help="only this one (default: all)"
    )
    parser.add_argument(
        "--out", type=Path, help="folder to write into (default: where the packs are shipped)"
    )
    options = parser.parse_args(arguments)
    for pack in SHIPPED:
        if options.pack not in (None, pack.name):
            continue
        folder = pack.folder if options.out is None else options.out / pack.name
        tables = pack.tables()
        written = write_pack(folder, tables)
        size = sum(path.stat().st_size for path in written)
        visits = ", ".join(f"{family} {count}" for family, count in promised_visits(tables).items())
        sys.stdout.write(
            f"{pack.name}: {len(written)} tables, {size / 1000:.0f} kB; visits a week: {visits}\n"
        )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
