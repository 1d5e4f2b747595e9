"""The catalogue: a code and its parameters become a sentence."""

from __future__ import annotations

from typing import Literal

from matching.words.asides import ASIDES
from matching.words.base import BASE
from matching.words.checking import CHECKING
from matching.words.gtfs import GTFS
from matching.words.imports import IMPORTS
from matching.words.joint_papers import JOINT_PAPERS
from matching.words.labels import LABELS
from matching.words.locating import LOCATING
from matching.words.papers import PAPERS
from matching.words.read_as import READ_AS
from matching.words.reasons import REASONS
from matching.words.ride_papers import RIDE_PAPERS
from matching.words.rides import RIDES
from matching.words.shuttles import SHUTTLES
from matching.words.tables import TABLE_SENTENCES
from matching.words.tcrp import TCRP
from matching.words.travel import TRAVEL
from matching.words.wall import WALL

Language = Literal["fr", "en"]
LANGUAGES: tuple[Language, ...] = ("fr", "en")

#: code -> (French, English)
CATALOGUE: dict[str, tuple[str, str]] = {
    **ASIDES,
    **CHECKING,
    **LABELS,
    **LOCATING,
    **BASE,
    **GTFS,
    **IMPORTS,
    **READ_AS,
    **REASONS,
    **RIDES,
    **SHUTTLES,
    **RIDE_PAPERS,
    **JOINT_PAPERS,
    **TABLE_SENTENCES,
    **TCRP,
    **TRAVEL,
    **WALL,
    **PAPERS,
}


def say(code: str, language: Language = "fr", **parameters: object) -> str:
    """The sentence of ``code``.

    Parameters are named in the sentence between braces. Raises KeyError when the code or a parameter is
    missing: a test keeps both from happening.
    """
    return CATALOGUE[code][LANGUAGES.index(language)].format(**parameters)
