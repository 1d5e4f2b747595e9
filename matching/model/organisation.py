"""Employers and the licences that open acts to them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from matching.model.validity import ALWAYS, Validity

OrganisationKind = Literal["association", "company", "ccas"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Licence:
    """An authorisation or approval of an employer (for example to care for children under 3)."""

    name: str
    validity: Validity = ALWAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """An employer: an association, a company, or a municipal social centre (CCAS)."""

    id: str
    name: str
    kind: OrganisationKind = "association"
    licences: tuple[Licence, ...] = ()

    def holds(self, licence: str, day: date) -> bool:
        """Whether the employer holds that licence on that day."""
        return any(held.name == licence and held.validity.holds(day) for held in self.licences)
