"""Teams: who belongs to which, and which visits are given to somebody of another one.

Teams play a part once one is written for a worker or a client. Whoever has none then belongs to the sector of
their place: a worker's home, the place of a client's visit. Where neither is known nobody is lent; nor is
anybody to a client whose team has no worker: there is no choice to price.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from matching.model.association import Association
from matching.planning.visit import Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class Teams:
    """Teams by id, as they are compared: whatever their capitals and spaces.

    Attributes
    ----------
    workers: team of each worker, their sector where they have none; empty where nothing is known.
    clients: team of each client, empty where none is written.
    sectors: sector of each location.
    used: whether a team is written anywhere; nobody is lent otherwise.
    """

    workers: Mapping[str, str]
    clients: Mapping[str, str]
    sectors: Mapping[str, str]
    used: bool

    @property
    def staffed(self) -> set[str]:
        """Teams that have a worker."""
        return set(self.workers.values()) - {""}

    @classmethod
    def of(cls, association: Association) -> Teams:
        """The teams of an association."""
        sectors = {one.id: _plain(one.sector or "") for one in association.locations}
        own = {one.id: _plain(one.team) for one in association.workers}
        clients = {one.id: _plain(one.team) for one in association.clients}
        return cls(
            workers={one.id: own[one.id] or sectors[one.home] for one in association.workers},
            clients=clients,
            sectors=sectors,
            used=any(own.values()) or any(clients.values()),
        )

    def of_visit(self, visit: Visit) -> frozenset[str]:
        """Teams with a worker that the visit's clients belong to; none for posts and meetings."""
        if not self.used:
            return frozenset()
        found = {self.clients[client] or self.sectors[visit.place] for client in visit.clients}
        return frozenset(found & self.staffed)

    def lent(self, visit: Visit, worker: str) -> bool:
        """Whether that worker belongs to none of the visit's teams."""
        teams, own = self.of_visit(visit), self.workers[worker]
        return bool(teams and own) and own not in teams


def lending_price(association: Association) -> float:
    """Euros of a visit lent; 0 when no team is written anywhere."""
    return association.settings.lending_price if Teams.of(association).used else 0.0


def unstaffed(association: Association) -> tuple[str, ...]:
    """Teams written for clients to which no worker belongs, as they are first written."""
    staffed = Teams.of(association).staffed
    names = {_plain(one.team): one.team for one in reversed(association.clients) if one.team}
    return tuple(sorted(name for plain, name in names.items() if plain not in staffed))


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
