"""What a driver must have ready for a passenger, from a closed list: nothing else of ``needs`` is printed.

The column ``needs`` is free text that services, vehicles and drivers agree on; somebody may write a
diagnosis there. So a sheet prints the abilities this list knows, in the list's own words, and is silent
about the others: the planner has already sent a vehicle and a driver who have them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from matching.report.bilingual import Bilingual
from matching.rides.asked import AskedRide
from matching.rides.papers.words import word

#: Code of the words -> the spellings that mean it, without accents and in small letters.
SPELLINGS: dict[str, frozenset[str]] = {
    "ramp": frozenset({"rampe", "ramp"}),
    "lift": frozenset({"hayon", "plateforme", "plate-forme", "plateforme elevatrice", "lift", "tail lift"}),
    "booster": frozenset({"rehausseur", "booster", "booster seat"}),
    "child_seat": frozenset({"siege enfant", "siege auto", "siege-auto", "child seat", "car seat"}),
    "infant_seat": frozenset({"siege bebe", "coque", "cosy", "infant seat", "baby seat"}),
    "pushchair": frozenset({"poussette", "pushchair", "stroller"}),
    "walker": frozenset({"deambulateur", "rollator", "walker"}),
    "step": frozenset({"marchepied", "step"}),
    "bags": frozenset({"bagages", "bagage", "courses", "luggage"}),
}
_MEANT = {spelling: code for code, spellings in SPELLINGS.items() for spelling in spellings}


def equipment_of(asked: AskedRide) -> tuple[Bilingual, ...]:
    """What to have ready at the pickup of a ride."""
    return tuple(_equipment(asked))


def _equipment(asked: AskedRide) -> Iterator[Bilingual]:
    if asked.party.wheelchairs:
        yield word("wheelchairs", count=asked.party.wheelchairs)
    if asked.need == "help":
        yield word("arm")
    if asked.party.companions:
        yield word("companions", count=asked.party.companions)
    for code in dict.fromkeys(_MEANT.get(plain(need)) for need in asked.needs):
        if code is not None:
            yield word(code)


def known_equipment(need: str) -> bool:
    """Whether an ability is equipment of the list, however it is spelt."""
    return plain(need) in _MEANT


def plain(text: str) -> str:
    """Small letters, no accents, single spaces; ``_`` and spaces are the same."""
    bare = unicodedata.normalize("NFKD", text.replace("_", " ").casefold())
    return " ".join("".join(letter for letter in bare if not unicodedata.combining(letter)).split())
