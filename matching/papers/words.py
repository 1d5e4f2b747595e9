"""Words of the papers, in both languages at once, from the catalogue of :mod:`matching.words`."""

from __future__ import annotations

from datetime import datetime

from matching.report.bilingual import Bilingual, clock
from matching.words import say


def word(code: str, **values: object) -> Bilingual:
    """The sentence ``paper.<code>``; a :class:`Bilingual` value gives each language its own half."""
    return sentence(f"paper.{code}", **values)


def sentence(code: str, **values: object) -> Bilingual:
    """The sentence of a whole code of the catalogue, in the same way."""
    french = {name: value.fr if isinstance(value, Bilingual) else value for name, value in values.items()}
    english = {name: value.en if isinstance(value, Bilingual) else value for name, value in values.items()}
    return Bilingual(say(code, "fr", **french), say(code, "en", **english))


def at_clock(moment: datetime) -> Bilingual:
    """``08:05``; on the autumn night when an hour comes twice, also which of the two is meant."""
    first, second = moment.replace(fold=0), moment.replace(fold=1)
    if first.utcoffset() == second.utcoffset():
        return Bilingual(clock(moment), clock(moment))
    return word("hour_again" if moment.fold else "hour_first", time=f"{moment:%H:%M}")


def telephone(written: str) -> str:
    """Ten digits in pairs, as French numbers are read aloud; anything else as it was written."""
    digits = "".join(written.split()).replace(".", "").replace("-", "")
    if len(digits) == 10 and digits.isdigit():
        return "\u00a0".join(digits[place : place + 2] for place in range(0, 10, 2))
    return written
