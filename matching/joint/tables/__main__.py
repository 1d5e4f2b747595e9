"""Write the page of the table of ties: ``python -m matching.joint.tables > docs/joint-tables.md``."""

from __future__ import annotations

import sys

from matching.joint.tables.describe import markdown

if __name__ == "__main__":
    sys.stdout.write(markdown())
