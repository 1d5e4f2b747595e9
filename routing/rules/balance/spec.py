"""Balance: work shared out between persons, each according to their share.

The *work* of a person here is service plus all travel, **base legs included** (unlike ``hours``, where they
are not work), over all the person's shifts; waiting and pauses are not work. With shares s and total work W
of the persons counted, a person's part is W x s / (sum of shares): the mean where all shares are 1, in
proportion to contracts where shares are contract hours. Each person's distance from that part, above or
below, is rounded up to whole ``unit`` and costs ``price`` a unit. The ``workload_balance`` of Ceschia et al.
2026 is every person at share 1, rounded up to minutes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from routing.errors import Fault
from routing.rules.checks import doubles, negative, unknown
from routing.rules.contract import Names
from routing.rules.reach import Reach

#: Shares add up to this at most, so that shares times work stay far from the largest integer.
MOST_SHARES = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonShare:
    """``person`` is to have ``share`` parts of the work (contract minutes, for example)."""

    person: str
    share: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """``price`` of each begun ``unit`` of time between a person's work and that person's part.

    ``persons`` are those counted; None counts everyone who has a shift, with equal shares.
    """

    code: ClassVar[str] = "balance"

    price: int
    persons: tuple[PersonShare, ...] | None = None
    unit: int = 1

    def shares(self, present: Iterable[str]) -> dict[str, int]:
        """Share by person counted, ``present`` being those who have a shift."""
        if self.persons is None:
            return dict.fromkeys(present, 1)
        return {row.person: row.share for row in self.persons}

    def faults(self, names: Names) -> Iterator[Fault]:
        rows = self.persons or ()
        yield from doubles("balance", "rules.balance.persons", (row.person for row in rows))
        yield from negative("balance", "rules.balance", "price", self.price)
        if self.unit < 1:
            yield _fault("no_unit", "rules.balance", f"unit = {self.unit}", "A unit lasts at least 1.")
        for number, row in enumerate(rows):
            where = f"rules.balance.persons[{number}]"
            yield from unknown("balance", where, "person", row.person, names.persons)
            if row.share < 1:
                yield _fault("no_share", where, f"share = {row.share}", "A person counted has a share.")
        total = sum(row.share for row in rows)
        if total > MOST_SHARES:
            rule = f"Shares add up to {MOST_SHARES} at most."
            yield _fault("large_shares", "rules.balance.persons", f"shares that add up to {total}", rule)

    def largest(self, reach: Reach) -> int:
        """One person does all the work: as far above the part as the others are below."""
        persons = len(reach.spans) if self.persons is None else len(self.persons)
        return self.price * (2 * reach.work // max(1, self.unit) + persons)


def _fault(code: str, where: str, seen: str, rule: str) -> Fault:
    advice = {
        "no_unit": "Use 1 for no rounding, 60 for minutes begun.",
        "no_share": "Use a positive integer, or remove the row.",
        "large_shares": "Only proportions matter: divide them all by the same number.",
    }
    return Fault(code=f"balance.{code}", where=where, seen=seen, rule=rule, advice=advice[code])
