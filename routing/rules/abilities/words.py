"""Words of abilities."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "abilities": {"fr": "Compétences", "en": "Abilities"},
    "abilities.missing": {
        "fr": "{task:task} demande la compétence {ability:name} ; {shift:shift} ne l'a pas.",
        "en": "{task:task} needs the ability {ability:name}, which {shift:shift} lacks.",
    },
    "abilities.none_of": {
        "fr": "{task:task} demande l'une de ces compétences : {abilities:list} ; "
        "{shift:shift} n'en a aucune.",
        "en": "{task:task} needs one of these abilities: {abilities:list}; {shift:shift} has none.",
    },
}
