"""Which requests of a day are one passenger's: a notice goes to a person, not to a ride."""

from __future__ import annotations

from matching.rides.asked import AskedRide
from matching.rides.day import BookedDay


def travellers(booked: BookedDay) -> tuple[tuple[AskedRide, ...], ...]:
    """The day's requests by passenger, in the book's order.

    Two requests with a ``passenger`` are hers when it is the same. Others are one passenger's when one is the
    way back of the other, or when name, telephone and reference are the same and there is a telephone or the
    same two places. When in doubt two notices are written: nobody must read where a namesake goes.
    """
    groups: list[list[AskedRide]] = []
    for asked in booked.asked.values():
        mine = [group for group in groups if any(_same(asked, other) for other in group)]
        groups = [group for group in groups if group not in mine]
        groups.append([*(one for group in mine for one in group), asked])
    order = {name: number for number, name in enumerate(booked.asked)}
    found = [tuple(sorted(group, key=lambda one: order[one.id])) for group in groups]
    return tuple(sorted(found, key=lambda group: order[group[0].id]))


def _same(one: AskedRide, other: AskedRide) -> bool:
    if one.passenger or other.passenger:
        return one.passenger == other.passenger
    if one.return_of == other.id or other.return_of == one.id:
        return True
    if (one.name, one.phone, one.contact) != (other.name, other.phone, other.contact):
        return False
    return bool(one.phone) or {one.pickup, one.dropoff} == {other.pickup, other.dropoff}
