"""Write the page of the tables of rides: ``python -m matching.rides.tables > docs/ride-tables.md``."""

from __future__ import annotations

import sys

from matching.rides.tables.describe import markdown

if __name__ == "__main__":
    sys.stdout.write(markdown())
