"""The rules of pooled rides for tiny problems of two rides in one shift."""

from __future__ import annotations

import random

from routing.rules.company.spec import Company, TaskCompany
from routing.rules.contract import Rule
from routing.rules.driving_range.spec import DrivingRange, ShiftRange
from routing.rules.seating.spec import Seating, ShiftSeats, TaskSeats
from routing.rules.travel_cost.spec import ShiftPrice
from routing.rules.wait_aboard.spec import WaitAboard


def ride_rules(dice: random.Random) -> tuple[Rule, ...]:
    """One value of each, for the tasks ``t0`` and ``t1`` and the shift ``s0``."""
    return (
        Seating(
            kinds=("seat", "wheelchair"),
            tasks=tuple(TaskSeats(task=t, amounts=_seats(dice)) for t in ("t0", "t1")),
            shifts=(
                ShiftSeats(
                    shift="s0", configurations=tuple(_seats(dice, most=3) for _ in range(dice.randint(1, 3)))
                ),
            ),
        ),
        _company(dice),
        WaitAboard(longest=dice.randint(0, 1)),
        DrivingRange(rows=(ShiftRange(shift="s0", longest=dice.randint(4, 9)),)),
    )


def _seats(dice: random.Random, *, most: int = 2) -> tuple[int, int]:
    return dice.randint(0, most), dice.randint(0, most)


def _company(dice: random.Random) -> Company:
    kind = dice.choice(("private", "apart", "group"))
    if kind == "private":
        return Company(rows=(TaskCompany(task="t1", private=True),))
    if kind == "apart":
        return Company(rows=(TaskCompany(task="t0", apart=("t1",)),))
    return Company(rows=tuple(TaskCompany(task=t, group="family") for t in ("t0", "t1")))


def own_price(dice: random.Random) -> tuple[ShiftPrice, ...]:
    """Prices of the shift ``s0`` that replace its mode's, half of the time."""
    row = ShiftPrice(shift="s0", per_time=dice.randint(0, 2), per_metre=dice.randint(0, 2))
    return (row,) if dice.random() < 0.5 else ()
