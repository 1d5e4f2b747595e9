"""The UHHC file as written: minutes and weights of the file, nothing scaled, nothing derived."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

SIMULTANEOUS, SEQUENTIAL, INDEPENDENT = "simultaneous", "sequential", "independent"

#: The word that stands for a weight when a component must be zero.
HARD: Final = "HARD"
Weight: TypeAlias = "float | Literal['HARD']"

#: Components that can cost; the file names those in play.
COMPONENTS: tuple[str, ...] = (
    "travel_time",
    "total_tardiness",
    "highest_tardiness",
    "total_waiting_time",
    "total_extra_time",
    "max_idle_time",
    "workload_balance",
    "caregiver_preferences",
    "incompatibilities",
    "optional_patients",
    "missed_lunch_break",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """A service a patient needs, and how long it takes."""

    service: str
    duration: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Synchronisation:
    """How the second service's start follows the first's: ``least <= second - first <= most``."""

    kind: str
    least: float = 0.0
    most: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Patient:
    """A patient with one or two services.

    Attributes
    ----------
    row: row of ``distances``.
    windows: ``(open, close)``, sorted; what the close binds is the day's ``close_binds_end``.
    optional: may be left out at a price.
    preferred: carers asked for; empty when any will do.
    incompatible: carers never to be sent.
    synchronisation: None for one service and for two independent ones.
    """

    id: str
    row: int
    needs: tuple[Need, ...]
    windows: tuple[tuple[float, float], ...]
    optional: bool
    preferred: frozenset[str]
    incompatible: frozenset[str]
    synchronisation: Synchronisation | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Carer:
    """A carer; ``leaves`` and ``returns`` are rows of ``distances``; ``lunch`` says whether she has one."""

    id: str
    abilities: frozenset[str]
    leaves: int
    returns: int
    shift: tuple[float, float]
    lunch: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LunchHour:
    """When lunch may start (``close`` binds its start or its end, as for visits), and its least length."""

    opening: float
    close: float
    least: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CareDay:
    """A whole file.

    Attributes
    ----------
    close_binds_end: a window's close limits the *end* of service (else its start).
    weights: weight of each component in play, or ``"HARD"``.
    terminals: row of ``distances`` by terminal point.
    lunch: None when the file has none.
    """

    patients: tuple[Patient, ...]
    carers: tuple[Carer, ...]
    terminals: Mapping[str, int]
    distances: tuple[tuple[float, ...], ...]
    weights: Mapping[str, Weight]
    close_binds_end: bool
    lunch: LunchHour | None

    def weight(self, component: str) -> float:
        """Weight of a component; 0 when it is hard or not in play."""
        found = self.weights.get(component)
        return found if isinstance(found, float) else 0.0

    def counts(self, component: str) -> bool:
        """Whether the component costs anything or must be zero."""
        return self.hard(component) or self.weight(component) > 0

    def hard(self, component: str) -> bool:
        """Whether the component must be zero."""
        return self.weights.get(component) == HARD
