"""Where visits are and whom to ring there: addresses, doors and telephones, from the tables."""

from __future__ import annotations

from matching.model.association import Association
from matching.model.client import Client
from matching.model.location import Location
from matching.papers.carer_sheet import Door
from matching.papers.words import telephone
from matching.planning.visit import Visit


class Households:
    """Looks clients, places and care lines of an association up by id."""

    def __init__(self, association: Association) -> None:
        self.clients = {client.id: client for client in association.clients}
        self.places = {place.id: place for place in association.locations}
        self.lines = {line.id: line for line in association.care_lines}
        self.posts = {post.id: post for post in association.posts}

    def people(self, visit: Visit) -> tuple[Client, ...]:
        """Clients of a visit; none for a post."""
        return tuple(self.clients[key] for key in visit.clients)

    def address(self, visit: Visit) -> str:
        """Street and commune, as far as the tables say them."""
        return address_of(self.places[visit.place])

    def place(self, key: str) -> str:
        """Street and commune of a place; its key when the tables say neither."""
        return address_of(self.places[key]) or key

    def phones(self, visit: Visit) -> tuple[str, ...]:
        """Telephones of its clients, each once."""
        numbers = (telephone(client.phone) for client in self.people(visit) if client.phone)
        return tuple(dict.fromkeys(numbers))

    def doors(self, visit: Visit) -> tuple[Door, ...]:
        """How to get in; children of one home share a door that is printed once."""
        found: dict[tuple[str, str, str], Door] = {}
        for client in self.people(visit):
            door = Door(name=client.name, floor=client.floor, code=client.door_code, key=client.key)
            if door.known:
                found.setdefault((door.floor, door.code, door.key), door)
        return tuple(found.values())

    def tasks(self, visit: Visit) -> str:
        """What to do there; empty for a post."""
        line = self.lines.get(visit.line)
        return "" if line is None else line.tasks

    def vague(self, visit: Visit) -> bool:
        """Whether only the commune of the address is known."""
        return self.places[visit.place].vague

    def synthetic(self, visit: Visit) -> bool:
        """Whether the home is made up for a demonstration."""
        return self.places[visit.place].synthetic


def address_of(place: Location) -> str:
    """Street and commune of a place; the commune is not said twice."""
    street, commune = place.address or "", place.commune or ""
    if commune and commune.casefold() in street.casefold():
        return street
    return ", ".join(part for part in (street, commune) if part)
