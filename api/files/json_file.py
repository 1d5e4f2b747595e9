"""JSON files, read with care: whatever the file holds, the answer is a value or a reason."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from api.errors import BadInput, Reason
from api.files.json_text import NotJson, parse_json

#: Larger files are refused before they fill the memory.
LARGEST = 512 << 20


def read_json(path: Path) -> Any:
    """The value of a JSON file.

    Raises
    ------
    BadInput: missing, a folder, too large, empty, not UTF-8, not JSON.
    """
    if not path.exists():
        raise BadInput(Reason(code="file.missing", where=str(path), seen="-"))
    if path.is_dir():
        raise BadInput(Reason(code="file.folder", where=str(path), seen="-"))
    size = path.stat().st_size
    if size > LARGEST:
        raise BadInput(Reason(code="file.large", where=str(path), seen=f"{size} B"))
    try:
        return parse_json(path.read_bytes())
    except NotJson as error:
        raise BadInput(Reason(code=f"json.{error.reason}", where=str(path), seen=error.seen)) from None
    except OSError as error:
        seen = error.strerror or str(error)
        raise BadInput(Reason(code="file.unreadable", where=str(path), seen=seen)) from None


def json_bytes(value: Any, *, indent: int | None = None) -> bytes:
    """A value as JSON text in UTF-8, the same bytes for the same value."""
    separators = (",", ":") if indent is None else None
    text = json.dumps(value, ensure_ascii=False, indent=indent, separators=separators, allow_nan=False)
    # A lone surrogate of a hostile input cannot be written in UTF-8; it is shown escaped.
    return text.encode("utf-8", errors="backslashreplace") + b"\n"
