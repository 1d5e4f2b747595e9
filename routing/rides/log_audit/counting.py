"""The figures of a day, counted from its log."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

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
        _carried(counts, request, order["pickup"], boarded, order["arrival"])
    _share(counts, ridden, book)
    return counts


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
    elif kind == "accepted":
        counts.classes[group_of(fact["request"])].accepted += 1
    elif kind in ("cancelled", "absent", "broken"):
        own = counts.classes[group_of(book.requests[fact["task"]])]
        setattr(own, kind, getattr(own, kind) + 1)
        counts.broken_by_event += kind == "broken"


def _rides(counts: Counts, run: Json, book: Book) -> dict[str, int]:
    """Rides of a run, counted; seconds on board of each."""
    ins = {halt["task"]: halt for halt in run.get("halts", []) if halt["kind"] == "in"}
    ridden = {}
    for halt in run.get("halts", []):
        if halt["kind"] == "out":
            began = ins[halt["task"]]
            ridden[halt["task"]] = halt["start"] - began["end"]
            request = book.requests[halt["task"]]
            _carried(counts, request, began["start"], began["end"], halt["start"])
    return ridden


def _carried(counts: Counts, request: Json, start: int, boarded: int, arrival: int) -> None:
    own = counts.classes[group_of(request)]
    own.carried += 1
    own.ridden += arrival - boarded
    if request.get("departure") is not None:
        own.waited += max(0, start - request["departure"][0])
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
