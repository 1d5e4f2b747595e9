"""The figures of a day, counted from its log."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from routing.rides.log_audit.calls import boardings
from routing.rides.log_audit.dropped import DROPPED
from routing.rides.log_audit.ground import Json
from routing.rides.log_audit.runs import cost_of, metres_of, people

if TYPE_CHECKING:
    from routing.rides.log_audit.judge import Book


@dataclass(slots=True, kw_only=True)
class Group:
    """Counts of one class of passengers, named as in the booking's own figures; seconds for times."""

    asked: int = 0
    accepted: int = 0
    refused: dict[str, int] = field(default_factory=dict)
    cancelled: int = 0
    absent: int = 0
    broken: int = 0
    carried: int = 0
    waited: int = 0
    ridden: int = 0


@dataclass(slots=True, kw_only=True)
class Calls:
    """Counts of open returns, named as in the booking's own figures; seconds for waits."""

    booked: int = 0
    called: int = 0
    refused: int = 0
    carried: int = 0
    waited: int = 0
    longest_wait: int = 0
    released: int = 0
    not_called: int = 0


@dataclass(slots=True, kw_only=True)
class Counts:
    """Counts of one day, named as in the booking's own figures; metres, score units."""

    classes: dict[str, Group]
    metres: int = 0
    empty_metres: int = 0
    taxi_rides: int = 0
    taxi_metres: int = 0
    fleet_cost: int = 0
    taxi_cost: int = 0
    payers: dict[str, int] = field(default_factory=dict)
    broken_by_event: int = 0
    called_off: int = 0
    sheets: int = 0
    calls: Calls = field(default_factory=Calls)


def group_of(request: Json) -> str:
    """Class of whoever asked."""
    if people(request)[1]:
        return "wheelchair"
    return "shift worker" if request.get("profile", "PAM") == "navette de poste" else "elderly"


def count(book: Book) -> Counts:
    """The figures of everything in the book."""
    counts = Counts(classes={name: Group() for name in ("wheelchair", "shift worker", "elderly")})
    for fact in book.facts:
        _fact(counts, fact, book)
    runs = (*book.past, *book.runs.values())
    ridden: dict[str, int] = {}
    for run in runs:
        total, empty = metres_of(run, book.ground)
        counts.metres += total
        counts.empty_metres += empty
        counts.fleet_cost += cost_of(run, book.ground)
        ridden.update(_rides(counts, run, book))
    used = {run["shift"] for run in runs if any(halt["kind"] != "pause" for halt in run.get("halts", []))}
    counts.fleet_cost += sum(book.ground.shifts[shift]["use"] for shift in used)
    for task, order in book.orders.items():
        counts.taxi_rides += 1
        counts.taxi_metres += order["metres"]
        counts.taxi_cost += order["price"]
        request = book.requests[task]
        boarded = order["pickup"] + request.get("boarding", 60)
        since = _wanted(request, task, book)
        _carried(
            counts, request, since=since, start=order["pickup"], boarded=boarded, arrival=order["arrival"]
        )
    _share(counts, ridden, book)
    counts.calls = _calls(book)
    return counts


def _calls(book: Book) -> Calls:
    kinds = [fact["kind"] for fact in book.facts]
    starts, answers = boardings(book), book.open.answers.values()
    riding = [one for one in answers if book.status.get(one["task"]) in ("promised", "stranded")]
    waits = [starts[one["task"]] - one["at"] for one in riding if one["task"] in starts]
    return Calls(
        booked=kinds.count("reserved"),
        called=kinds.count("ready"),
        refused=sum(one["task"] is None for one in answers),
        carried=len(waits),
        waited=sum(waits),
        longest_wait=max(waits, default=0),
        released=kinds.count("released"),
        not_called=kinds.count("not_called"),
    )


