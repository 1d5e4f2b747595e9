"""Keys of tours: a number that tells one stop sequence from another, kept up arc by arc.

The key of a tour is the exclusive or of scrambled numbers of its arcs (Zobrist 1970), so a stop that leaves
or joins changes it by three arcs only. Equal keys mean equal sequences but for a chance of about one in 2^60.
"""

from __future__ import annotations

from routing.search.arrays import TOUR_KEY
from routing.search.jit import inlined
from routing.search.memory import keep


@inlined
def scramble(x):  # type: ignore[no-untyped-def]
    """A number whose bits all depend on all bits of ``x`` (finaliser of splitmix, Steele et al. 2014)."""
    x = (x ^ ((x >> 30) & 0x3FFFFFFFF)) * -4658895280553007687
    x = (x ^ ((x >> 27) & 0x1FFFFFFFFF)) * -7723592293110705685
    return x ^ ((x >> 31) & 0x1FFFFFFFF)


@inlined
def arc(a, b):  # type: ignore[no-untyped-def]
    """The number of one arc."""
    return scramble((a + 1) * 1_000_003 + (b + 1) * 2_654_435_761 + 88_172_645_463_325_252)


@inlined
def turn_key(m, shift, before, node, after):  # type: ignore[no-untyped-def]
    """The key after ``node`` joined, or left, its tour between ``before`` and ``after``."""
    change = arc(before, node) ^ arc(node, after) ^ arc(before, after)
    keep(m, TOUR_KEY, shift, m[m[TOUR_KEY] + shift] ^ change)
