"""``maillon check FEED.zip``: a GTFS-Flex feed against the specification."""

from __future__ import annotations

from pathlib import Path

from api.cli.exits import Exit
from api.cli.talk import Talk
from api.errors import complaints_of, summary
from api.words import say

#: Ending of files that hold a feed.
FEED_FILE = ".zip"


def check_gtfs(file: Path, talk: Talk) -> Exit:
    """Check a feed; 0 nothing found, 1 something found."""
    from api.cases.gtfs import check_zip  # here, so that --help need not load shapely
    from matching.tables.faults import InvalidTables

    faults = check_zip(file)
    complaints = complaints_of(InvalidTables(faults), talk.language) if faults else ()
    found = [
        {**said.as_json(), "file": fault.file, "line": fault.row, "field": fault.column}
        for said, fault in zip(complaints, faults, strict=True)
    ]
    if complaints:
        talk.line(summary(complaints, talk.language))
    code = "check.feed_faults" if faults else "check.feed_sound"
    lines = [say(code, talk.language, feed=file, count=len(faults))]
    return talk.result(Exit.UNSOLVED if faults else Exit.DONE, {"feed": str(file), "faults": found}, lines)
