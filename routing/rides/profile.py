"""How long a passenger may be kept on board, by named profile.

The ride runs from departure after one's own boarding to arrival, stops for others included. The *direct*
time is what the same vehicle would take without a stop, leaving at the same moment of the day.

Sources: PAM francilien, user terms (pam.iledefrance-mobilites.fr): pooling may not lengthen the direct trip
by more than 50 %, and never by more than 30 minutes. The floor of the shift shuttle is Maillon's own: inside
one territory direct trips take less than 15 minutes, and 50 % alone would forbid pooling.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from routing.errors import Fault
from routing.units import MINUTE


@dataclass(frozen=True, slots=True, kw_only=True)
class RideProfile:
    """Longest ride as a function of the direct time.

    Attributes
    ----------
    permille: longest ride in thousandths of the direct time; None = no such limit.
    extra: longest ride is the direct time plus this many seconds; None = no such limit.
    floor: whatever the two limits say, direct time plus this many seconds is allowed; None = no floor.
    """

    name: str
    permille: int | None = None
    extra: int | None = None
    floor: int | None = None

    @property
    def capped(self) -> bool:
        """Whether there is a longest ride at all."""
        return self.permille is not None or self.extra is not None

    def longest(self, direct: int) -> int | None:
        """Longest ride in seconds for a direct time in seconds, rounded down; None = no limit."""
        limits = []
        if self.permille is not None:
            limits.append(direct * self.permille // 1000)
        if self.extra is not None:
            limits.append(direct + self.extra)
        if not limits:
            return None
        return min(limits) if self.floor is None else max(min(limits), direct + self.floor)

    def faults(self) -> Iterator[Fault]:
        """What is wrong with the figures."""
        where = f"profiles[{self.name}]"
        if self.permille is not None and self.permille < 1000:
            yield Fault(
                code="rides.profile_permille",
                where=where,
                seen=f"permille = {self.permille}",
                rule="A ride cannot be shorter than the direct trip: at least 1000 thousandths.",
                advice="Write 1500 for one and a half times the direct time.",
            )
        for name in ("extra", "floor"):
            value = getattr(self, name)
            if value is not None and value < 0:
                yield Fault(
                    code="rides.profile_negative",
                    where=where,
                    seen=f"{name} = {value}",
                    rule="Seconds added to the direct time are not negative.",
                    advice="Give 0 or more seconds.",
                )
        if self.floor is not None and not self.capped:
            yield Fault(
                code="rides.profile_floor",
                where=where,
                seen=f"floor = {self.floor} without permille nor extra",
                rule="A floor softens a limit; without a limit it means nothing.",
                advice="Give permille or extra, or remove the floor.",
            )


#: min(1.5 x direct, direct + 30 min), no floor.
PAM = RideProfile(name="PAM", permille=1500, extra=30 * MINUTE)

#: The same, and never less than direct + 10 min.
SHIFT_SHUTTLE = RideProfile(name="navette de poste", permille=1500, extra=30 * MINUTE, floor=10 * MINUTE)

#: No longest ride: for taxis, tests and comparisons.
UNCAPPED = RideProfile(name="sans plafond")

PROFILES: tuple[RideProfile, ...] = (PAM, SHIFT_SHUTTLE, UNCAPPED)
