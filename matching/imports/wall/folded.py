"""Text without what does not change its meaning: case, accents, double spaces."""

from __future__ import annotations

import re
import unicodedata


def folded(text: str) -> str:
    """The text in lower case, without accents, spaces single: what words are compared by."""
    bare = unicodedata.normalize("NFKD", text.replace("’", "'").replace("œ", "oe"))
    kept = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return re.sub(r"\s+", " ", kept).strip().casefold()
