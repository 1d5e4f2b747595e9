"""How much may be tried before a search gives up and says so: counted, so that a run can be repeated."""

from __future__ import annotations


class Spent(Exception):
    """The effort allowed is used up."""


class Effort:
    """A count of tours tried, ``most`` at most."""

    def __init__(self, most: int) -> None:
        self.most, self.spent = most, 0

    def spend(self) -> None:
        """Count one tour. Raises :class:`Spent` when there is nothing left."""
        if self.spent >= self.most:
            raise Spent
        self.spent += 1
