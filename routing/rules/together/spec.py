"""Together: linked stops keep their gaps, their persons' relation, and go both or none.

The data are the problem's links (:class:`routing.model.link.Link`): the scheduler needs them to fix
times. Structural, always in play; always hard.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from routing.errors import Fault
from routing.rules.contract import Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """No data of its own."""

    code: ClassVar[str] = "together"

    def faults(self, names: Names) -> Iterator[Fault]:
        return iter(())
