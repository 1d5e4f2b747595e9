"""Pairing: the two stops of a task are on one tour, pickup before delivery. Structural, always in play."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from routing.errors import Fault
from routing.rules.contract import Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """No data: the tasks with two stops say it all."""

    code: ClassVar[str] = "pairing"

    def faults(self, names: Names) -> Iterator[Fault]:
        return iter(())
