"""Whether every promise is kept by the runs and orders as they stand, and what is driven stays driven."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from routing.rides.log_audit.bonds import bond_faults
from routing.rides.log_audit.ground import Json

if TYPE_CHECKING:
    from routing.rides.log_audit.judge import Book


def promise_faults(book: Book, changed: list[str], group: list[Json]) -> Iterator[str]:
    """Promises that the plan does not keep, after a group of facts.

    Rides of the runs that changed are looked at, and those the group speaks of; what an event did to the
    others
    stands in facts of the same group.
    """
    halts = _halts(book)
    touched = {
        halt["task"]
        for shift in changed
        for halt in book.runs[shift].get("halts", [])
        if halt["kind"] != "pause"
    }
    touched |= {fact["task"] for fact in group if fact.get("task") is not None}
    touched |= {fact["request"]["id"] for fact in group if fact["kind"] == "accepted"}
    touched |= {fact["rescue"]["id"] for fact in group if fact["kind"] == "stranded"}
    for task in sorted(touched):
        if book.status.get(task) == "promised":
            yield from _one(book, task, halts.get(task, []))
    yield from bond_faults(book, touched, {task: found[0][0] for task, found in halts.items()})


def _halts(book: Book) -> dict[str, list[tuple[str, Json]]]:
    """Where each ride gets in and out, with the shift."""
    found: dict[str, list[tuple[str, Json]]] = {}
    for run in (*book.past, *book.runs.values()):
        for halt in run.get("halts", []):
            if halt["kind"] in ("in", "out"):
                found.setdefault(halt["task"], []).append((run["shift"], halt))
    return found


def _one(book: Book, task: str, halts: list[tuple[str, Json]]) -> Iterator[str]:
    promise, order = book.promises[task], book.orders.get(task)
    request = book.requests[task]
    if order is not None:
        if halts:
            yield f"{task} is in a run and ordered too"
        boarded = order["pickup"] + request.get("boarding", 60)
        yield from _kept(task, promise, order["pickup"], boarded, order["arrival"])
        return
    kinds = [(shift, halt["kind"]) for shift, halt in halts]
    if len(kinds) != 2 or kinds[0][0] != kinds[1][0] or [kind for _, kind in kinds] != ["in", "out"]:
        yield f"{task} is promised and has {kinds}"
        return
    getting_in, getting_out = halts[0][1], halts[1][1]
    yield from _kept(task, promise, getting_in["start"], getting_in["end"], getting_out["start"])
    needs, shift = set(request.get("needs", ())), halts[0][0]
    known = book.ground.shifts[shift]
    drivers = {one["id"]: one for one in book.ground.first["fleet"].get("drivers", ())}
    offers = set(book.ground.vehicles[known["vehicle"]].get("offers", ()))
    offers |= set(drivers.get(known["driver"], {}).get("holds", ()))
    if not needs <= offers:
        yield f"{task} needs {sorted(needs - offers)}, which {shift} does not have"


def _kept(task: str, promise: Json, start: int, boarded: int, arrival: int) -> Iterator[str]:
    if not promise["pickup"][0] <= start <= promise["pickup"][1]:
        yield f"{task} boards at {start}, promised {promise['pickup']}"
    if not promise["dropoff"][0] <= arrival <= promise["dropoff"][1]:
        yield f"{task} arrives at {arrival}, promised {promise['dropoff']}"
    longest = promise.get("longest")
    if longest is not None and arrival - boarded > longest:
        yield f"{task} rides {arrival - boarded} s, promised {longest}"


def settled_faults(before: Json | None, run: Json, group: list[Json], now: int) -> Iterator[str]:
    """What was driven, or being driven to, is as it was; what is to come does not begin in the past."""
    event = group[0]["kind"] in ("absent", "delayed", "broken_down")
    kinds = ("cancelled", "absent", "moved", "broken", "displaced", "released")
    dropped = {fact["task"] for fact in group if fact["kind"] in kinds}
    old = [] if before is None else before.get("halts", [])
    if before is not None and run.get("outing", 1) > before.get("outing", 1):
        if old and max(old[-1]["end"], before["back"]) > now:
            yield f"{run['shift']} begins an outing before it is home"
        old = []
    settled = [
        halt
        for halt in old
        if halt["leave"] < now
        or (halt["leave"] == now and (halt["kind"] != "out" or halt["task"] not in dropped))
    ]
    new = run.get("halts", [])
    for number, halt in enumerate(settled):
        same = new[number] if number < len(new) else None
        if same == halt:
            continue
        open_yet = number == len(settled) - 1 or halt["start"] >= now
        if not open_yet or not (event or halt["task"] in dropped):
            yield f"{run['shift']} does again what it has done at {halt['task']}"
    for halt in new[len(settled) :]:
        if halt["leave"] < now and (before is not None or halt["kind"] != "pause"):
            yield f"{run['shift']} would leave for {halt['task']} in the past"
