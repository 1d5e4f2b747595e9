"""Territories as data packs: the facts of Sud Val-de-Marne and a seeded synthetic week drawn from them."""

from __future__ import annotations

from scenarios.territory.facts import Territory, territory
from scenarios.territory.generate import generate
from scenarios.territory.packs import COMMUNES_FILE, REFERENCE_PACK, TINY_PACK, write_pack
from scenarios.territory.sizes import REFERENCE, TINY, Sizes

__all__ = [
    "COMMUNES_FILE",
    "REFERENCE",
    "REFERENCE_PACK",
    "TINY",
    "TINY_PACK",
    "Sizes",
    "Territory",
    "generate",
    "territory",
    "write_pack",
]
