"""Every sentence people see about matching: one code, French and English, typed parameters."""

from __future__ import annotations

from matching.words.catalogue import CATALOGUE, Language, say

__all__ = ["CATALOGUE", "Language", "say"]
