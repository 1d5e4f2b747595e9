"""Words of the papers of a joint day, in both languages at once, from the catalogue."""

from __future__ import annotations

from matching.papers.words import sentence
from matching.report.bilingual import Bilingual


def word(code: str, **values: object) -> Bilingual:
    """The sentence ``joint_paper.<code>``; a :class:`Bilingual` value gives each language its own half."""
    return sentence(f"joint_paper.{code}", **values)
