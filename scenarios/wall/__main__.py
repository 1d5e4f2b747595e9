"""``python -m scenarios.wall`` writes the shipped wall planning again."""

from __future__ import annotations

import sys

from scenarios.wall.pack import FOLDER, write_wall

for path in write_wall(FOLDER):
    sys.stdout.write(f"{path}\n")
