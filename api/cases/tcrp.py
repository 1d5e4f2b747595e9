"""Messages between operators (TCRP Report 210): written from a day, read into tables."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from api.errors import BadInput, Reason
from api.files.atomic import write_files
from matching.rides import BookedDay
from matching.rides.tables.requests import RIDE_REQUESTS
from matching.rides.tcrp import (
    Requests,
    day_messages,
    messages_csv,
    messages_json,
    read_messages,
    request_messages,
    requests_of,
)
from matching.tables.columns import Table
from matching.tables.ground import PLACES
from matching.tables.neutral import neutral_cell
from routing.rides import RidePlan

#: Larger files are refused before they are read.
LARGEST = 256 << 20


def write_requests(booked: BookedDay, out: Path) -> int:
    """The day's requests as messages, JSON or CSV by the file's ending; how many."""
    messages = request_messages(booked)
    write = messages_csv if out.suffix.lower() == ".csv" else messages_json
    write_files(out.parent, {out.name: write(messages)})
    return len(messages)


def message_files(booked: BookedDay, plan: RidePlan) -> dict[str, bytes]:
    """Requests, answers, confirmations and tasks of a planned day, as JSON and as CSV."""
    messages = day_messages(booked, plan)
    return {"tcrp210.json": messages_json(messages), "tcrp210.csv": messages_csv(messages)}


def read_requests(path: Path) -> Requests:
    """What a file of messages asks for, with every fault. Raises BadInput when there is no such file."""
    if not path.is_file():
        code = "file.folder" if path.is_dir() else "file.missing"
        raise BadInput(Reason(code=code, where=str(path), seen="-"))
    size = path.stat().st_size
    if size > LARGEST:
        raise BadInput(Reason(code="file.large", where=str(path), seen=f"{size} B"))
    messages, faults = read_messages(path.read_bytes(), file=path.name)
    found = requests_of(messages, file=path.name)
    return Requests(
        places=found.places,
        requests=found.requests,
        faults=(*faults, *found.faults),
        passed=found.passed,
    )


def write_tables(found: Requests, out: Path) -> dict[str, Path]:
    """The two tables in a folder; their paths by table."""
    contents = {
        "places.csv": _table(PLACES, found.places),
        "ride_requests.csv": _table(RIDE_REQUESTS, found.requests),
    }
    write_files(out, contents)
    return {name.removesuffix(".csv"): out / name for name in contents}


def _table(table: Table, rows: Sequence[dict[str, str]]) -> bytes:
    """Columns in use, in the table's order."""
    used = {name for row in rows for name, value in row.items() if value}
    columns = [one.name for one in table.columns if one.name in used or one.required]
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([neutral_cell(row.get(name, "")) for name in columns] for row in rows)
    return text.getvalue().encode("utf-8-sig")
