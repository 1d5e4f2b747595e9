"""Forbidden: a person must not serve a task (refused carer, conflict, no pets…). Always hard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from routing.errors import Fault
from routing.rules.checks import doubles, unknown
from routing.rules.contract import Names


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Ban:
    """``person`` never serves ``task``."""

    task: str
    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Forbidden:
    """All bans."""

    code: ClassVar[str] = "forbidden"

    rows: tuple[Ban, ...]

    def faults(self, names: Names) -> Iterator[Fault]:
        yield from doubles("forbidden", "rules.forbidden.rows", self.rows)
        for number, row in enumerate(self.rows):
            where = f"rules.forbidden.rows[{number}]"
            yield from unknown("forbidden", where, "task", row.task, names.tasks)
            yield from unknown("forbidden", where, "person", row.person, names.persons)
