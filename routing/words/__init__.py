"""What people read: sentences in French and English, from a code and typed values."""

from routing.words.catalogue import Catalogue, Language, catalogue
from routing.words.speaker import Names, Speaker

__all__ = ["Catalogue", "Language", "Names", "Speaker", "catalogue"]
