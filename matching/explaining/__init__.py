"""Why visits are left to fill, in the words of an association."""

from matching.planning.gates import CLOSED_ACT

#: Abilities that nobody can be hired for: an act that the law closes stays closed whoever comes.
UNOBTAINABLE = frozenset({CLOSED_ACT})

__all__ = ["UNOBTAINABLE"]
