"""Certificates of workers, with dates: diplomas stay, trainings and badges expire."""

from __future__ import annotations

from collections.abc import Mapping

from scenarios.territory import shares
from scenarios.territory.dates import day_of
from scenarios.territory.draft import Draft
from scenarios.territory.draws import Draws
from scenarios.territory.sizes import Sizes

#: Skills of odd-hour posts and the share of post workers who hold each, in quarters (assumption).
POST_SKILLS = {"manutention": 0.75, "hygiene-alimentaire": 0.75, "nettoyage": 0.75, "badge-aeroport": 0.75}

#: What can expire in the middle of a week, and need a training or a check to hold again.
EXPIRING = ("leve-personne", "badge-aeroport", "controle-fijais")


def add_certificates(draft: Draft, draws: Draws, roles: Mapping[str, str], sizes: Sizes) -> None:
    """Certificates of every worker, by id and role; some expire, some begin, amid the named weeks."""
    held: dict[str, list[str]] = {}
    for rank, (worker, role) in enumerate(roles.items()):
        held[worker] = _of_role(draws, role, rank)
        if draws.chance(shares.SECOND_FAMILY):
            held[worker] += _second(role)
    ends, starts = _changes(draws, held, sizes)
    for worker, names in held.items():
        for name in dict.fromkeys(names):
            _add(draft, draws, worker, name, starts.get((worker, name)), ends.get((worker, name)))


def _add(
    draft: Draft,
    draws: Draws,
    worker: str,
    name: str,
    start: str | None,
    change: tuple[str, str | None] | None,
) -> None:
    """One certificate; a change gives its last day and, when renewed, the first day of the next."""
    since = start or f"{draws.integer(2015, 2024)}-{draws.integer(1, 12):02d}-{draws.integer(1, 28):02d}"
    until, renewed = change or (None, None)
    draft.add("qualifications", worker=worker, qualification=name, valid_from=since, valid_until=until)
    if renewed is not None:
        draft.add("qualifications", worker=worker, qualification=name, valid_from=renewed)


def _of_role(draws: Draws, role: str, rank: int) -> list[str]:
    if role == "childcare":
        first = ("CAP-AEPE", "auxiliaire-puericulture", "CAP-AEPE", "ADVF")[rank % 4]
        return ["controle-fijais", first, *(["BAFA"] if draws.chance(0.3) else [])]
    if role == "post":
        # Dealt, not drawn: even a small team holds each skill at each hour of the day.
        dealt = [
            name
            for turn, (name, share) in enumerate(POST_SKILLS.items())
            if (rank + turn) % 4 < round(4 * share)
        ]
        return dealt or ["nettoyage"]
    found = ["DEAES" if role == "night" else draws.weighted(shares.ELDERLY_CERTIFICATES)]
    if found[0] != "degre-1":
        if role == "night" or draws.chance(shares.TRANSFER_TRAINED):
            found.append("leve-personne")
        if draws.chance(shares.NURSING_ASSISTANT):
            found.append("aide-soignant")
    return found


def _second(role: str) -> list[str]:
    """What opens a second family to a worker."""
    return ["controle-fijais", "CAP-AEPE"] if role in ("elderly", "night") else ["degre-1"]


_Changes = tuple[dict[tuple[str, str], tuple[str, str | None]], dict[tuple[str, str], str]]


def _changes(draws: Draws, held: Mapping[str, list[str]], sizes: Sizes) -> _Changes:
    """For each named week, certificates that end amid it, and one diploma that begins on its Thursday.

    A certificate that ends is held again two weeks later, so that one week does not empty the next.
    """
    ends: dict[tuple[str, str], tuple[str, str | None]] = {}
    starts: dict[tuple[str, str], str] = {}
    for week in sizes.weeks:
        middle = 2 if 2 in sizes.weekdays else sizes.weekdays[0]
        for name in EXPIRING[: max(1, sizes.carers // 20)]:
            holders = [
                worker for worker, names in held.items() if name in names and (worker, name) not in ends
            ]
            if len(holders) > 1:
                worker = draws.one(holders)
                ends[worker, name] = (str(day_of(week, middle)), str(day_of(week, 14)))
        new = [worker for worker, names in held.items() if "ADVF" in names and (worker, "ADVF") not in starts]
        if len(new) > 3:
            starts[draws.one(new), "ADVF"] = str(day_of(week, 3))
    return ends, starts
