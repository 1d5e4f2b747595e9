"""What tells two printings apart: the version of the plan, and when it was printed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from matching.planning.result import WeekPlan

#: Letters and digits of a version made from the plan: enough to tell two sheets apart over the phone.
_LENGTH = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """Stands at the foot of every page.

    Attributes
    ----------
    version: name of the plan's version; two sheets with the same one are of the same plan.
    printed: moment of printing, in the zone of the papers, given by the caller.
    """

    version: str
    printed: datetime


def version_of(plan: WeekPlan) -> str:
    """A short version name made from who does what and when: equal for equal plans, else different."""
    digest = hashlib.sha256(str(plan.week.week).encode())
    for tour in plan.tours:
        digest.update(f"|{tour.shift}@{tour.departure.timestamp()}".encode())
        for halt in tour.visits:
            digest.update(f"|{halt.visit.id}@{halt.start.timestamp()}+{halt.visit.duration}".encode())
        for aside in tour.asides:
            digest.update(f"|{aside.aside.ref}@{aside.start.timestamp()}+{aside.aside.duration}".encode())
    for missing in plan.unserved:
        digest.update(f"|-{missing.visit.id}".encode())
    return digest.hexdigest()[:_LENGTH].upper()
