"""Answers kept in a file, so that a run that was stopped goes on where it was, and no address is asked twice.

One JSON line an answer, written at once. Addresses asked are kept as hashes only; the answer's own label and
position are those of a public directory. A last line cut by a crash is left aside.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from routing.travel.geocoding.answer import Found, Geocoder


@dataclass(slots=True, kw_only=True)
class RememberingGeocoder:
    """``geocoder`` with a memory in ``file``; what it could not answer is asked again next time.

    ``asked`` counts the questions that did go to the geocoder.
    """

    geocoder: Geocoder
    file: Path
    asked: int = field(init=False, default=0)
    _known: dict[str, Found | None] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        try:
            lines = self.file.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError):
            return
        for line in lines:
            entry = _entry(line)
            if entry is not None:
                self._known[entry[0]] = entry[1]

    @property
    def key(self) -> str:
        """That of the geocoder."""
        return self.geocoder.key

    def locate(self, query: str) -> Found | None:
        """As the geocoder's, from memory when it holds the answer."""
        key = hashlib.sha256(f"{self.key}\n{query}".encode()).hexdigest()[:32]
        if key not in self._known:
            self.asked += 1
            self._known[key] = self.geocoder.locate(query)
            self._write(key, self._known[key])
        return self._known[key]

    def _write(self, key: str, found: Found | None) -> None:
        line = json.dumps({"key": key, "found": None if found is None else asdict(found)})
        torn = self.file.exists() and self.file.read_bytes()[-1:] not in (b"\n", b"")
        with self.file.open("a", encoding="utf-8") as file:
            file.write(("\n" if torn else "") + line + "\n")


def _entry(line: str) -> tuple[str, Found | None] | None:
    """Key and answer of a line, None when it is not one of ours."""
    try:
        read: Any = json.loads(line)
        key, found = read["key"], read["found"]
        if not isinstance(key, str):
            return None
        return key, None if found is None else _found(found)
    except (ValueError, KeyError, TypeError):
        return None


def _found(values: Any) -> Found:
    number: Callable[[Any], float] = float
    if values["precision"] not in ("number", "street", "commune"):
        raise ValueError(values["precision"])
    return Found(
        lat=number(values["lat"]),
        lon=number(values["lon"]),
        precision=values["precision"],
        score=None if values["score"] is None else number(values["score"]),
        label=str(values["label"]),
        postcode=str(values["postcode"]),
    )
