"""Words of bans."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "forbidden": {"fr": "Personnes écartées", "en": "Persons kept away"},
    "forbidden.banned": {
        "fr": "{person:person} ne doit pas faire {task:task}.",
        "en": "{person:person} must not serve {task:task}.",
    },
}
