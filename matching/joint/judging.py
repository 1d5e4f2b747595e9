"""Judge ``ensemble.json`` again, from the file alone: rules, every worker's way, and all else it claims."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from matching.joint.figures import joint_figures
from matching.joint.report.shape import KIND, day_schema
from matching.joint.told import told_otherwise
from routing.errors import Fault, InvalidPlan
from routing.joint import JointProblem, leg_faults
from routing.joint.document import joint_of, terms_from_json
from routing.joint.plan_document import ways_to_json
from routing.model.document import plan_from_json, problem_from_json
from routing.model.document_faults import schema_faults
from routing.model.plan import Plan, Score
from routing.referee import Verdict, audit


@dataclass(frozen=True, slots=True, kw_only=True)
class FalseClaim:
    """Something the file says that its plan does not bear out: ``written`` there, ``found`` by the judge."""

    what: str
    written: str
    found: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedDay:
    """A file and what is found of it.

    Attributes
    ----------
    joint, plan: the problem with its ride legs, built anew, and the plan of it.
    verdict, stranded: of the referee; of the check that follows every worker without halts and links.
    claimed: the score in the file. false: its other claims that do not hold.
    """

    joint: JointProblem
    plan: Plan
    epoch: datetime
    verdict: Verdict
    stranded: tuple[Fault, ...]
    claimed: Score
    false: tuple[FalseClaim, ...]


def judged_day(document: Mapping[str, Any]) -> JudgedDay:
    """The file's day, judged.

    Raises
    ------
    InvalidPlan, InvalidProblem: with every departure from the schema, or everything that keeps the problem
        or the plan from being read.
    """
    faults = [*schema_faults(KIND, day_schema(), document)]
    epoch = _epoch(document, faults)
    if faults or epoch is None:
        raise InvalidPlan(faults)
    problem = problem_from_json(document["problem"])
    joint = joint_of(problem, terms_from_json(document["joint"]), bounded=False)
    plan = plan_from_json(document["plan"])
    verdict = audit(joint.problem, plan)
    stranded = leg_faults(joint, plan)
    return JudgedDay(
        joint=joint,
        plan=plan,
        epoch=epoch,
        verdict=verdict,
        stranded=stranded,
        claimed=plan.score,
        false=tuple(_false(document, joint, plan, valid=verdict.valid and not stranded, epoch=epoch)),
    )


def _false(
    document: Mapping[str, Any], joint: JointProblem, plan: Plan, *, valid: bool, epoch: datetime
) -> Iterator[FalseClaim]:
    """Everything said of the plan that counting again does not give."""
    known = {task.id for task in joint.alone.tasks}
    visits = document["visits"].keys()
    for name in sorted(visits - known):
        yield FalseClaim(what=f"visits[{name}]", written=name, found="-")
    found: dict[str, Any] = {
        "valid": valid,
        **ways_to_json(joint, plan),
        **asdict(joint_figures(joint, plan, visits & known)),
    }
    for what, value in found.items():
        yield from _compared(what, document[what], value)
    for what, written, value in told_otherwise(document, joint, plan, epoch=epoch):
        yield FalseClaim(what=what, written=written, found=value)


def _compared(what: str, written: Any, found: Any) -> Iterator[FalseClaim]:
    if not isinstance(found, list):
        if written != found:
            yield FalseClaim(what=what, written=str(written), found=str(found))
        return
    if len(written) != len(found):
        yield FalseClaim(what=what, written=str(len(written)), found=str(len(found)))
        return
    for number, (one, other) in enumerate(zip(written, found, strict=True)):
        for name in other:
            yield from _compared(f"{what}[{number}].{name}", one.get(name), other[name])


def _epoch(document: Any, faults: list[Fault]) -> datetime | None:
    """The horizon start in its zone; a fault when the file says none that can be used."""
    try:
        moment = datetime.fromisoformat(document["epoch"])
        if moment.tzinfo is not None:
            return moment.astimezone(ZoneInfo(document["time_zone"]))
    except (KeyError, TypeError, ValueError, OverflowError, OSError, ZoneInfoNotFoundError):
        pass
    if not faults:
        rule = "The horizon starts at a moment with its offset, in a zone of the IANA database."
        faults.append(
            Fault(
                code="joint.epoch",
                where="epoch, time_zone",
                seen=f"{document['epoch']!r}, {document['time_zone']!r}"[:120],
                rule=rule,
                advice='Write for example "2026-11-23T12:00:00+01:00" and "Europe/Paris".',
            )
        )
    return None
