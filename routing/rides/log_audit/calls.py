"""Open returns in a log: calls answered within the wait guaranteed, passages held and let go, nobody fetched
who has not called.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from routing.rides.log_audit.answering import answering, held, longest_wait, takers, unanswered
from routing.rides.log_audit.ground import Json
from routing.rides.log_audit.way_there import early_call, early_passages

if TYPE_CHECKING:
    from routing.rides.log_audit.judge import Book


@dataclass(slots=True)
class OpenBook:
    """What a log has said of open returns.

    Attributes
    ----------
    booked: the facts that reserve, by open return; owner: the open return of each passage.
    answers: the call of each, as its fact.
    moves: by passage, what events did to its window: number of the event, window before, window after (None:
        the passage was taken). unknown: open returns that passages were held for and nobody booked, as told.
    """

    booked: dict[str, Json] = field(default_factory=dict)
    owner: dict[str, str] = field(default_factory=dict)
    answers: dict[str, Json] = field(default_factory=dict)
    moves: dict[str, list[tuple[int, list[int], list[int] | None]]] = field(default_factory=dict)
    unknown: set[str] = field(default_factory=set)

    def uncalled(self, task: str) -> bool:
        """Whether the ride is a passage that nobody has called for."""
        return task in self.owner and self.owner[task] not in self.answers


def read_call_fact(book: Book, fact: Json, cause: Json, planner: list[str], faults: list[str]) -> None:
    """Take in a fact about an open return, and judge it by what was known before."""
    kind = fact["kind"]
    if kind == "reserved":
        book.open.booked[fact["request"]["id"]] = fact
        texts = (*_not_accepted(book, fact), *_not_reserved(book, fact))
        faults += [f"{fact['n']}: {text}" for text in texts]
    elif kind == "ready":
        _ready(book, fact, planner, faults)
    elif kind == "released":
        _released(book, fact, cause, planner, faults)
    elif kind == "displaced":
        faults += [f"{fact['n']}: {text}" for text in _displaced(book, fact, cause)]
    elif kind == "not_called" and (fact["task"] in book.open.answers or held(book, fact["task"])):
        faults.append(f"{fact['n']}: {fact['task']} can still be called for, or was")


def call_faults(book: Book, group: list[Json]) -> Iterator[str]:
    """What a complete group of facts leaves undone about open returns."""
    said = {fact["task"] for fact in group if fact["kind"] == "not_called"}
    released = {book.open.owner.get(fact["task"]) for fact in group if fact["kind"] == "released"}
    for ride in released & (book.open.booked.keys() - book.open.answers.keys() - said):
        if ride is not None and not held(book, ride):
            yield f"nobody is told that {ride} was not called for"
    for fact in (one for one in group if one["kind"] == "ready"):
        ride = fact["ride"]
        kept = book.open.answers.get(ride, {}).get("task")
        left = [task for task in held(book, ride) if task != kept]
        if left:
            yield f"{left} are held on for {ride}, who has called"
        if fact["carrier"] != _carrier(book, fact["task"]):
            yield f"{ride} is told {fact['carrier']}, and {_carrier(book, fact['task'])} comes"
    yield from early_passages(book, group)
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
        if book.status[task] in ("promised", "stranded") and waited > longest_wait(request):
            yield f"{ride} waited {waited} s, guaranteed {longest_wait(request)}"


def boardings(book: Book) -> dict[str, int]:
    """When each ride begins, or began, in a run or by an order."""
    halts = (halt for run in (*book.past, *book.runs.values()) for halt in run.get("halts", []))
    found = {halt["task"]: halt["start"] for halt in halts if halt["kind"] == "in"}
    found.update({task: order["pickup"] for task, order in book.orders.items()})
    return found


def unbooked(book: Book) -> Iterator[str]:
    """Passages held for an open return that nobody has booked, each open return told once."""
    for ride in sorted(set(book.open.owner.values()) - book.open.booked.keys() - book.open.unknown):
        book.open.unknown.add(ride)
        yield f"passages are held for {ride}, which nobody booked"


def _carrier(book: Book, task: str | None) -> str | None:
    """Who has a ride, by the runs and orders as they stand."""
    if task in book.orders:
        return "taxi"
    runs = ((shift, halt) for shift, run in book.runs.items() for halt in run.get("halts", []))
    return next((shift for shift, halt in runs if (halt["task"], halt["kind"]) == (task, "in")), None)


def _not_accepted(book: Book, fact: Json) -> Iterator[str]:
    """Passages of an open return that were not promised as such, and others that were."""
    ride, listed = fact["request"]["id"], set(fact["passages"])
    mine = {task for task, owner in book.open.owner.items() if owner == ride}
    if mine != listed:
        yield f"{sorted(mine ^ listed)} are passages of {ride} in one place and not in the other"


def _not_reserved(book: Book, fact: Json) -> Iterator[str]:
    """A guarantee that the passages do not hold from the first."""
    request = fact["request"]
    first, last = request["departure"]
    if fact["passages"] == [request["id"]]:
        lead = (book.ground.first["fleet"].get("fallback") or {}).get("lead", 0)
        if lead > longest_wait(request):
            yield f"the taxi needs {lead} s, {request['id']} waits {longest_wait(request)}"
    elif unanswered(book, request["id"], first, last) is not None:
        yield f"the passages of {request['id']} do not answer every call"


def _displaced(book: Book, fact: Json, cause: Json) -> Iterator[str]:
    """What an event did to a passage that is held; a window left as it was excuses nothing later."""
    task, old, new = fact["task"], fact["old"]["pickup"], (fact.get("new") or {}).get("pickup")
    if not book.open.uncalled(task) or book.status[task] != "promised":
        yield f"{task} is no passage that is held"
    if fact["cause"] != cause["n"]:
        yield f"{task} is displaced by {fact['cause']}, and {cause['n']} happened"
    if new != old:
        book.open.moves.setdefault(task, []).append((cause["n"], old, new))


def _ready(book: Book, fact: Json, planner: list[str], faults: list[str]) -> None:
    ride, task, promise = fact["ride"], fact["task"], fact["promise"]
    known = ride in book.open.booked and ride not in book.open.answers
    if (task is None) != (promise is None):
        faults.append(f"{fact['n']}: {ride} is told {task} and promised {promise}")
    if fact.get("request") is not None:
        book.requests[task], book.status[task] = fact["request"], "promised"
        book.open.owner[task] = ride
    elif known and task is not None and task not in held(book, ride):
        faults.append(f"{fact['n']}: {task} is not held for {ride}")
    elif known and task not in (None, ride) and book.promises[task] != promise:
        faults.append(f"{fact['n']}: {task} was held at another hour")
    if task is not None and promise is not None:
        book.promises[task] = promise
    if not known:
        faults.append(f"{fact['n']}: {ride} is no open return that can still be called for")
        return
    book.open.answers[ride] = fact
    faults += [f"{fact['n']}: {text}" for text in early_call(book, fact)]
    _guarantee(book, fact, planner, faults)


def _guarantee(book: Book, fact: Json, planner: list[str], faults: list[str]) -> None:
    """Whether a call is answered within the wait guaranteed; if not, whether the event named is to blame."""
    ride, promise, by = fact["ride"], fact["promise"], fact.get("broken_by")
    request = book.open.booked[ride]["request"]
    first, last = request["departure"]
    late = promise is None or promise["pickup"][1] > fact["at"] + longest_wait(request)
    if not late or not first <= fact["at"] <= last:
        if by is not None:
            faults.append(f"{fact['n']}: the guarantee of {ride} is kept, or does not hold at this hour")
        return
    free = answering(book, ride, fact["at"])
    if free:
        planner.append(f"{fact['n']}: {ride} is told to wait although {free} are held")
    if by is None:
        planner.append(f"{fact['n']}: the guarantee of {ride} is broken by nothing")
    elif by not in takers(book, ride, fact["at"]):
        planner.append(f"{fact['n']}: the guarantee of {ride} is broken by {by}, which took nothing of it")


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
    if ride not in book.open.booked:
        faults.append(f"{fact['n']}: {task} is released, and {ride} was never booked")
        return
    last = book.open.booked[ride]["request"]["departure"][1]
    if unanswered(book, ride, fact["at"] + 1, last) is not None:
        planner.append(f"{fact['n']}: without {task} not every call of {ride} is answered in time")
