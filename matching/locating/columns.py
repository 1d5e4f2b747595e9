"""Which columns of somebody's table hold an address, by their headers in French or English."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_ADDRESS = {
    "adresse",
    "address",
    "adresse postale",
    "adresse complete",
    "adresse du beneficiaire",
    "adresse beneficiaire",
    "beneficiaire adresse",
    "adresse 1",
    "adresse1",
    "rue",
    "voie",
    "numero et voie",
    "street",
    "lieu",
    "domicile",
}
_POSTCODE = {"code postal", "codepostal", "cp", "postcode", "post code", "postal code", "zip", "zip code"}
_TOWN = {"ville", "commune", "city", "town", "localite", "municipality"}
_LAT = {"lat", "latitude"}
_LON = {"lon", "long", "lng", "longitude"}
_ERROR = {"erreur", "error"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Places of the columns in the header, 0 the first.

    Attributes
    ----------
    query: read in this order and joined into the address.
    postcode, town: those of ``query`` that hold them, None when there is none.
    lat, lon, score, precision, error: where answers go; None = to be added.
    own: the table is a ``places`` table of ours, which takes no further column.
    """

    query: tuple[int, ...]
    postcode: int | None
    town: int | None
    lat: int | None
    lon: int | None
    score: int | None
    precision: int | None
    error: int | None
    own: bool


def find_columns(header: Sequence[str], *, named: Sequence[str] = ()) -> Columns | None:
    """The columns of a header, None when nothing in it holds an address.

    Parameters
    ----------
    named: headers of the columns that make up the address, in order, instead of guessing them. KeyError
        when one of them is not there.
    """
    plain = [_plain(name) for name in header]
    address, postcode, town = (_first(plain, names) for names in (_ADDRESS, _POSTCODE, _TOWN))
    query = tuple(_named(header, plain, name) for name in named)
    if not query:
        if address is None and town is None:
            return None
        query = tuple(place for place in (address, postcode, town) if place is not None)
    return Columns(
        query=query,
        postcode=postcode if postcode in query else None,
        town=town if town in query else None,
        lat=_first(plain, _LAT),
        lon=_first(plain, _LON),
        score=_first(plain, {"score"}),
        precision=_first(plain, {"precision"}),
        error=_first(plain, _ERROR),
        own={"id", "lat", "lon"} <= set(plain),
    )


def _first(plain: Sequence[str], names: set[str]) -> int | None:
    return next((place for place, name in enumerate(plain) if name in names), None)


def _named(header: Sequence[str], plain: Sequence[str], name: str) -> int:
    """Place of a header as people write it: exactly, or else without case and accents. Raises KeyError."""
    if name in header:
        return list(header).index(name)
    if _plain(name) in plain:
        return plain.index(_plain(name))
    raise KeyError(name)


def _plain(name: str) -> str:
    """The header without case, accents and punctuation."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return " ".join("".join(c if c.isalnum() else " " for c in bare.casefold()).split())
