"""Import profiles: data files that say which columns a layout has and what its cells mean."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal, get_args

from matching.imports.cell import plain
from matching.imports.hours import Unit

#: What a column of a schedule may say; every other column is left unread.
Field = Literal[
    "kind",
    "internal",
    "client",
    "client_title",
    "client_first",
    "person",
    "person_title",
    "person_first",
    "service",
    "date",
    "start",
    "end",
    "duration",
    "unassigned",
    "cancelled",
    "code",
    "address",
    "postcode",
    "commune",
    "phone",
]
FIELDS: tuple[Field, ...] = get_args(Field)


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One layout.

    Attributes
    ----------
    signature: headings that all stand in a file of this layout; empty for the generic one.
    required: fields that must have a column; ``one_of``: groups of which one field must.
    columns: the headings that each field may have, the preferred one first.
    duration_unit: what a bare number of a duration counts; None when the heading, or its size, tells.
    writes: fields of the columns that :mod:`matching.imports.export` writes, in order.
    """

    id: str
    french: str
    english: str
    signature: tuple[str, ...]
    required: tuple[Field, ...]
    one_of: tuple[tuple[Field, ...], ...]
    columns: Mapping[Field, tuple[str, ...]]
    duration_unit: Unit | None = None
    writes: tuple[Field, ...] = ()

    def fields(self, headings: Sequence[str]) -> dict[Field, int]:
        """The place of each field in a row of headings, from 0."""
        places = {plain(heading): place for place, heading in reversed(list(enumerate(headings)))}
        found: dict[Field, int] = {}
        for field, names in self.columns.items():
            place = next((places[plain(name)] for name in names if plain(name) in places), None)
            if place is not None and place not in found.values():
                found[field] = place
        return found

    def signed(self, headings: Sequence[str]) -> bool:
        """Whether the row of headings carries the whole signature."""
        return bool(self.signature) and {plain(name) for name in self.signature} <= {
            plain(heading) for heading in headings
        }

    def missing(self, fields: Mapping[Field, int]) -> tuple[tuple[Field, ...], ...]:
        """Groups of fields, one of each of which is needed and has no column."""
        groups = (*((field,) for field in self.required), *self.one_of)
        return tuple(group for group in groups if not any(field in fields for field in group))


@dataclass(frozen=True, slots=True, kw_only=True)
class CellWords:
    """Words that cells hold whatever the layout, compared plain: see ``profiles/words.toml``."""

    kind: Mapping[str, str]
    nobody: frozenset[str]
    yes: frozenset[str]
    no: frozenset[str]
    total: frozenset[str]


@cache
def profiles() -> Mapping[str, Profile]:
    """Every profile of the package by id, those with a signature first."""
    folder = files("matching.imports") / "profiles"
    read = [
        _profile(tomllib.loads(file.read_text(encoding="utf-8")))
        for file in folder.iterdir()
        if file.name.endswith(".toml") and file.name != "words.toml"
    ]
    ordered = sorted(read, key=lambda profile: (-len(profile.signature), profile.id))
    return {profile.id: profile for profile in ordered}


def find_profile(name: str) -> Profile | None:
    """The profile that is called so, accents or not; None when there is none."""
    wanted = plain(name).replace(" ", "")
    return next((one for one in profiles().values() if one.id == wanted), None)


@cache
def cell_words() -> CellWords:
    """The words of ``profiles/words.toml``."""
    text = (files("matching.imports") / "profiles" / "words.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    return CellWords(
        kind={plain(word): kind for kind, words in data["kind"].items() for word in words},
        nobody=_plain_set(data["nobody"]["words"]),
        yes=_plain_set(data["boolean"]["yes"]),
        no=_plain_set(data["boolean"]["no"]),
        total=_plain_set(data["total"]["words"]),
    )


def _plain_set(words: Sequence[str]) -> frozenset[str]:
    return frozenset(plain(word) for word in words)


def _profile(data: dict[str, Any]) -> Profile:
    return Profile(
        id=data["id"],
        french=data["french"],
        english=data["english"],
        signature=tuple(data.get("signature", ())),
        required=tuple(data["required"]),
        one_of=tuple(tuple(group) for group in data.get("one_of", ())),
        columns={field: tuple(names) for field, names in data["columns"].items()},
        duration_unit=data.get("duration_unit"),
        writes=tuple(data.get("writes", ())),
    )
