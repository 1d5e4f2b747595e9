"""One run as written in a log: could it be driven, and does everybody on it fit?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from routing.rides.log_audit.ground import Json, LogGround


def driving_faults(run: Json, ground: LogGround) -> Iterator[str]:
    """Times that no vehicle could drive."""
    shift = ground.shifts[run["shift"]]
    place, left = shift["start_place"], run["departure"]
    halts = run.get("halts", [])
    if halts and run["departure"] < shift["start"]:
        yield f"{run['shift']} leaves before its shift"
    for halt in halts:
        seconds, _ = ground.travel(run["shift"], place, halt["place"], leaving=left)
        stopped = run.get("stopped", False) and halt is halts[-1]
        if halt["leave"] < left or (halt["start"] < left + seconds and not stopped):
            yield f"{run['shift']} is at {halt['task']} before it can be"
        if not halt["leave"] <= halt["arrive"] <= halt["start"] <= halt["end"]:
            yield f"{run['shift']} has times out of order at {halt['task']}"
        place, left = halt["place"], halt["end"]
    if halts and not run.get("stopped", False):
        seconds, _ = ground.travel(run["shift"], place, shift["end_place"], leaving=left)
        if run["back"] < left + seconds:
            yield f"{run['shift']} is back before it can be"


def boarding_faults(run: Json, requests: Mapping[str, Json], ground: LogGround) -> Iterator[str]:
    """Seats, private rides, people kept apart, boarding times, places."""
    aboard: list[str] = []
    for halt in run.get("halts", []):
        task = halt["task"]
        if halt["kind"] in ("in", "out"):
            request = requests[task]
            end, lasting = ("pickup", "boarding") if halt["kind"] == "in" else ("dropoff", "alighting")
            if halt["place"] != request[end]:
                yield f"{task} is served at {halt['place']}, not at {request[end]}"
            if halt["end"] - halt["start"] < request.get(lasting, 60) and not run.get("stopped", False):
                yield f"{task} has too little time at its {end}"
        if halt["kind"] == "out":
            if task not in aboard:
                yield f"{task} gets out and was not in"
            else:
                aboard.remove(task)
        if halt["kind"] == "in":
            aboard.append(task)
            yield from _together(aboard, requests, ground, run["shift"])
    if aboard and not run.get("stopped", False):
        yield f"{run['shift']} comes home with {aboard} on board"


def people(request: Json) -> tuple[int, int]:
    """Seats and wheelchair places of a request."""
    party = request.get("party", {})
    seats = party.get("passengers", 1) + party.get("companions", 0)
    return seats, party.get("wheelchairs", 0)


def _together(
    aboard: list[str], requests: Mapping[str, Json], ground: LogGround, shift: str
) -> Iterator[str]:
    sizes = [people(requests[task]) for task in aboard]
    seats, chairs = sum(one for one, _ in sizes), sum(other for _, other in sizes)
    if not any(seats <= most and chairs <= places for most, places in ground.arrangements(shift)):
        yield f"{shift} holds no {seats} seats and {chairs} wheelchairs"
    last = requests[aboard[-1]]
    for task in aboard[:-1]:
        other = requests[task]
        if last.get("private") or other.get("private"):
            yield f"{task} and {aboard[-1]} are together, and one rides alone"
        if task in last.get("apart_from", ()) or aboard[-1] in other.get("apart_from", ()):
            yield f"{task} and {aboard[-1]} are together, and are kept apart"


def metres_of(run: Json, ground: LogGround) -> tuple[int, int]:
    """Metres driven, and of them with nobody on board."""
    halts = run.get("halts", [])
    if all(halt["kind"] == "pause" for halt in halts):
        return 0, 0
    shift = ground.shifts[run["shift"]]
    place, left, aboard, total, empty = shift["start_place"], run["departure"], 0, 0, 0
    ends = [(halt["place"], halt["kind"], halt["end"]) for halt in halts]
    if not run.get("stopped", False):
        ends.append((shift["end_place"], "home", 0))
    for goal, kind, end in ends:
        _, metres = ground.travel(run["shift"], place, goal, leaving=left)
        total += metres
        empty += metres if not aboard else 0
        aboard += {"in": 1, "out": -1}.get(kind, 0)
        place, left = goal, end
    return total, empty


def cost_of(run: Json, ground: LogGround) -> int:
    """Score units of one outing: metres, hours out, travel, waiting."""
    halts = run.get("halts", [])
    if all(halt["kind"] == "pause" for halt in halts):
        return 0
    shift = ground.shifts[run["shift"]]
    place, left, travelled, waited = shift["start_place"], run["departure"], 0, 0
    for number, halt in enumerate(halts):
        seconds, _ = ground.travel(run["shift"], place, halt["place"], leaving=left)
        travelled += seconds
        if number:
            waited += max(0, halt["start"] - left - seconds)
        place, left = halt["place"], halt["end"]
    if not run.get("stopped", False):
        travelled += run["back"] - left
    cost: int = shift["per_metre"] * metres_of(run, ground)[0] + shift["per_travel"] * travelled
    cost += shift["per_span"] * (run["back"] - run["departure"])
    cost += ground.first["waiting_price"] * waited
    return cost
