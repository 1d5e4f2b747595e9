"""The families of work: their words, their colour and their mark, the same on screen, paper and map."""

from __future__ import annotations

from dataclasses import dataclass

from matching.report.bilingual import Bilingual


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """How one family is shown: never by colour alone, so each also has a mark."""

    label: Bilingual
    colour: str
    tint: str
    mark: str


#: Colours keep a contrast of 4.5 or more on white and stay apart for colour-blind readers.
FAMILIES = {
    "elderly": Family(
        label=Bilingual("Aide aux personnes âgées", "Elderly care"),
        colour="#0b5fa5",
        tint="#dcebf8",
        mark="●",
    ),
    "childcare": Family(
        label=Bilingual("Garde d'enfants", "Childcare"), colour="#a84a00", tint="#fde8d3", mark="▲"
    ),
    "post": Family(
        label=Bilingual("Postes en horaires décalés", "Odd-hour posts"),
        colour="#7a2f8f",
        tint="#f1e0f5",
        mark="■",
    ),
    "internal": Family(
        label=Bilingual("Temps interne", "Internal time"), colour="#3b5b2a", tint="#e4eedd", mark="◇"
    ),
}
OTHER = Family(label=Bilingual("Autre", "Other"), colour="#3f4a54", tint="#e6e9ec", mark="◆")


def family_of(code: str) -> Family:
    """The family of that code; an unknown code is shown as *other*."""
    return FAMILIES.get(code, OTHER)
