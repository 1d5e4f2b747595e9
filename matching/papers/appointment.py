"""Which visits are one appointment: those that one crew makes together at one time."""

from __future__ import annotations

from matching.base.visit_name import VisitName


def appointment_of(visit: str) -> str:
    """Id of the appointment that the visit of id ``visit`` belongs to: the same for every crew member.

    It does not depend on who comes nor when, so it says what became of a visit from one plan to the next.
    """
    name = VisitName.parse(visit)
    if name is None:
        return visit
    rank = "" if name.rank is None else f"#{name.rank}"
    return f"{name.line}/{name.day.isoformat()}{rank}.{name.part}"


def line_of(appointment: str) -> str:
    """Id of the care line or post of an appointment."""
    name = VisitName.parse(appointment)
    return appointment if name is None else name.line
