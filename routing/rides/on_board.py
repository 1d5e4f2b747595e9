"""Who fits on board with whom, as rules: seats that fold, private rides, people apart, groups."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from routing.rides.duty import Duty
from routing.rides.request import RideRequest
from routing.rides.seats import SeatLayout
from routing.rules.company.spec import Company, TaskCompany
from routing.rules.seating.spec import Seating, ShiftSeats, TaskSeats

#: Kinds of places on board, in the order of the amounts.
KINDS = ("seat", "wheelchair")


def seating_rule(
    rides: Mapping[str, RideRequest], shifts: Mapping[str, Duty], layouts: Mapping[str, SeatLayout]
) -> Seating:
    """Places taken by each task and the arrangements of each shift's vehicle.

    Parameters
    ----------
    rides: request of each task id; shifts: duty of each shift id; layouts: by vehicle id.
    """
    return Seating(
        kinds=KINDS,
        tasks=tuple(
            TaskSeats(task=task, amounts=(ride.party.seats, ride.party.wheelchairs))
            for task, ride in rides.items()
        ),
        shifts=tuple(
            ShiftSeats(
                shift=shift,
                configurations=tuple(
                    (one.seats, one.wheelchairs) for one in layouts[duty.vehicle].arrangements
                ),
            )
            for shift, duty in shifts.items()
        ),
    )


def company_rule(rides: Mapping[str, RideRequest]) -> Company:
    """Who may not be, and who must be, on board together, for the tasks ``rides``.

    A private ride of a group is the group's own: its tasks are apart from everybody else's.
    """
    tasks: dict[str, list[str]] = {}
    sizes: dict[str, set[str]] = {}
    for task, ride in rides.items():
        tasks.setdefault(ride.id, []).append(task)
        if ride.group is not None:
            sizes.setdefault(ride.group, set()).add(ride.id)
    groups = {name for name, members in sizes.items() if len(members) > 1}
    rows = (_row(task, ride, rides, tasks, groups) for task, ride in rides.items())
    return Company(rows=tuple(row for row in rows if row.private or row.apart or row.group))


def _row(
    task: str,
    ride: RideRequest,
    rides: Mapping[str, RideRequest],
    tasks: Mapping[str, Sequence[str]],
    groups: set[str],
) -> TaskCompany:
    grouped = ride.group in groups
    apart = list(_apart(ride, tasks))
    if ride.private and grouped:
        apart = [name for name, other in rides.items() if other.group != ride.group]
    return TaskCompany(
        task=task,
        private=ride.private and not grouped,
        apart=tuple(apart),
        group=ride.group if grouped else None,
    )


def _apart(ride: RideRequest, tasks: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Tasks of the requests that this one is kept apart from."""
    for other in dict.fromkeys(ride.apart_from):
        yield from tasks.get(other, ())
