"""Messages as text: a JSON array of one object each, or a CSV with a column for each field in use."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from typing import Any

from matching.rides.tcrp.messages import Message
from matching.tables.neutral import neutral_cell

#: What stands between the values of a list in a cell.
SEPARATOR = "|"
KIND_COLUMN = "telegram"


def messages_json(messages: Sequence[Message]) -> bytes:
    """``[{"tripRequest": {…}}, …]``."""
    return json.dumps([{one.kind: one.body} for one in messages], ensure_ascii=False, indent=1).encode()


def messages_csv(messages: Sequence[Message]) -> bytes:
    """One line a message; fields inside others have names with dots, lists are separated by ``|``."""
    rows = [{KIND_COLUMN: one.kind, **dict(_flat(one.body))} for one in messages]
    columns = list(dict.fromkeys(column for row in rows for column in row)) or [KIND_COLUMN]
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, columns, lineterminator="\r\n", restval="")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode("utf-8-sig")


def _flat(body: dict[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    for name, value in body.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{above}{name}.")
        else:
            yield f"{above}{name}", _cell(value)


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return SEPARATOR.join(_escaped(str(one)) for one in value)
    return str(neutral_cell(str(value))) if isinstance(value, str) else str(value)


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(SEPARATOR, f"\\{SEPARATOR}")
