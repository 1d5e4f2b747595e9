"""Words of time windows."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "windows": {"fr": "Plages horaires", "en": "Time windows"},
    "windows.early": {
        "fr": "{task:task} commence {start:clock}, avant l'ouverture de sa plage, {open:clock}.",
        "en": "{task:task} starts {start:clock}, before its window opens {open:clock}.",
    },
    "windows.late": {
        "fr": "{task:task} commence {start:clock}, {late:span} après la fin de sa plage, {close:clock}.",
        "en": "{task:task} starts {start:clock}, {late:span} after its window closes {close:clock}.",
    },
    "windows.between": {
        "fr": "{task:task} commence {start:clock}, entre deux plages : l'une finit {close:clock}, "
        "l'autre ouvre {open:clock}.",
        "en": "{task:task} starts {start:clock}, between two windows: one closes {close:clock}, "
        "the next opens {open:clock}.",
    },
    "windows.later": {
        "fr": "Accepter que {task:task} commence jusqu'à {by:span} plus tard : {person:person} commence "
        "{start:clock}.",
        "en": "Accept that {task:task} starts up to {by:span} later: {person:person} starts {start:clock}.",
    },
    "windows.earlier": {
        "fr": "Accepter que {task:task} commence jusqu'à {by:span} plus tôt : {person:person} commence "
        "{start:clock}.",
        "en": "Accept that {task:task} starts up to {by:span} earlier: {person:person} starts {start:clock}.",
    },
    "windows.lateness": {"fr": "Retards", "en": "Lateness"},
    "windows.peak": {"fr": "Plus grand retard", "en": "Largest lateness"},
}
