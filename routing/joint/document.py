"""What makes a problem a joint one, as a JSON document: who may be brought, by what, on which terms.

It stands beside a problem document and starts with ``"maillon": "joint"`` and ``"version": 1``. The longest
ride of a worker is given as a profile: thousandths of the direct time, time units beyond it, a floor; without
it only direct rides are booked.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from importlib.resources import files
from typing import Any, Literal

import msgspec

from routing.errors import Fault, InvalidProblem
from routing.joint.building import with_ride_legs
from routing.joint.legs import Carried, Escort, JointProblem, LegTerms
from routing.joint.means import QUARTER, Means
from routing.model.document import unforeseen
from routing.model.document_faults import schema_faults
from routing.model.document_modes import plain
from routing.model.problem import Problem
from routing.model.shape import VERSION
from routing.rides.profile import RideProfile
from routing.rules.checks import doubles, negative

KIND = "joint"
USUAL = LegTerms()
#: Possible legs of a document at most: carried shifts times tasks, times the next visits offered to each.
MOST_LEGS = 200_000
#: Quarters of an hour in the hours of a carried shift at most, where other means are asked at each of them.
MOST_QUARTERS = 4_000


@dataclass(frozen=True, slots=True, kw_only=True)
class RideLength:
    """Longest ride: the shorter of ``permille`` thousandths of the direct time and direct + ``extra``.

    Never less than direct + ``floor``; without ``permille`` and ``extra`` there is no limit.
    """

    permille: int | None = None
    extra: int | None = None
    floor: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsShape:
    """Terms of the rides that bring workers, each with the meaning and the default of ``LegTerms``."""

    boarding: int = USUAL.boarding
    alighting: int = USUAL.alighting
    wait: int = USUAL.wait
    longest_ride: RideLength | None = None
    amounts: tuple[int, ...] = USUAL.amounts
    seats: tuple[int, ...] = USUAL.seats
    price: int = USUAL.price
    between: int = USUAL.between
    gap: int = USUAL.gap


@dataclass(frozen=True, slots=True, kw_only=True)
class JointTerms:
    """Everything beside the problem. ``rides`` None: every task of two stops is somebody's own ride."""

    maillon: Literal["joint"] = "joint"
    version: Literal[1] = 1
    carried: tuple[Carried, ...]
    vehicles: tuple[str, ...]
    terms: TermsShape = field(default_factory=TermsShape)
    rides: tuple[str, ...] | None = None
    means: tuple[Means, ...] = ()
    escorts: tuple[Escort, ...] = ()


