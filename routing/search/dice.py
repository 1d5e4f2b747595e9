"""Random numbers of one lane: its own small generator, so that a lane's luck never depends on a thread.

xorshift128+ (Vigna 2017), seeded through splitmix64.
"""

from __future__ import annotations

import math

import numpy as np

from routing.search.arrays import DICE_A, DICE_B, Ints
from routing.search.jit import inlined

_MASK = (1 << 64) - 1


def seed_dice(m: Ints, *, seed: int, lane: int) -> None:
    """Set the generator of block ``m`` from a seed and a lane number."""
    word = (seed * 0x9E3779B97F4A7C15 + (lane + 1) * 0xD1B54A32D192ED03) & _MASK
    for k in (DICE_A, DICE_B):
        word = (word + 0x9E3779B97F4A7C15) & _MASK
        mixed = word
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _MASK
        m[k] = np.array([mixed ^ (mixed >> 31)], dtype=np.uint64).view(np.int64)[0]


@inlined
def roll(m):  # type: ignore[no-untyped-def]
    """The next 64 random bits."""
    first = np.uint64(m[DICE_A])
    second = np.uint64(m[DICE_B])
    m[DICE_A] = np.int64(second)
    first ^= first << np.uint64(23)
    first ^= (first >> np.uint64(17)) ^ second ^ (second >> np.uint64(26))
    m[DICE_B] = np.int64(first)
    return first + second


@inlined
def below(m, count):  # type: ignore[no-untyped-def]
    """A whole number in ``[0, count)``."""
    return np.int64(roll(m) >> np.uint64(33)) % count


@inlined
def unit(m):  # type: ignore[no-untyped-def]
    """A number in ``(0, 1]``."""
    return (float(roll(m) >> np.uint64(11)) + 1.0) * (1.0 / 9007199254740992.0)


@inlined
def patience(m, temperature):  # type: ignore[no-untyped-def]
    """How much worse a plan may be and still be accepted: exponential of mean ``temperature``."""
    return -temperature * math.log(unit(m))
