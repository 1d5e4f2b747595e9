"""Clients who never want to see a worker again."""

from __future__ import annotations

from collections.abc import Sequence

from scenarios.territory import shares
from scenarios.territory.draft import Draft
from scenarios.territory.draws import Draws


def add_refusals(draft: Draft, draws: Draws, *, workers: Sequence[str]) -> None:
    """A few homes refuse one or two workers; the children of one home refuse the same."""
    unwanted: dict[str, str] = {}
    for client in draft.rows("clients"):
        place = client["place"]
        if place not in unwanted:
            chosen = draws.sample(workers, draws.integer(1, 2)) if draws.chance(shares.REFUSING) else []
            unwanted[place] = "|".join(chosen)
        client["refused"] = unwanted[place]
