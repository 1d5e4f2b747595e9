"""Homes of which only the commune is known: spread over its stops, always the same for the same seed."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from matching.shuttles.model import Home, StopPoint


def estimated_home(stops: Sequence[StopPoint], *, person: str, seed: int = 0) -> Home:
    """A stop of the commune that stands for the home of ``person``, marked as estimated.

    The draw depends on the seed, the person and the stops alone: one more person, or another order of the
    file, moves nobody else.

    Raises
    ------
    ValueError: there is no stop.
    """
    if not stops:
        raise ValueError("A commune without stops has no place to stand for a home.")
    # Each stop draws a number for this person; the least wins. A stop added or removed moves few people.
    chosen = min(stops, key=lambda stop: (_number(seed, person, stop.id), stop.id))
    return Home(place=chosen.id, lat=chosen.lat, lon=chosen.lon, commune=chosen.commune, estimated=True)


def _number(seed: int, person: str, stop: str) -> int:
    text = f"{seed}\x1f{person}\x1f{stop}".encode()
    return int.from_bytes(hashlib.blake2b(text, digest_size=8).digest(), "big")
