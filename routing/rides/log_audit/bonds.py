"""Who was promised to travel with whom: ways there and back with one driver, groups in one vehicle."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from routing.rides.log_audit.judge import Book


def bond_faults(book: Book, touched: Collection[str], shifts: dict[str, str]) -> Iterator[str]:
    """Pairs and groups that a plan has parted; an event may, and says so.

    ``shifts`` holds the shift of each ride that a vehicle carries.
    """
    for task, request in book.requests.items():
        there = request.get("return_of")
        if request.get("same_driver") and there in book.requests and {task, there} & set(touched):
            drivers = {_driver(book, shifts.get(name)) for name in (task, there)}
            if _together(book, task, there) and len(drivers) > 1:
                yield f"{task} and {there} were promised one driver and have {sorted(drivers)}"
    groups: dict[str, list[str]] = {}
    for task, request in book.requests.items():
        if request.get("group") is not None:
            groups.setdefault(request["group"], []).append(task)
    for group, members in groups.items():
        riding = [task for task in members if _together(book, task)]
        carriers = {shifts.get(task, "taxi") for task in riding}
        if set(riding) & set(touched) and len(carriers) > 1:
            yield f"the group {group} is in {sorted(carriers)}"


def _together(book: Book, *tasks: str) -> bool:
    """Whether what was promised about these rides' company still holds."""
    holds = {"promised", "stranded"}
    return all(book.status[task] in holds and task not in book.parted for task in tasks)


def _driver(book: Book, shift: str | None) -> str:
    return "taxi" if shift is None else str(book.ground.shifts[shift]["driver"])
