"""What a geocoder says of one address."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from routing.errors import MaillonError

#: To the number in the street, to the street or hamlet, or to the commune only.
Precision = Literal["number", "street", "commune"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A position.

    Attributes
    ----------
    lat, lon: WGS 84 degrees.
    precision: how closely the address was recognised.
    score: how sure the service is, 0 to 1; None when it does not say.
    label: the address as the service writes it.
    postcode: of the position, "" when the service does not say.
    """

    lat: float
    lon: float
    precision: Precision
    score: float | None = None
    label: str = ""
    postcode: str = ""


class NoAnswer(MaillonError):
    """The service gave no usable answer; ``passing`` when asking again later may help."""

    def __init__(self, problem: str, *, passing: bool, pause_s: float | None = None) -> None:
        self.problem, self.passing, self.pause_s = problem, passing, pause_s
        super().__init__(problem)


class Geocoder(Protocol):
    """A service that locates addresses. ``key`` tells it from the others in what is remembered."""

    @property
    def key(self) -> str:
        """Name and address of the service."""
        ...

    def locate(self, query: str) -> Found | None:
        """The best position of an address, None when the service knows none. Raises :class:`NoAnswer`."""
        ...
