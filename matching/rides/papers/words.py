"""Words of the papers of rides, in both languages at once, from the catalogue of :mod:`matching.words`."""

from __future__ import annotations

from datetime import datetime, timedelta

from matching.papers.words import at_clock, sentence
from matching.report.bilingual import Bilingual, long_day

#: Before this hour a ride is said to be in the night between two days: many go on the wrong evening.
_NIGHT_ENDS = 5


def word(code: str, **values: object) -> Bilingual:
    """The sentence ``ride_paper.<code>``; a :class:`Bilingual` value gives each language its own half."""
    return sentence(f"ride_paper.{code}", **values)


def spoken(moment: datetime) -> Bilingual:
    """``9 h 05``, as plain French says it; the two hours of an autumn night are told apart."""
    said = at_clock(moment)
    dial = f"{moment.hour:02}:{moment.minute:02}"
    return Bilingual(said.fr.replace(dial, f"{moment.hour}\u00a0h\u00a0{moment.minute:02}"), said.en)


def night_of(moment: datetime) -> Bilingual | None:
    """``dans la nuit du lundi 23 novembre au mardi 24 novembre``; None by day."""
    if moment.hour >= _NIGHT_ENDS:
        return None
    eve = moment.date() - timedelta(days=1)
    return word("night", eve=long_day(eve), day=long_day(moment.date()))
