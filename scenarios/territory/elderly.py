"""Elderly clients and the lines of their care plans."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scenarios.territory import shares
from scenarios.territory.dates import FIRST_DATE, clock, day_of, rrule_cell, weekday_cell
from scenarios.territory.draft import Cell, Draft
from scenarios.territory.draws import Draws, apportion
from scenarios.territory.facts import Territory
from scenarios.territory.ground import add_place
from scenarios.territory.points import point_inside
from scenarios.territory.sizes import Sizes


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One kind of visit of a client: at most ``most`` a week, starting between two hours.

    ``counted`` visits leave the choice of the day to the planner; the others have their days.
    """

    service: str
    most: int
    minutes: tuple[int, ...]
    earliest: float
    latest: float
    counted: bool = False


_WASH = Slot(service="toilette", most=7, minutes=(30, 30, 45), earliest=7.25, latest=10.75)
_RISE = Slot(service="lever", most=7, minutes=(30,), earliest=7.25, latest=10.75)
_HOIST = Slot(service="transfert", most=7, minutes=(30, 45), earliest=7.5, latest=10.5)
_NOON = Slot(service="repas", most=7, minutes=(30,), earliest=11.5, latest=13.0)
_EVENING = Slot(service="repas", most=7, minutes=(30,), earliest=18.0, latest=19.25)
_BED = Slot(service="coucher", most=7, minutes=(30,), earliest=17.75, latest=21.0)
_HOIST_BED = Slot(service="transfert", most=7, minutes=(30,), earliest=18.0, latest=19.5)
_NIGHT = Slot(service="nuit", most=7, minutes=(20, 30), earliest=22.75, latest=25.5)
_HOUSE = Slot(service="menage", most=2, minutes=(60, 60, 60, 90), earliest=9.0, latest=16.0, counted=True)
_SHOP = Slot(service="courses", most=1, minutes=(45, 60), earliest=9.5, latest=16.0, counted=True)
_COMPANY = Slot(service="compagnie", most=1, minutes=(60,), earliest=14.0, latest=16.5, counted=True)

#: Usual weeks by dependency group, each as likely: slots in the order in which visits fill them (assumption).
SLOTS: dict[str, tuple[tuple[Slot, ...], ...]] = {
    "gir4": ((_HOUSE, _SHOP, _COMPANY, _NOON), (_HOUSE, _COMPANY, _SHOP, _EVENING)),
    "gir3": ((_HOUSE, _RISE, _SHOP, _NOON), (_HOUSE, _NOON, _SHOP, _RISE), (_HOUSE, _BED, _SHOP, _NOON)),
    "gir2": ((_WASH, _BED, _HOUSE, _NOON), (_RISE, _NOON, _HOUSE, _BED), (_NOON, _BED, _HOUSE, _WASH)),
    "gir1": ((_WASH, _BED, _NOON, _HOUSE),),
    "hoist": ((_HOIST, _HOIST_BED, _NOON),),
    "night": ((_WASH, _NIGHT, _EVENING, _NOON),),
}

#: Of the people in GIR 1: moved with a hoist by two carers; visited at night (assumption).
HOIST_SHARE = 0.30
NIGHT_SHARE = 0.12

#: Fewest clients of a team that goes out at night (assumption).
NIGHT_CLIENTS = 150

#: Chances that a line is interrupted, starts or ends amid a named week (assumption).
INTERRUPTED = 0.02
STARTING = 0.01
ENDING = 0.01


