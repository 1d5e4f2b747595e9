"""Where things are."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place people travel to.

    Attributes
    ----------
    lat, lon: WGS 84 degrees; both None when the problem's matrices are given.
    address: key of the building; two places of one address have no travel, no parking between them.
        None means the place is alone at its address.
    """

    id: str
    lat: float | None = None
    lon: float | None = None
    address: str | None = None
