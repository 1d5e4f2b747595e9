"""Words of shifts."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "shifts": {"fr": "Horaires et amplitude", "en": "Shift hours and span"},
    "shifts.too_early": {
        "fr": "{shift:shift} part {departure:clock}, avant son début, {start:clock}.",
        "en": "{shift:shift} leaves {departure:clock}, before it begins {start:clock}.",
    },
    "shifts.too_late": {
        "fr": "{shift:shift} rentre {arrival:clock}, {late:span} après sa fin, {end:clock}.",
        "en": "{shift:shift} is back {arrival:clock}, {late:span} after its end, {end:clock}.",
    },
    "shifts.beyond_latest": {
        "fr": "{shift:shift} rentre {arrival:clock}, {late:span} au-delà de la limite des heures "
        "supplémentaires, {latest:clock}.",
        "en": "{shift:shift} is back {arrival:clock}, {late:span} beyond the limit of overtime, "
        "{latest:clock}.",
    },
    "shifts.too_long": {
        "fr": "L'amplitude de {shift:shift} est de {span:span} ; la limite est de {longest:span}.",
        "en": "The span of {shift:shift} is {span:span}; the limit is {longest:span}.",
    },
    "shifts.ends_later": {
        "fr": "Demander à {person:person} de finir {by:span} plus tard : {task:task} commence {start:clock}.",
        "en": "Ask {person:person} to end {by:span} later: {task:task} starts {start:clock}.",
    },
    "shifts.starts_earlier": {
        "fr": "Demander à {person:person} de commencer {by:span} plus tôt : {task:task} commence "
        "{start:clock}.",
        "en": "Ask {person:person} to begin {by:span} earlier: {task:task} starts {start:clock}.",
    },
    "shifts.overtime": {"fr": "Heures supplémentaires", "en": "Overtime"},
    "shifts.span": {"fr": "Amplitude", "en": "Span"},
    "shifts.use": {"fr": "Tournées ouvertes", "en": "Tours opened"},
}
