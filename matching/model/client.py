"""People who are helped."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from matching.model.absence import Absence
from matching.model.validity import ALWAYS, Validity

Family = Literal["elderly", "childcare", "post", "internal"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """Another address of a client, between two dates and on some weekdays (0 = Monday; empty: all)."""

    place: str
    validity: Validity = ALWAYS
    weekdays: frozenset[int] = frozenset()

    def on(self, day: date) -> bool:
        """Whether the client is there on ``day``."""
        return self.validity.holds(day) and (not self.weekdays or day.weekday() in self.weekdays)


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """An elderly person or a child.

    Attributes
    ----------
    stays: other addresses, the first that holds wins over ``place``.
    absences: time away (hospital, holidays): what was promised then is suspended.
    refused: ids of workers never to be sent.
    preferred: ids of workers the client asks for; known: of those who have been there.
    phone, floor: as printed on the sheets.
    door_code, key: how to get in, and which key and where it is. Only the sheet of the carer who goes there
        shows them; they stay out of any printed form of this object, so that no log or error holds them.
    key_place: location where the key is collected before each visit, and brought back to after it when
        ``key_return``; None when nothing needs collecting.
    key_holders: ids of the only workers who hold the key; empty when that does not matter.
    team: name of the team that serves the client; empty: the sector where a visit takes place stands for it.
    """

    id: str
    name: str
    place: str
    family: Family = "elderly"
    birth_date: date | None = None
    refused: frozenset[str] = frozenset()
    preferred: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()
    stays: tuple[Stay, ...] = ()
    absences: tuple[Absence, ...] = ()
    phone: str = ""
    floor: str = ""
    door_code: str = field(default="", repr=False)
    key: str = field(default="", repr=False)
    key_place: str | None = None
    key_return: bool = False
    key_holders: frozenset[str] = frozenset()
    team: str = ""

    def place_on(self, day: date) -> str:
        """Where the client is on ``day``."""
        return next((stay.place for stay in self.stays if stay.on(day)), self.place)

    def age(self, day: date) -> int | None:
        """Completed years on ``day``; None when the birth date is unknown.

        Somebody born on 29 February gets older on 1 March of common years (French usage).
        """
        if self.birth_date is None:
            return None
        before = (day.month, day.day) < (self.birth_date.month, self.birth_date.day)
        return day.year - self.birth_date.year - int(before)
