"""Units used inside the engine, and the only place where they are converted.

Times are integer seconds from the problem's horizon start; distances integer metres; scores integers
in the problem's own unit. The default score unit is 1/3600 of a cent, so that a price in cents an hour
multiplied by a number of seconds is exact.
"""

from __future__ import annotations

MINUTE = 60
HOUR = 3600
DAY = 86_400

#: Score units in one cent, for problems whose ``score_unit`` is ``"1/3600 cent"``.
UNITS_PER_CENT = 3600

#: Far future in a problem's time unit; larger than any time a plan may hold.
FOREVER = 1 << 60

#: Largest absolute score a problem may lead to; checked when it is built (``routing.model.magnitude``).
SCORE_LIMIT = 1 << 60


def euros(amount: float) -> int:
    """Score units of an amount in euros, rounded once."""
    return round(amount * 100 * UNITS_PER_CENT)


def euros_per_hour(rate: float) -> int:
    """Score units per second of a rate in euros an hour (exact for whole cents)."""
    return round(rate * 100)


def euros_per_km(rate: float) -> int:
    """Score units per metre of a rate in euros a kilometre, rounded to 1/3600 cent."""
    return round(rate * 100 * UNITS_PER_CENT / 1000)


def to_euros(score: int) -> float:
    """Euros of a score in the default unit; for words and tables only."""
    return score / (100 * UNITS_PER_CENT)
