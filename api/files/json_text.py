"""Strict JSON: UTF-8, no NaN, no number of a million digits, no nesting that breaks the reader."""

from __future__ import annotations

import json
from typing import Any


class NotJson(ValueError):
    """The bytes are no JSON document; ``reason`` is one of empty, encoding, syntax, number, deep."""

    def __init__(self, reason: str, seen: str) -> None:
        self.reason, self.seen = reason, seen
        super().__init__(f"{reason}: {seen}")


def parse_json(content: bytes) -> Any:
    """The value of a JSON document.

    Raises
    ------
    NotJson: with the reason and what was seen.
    """
    if not content.strip():
        raise NotJson("empty", f"{len(content)} B")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotJson("encoding", f"0x{content[error.start]:02x} @ {error.start}") from None
    try:
        return json.loads(text, parse_constant=_refused)
    except json.JSONDecodeError as error:
        raise NotJson("syntax", f"{error.msg} (line {error.lineno}, column {error.colno})") from None
    except RecursionError:
        raise NotJson("deep", "nesting") from None
    except ValueError as error:
        raise error if isinstance(error, NotJson) else NotJson("number", str(error)[:120]) from None


def _refused(constant: str) -> Any:
    raise NotJson("number", constant)
