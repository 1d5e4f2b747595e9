"""The visits of the made-up week as they were promised, carer by carer, before anything went wrong."""

from __future__ import annotations

from dataclasses import dataclass

from scenarios.wall.people import BY_KEY, Household

_LETTERS = {"lu": 0, "ma": 1, "me": 2, "je": 3, "ve": 4, "sa": 5, "di": 6}


@dataclass(frozen=True, slots=True)
class Usual:
    """One visit that comes back: days (0 is Monday), minutes of start and end, client, service."""

    carer: str
    days: tuple[int, ...]
    start: int
    end: int
    client: Household
    service: str


#: Carer: days, then start, end, client and service of each visit.
_WEEK: dict[str, tuple[tuple[str, str], ...]] = {
    "benali": (
        ("lu ma me je ve", "8:00 9:00 martin toilette"),
        ("lu ma me je ve", "9:15 10:15 petit toilette"),
        ("lu ma me je ve", "10:30 11:30 legrand ménage"),
        ("lu ma me je ve", "11:45 12:45 martin repas"),
        ("lu ma me je ve", "14:00 15:30 roux ménage"),
        ("lu ma me je ve", "15:45 17:15 faure compagnie"),
    ),
    "carvalho": (
        ("lu ma me je ve sa", "8:30 9:30 durand-j toilette"),
        ("lu ma me je ve sa", "9:45 10:45 moreau toilette"),
        ("lu ma me je ve sa", "11:00 12:00 durand-j repas"),
        ("lu ma me je ve", "13:30 15:30 garcia ménage"),
    ),
    "diallo": (
        ("lu ma je ve sa", "7:30 8:15 nguyen lever"),
        ("lu ma je ve sa", "8:30 9:30 roux toilette"),
        ("lu ma je ve sa", "9:45 11:15 nguyen ménage"),
        ("lu ma je ve sa", "11:30 12:30 roux repas"),
        ("lu ma je ve sa", "17:30 18:30 nguyen repas"),
        ("lu ma je ve sa", "18:45 19:30 martin coucher"),
    ),
    "mercier": (
        ("me je ve sa di", "8:00 9:00 faure toilette"),
        ("me je ve sa di", "9:15 10:15 legrand toilette"),
        ("me je ve sa di", "11:30 12:30 faure repas"),
        ("me je ve sa di", "18:00 19:00 legrand repas"),
        ("me je ve sa", "19:15 20:00 durand-j coucher"),
    ),
    "rousseau": (
        ("lu ma me je ve", "8:00 9:30 garcia toilette"),
        ("je ve", "9:45 11:15 moreau ménage"),
        ("je ve", "11:45 12:45 garcia repas"),
        ("je ve", "14:00 17:00 petit ménage"),
        ("sa", "9:00 12:30 petit garde"),
    ),
    "tran": (
        ("lu ma me je ve", "9:00 11:00 durand-p ménage"),
        ("lu ma me je ve", "11:15 12:15 durand-p repas"),
        ("lu ma me je ve", "14:00 15:00 petit courses"),
    ),
    "aubert": (
        ("lu ma me ve", "8:00 9:00 bertin toilette"),
        ("lu ma me ve", "9:15 10:15 leclerc toilette"),
        ("lu ma me ve", "10:30 11:30 silva ménage"),
        ("lu ma me ve", "11:45 12:45 bertin repas"),
        ("lu ma me je ve", "14:00 16:00 andre ménage"),
        ("lu ma me je ve", "16:15 17:15 leclerc courses"),
    ),
    "costa": (
        ("lu ma me je ve sa", "8:30 9:30 kone toilette"),
        ("lu ma me je ve sa", "9:45 10:45 perrin toilette"),
        ("lu ma me je ve sa", "11:45 12:45 kone repas"),
        ("lu ma me je ve", "13:30 15:30 colin ménage"),
    ),
    "fofana": (
        ("lu me ve", "21:00 7:00 huet nuit"),
        ("di", "9:00 14:00 huet garde"),
    ),
    "leblanc": (
        ("lu ma je ve sa", "7:30 8:15 boyer lever"),
        ("lu ma je ve sa", "8:30 9:30 marchand toilette"),
        ("lu ma je ve sa", "9:45 11:15 boyer ménage"),
        ("lu ma je ve sa", "11:30 12:30 marchand repas"),
        ("lu ma je ve sa", "17:30 18:30 boyer repas"),
        ("lu ma je ve sa", "18:45 19:30 bertin coucher"),
    ),
    "picard": (
        ("me je ve sa di", "8:00 9:00 silva toilette"),
        ("me je ve sa di", "9:15 10:15 andre toilette"),
        ("me je ve sa di", "11:30 12:30 silva repas"),
        ("me je ve sa di", "18:00 19:00 andre repas"),
        ("me je ve sa di", "19:15 20:00 colin coucher"),
    ),
    "sow": (
        ("lu ma me je ve", "9:00 11:00 huet garde"),
        ("lu ma me je ve", "11:15 12:15 huet repas"),
        ("lu ma me je ve", "14:00 15:00 kone courses"),
    ),
}


def usual_week() -> tuple[Usual, ...]:
    """Every visit of the usual week, in the order of the carers."""
    found: list[Usual] = []
    for carer, rows in _WEEK.items():
        for days, visit in rows:
            start, end, client, service = visit.split()
            first, last = _minutes(start), _minutes(end)
            found.append(
                Usual(
                    carer=carer,
                    days=tuple(_LETTERS[day] for day in days.split()),
                    start=first,
                    end=last if last > first else last + 24 * 60,
                    client=BY_KEY[client],
                    service=service,
                )
            )
    return tuple(found)


def of_day(carer: str, day: int) -> list[Usual]:
    """A carer's usual visits of a day, in time order."""
    found = [visit for visit in usual_week() if visit.carer == carer and day in visit.days]
    return sorted(found, key=lambda visit: visit.start)


def _minutes(text: str) -> int:
    hours, _, minutes = text.partition(":")
    return int(hours) * 60 + int(minutes)
