"""Write the page of the input format: ``python -m matching.tables > docs/tables.md``."""

from __future__ import annotations

import sys

from matching.tables.describe import markdown

if __name__ == "__main__":
    sys.stdout.write(markdown())
