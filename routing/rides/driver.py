"""Drivers, as a resource of their own beside the vehicles."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Driver:
    """One driver.

    Attributes
    ----------
    holds: licences and abilities (what vehicles require, what requests need).
    periods: when she may drive, seconds from the horizon start.
    """

    id: str
    holds: tuple[str, ...]
    periods: tuple[tuple[int, int], ...]
