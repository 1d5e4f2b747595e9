"""What a vehicle can carry: seats, wheelchair places, and the ways they trade against each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from routing.errors import Fault
from routing.rides.party import Party


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Seating:
    """One arrangement: ordinary seats and wheelchair places usable at the same time."""

    seats: int
    wheelchairs: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatLayout:
    """The arrangements a vehicle can take at any halt; a load fits when it fits one of them."""

    arrangements: tuple[Seating, ...]

    @classmethod
    def folding(cls, *, seats: int, wheelchairs: int = 0, seats_per_wheelchair: int = 0) -> SeatLayout:
        """Every wheelchair on board folds ``seats_per_wheelchair`` ordinary seats away."""
        least = 1 if wheelchairs > 0 and seats == 0 else 0  # without a seat, empty is no arrangement
        return cls(
            arrangements=tuple(
                Seating(seats=max(0, seats - number * seats_per_wheelchair), wheelchairs=number)
                for number in range(least, wheelchairs + 1)
            )
        )

    @property
    def most_seats(self) -> int:
        """Ordinary seats when the arrangement has the most of them."""
        return max(one.seats for one in self.arrangements)

    @property
    def most_wheelchairs(self) -> int:
        """Wheelchair places when the arrangement has the most of them."""
        return max(one.wheelchairs for one in self.arrangements)

    def holds(self, *, seats: int, wheelchairs: int) -> bool:
        """Whether so many people fit at once."""
        return any(seats <= one.seats and wheelchairs <= one.wheelchairs for one in self.arrangements)

    def takes(self, party: Party) -> bool:
        """Whether a party fits when alone on board."""
        return self.holds(seats=party.seats, wheelchairs=party.wheelchairs)

    def faults(self, where: str) -> Iterator[Fault]:
        """What is wrong with the arrangements."""
        if not self.arrangements:
            yield Fault(
                code="rides.no_seating",
                where=where,
                seen="no arrangement",
                rule="A vehicle has at least one arrangement of its seats.",
                advice="Give its ordinary seats, driver not counted.",
            )
        for one in self.arrangements:
            if one.seats < 0 or one.wheelchairs < 0 or one.seats + one.wheelchairs == 0:
                yield Fault(
                    code="rides.seating",
                    where=where,
                    seen=f"{one.seats} seats and {one.wheelchairs} wheelchair places",
                    rule="An arrangement carries at least one person and counts no negative places.",
                    advice="Remove the arrangement, or correct its numbers.",
                )
