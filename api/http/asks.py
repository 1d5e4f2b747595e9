"""What a client asks for, checked whole: every wrong field is told at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal, TypeGuard, TypeVar

from api.errors import Complaint, Reason, complaints_of
from api.http.problems import Refusal
from routing.errors import InvalidPlan, InvalidProblem
from routing.joint.document import joint_of, terms_from_json
from routing.model.document import plan_from_json, problem_from_json
from routing.model.plan import Plan
from routing.model.problem import Problem
from routing.model.run import Limit
from routing.rides.day_document import day_from_json

LARGEST_SEED = (1 << 32) - 1
MOST_ITERATIONS = 1_000_000_000
#: Refusals of rides explained in one answer, at most.
MOST_EXPLAINED = 20

T = TypeVar("T")


Kind = Literal["visits", "rides", "joint"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SolveAsk:
    """Something to plan, checked. ``document`` is the request's own JSON, to hand to another process."""

    kind: Kind
    document: dict[str, Any]
    limit: Limit
    seed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckAsk:
    """A plan to judge with its problem."""

    problem: Problem
    plan: Plan


def solve_ask(body: dict[str, Any], *, max_seconds: float) -> SolveAsk:
    """The request of ``POST /v1/solve/visits``. Raises :class:`Refusal` (422) with every fault."""
    ask, faults = _asked("visits", body, ("problem",), (), max_seconds)
    if "problem" in body:
        _read(problem_from_json, body["problem"], "problem", faults)
    return _whole(ask, faults)


def rides_ask(body: dict[str, Any], *, max_seconds: float) -> SolveAsk:
    """The request of ``POST /v1/solve/rides``. Raises :class:`Refusal` (422) with every fault."""
    ask, faults = _asked("rides", body, ("day",), ("explained", "alone"), max_seconds)
    explained = body.get("explained", 0)
    if not _is_integer(explained) or not 0 <= explained <= MOST_EXPLAINED:
        faults.append(Reason(code="body.explained", where="explained", seen=_shown(explained)))
    if not isinstance(body.get("alone", False), bool):
        faults.append(Reason(code="body.alone", where="alone", seen=_shown(body["alone"])))
    if "day" in body:
        _read(day_from_json, body["day"], "day", faults)
    return _whole(ask, faults)


def joint_ask(body: dict[str, Any], *, max_seconds: float) -> SolveAsk:
    """The request of ``POST /v1/solve/joint``. Raises :class:`Refusal` (422) with every fault."""
    ask, faults = _asked("joint", body, ("problem", "joint"), (), max_seconds)
    problem = _read(problem_from_json, body["problem"], "problem", faults) if "problem" in body else None
    terms = _read(terms_from_json, body["joint"], "joint", faults) if "joint" in body else None
    if problem is not None and terms is not None:
        _read(lambda _: joint_of(problem, terms), None, "joint", faults)
    return _whole(ask, faults)


def _asked(
    kind: Kind,
    body: dict[str, Any],
    required: tuple[str, ...],
    optional: tuple[str, ...],
    max_seconds: float,
) -> tuple[SolveAsk | None, list[Complaint | Reason]]:
    """The ask, if its limit and seed make sense, and the faults found so far."""
    faults: list[Complaint | Reason] = list(
        _fields(body, required=(*required, "limit"), optional=("seed", *optional))
    )
    limit = _limit(body["limit"], max_seconds) if "limit" in body else None
    if "limit" in body and limit is None:
        faults.append(Reason(code="body.limit", where="limit", seen=_shown(body["limit"])))
    seed = body.get("seed", 0)
    if not _is_integer(seed) or not 0 <= seed <= LARGEST_SEED:
        faults.append(Reason(code="body.seed", where="seed", seen=_shown(seed)))
    if faults or limit is None:
        return None, faults
    document = {name: value for name, value in body.items() if name not in ("limit", "seed")}
    return SolveAsk(kind=kind, document=document, limit=limit, seed=seed), faults


def _whole(ask: SolveAsk | None, faults: list[Complaint | Reason]) -> SolveAsk:
    if faults or ask is None:
        raise Refusal(422, faults)
    return ask


def check_ask(body: dict[str, Any]) -> CheckAsk:
    """The request of ``POST /v1/check``. Raises :class:`Refusal` (422) with every fault."""
    faults: list[Complaint | Reason] = list(_fields(body, required=("problem", "plan"), optional=()))
    problem = _read(problem_from_json, body["problem"], "problem", faults) if "problem" in body else None
    plan = _read(plan_from_json, body["plan"], "plan", faults) if "plan" in body else None
    if faults or problem is None or plan is None:
        raise Refusal(422, faults)
    return CheckAsk(problem=problem, plan=plan)


def _fields(
    body: dict[str, Any], *, required: tuple[str, ...], optional: tuple[str, ...]
) -> Iterator[Reason]:
    for name in required:
        if name not in body:
            yield Reason(code="body.missing", where=name, seen="-")
    for name in body:
        if name not in required and name not in optional:
            yield Reason(code="body.unknown", where=name[:120], seen=_shown(body[name]))


def _read(
    reader: Callable[[object], T], value: object, where: str, faults: list[Complaint | Reason]
) -> T | None:
    """What the reader makes of the value; its faults are added, their paths under ``where``."""
    try:
        return reader(value)
    except (InvalidProblem, InvalidPlan) as error:
        faults += [_under(where, one) for one in complaints_of(error, "en")]
    except RecursionError:
        faults.append(Reason(code="json.deep", where=where, seen="nesting"))
    return None


def _under(where: str, one: Complaint) -> Complaint:
    return Complaint(
        code=one.code, where=f"{where}.{one.where}", seen=one.seen, rule=one.rule, advice=one.advice
    )


def _limit(value: object, max_seconds: float) -> Limit | None:
    """The limit asked for, or None when it makes no sense."""
    if not isinstance(value, dict) or len(value) != 1:
        return None
    seconds, iterations = value.get("seconds"), value.get("iterations")
    if _is_integer(iterations) and 1 <= iterations <= MOST_ITERATIONS:
        return Limit(iterations=iterations)
    if (_is_integer(seconds) or isinstance(seconds, float)) and 0 < seconds <= max_seconds:
        return Limit(seconds=float(seconds))
    return None


def _is_integer(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool)


def _shown(value: object) -> str:
    try:
        text = repr(value)
    except (RecursionError, ValueError):
        return type(value).__name__
    return text if len(text) <= 120 else f"{text[:117]}…"
