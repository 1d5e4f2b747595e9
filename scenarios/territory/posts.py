"""Odd-hour posts at the job zones: short jobs before dawn, in the evening, around midnight."""

from __future__ import annotations

from collections.abc import Iterator

from scenarios.territory.dates import clock, weekday_cell
from scenarios.territory.draft import Draft
from scenarios.territory.facts import Territory
from scenarios.territory.ground import zone_place
from scenarios.territory.sizes import Sizes

_ALL = (0, 1, 2, 3, 4, 5, 6)
_WEEK = (0, 1, 2, 3, 4)
_SIX = (0, 1, 2, 3, 4, 5)
_MARKET = (1, 2, 3, 4, 5)

#: (id, zone, title, start hour, end hour, days, skills all required, skills of which one is enough, weight).
#: Starts of the market follow its published hours (fish 02:00, meat 03:00, flowers 04:00, dairy 05:00,
#: fruit and vegetables 05:30); the others, the skills and the weights are assumptions. About two hours each:
#: the length that the study of 2002 found for small insertion jobs.
KINDS: tuple[tuple[str, str, str, float, float, tuple[int, ...], str, str, float], ...] = (
    ("maree", "min_rungis", "Manutention marée", 2.0, 4.0, _MARKET, "manutention", "", 10),
    ("viande", "min_rungis", "Préparation viande", 3.0, 5.0, _WEEK, "hygiene-alimentaire", "", 8),
    ("fleurs", "min_rungis", "Mise en place fleurs", 4.0, 6.0, _WEEK, "", "manutention|nettoyage", 7),
    ("cremerie", "min_rungis", "Préparation crèmerie", 5.0, 7.0, _SIX, "hygiene-alimentaire", "", 7),
    ("fruits", "min_rungis", "Manutention fruits et légumes", 5.5, 7.5, _MARKET, "manutention", "", 10),
    ("salons", "orly_airport", "Petits déjeuners des salons", 4.5, 6.5, _ALL, "badge-aeroport", "", 7),
    ("cabines", "orly_airport", "Nettoyage de cabines", 22.5, 24.5, _ALL, "badge-aeroport", "", 10),
    ("fret", "orly_freight", "Tri du fret", 20.25, 22.25, _WEEK, "badge-aeroport|manutention", "", 6),
    ("colis", "sogaris", "Tri de colis", 4.25, 6.25, _SIX, "manutention", "", 8),
    ("ateliers", "senia", "Nettoyage d'ateliers", 15.75, 17.75, _WEEK, "nettoyage", "", 6),
    ("bureaux-matin", "silic", "Nettoyage de bureaux, matin", 6.5, 8.5, _WEEK, "nettoyage", "", 8),
    ("bureaux-soir", "silic", "Nettoyage de bureaux, soir", 18.0, 20.0, _WEEK, "nettoyage", "", 9),
    ("rayons", "belle_epine", "Mise en rayon", 8.0, 10.0, _SIX, "", "", 6),
    ("galerie", "belle_epine", "Nettoyage de la galerie", 20.25, 22.25, _SIX, "nettoyage", "", 6),
    ("hotels", "delta", "Service des petits déjeuners", 7.25, 9.25, _ALL, "hygiene-alimentaire", "", 6),
)


def add_posts(draft: Draft, facts: Territory, sizes: Sizes) -> None:
    """Posts whose positions a week come as near as possible to the number asked."""
    for (id_, zone, title, start, end, days, all_of, any_of, _), heads in _heads(sizes):
        open_days = [day for day in days if day in sizes.weekdays]
        spot = facts.zones[zone]
        draft.add(
            "posts",
            id=f"poste-{id_}",
            name=f"{title}, {spot.name} (poste fictif)",
            place=zone_place(spot),
            weekdays=weekday_cell(open_days),
            start=clock(round(start * 60)),
            end=clock(round(end * 60)),
            headcount=heads,
            all_of=all_of,
            any_of=any_of,
            level="ordinary",
            weight=2 if zone == "min_rungis" else 1,
            holidays="skip" if days == _WEEK else "keep",
        )


def _heads(
    sizes: Sizes,
) -> Iterator[tuple[tuple[str, str, str, float, float, tuple[int, ...], str, str, float], int]]:
    """Heads of each kind: one each first, then one more where the share lags most, up to the number asked."""
    target = sizes.visits()["post"]
    days = [len([day for day in kind[5] if day in sizes.weekdays]) for kind in KINDS]
    heads = [0] * len(KINDS)
    while True:
        planned = sum(count * number for count, number in zip(heads, days, strict=True))
        fitting = [index for index, number in enumerate(days) if 0 < number <= target - planned]
        if not fitting:
            break
        best = min(fitting, key=lambda index: (heads[index] / KINDS[index][8], -KINDS[index][8], index))
        heads[best] += 1
    return ((kind, count) for kind, count in zip(KINDS, heads, strict=True) if count)
