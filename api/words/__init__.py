"""Every sentence of the command line and of the web door, in French and English."""

from api.words.catalogue import LANGUAGES, WORDS, Language, say

__all__ = ["LANGUAGES", "WORDS", "Language", "say"]