def joint_schema() -> dict[str, Any]:
    """The shipped JSON Schema."""
    text = files("routing.joint").joinpath("schema", f"{KIND}.v{VERSION}.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def terms_to_json(terms: JointTerms) -> dict[str, Any]:
    """The document of the terms."""
    document: dict[str, Any] = plain(terms)
    return document


def terms_from_json(value: object) -> JointTerms:
    """The terms of a document; whether they suit a problem is seen by :func:`joint_of`.

    Raises
    ------
    InvalidProblem: with every departure from the schema, or, when there is none, every figure that is wrong.
    """
    faults = list(schema_faults(KIND, joint_schema(), value))
    if faults:
        raise InvalidProblem(faults)
    try:
        terms = msgspec.convert(value, JointTerms)
    except msgspec.ValidationError as error:
        raise InvalidProblem([unforeseen(error)]) from None
    faults = list(_figure_faults(terms))
    if faults:
        raise InvalidProblem(faults)
    return terms


def terms_of(joint: JointProblem, *, longest_ride: RideLength | None) -> JointTerms:
    """The terms of a joint problem; ``longest_ride`` is the profile behind its function of that name."""
    held = {one.name: getattr(joint.terms, one.name) for one in fields(TermsShape)}
    return JointTerms(
        carried=tuple(joint.carried.values()),
        vehicles=tuple(sorted(joint.vehicles)),
        terms=TermsShape(**{**held, "longest_ride": longest_ride}),
        rides=tuple(sorted(joint.rides)),
        means=tuple(joint.means.values()),
        escorts=tuple(joint.escorts.values()),
    )


def joint_of(problem: Problem, terms: JointTerms, *, bounded: bool = True) -> JointProblem:
    """The joint problem of a problem and its terms.

    ``bounded``: refuse what would take a server too long; a file of one's own may be as large as its day.

    Raises
    ------
    InvalidProblem: with everything in the terms that does not suit the problem, or is too large for it.
    """
    faults = list(_size_faults(problem, terms)) if bounded else []
    if faults:
        raise InvalidProblem(faults)
    return with_ride_legs(
        problem,
        carried=terms.carried,
        vehicles=terms.vehicles,
        terms=_leg_terms(terms.terms),
        rides=terms.rides,
        means=terms.means,
        escorts=terms.escorts,
    )


def _leg_terms(shape: TermsShape) -> LegTerms:
    held = {one.name: getattr(shape, one.name) for one in fields(shape) if one.name != "longest_ride"}
    if shape.longest_ride is None:
        return LegTerms(**held)
    profile = _profile(shape.longest_ride)

    def longest(direct: int) -> int:
        found = profile.longest(direct)
        return FAR if found is None else found

    return LegTerms(**held, longest_ride=longest)


#: A ride without a limit, in time units: longer than any shift.
FAR = 1 << 40


def _profile(length: RideLength) -> RideProfile:
    return RideProfile(name="longest_ride", permille=length.permille, extra=length.extra, floor=length.floor)


def _figure_faults(terms: JointTerms) -> Iterator[Fault]:
    where = "terms"
    for name in ("boarding", "alighting", "wait", "price", "between", "gap"):
        yield from negative(KIND, where, name, getattr(terms.terms, name))
    for name in ("amounts", "seats"):
        for amount in getattr(terms.terms, name):
            yield from negative(KIND, where, name, amount)
    if terms.terms.longest_ride is not None:
        yield from _profile(terms.terms.longest_ride).faults()
    for carried in terms.carried:
        yield from negative(KIND, f"carried[{carried.shift}]", "longest_own", carried.longest_own)
    for means in terms.means:
        for name in ("price", "per_metre", "longest"):
            yield from negative(KIND, f"means[{means.name}]", name, getattr(means, name))
    for escort in terms.escorts:
        yield from negative(KIND, f"escorts[{escort.task}]", "settling", escort.settling)
    yield from doubles(KIND, "carried", (one.shift for one in terms.carried))
    yield from doubles(KIND, "vehicles", terms.vehicles)
    yield from doubles(KIND, "means", (one.name for one in terms.means))
    yield from doubles(KIND, "escorts", (one.task for one in terms.escorts))


def _size_faults(problem: Problem, terms: JointTerms) -> Iterator[Fault]:
    ways = len(terms.vehicles) and 1
    legs = len(terms.carried) * len(problem.tasks) * (2 + terms.terms.between) * (ways + len(terms.means))
    if legs > MOST_LEGS:
        yield Fault(
            code="joint.too_many_legs",
            where="carried",
            seen=f"{legs} possible ride legs",
            rule=f"Carried shifts, times tasks, times ways to be brought are {MOST_LEGS} at most.",
            advice="Plan a day at a time, carry only those who need it, offer fewer legs between visits.",
        )
    named = {one.shift for one in terms.carried}
    for shift in problem.shifts:
        quarters = (shift.end - shift.start) // QUARTER
        if terms.means and shift.id in named and quarters > MOST_QUARTERS:
            yield Fault(
                code="joint.long_shift",
                where=f"shifts[{shift.id}]",
                seen=f"{quarters} quarters of an hour",
                rule=f"With other means, a carried shift lasts {MOST_QUARTERS} quarters of an hour at most.",
                advice="Give the hours of one day.",
            )