def _fact(counts: Counts, fact: Json, book: Book) -> None:
    kind = fact["kind"]
    if kind == "sheet":
        counts.sheets += 1
    elif kind == "called_off":
        counts.called_off += 1
        counts.taxi_cost += fact["owed"]
    elif kind == "asked":
        own = counts.classes[group_of(fact["request"])]
        own.asked += 1
        reason = fact.get("refusal")
        if reason is not None:
            own.refused[reason] = own.refused.get(reason, 0) + 1
    elif kind == "reserved" or (kind == "accepted" and fact.get("passage_of") is None):
        counts.classes[group_of(fact["request"])].accepted += 1
    elif kind == "ready" and fact.get("broken_by") is not None:
        counts.broken_by_event += 1
        if fact["ride"] in book.open.booked:
            counts.classes[group_of(book.open.booked[fact["ride"]]["request"])].broken += 1
    elif kind == "cancelled" and not _first_cancelled(fact, book):
        return
    elif kind in ("cancelled", "absent", "broken"):
        own = counts.classes[group_of(book.requests[fact["task"]])]
        setattr(own, kind, getattr(own, kind) + 1)
        counts.broken_by_event += kind == "broken"


def _first_cancelled(fact: Json, book: Book) -> bool:
    """Whether nothing of the same open return was cancelled before: all its passages are one ride."""
    ride = book.open.owner.get(fact["task"])
    mine = (
        one for one in book.facts if one["kind"] == "cancelled" and book.open.owner.get(one["task"]) == ride
    )
    return ride is None or next(mine) is fact


def _wanted(request: Json, task: str, book: Book) -> int:
    """Since when she waits: from the call of an open return, else from the first departure asked for."""
    answer = book.open.answers.get(book.open.owner.get(task, ""))
    if answer is not None and answer["task"] == task:
        called: int = answer["at"]
        return called
    first: int = (request.get("departure") or [0])[0]
    return first


def _rides(counts: Counts, run: Json, book: Book) -> dict[str, int]:
    """Rides of a run, counted; seconds on board of each."""
    ins = {halt["task"]: halt for halt in run.get("halts", []) if halt["kind"] == "in"}
    ridden = {}
    for halt in run.get("halts", []):
        # a run that still has somebody who is not driven any more is at fault, and carries nobody
        if halt["kind"] == "out" and book.status.get(halt["task"]) not in DROPPED:
            began = ins[halt["task"]]
            ridden[halt["task"]] = halt["start"] - began["end"]
            request = book.requests[halt["task"]]
            since = _wanted(request, halt["task"], book)
            _carried(
                counts,
                request,
                since=since,
                start=began["start"],
                boarded=began["end"],
                arrival=halt["start"],
            )
    return ridden


def _carried(counts: Counts, request: Json, *, since: int, start: int, boarded: int, arrival: int) -> None:
    own = counts.classes[group_of(request)]
    own.carried += 1
    own.ridden += arrival - boarded
    if request.get("departure") is not None:
        own.waited += max(0, start - since)
    else:
        own.waited += abs(request["arrival"][1] - arrival)


def _share(counts: Counts, ridden: dict[str, int], book: Book) -> None:
    """The fleet's cost by seconds ridden times people, to whoever pays; orders to whoever gave them."""
    weights: dict[str, int] = {}
    for task, seconds in ridden.items():
        request = book.requests[task]
        name = request.get("service") or ""
        weights[name] = weights.get(name, 0) + seconds * sum(people(request))
    whole = sum(weights.values())
    shares = dict.fromkeys(sorted(weights), 0)
    if whole:
        shares = {name: counts.fleet_cost * weights[name] // whole for name in shares}
        shares[max(shares)] += counts.fleet_cost - sum(shares.values())
    for task, order in book.orders.items():
        name = book.requests[task].get("service") or ""
        shares[name] = shares.get(name, 0) + order["price"]
    for fact in book.facts:
        if fact["kind"] == "called_off" and fact["owed"]:
            name = book.requests[fact["task"]].get("service") or ""
            shares[name] = shares.get(name, 0) + fact["owed"]
    counts.payers = shares
