"""Ties between two stops, of the same tour or of two tours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from routing.model.task import StopRef

Relation = Literal["any", "same", "different"]
Origin = Literal["start", "end"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """When both tasks are served, ``origin(first) + min_gap <= start(second) <= origin(first) + max_gap``.

    Attributes
    ----------
    origin: the gap counts from the ``start`` or from the ``end`` of service of ``first``.
    min_gap, max_gap: seconds, possibly negative; ``max_gap`` None means no upper limit.
    person: whether both stops must be served by the ``same`` person, ``different`` ones, or ``any``.
    both: serving one of the two tasks without the other is a breach (crew of two, hand-over).
    """

    first: StopRef
    second: StopRef
    min_gap: int = 0
    max_gap: int | None = None
    origin: Origin = "start"
    person: Relation = "any"
    both: bool = False
