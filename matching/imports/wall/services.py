"""Words of services, and how long one lasts when a planning writes no end: data, each listed when used."""

from __future__ import annotations

from dataclasses import dataclass

from matching.imports.wall.folded import folded

#: Minutes assumed for a visit whose end is not written, by word of its service. Source: hypothesis of
#: Maillon; every use of them is listed as "lu comme".
DEFAULT_MINUTES: dict[str, int] = {
    "lever": 30,
    "toilette": 45,
    "douche": 45,
    "habillage": 30,
    "change": 20,
    "transfert": 20,
    "repas": 45,
    "petit-dejeuner": 30,
    "dejeuner": 45,
    "diner": 45,
    "coucher": 30,
    "medicaments": 15,
    "courses": 60,
    "menage": 120,
    "entretien": 120,
    "linge": 60,
    "repassage": 60,
    "compagnie": 60,
    "promenade": 60,
    "sortie": 60,
    "accompagnement": 60,
    "garde": 120,
    "nuit": 600,
    "aide": 60,
    "visite": 60,
}
#: For a service that has no word above.
OTHER_MINUTES = 60


@dataclass(frozen=True, slots=True)
class Services:
    """The services a reader knows: usual words, those of a legend, those of the association.

    Attributes
    ----------
    named: name of the service by plain text: abbreviations of a legend, names and ids of a table.
    """

    named: dict[str, str]

    def begins(self, words: tuple[str, ...]) -> bool:
        """Whether these words begin with a known service."""
        if not words:
            return False
        texts = [folded(" ".join(words[:count])) for count in range(min(4, len(words)), 0, -1)]
        first = folded(words[0]).strip("+,.:")
        return first in DEFAULT_MINUTES or any(text in self.named for text in texts)

    def name(self, text: str) -> str:
        """The service as its table or legend names it, else as written."""
        return self.named.get(folded(text), text)


def usual_minutes(service: str | None) -> int:
    """Assumed length of a service: that of the first of its words that is known, else of any other."""
    words = folded(service or "").replace("/", " ").replace("+", " ").split()
    return next((DEFAULT_MINUTES[word] for word in words if word in DEFAULT_MINUTES), OTHER_MINUTES)
