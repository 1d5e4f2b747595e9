"""``python -m scenarios.shifts``: employers' files drawn in any size, or the shipped market pack again."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np

from scenarios.shifts.generate import generate_shifts, write_files
from scenarios.shifts.market import FOLDER, market


def main(arguments: list[str] | None = None) -> int:
    """Write the files; 0 when done."""
    parser = argparse.ArgumentParser(prog="python -m scenarios.shifts", description=__doc__)
    parser.add_argument("--workers", type=int, help="people in all (default: the shipped market pack)")
    parser.add_argument(
        "--days", type=int, default=7, help="days of the grids, from 2026-11-24 on (default: 7)"
    )
    parser.add_argument("--seed", type=int, default=1, help="seed of the draw (default: 1)")
    parser.add_argument("--out", type=Path, help="folder to write into (needed with --workers)")
    options = parser.parse_args(arguments)
    if options.workers is None:
        written = write_files(options.out or FOLDER, market())
    elif options.out is None or options.workers < 1 or options.days < 1:
        parser.error("--workers and --days are 1 or more, and need --out FOLDER")
    else:
        files = generate_shifts(
            np.random.default_rng(options.seed), workers=options.workers, days=options.days
        )
        written = write_files(options.out, files)
    sys.stdout.write("".join(f"{path.name}\n" for path in written))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
