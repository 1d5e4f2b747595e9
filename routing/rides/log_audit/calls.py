"""Open returns in a log: calls answered within the wait guaranteed, passages held and let go, nobody fetched
who has not called.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from routing.rides.log_audit.ground import Json

if TYPE_CHECKING:
    from routing.rides.log_audit.judge import Book


@dataclass(slots=True)
class OpenBook:
    """What a log has said of open returns.

    Attributes
    ----------
    booked: the facts that reserve, by open return; owner: the open return of each passage.
    answers: the call of each, as its fact. hit: passages that an event moved or took, with its number.
    """

    booked: dict[str, Json] = field(default_factory=dict)
    owner: dict[str, str] = field(default_factory=dict)
    answers: dict[str, Json] = field(default_factory=dict)
    hit: dict[str, int] = field(default_factory=dict)

    def uncalled(self, task: str) -> bool:
        """Whether the ride is a passage that nobody has called for."""
        return task in self.owner and self.owner[task] not in self.answers


def read_call_fact(book: Book, fact: Json, cause: Json, planner: list[str], faults: list[str]) -> None:
    """Take in a fact about an open return, and judge it by what was known before."""
    kind = fact["kind"]
    if kind == "reserved":
        book.open.booked[fact["request"]["id"]] = fact
        book.open.owner.update(dict.fromkeys(fact["passages"], fact["request"]["id"]))
        faults += [f"{fact['n']}: {text}" for text in _not_reserved(book, fact)]
    elif kind == "ready":
        _ready(book, fact, planner, faults)
    elif kind == "released":
        _released(book, fact, cause, planner, faults)
    elif kind == "displaced":
        if not book.open.uncalled(fact["task"]) or book.status[fact["task"]] != "promised":
            faults.append(f"{fact['n']}: {fact['task']} is no passage that is held")
        book.open.hit[fact["task"]] = fact["cause"]
    elif kind == "not_called" and (fact["task"] in book.open.answers or _held(book, fact["task"])):
        faults.append(f"{fact['n']}: {fact['task']} can still be called for, or was")


def call_faults(book: Book, group: list[Json]) -> Iterator[str]:
    """What a complete group of facts leaves undone about open returns."""
    said = {fact["task"] for fact in group if fact["kind"] == "not_called"}
    released = {book.open.owner.get(fact["task"]) for fact in group if fact["kind"] == "released"}
    for ride in released & (book.open.booked.keys() - book.open.answers.keys() - said):
        if ride is not None and not _held(book, ride):
            yield f"nobody is told that {ride} was not called for"
    for ride in (fact["ride"] for fact in group if fact["kind"] == "ready"):
        kept = book.open.answers.get(ride, {}).get("task")
        left = [task for task in _held(book, ride) if task != kept]
        if left:
            yield f"{left} are held on for {ride}, who has called"
    if group[0]["kind"] == "passed" and book.open.booked:
        for task, start in boardings(book).items():
            if start < book.now and book.open.uncalled(task) and book.status[task] == "promised":
                yield f"{task} is driven, and nobody has called"


def long_waits(book: Book) -> Iterator[str]:
    """Calls after which somebody waited longer than guaranteed although no event is named."""
    starts = boardings(book)
    for ride, fact in book.open.answers.items():
        request, task = book.open.booked[ride]["request"], fact["task"]
        first, last = request["departure"]
        excused = fact.get("broken_by") is not None or task in book.disturbed
        if excused or not first <= fact["at"] <= last or task not in starts:
            continue
        waited = starts[task] - fact["at"]
        if book.status[task] in ("promised", "stranded") and waited > _wait(request):
            yield f"{ride} waited {waited} s, guaranteed {_wait(request)}"


def boardings(book: Book) -> dict[str, int]:
    """When each ride begins, or began, in a run or by an order."""
    halts = (halt for run in (*book.past, *book.runs.values()) for halt in run.get("halts", []))
    found = {halt["task"]: halt["start"] for halt in halts if halt["kind"] == "in"}
    found.update({task: order["pickup"] for task, order in book.orders.items()})
    return found


def _wait(request: Json) -> int:
    seconds: int = request["open_return"]["longest_wait"]
    return seconds


def _held(book: Book, ride: str) -> list[str]:
    return [
        task for task, owner in book.open.owner.items() if owner == ride and book.status[task] == "promised"
    ]


def _not_reserved(book: Book, fact: Json) -> Iterator[str]:
    """A guarantee that the passages do not hold from the first."""
    request = fact["request"]
    first, last = request["departure"]
    if fact["passages"] == [request["id"]]:
        lead = (book.ground.first["fleet"].get("fallback") or {}).get("lead", 0)
        if lead > _wait(request):
            yield f"the taxi needs {lead} s, {request['id']} waits {_wait(request)}"
    elif not _answered(book, request["id"], first, last):
        yield f"the passages of {request['id']} do not answer every call"


def _answered(book: Book, ride: str, first: int, last: int) -> bool:
    """Whether each second from ``first`` to ``last`` is one at which a call finds a passage in time.

    A passage whose window is from a to b answers calls until a, and from b less the longest wait on.
    """
    wait = _wait(book.open.booked[ride]["request"])
    spans = [
        (book.promises[task]["pickup"][1] - wait, book.promises[task]["pickup"][0])
        for task in _held(book, ride)
    ]
    while first <= last:
        reached = [until for since, until in spans if since <= first <= until]
        if not reached:
            return False
        first = max(reached) + 1
    return True


def _ready(book: Book, fact: Json, planner: list[str], faults: list[str]) -> None:
    ride, task, promise = fact["ride"], fact["task"], fact["promise"]
    if ride not in book.open.booked or ride in book.open.answers:
        faults.append(f"{fact['n']}: {ride} is no open return that can still be called for")
        return
    request = book.open.booked[ride]["request"]
    if fact.get("request") is not None:
        book.requests[task], book.status[task] = fact["request"], "promised"
        book.open.owner[task] = ride
    elif task is not None and task not in _held(book, ride):
        faults.append(f"{fact['n']}: {task} is not held for {ride}")
    elif task not in (None, ride) and book.promises[task] != promise:
        faults.append(f"{fact['n']}: {task} was held at another hour")
    if task is not None:
        book.promises[task] = promise
    book.open.answers[ride] = fact
    first, last = request["departure"]
    late = task is None or promise["pickup"][1] > fact["at"] + _wait(request)
    owed = late and first <= fact["at"] <= last
    by = fact.get("broken_by")
    if owed and by not in [book.open.hit.get(one) for one in book.open.booked[ride]["passages"]]:
        planner.append(f"{fact['n']}: the guarantee of {ride} is broken by {by}, which took no passage of it")
    elif owed and by is None:
        planner.append(f"{fact['n']}: the guarantee of {ride} is broken by nothing")
    elif by is not None and not owed:
        faults.append(f"{fact['n']}: the guarantee of {ride} is kept, or does not hold at this hour")


def _released(book: Book, fact: Json, cause: Json, planner: list[str], faults: list[str]) -> None:
    task = fact["task"]
    ride = book.open.owner.get(task)
    if ride is None or book.status[task] != "promised":
        faults.append(f"{fact['n']}: {task} is no passage that is held")
        return
    book.status[task] = "released"
    if task in book.orders:
        book.taken_back[task] = book.orders.pop(task)
    answer = book.open.answers.get(ride)
    if answer is not None:
        if cause is not answer or task == answer["task"]:
            faults.append(f"{fact['n']}: {task} is released, and was promised")
        return
    booked = book.open.booked[ride]
    hit = any(one in book.open.hit for one in booked["passages"])
    if not hit and not _answered(book, ride, fact["at"] + 1, booked["request"]["departure"][1]):
        planner.append(f"{fact['n']}: without {task} not every call of {ride} is answered in time")
