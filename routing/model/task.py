"""Work to place on tours: a task has one stop (a visit) or two (a pickup and its delivery)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A halt of a tour: ``duration`` seconds of service at the place of id ``place``.

    Without a place it is a pause: taken at the place of the halt before it or of the next one, and not work.
    Only tasks of one stop may be pauses; who takes it, when, and what leaving it out costs is said by the
    same rules as for visits (abilities, windows, unserved).
    """

    place: str | None
    duration: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One unit of work, served whole by one shift or left unserved.

    ``stops`` holds one stop (visit) or two (pickup first, delivery second, same tour).
    What a rule needs to know of a task (windows, abilities, ride time…) is that rule's own data.
    """

    id: str
    stops: tuple[Stop, ...]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class StopRef:
    """The stop number ``stop`` (0 or 1) of the task of id ``task``."""

    task: str
    stop: int = 0

    def __str__(self) -> str:
        return f"{self.task}#{self.stop}"
