"""What tells two printings apart: the version of the plan, and when it was printed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
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
    return version_name(str(plan.week.week), _told(plan))


def version_name(period: str, told: Iterable[str]) -> str:
    """The version of a plan of ``period`` (a week, a day); ``told``: all of it that sheets print."""
    digest = hashlib.sha256(period.encode())
    for part in told:
        digest.update(f"|{part}".encode())
    return digest.hexdigest()[:_LENGTH].upper()


def _told(plan: WeekPlan) -> Iterator[str]:
    for tour in plan.tours:
        yield f"{tour.shift}@{tour.departure.timestamp()}"
        for halt in tour.visits:
            yield f"{halt.visit.id}@{halt.start.timestamp()}+{halt.visit.duration}"
        for aside in tour.asides:
            yield f"{aside.aside.ref}@{aside.start.timestamp()}+{aside.aside.duration}"
    for missing in plan.unserved:
        yield f"-{missing.visit.id}"
