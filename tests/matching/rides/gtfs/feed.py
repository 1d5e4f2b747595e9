"""A feed of the small book, as files that tests change before zipping them again."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from functools import cache

from matching.rides import rides_from_tables
from matching.rides.gtfs import Published, flex_feed, zone_of_places
from tests.matching.rides.small import Tables, frames, tables

FIRST = date(2026, 12, 1)


def exported(given: Tables, **asked: str) -> bytes:
    """The feed of these tables, its zone drawn around the places."""
    book = rides_from_tables(frames(given))
    published = Published(url="https://exemple.org", first=FIRST, zone=zone_of_places(book.locations))
    return flex_feed(book, published, language="en" if asked.get("language") == "en" else "fr")


@cache
def sound() -> bytes:
    """The feed of the small book."""
    return exported(tables())


def files(content: bytes) -> dict[str, str]:
    """Text of each file of a zip."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}


def zipped(contents: dict[str, str]) -> bytes:
    """A zip of these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in contents.items():
            archive.writestr(name, text.encode("utf-8"))
    return out.getvalue()
