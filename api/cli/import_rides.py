"""``maillon import MESSAGES --profil tcrp210``: requests of another operator become tables of rides."""

from __future__ import annotations

from pathlib import Path

from api.cli.exits import Exit
from api.cli.talk import Talk
from api.errors import complaints_of, everything_wrong
from api.files.atomic import writable_place
from api.words import say

PROFILE = "tcrp210"


def import_messages(file: Path, out: Path, talk: Talk) -> Exit:
    """Write ``places`` and ``ride_requests``; a file with a fault writes nothing and tells them all."""
    from api.cases import tcrp as case  # here, so that --help need not load pandas
    from matching.tables.faults import InvalidTables

    everything_wrong(lambda: writable_place(out))
    talk.say("import.reading", file=file)
    found = case.read_requests(file)
    if found.faults:
        return talk.refuse(complaints_of(InvalidTables(found.faults), talk.language))
    files = case.write_tables(found, out)
    lines = [
        say("import.messages", talk.language, requests=len(found.requests), places=len(found.places)),
        *(f"  {path}" for path in files.values()),
    ]
    if found.passed:
        lines.append(say("import.messages_passed", talk.language, count=found.passed))
    document = {
        "requests": len(found.requests),
        "places": len(found.places),
        "passed_over": found.passed,
        "files": {name: str(path) for name, path in files.items()},
    }
    return talk.result(Exit.DONE, document, lines)
