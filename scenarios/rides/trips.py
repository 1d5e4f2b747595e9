"""Who travels on the demonstration day: elderly people out and back, workers to a shift and home."""

from __future__ import annotations

from scenarios.territory.dates import clock
from scenarios.territory.draft import Draft
from scenarios.territory.draws import Draws
from scenarios.territory.facts import Territory
from scenarios.territory.points import LatLon, point_around, point_inside
from scenarios.territory.rides import NEIGHBOUR_SPREAD_KM, ZONE_COMMUNE, ZONE_SHIFTS, home_weights

#: Where elderly people go: (key, name, zone it stands near, arrival hours, stay in hours), assumptions.
GOALS = (
    ("jour", "Accueil de jour fictif", "belle_epine", (9.5, 10.0), (5.5, 6.5)),
    ("soins", "Maison de santé fictive", "delta", (9.0, 15.5), (1.0, 2.0)),
    ("marche", "Centre commercial fictif", "belle_epine", (10.0, 15.0), (1.5, 3.0)),
    ("club", "Club des aînés fictif", "silic", (14.0, 14.5), (2.5, 3.5)),
)
#: Shares among elderly passengers, assumptions.
WHEELCHAIR, HELP, COMPANION, OPEN_RETURN, SAME_DRIVER = 0.2, 0.35, 0.2, 0.15, 0.1
#: Share of the requests made after the service's limit: they show what a refusal at booking looks like.
TOO_LATE = 0.04


def add_elderly_trips(draft: Draft, draws: Draws, facts: Territory, *, count: int, day: str) -> None:
    """Out and back, on that date; some returns are open."""
    for key, name, zone, _, _ in GOALS:
        lat, lon = point_around(draws, facts.zones[zone], km=0.4)
        _place(draft, f"but-{key}", (lat, lon), name, "")
    weights = {name: float(commune.elderly) for name, commune in facts.communes.items()}
    for number in range(1, count + 1):
        commune = draws.weighted(weights)
        home = f"dom-{number:03d}"
        where = point_inside(draws, facts.communes[commune].outline)
        _place(draft, home, where, f"Domicile fictif {number:03d}, {commune}", commune)
        _round_trip(draft, draws, number, home, day)


def _round_trip(draft: Draft, draws: Draws, number: int, home: str, day: str) -> None:
    key, _, _, hours, stay = draws.one(GOALS)
    arrival = round(draws.uniform(*hours) * 12) * 5
    leaving = arrival + round(draws.uniform(*stay) * 12) * 5
    chair = draws.chance(WHEELCHAIR)
    late = draws.chance(TOO_LATE)
    who = {
        "name": f"Voyageur fictif {number:03d}",
        "passengers": 0 if chair else 1,
        "companions": 1 if draws.chance(COMPANION) else 0,
        "wheelchairs": 1 if chair else 0,
        "need": "wheelchair" if chair else "help" if draws.chance(HELP) else "none",
        "categories": f"GIR {draws.integer(2, 4)}",
        "contact": "Référent fictif, 01 00 00 00 01" if draws.chance(0.5) else "",
        "phone": _phone(number),
        "date": day,
        "booked": f"{day[:-2]}23 16:30" if late else f"{day[:-2]}{draws.integer(10, 20)} 10:00",
        "service": "pam",
    }
    draft.add(
        "ride_requests",
        id=f"pam-{number:03d}-a",
        pickup=home,
        dropoff=f"but-{key}",
        arrival=clock(arrival),
        **who,
    )
    opened = draws.chance(OPEN_RETURN) and key == "soins"
    draft.add(
        "ride_requests",
        id=f"pam-{number:03d}-r",
        pickup=f"but-{key}",
        dropoff=home,
        departure=clock(leaving),
        window=60 if opened else 20,
        open_wait=45 if opened else None,
        return_of=f"pam-{number:03d}-a",
        same_driver="oui" if draws.chance(SAME_DRIVER) and not opened else "non",
        **who,
    )


def add_shift_trips(draft: Draft, draws: Draws, facts: Territory, *, count: int, day: str) -> None:
    """To a shift that begins before the first bus, and home after it; homes follow the recorded commuters."""
    early = [
        (zone, weight, [shift for shift in shifts if shift[0] <= 6.0]) for zone, weight, shifts in ZONE_SHIFTS
    ]
    early = [row for row in early if row[2]]
    for zone, _, _ in early:
        spot = facts.zones[zone]
        _place(draft, f"zone-{zone}", (spot.lat, spot.lon), spot.name, "")
    for number in range(1, count + 1):
        zone = draws.weighted({name: weight for name, weight, _ in early})
        shifts = next(row[2] for row in early if row[0] == zone)
        start, end = draws.weighted({(first, last): weight for first, last, weight in shifts})
        commune = draws.weighted(home_weights(facts, ZONE_COMMUNE[zone]))
        home = f"sal-{number:03d}"
        _place(
            draft, home, _home(draws, facts, commune), f"Domicile fictif S{number:03d}, {commune}", commune
        )
        who = {
            "name": f"Salarié fictif {number:03d}",
            "phone": _phone(5000 + number),
            "date": day,
            "service": "navette",
            "booked": f"{day[:-2]}{draws.integer(16, 22)} 14:00",
        }
        draft.add(
            "ride_requests",
            id=f"nav-{number:03d}-a",
            pickup=home,
            dropoff=f"zone-{zone}",
            arrival=clock(round(start * 60) - 15),
            level="essential",
            **who,
        )
        draft.add(
            "ride_requests",
            id=f"nav-{number:03d}-r",
            pickup=f"zone-{zone}",
            dropoff=home,
            departure=clock(round(end * 60) + 5),
            window=25,
            return_of=f"nav-{number:03d}-a",
            level="essential",
            **who,
        )


def _phone(number: int) -> str:
    """A number of the range that the French numbering plan keeps for fiction (01 99 00 xx xx)."""
    return f"01 99 00 {number // 100:02d} {number % 100:02d}"


def _home(draws: Draws, facts: Territory, commune: str) -> LatLon:
    inside = facts.communes.get(commune)
    if inside is not None:
        return point_inside(draws, inside.outline)
    return point_around(draws, facts.neighbours[commune], km=NEIGHBOUR_SPREAD_KM)


def _place(draft: Draft, name: str, where: LatLon, address: str, commune: str) -> None:
    draft.add(
        "places", id=name, lat=where[0], lon=where[1], address=address, commune=commune, synthetic="oui"
    )
