"""Who usually comes to whom: the carers of the weeks before, and those whom clients know besides.

The usual carers of a line could really have done it: able, available at its hour, near enough for their way
of travelling, not refused, within their contract, with time to travel from the usual visit before. Lines
are taken in random order, as clients arrived over the years, so that what comes last finds nobody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import cos, hypot, radians

from scenarios.territory import shares
from scenarios.territory.dates import FRENCH_DAYS, WEEKDAYS
from scenarios.territory.draft import Draft
from scenarios.territory.draws import Draws

Row = dict[str, str]
#: Farthest usual client from home, km as the crow flies (assumption).
REACH = {"car": 9.0, "transit": 5.0, "bicycle": 4.0, "walking": 2.0}
#: Minutes between two usual visits of a carer; share of the contract that usual visits may fill (assumption).
APART, FILLED = 20, 0.85
#: Usual carers of one visit's line at most for each member of the crew (assumption: a week has days off).
MOST = 2
_DAY = 1440


@dataclass(slots=True, kw_only=True)
class _Carer:
    """One worker while usual visits are given out; ``booked`` by weekday, in minutes of the day."""

    id: str
    skills: frozenset[str]
    point: tuple[float, float]
    reach: float
    left: float
    periods: dict[int, list[tuple[int, int]]]
    booked: dict[int, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))

    def free(self, day: int, start: int, end: int) -> bool:
        """Whether the time lies in one of her periods and away from what she already does."""
        there = any(
            first + APART <= start and end + APART <= last for first, last in self.periods.get(day, ())
        )
        return there and all(
            end + APART <= first or last + APART <= start for first, last in self.booked[day]
        )


def add_usual(draft: Draft, draws: Draws) -> None:
    """Fill ``usual`` of care lines and ``known`` of clients, from the rows drawn so far."""
    places = {row["id"]: _point(row) for row in draft.rows("places")}
    carers = [*_carers(draft, places)]
    services = {row["id"]: row for row in draft.rows("services")}
    clients = {row["id"]: row for row in draft.rows("clients")}
    known: dict[str, set[str]] = defaultdict(set)
    usual: dict[str, set[str]] = defaultdict(set)
    for line in draws.shuffled(draft.rows("care_lines")):
        people = [clients[name] for name in line["clients"].split("|")]
        home = people[0]["place"]
        refused = {name for one in people for name in one.get("refused", "").split("|")}
        able = [
            one
            for one in carers
            if _able(one, services[line["service"]])
            and one.id not in refused
            and _far(one, places[home]) < one.reach
        ]
        if draws.chance(shares.USUAL):
            mine = usual[line["clients"]]
            crew = int(services[line["service"]].get("crew", "") or 1)
            chosen = _given(able, _moments(line, draws), crew, places[home], mine)
            line["usual"] = "|".join(sorted(chosen))
            mine |= chosen
        near = sorted(able, key=lambda one: _far(one, places[home]))[: shares.KNOWN_AMONG]
        met = draws.sample([one.id for one in near], draws.integer(0, shares.KNOWN_MOST))
        for one in people:
            known[one["id"]] |= {name for name in met if name not in usual[line["clients"]]}
    for name, client in clients.items():
        client["known"] = "|".join(sorted(known[name]))


def _carers(draft: Draft, places: dict[str, tuple[float, float]]) -> Iterator[_Carer]:
    skills: dict[str, set[str]] = defaultdict(set)
    for row in draft.rows("qualifications"):
        skills[row["worker"]].add(row["qualification"])
    licences: dict[str, set[str]] = defaultdict(set)
    for row in draft.rows("licences"):
        licences[row["organisation"]].add(f"licence:{row['licence']}")
    periods: dict[str, dict[int, list[tuple[int, int]]]] = defaultdict(lambda: defaultdict(list))
    for row in draft.rows("availability"):
        start, end = _minutes(row["start"]), _minutes(row["end"])
        for name in row["weekdays"].split("|"):
            span = (start, end if end > start else end + _DAY)
            periods[row["worker"]][FRENCH_DAYS.index(name)].append(span)
    weeks = {"week": 1.0, "month": 12 / 52, "year": 35 / 1607}
    for row in draft.rows("workers"):
        hours = float(row["contract_hours"]) * weeks[row["contract_period"]]
        yield _Carer(
            id=row["id"],
            skills=frozenset(skills[row["id"]] | licences[row["organisation"]]),
            point=places[row["home"]],
            reach=REACH[row["mode"]],
            left=hours * 60 * FILLED,
            periods=periods[row["id"]],
        )


def _able(carer: _Carer, service: Row) -> bool:
    wanted = {name for name in service.get("all_of", "").split("|") if name}
    if service.get("licence"):
        wanted.add(f"licence:{service['licence']}")
    either = {name for name in service.get("any_of", "").split("|") if name}
    return wanted <= carer.skills and (not either or bool(either & carer.skills))


def _moments(line: Row, draws: Draws) -> list[tuple[int, int, int]]:
    """Weekday, start and end of each visit of an ordinary week, in minutes of the day."""
    if line["kind"] == "counted":
        days = [FRENCH_DAYS.index(name) for name in line["days"].split("|")]
        apart = max(1, len(days) // int(line["visits"]))
        days = days[draws.integer(0, apart - 1) :: apart][: int(line["visits"])]
    else:
        days = [WEEKDAYS.index(name) for name in line["rrule"].split("BYDAY=")[1].split(",")]
    if line.get("time"):
        start = _minutes(line["time"])
    else:
        start = draws.integer(_minutes(line["earliest"]) // 15, _minutes(line["latest"]) // 15) * 15
    if start < 4 * 60:  # the round of the evening before
        days, start = [(day - 1) % 7 for day in days], start + _DAY
    return [(day, start, start + int(line["duration"])) for day in days]


def _given(
    able: Sequence[_Carer],
    moments: Sequence[tuple[int, int, int]],
    crew: int,
    home: tuple[float, float],
    mine: set[str],
) -> set[str]:
    """Ids of those who take the visits, whoever takes most of them first, known people before the near ones.

    Empty when less than half of the visits would be theirs.
    """
    left = dict.fromkeys(moments, crew)
    chosen: dict[str, tuple[_Carer, list[tuple[int, int, int]]]] = {}
    while len(chosen) < MOST * crew and any(left.values()):
        best: tuple[tuple[float, ...], _Carer, list[tuple[int, int, int]]] | None = None
        for one in able:
            takes = [] if one.id in chosen else _takes(one, left)
            score = (len(takes), one.id in mine, -_far(one, home))
            if takes and (best is None or score > best[0]):
                best = score, one, takes
        if best is None:
            break
        chosen[best[1].id] = best[1:]
        for moment in best[2]:
            left[moment] -= 1
    if 2 * sum(left.values()) > crew * len(moments):
        return set()
    for one, takes in chosen.values():
        for day, start, end in takes:
            one.booked[day].append((start, end))
            one.left -= end - start + APART
    return set(chosen)


def _takes(carer: _Carer, left: dict[tuple[int, int, int], int]) -> list[tuple[int, int, int]]:
    """The visits that she can still take, as many as her contract holds."""
    free = [moment for moment, count in left.items() if count and carer.free(*moment)]
    each = free[0][2] - free[0][1] + APART if free else 1
    return free[: max(0, int(carer.left // each))]


def _far(carer: _Carer, home: tuple[float, float]) -> float:
    """Kilometres as the crow flies, flat over a few communes."""
    lat, lon = carer.point
    return hypot((lat - home[0]) * 111.2, (lon - home[1]) * 111.2 * cos(radians(lat)))


def _point(place: Row) -> tuple[float, float]:
    return float(place["lat"]), float(place["lon"])


def _minutes(clock: str) -> int:
    hours, _, minutes = clock.partition(":")
    return int(hours) * 60 + int(minutes)
