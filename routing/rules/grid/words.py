"""Words of the grid of starts."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "grid": {"fr": "Heures rondes", "en": "Round hours"},
    "grid.between": {
        "fr": "{task:task} commence {start:clock} ; les heures annoncées vont de {step:span} en {step:span}.",
        "en": "{task:task} starts {start:clock}; announced hours go in steps of {step:span}.",
    },
}