def add_elderly(draft: Draft, draws: Draws, facts: Territory, sizes: Sizes, *, clients: int) -> None:
    """``clients`` elderly people with the week's visits of their family."""
    profiles = _profiles(draws, clients, night=sizes.clients >= NIGHT_CLIENTS)
    weeks = [draws.one(SLOTS[profile]) for profile in profiles]
    days = [_client_days(draws, sizes) for _ in profiles]
    caps = [sum(_most(slot, open_) for slot in slots) for slots, open_ in zip(weeks, days, strict=True)]
    weights = [
        shares.GIR_VISITS[profile if profile in shares.GIR_VISITS else "gir1"] * draws.uniform(0.6, 1.4)
        for profile in profiles
    ]
    visits = apportion(sizes.visits()["elderly"], weights, caps=caps, least=1)
    residences = _residences(draft, draws, facts, count=max(1, clients // 40))
    commune_weights = {name: float(commune.elderly) for name, commune in facts.communes.items()}
    for number, (slots, open_, count) in enumerate(zip(weeks, days, visits, strict=True), start=1):
        client = f"be-{number:04d}"
        if draws.chance(shares.IN_RESIDENCE):
            place = draws.one(residences)
        else:
            commune = draws.weighted(commune_weights)
            point = point_inside(draws, facts.communes[commune].outline)
            place = add_place(draft, f"lieu-{number:04d}", point=point, commune=commune)
        draft.add(
            "clients",
            id=client,
            name=f"Foyer fictif {number:04d}",
            place=place,
            family="elderly",
        )
        _add_lines(draft, draws, sizes, client, slots, open_, count)


def _profiles(draws: Draws, clients: int, *, night: bool) -> list[str]:
    """Dependency group of each client, in random order; hoists and night visits within GIR 1."""
    names = list(shares.GIR)
    counts = dict(zip(names, apportion(clients, list(shares.GIR.values()), caps=[clients] * 4), strict=True))
    hoists = max(1, round(counts["gir1"] * HOIST_SHARE)) if counts["gir1"] else 0
    nights = max(1, round(counts["gir1"] * NIGHT_SHARE)) if night and counts["gir1"] > 1 else 0
    counts["gir1"] = max(0, counts["gir1"] - hoists - nights)
    counts |= {"hoist": hoists, "night": nights}
    return draws.shuffled(name for name, count in counts.items() for _ in range(count))


def _residences(draft: Draft, draws: Draws, facts: Territory, *, count: int) -> list[str]:
    """Buildings shared by several clients, in the communes with most elderly people."""
    weights = {name: float(commune.elderly) for name, commune in facts.communes.items()}
    found = []
    for number in range(1, count + 1):
        commune = draws.weighted(weights)
        point = point_inside(draws, facts.communes[commune].outline)
        address = f"Résidence fictive {number}, {commune}"
        found.append(
            add_place(draft, f"residence-{number:02d}", point=point, commune=commune, address=address)
        )
    return found


def _most(slot: Slot, open_days: tuple[int, ...]) -> int:
    """Most visits of the slot on those days; what is done twice a week is done once in half a week."""
    return min(slot.most, len(open_days), max(1, slot.most * (len(open_days) + 2) // 7))


def _client_days(draws: Draws, sizes: Sizes) -> tuple[int, ...]:
    """Days on which a client is helped: many families come at week-ends."""
    weekdays = tuple(day for day in sizes.weekdays if day < 5)
    return weekdays if weekdays and draws.chance(shares.FAMILY_AT_WEEKENDS) else sizes.weekdays


def _add_lines(
    draft: Draft,
    draws: Draws,
    sizes: Sizes,
    client: str,
    slots: tuple[Slot, ...],
    open_days: tuple[int, ...],
    visits: int,
) -> None:
    """Fill the slots in order until the client's visits are used up."""
    left = visits
    for rank, slot in enumerate(slots):
        count = min(left, _most(slot, open_days))
        if count == 0:
            continue
        left -= count
        line: dict[str, Cell] = {
            "id": f"ligne-{client[3:]}-{rank + 1}",
            "clients": client,
            "service": slot.service,
            "duration": draws.one(slot.minutes),
        }
        if slot.counted:
            line |= _counted(draws, open_days, slot, count)
        else:
            line |= _dated(draws, sizes, open_days, slot, count)
        draft.add("care_lines", **line)


def _dated(draws: Draws, sizes: Sizes, open_days: tuple[int, ...], slot: Slot, count: int) -> dict[str, Cell]:
    days = spread_days(draws, open_days, count)
    quarter = draws.integer(round(slot.earliest * 4), round(slot.latest * 4))
    cells: dict[str, Cell] = {
        "kind": "dated",
        "rrule": rrule_cell(days),
        "first_date": str(FIRST_DATE),
        "holidays": "keep",
        "time": clock(quarter * 15),
    }
    if quarter * 15 >= 1440:
        # A time past midnight belongs to the next date: the evening's visit is then written on that date.
        cells["rrule"] = rrule_cell({(day + 1) % 7 for day in days})
    return cells | _changes(draws, sizes)


def _changes(draws: Draws, sizes: Sizes) -> dict[str, Cell]:
    """Now and then a stay in hospital, a new client or a last day, amid one of the named weeks."""
    if not sizes.weeks:
        return {}
    week, chance = draws.one(sizes.weeks), draws.uniform()
    if chance < INTERRUPTED:
        first = draws.integer(0, 4)
        return {"exceptions": "|".join(str(day_of(week, first + step)) for step in range(3))}
    if chance < INTERRUPTED + STARTING:
        return {"first_date": str(day_of(sizes.weeks[-1], 2))}
    if chance < INTERRUPTED + STARTING + ENDING:
        return {"last_date": str(day_of(sizes.weeks[-1], 3))}
    return {}


def spread_days(draws: Draws, open_days: Sequence[int], count: int) -> list[int]:
    """``count`` days as evenly spread as possible; week-ends only when weekdays do not suffice."""
    weekdays = [day for day in open_days if day < 5]
    if count > len(weekdays):
        rest = [day for day in open_days if day >= 5]
        return sorted([*weekdays, *draws.sample(rest, count - len(weekdays))])
    first = draws.integer(0, len(weekdays) - 1)
    return sorted(
        weekdays[(first + index * len(weekdays) // count) % len(weekdays)] for index in range(count)
    )


def _counted(draws: Draws, open_days: tuple[int, ...], slot: Slot, count: int) -> dict[str, Cell]:
    days = [day for day in open_days if day < 6] or list(open_days)
    apart = 2 if days[-1] - days[0] >= 2 * count and count > 1 else 1
    earliest, latest = slot.earliest, slot.latest
    half = draws.weighted({"any": 0.5, "morning": 0.2, "afternoon": 0.3})
    if half == "morning" and earliest < 11:
        latest = min(latest, 11.0)
    elif half == "afternoon" and latest > 13.5:
        earliest = max(earliest, 13.5)
    cells: dict[str, Cell] = {"holidays": "skip", "earliest": clock(round(earliest * 60))}
    cells |= {"latest": clock(round(latest * 60)), "min_duration": 30}
    if count == 1 and draws.chance(0.2):
        # Every second week on a fixed day: even ISO weeks and odd ones, half each.
        first = str(FIRST_DATE) if draws.chance(0.5) else "2026-01-12"
        return cells | {"kind": "dated", "rrule": rrule_cell([draws.one(days)], every=2), "first_date": first}
    cells |= {"kind": "counted", "visits": count, "days": weekday_cell(days), "min_spacing": apart}
    if count > 1:
        cells |= {"max_spacing": 4, "person": "same" if draws.chance(0.25) else "any"}
    return cells
