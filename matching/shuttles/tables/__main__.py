"""Write the page of these tables: ``python -m matching.shuttles.tables > docs/shuttle-tables.md``."""

from __future__ import annotations

import sys

from matching.shuttles.tables.describe import markdown

if __name__ == "__main__":
    sys.stdout.write(markdown())
