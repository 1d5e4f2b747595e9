"""The version of a day of rides: two sheets with the same one are of the same plan."""

from __future__ import annotations

import hashlib
from datetime import date

from routing.rides import RidePlan

#: Letters and digits: enough to tell two sheets apart over the phone, as in the papers of weeks.
_LENGTH = 6


def ride_version(day: date, plan: RidePlan) -> str:
    """A short name made from who drives whom where and when: equal for equal plans, else different."""
    digest = hashlib.sha256(day.isoformat().encode())
    for tour in plan.tours:
        digest.update(f"|{tour.shift}@{tour.departure}".encode())
        for call in tour.calls:
            digest.update(f"|{call.kind}:{call.task}@{call.start}+{call.end - call.start}".encode())
    for order in plan.orders:
        digest.update(f"|taxi:{order.request}@{order.pickup}".encode())
    for refusal in plan.refusals:
        digest.update(f"|-{refusal.request}".encode())
    return digest.hexdigest()[:_LENGTH].upper()
