"""How a planned week differs from its reference, why, and who must be phoned."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from matching.base.fitting import Cause, Fit
from matching.base.reference import Dropped, Held, Reference
from matching.base.restoring import places_of
from matching.planning.result import WeekPlan
from matching.planning.visit import Visit
from routing.units import MINUTE

#: A start that moves by less is no exception.
SAME = MINUTE
#: A client is phoned when the start moves by so much, or when somebody else comes.
PHONED_FROM = 15 * MINUTE

Kind = Literal[
    "replaced", "moved", "unserved", "cancelled", "new", "new_unserved", "filled", "still_unserved"
]
#: The order they are told in. ``filled`` and ``still_unserved`` were left to fill before.
KINDS: tuple[Kind, ...] = (
    "unserved",
    "new_unserved",
    "replaced",
    "moved",
    "new",
    "filled",
    "cancelled",
    "still_unserved",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One exception.

    Attributes
    ----------
    visit: id of the visit; None for one of the reference that the week does not ask for.
    title, service: whom it is for, and what; ``clients`` their ids.
    before, after: ids of the workers; None when there was or is nobody.
    planned, now: start before and after.
    member, crew: place in the crew, and how many come together.
    """

    kind: Kind
    visit: str | None
    line: str
    day: date
    title: str
    service: str
    clients: tuple[str, ...]
    before: str | None
    after: str | None
    planned: datetime | None
    now: datetime | None
    cause: Cause | None = None
    member: int = 1
    crew: int = 1

    @property
    def shift(self) -> int:
        """Seconds by which the start moved; 0 when there is nothing to compare."""
        if self.planned is None or self.now is None:
            return 0
        return round(self.now.timestamp() - self.planned.timestamp())


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """Somebody to phone, and about which changes."""

    who: str
    kind: Literal["client", "worker"]
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Every exception of a week.

    Attributes
    ----------
    kept: visits as in the reference, person and start.
    rows: the exceptions, day by day.
    """

    kept: int
    rows: tuple[Change, ...]

    def of(self, kind: Kind) -> tuple[Change, ...]:
        """The exceptions of one kind."""
        return tuple(row for row in self.rows if row.kind == kind)

    @property
    def calls(self) -> tuple[Call, ...]:
        """Clients and workers to phone, in order of their first change."""
        clients: dict[str, list[Change]] = {}
        workers: dict[str, list[Change]] = {}
        for row in self.rows:
            if _told_to_client(row):
                for client in row.clients:
                    clients.setdefault(client, []).append(row)
            for worker in dict.fromkeys((row.before, row.after)):
                if worker is not None:
                    workers.setdefault(worker, []).append(row)
        return (
            *(Call(who=who, kind="client", changes=tuple(rows)) for who, rows in clients.items()),
            *(Call(who=who, kind="worker", changes=tuple(rows)) for who, rows in workers.items()),
        )


def _told_to_client(row: Change) -> bool:
    """A client knows of her own cancellations, and does not mind five minutes."""
    return row.kind not in ("cancelled", "moved", "still_unserved") or abs(row.shift) >= PHONED_FROM


def changes_of(
    plan: WeekPlan, reference: Reference, fits: Mapping[str, Fit], slipped: Collection[str] = ()
) -> Changes:
    """What the plan does otherwise than the reference, with the cause of each difference.

    ``slipped`` are visits that travel alone made later.
    """
    now = places_of(plan.week, plan.plan)
    causes = {id_: fit.cause for id_, fit in fits.items() if fit.cause is not None}
    causes |= {id_: Cause(code="travel") for id_ in slipped if id_ not in causes}
    rows = [
        row
        for visit in plan.week.visits.values()
        if (row := _change(plan, visit, reference, now.get(visit.id), causes)) is not None
    ]
    kept = len(plan.week.visits) - len(rows)
    rows += _cancelled(plan, reference.dropped)
    rows.sort(key=_in_time)
    return Changes(kept=kept, rows=tuple(rows))


def _change(
    plan: WeekPlan, visit: Visit, reference: Reference, now: Held | None, causes: Mapping[str, Cause]
) -> Change | None:
    local = plan.week.clock.local
    held = reference.held.get(visit.id)
    kind = _kind(held, now, known=visit.id in reference.open)
    if kind is None:
        return None
    # When nothing of its own kept it from staying, it made room for another visit.
    cause = causes.get(visit.id, Cause(code="room")) if held is not None else None
    start = now.start if now is not None else None
    planned = None if held is None else local(held.start)
    day = planned.date() if planned else visit.day if start is None else plan.week.clock.day(start)
    return Change(
        kind=kind,
        visit=visit.id,
        line=visit.line,
        day=day,
        title=visit.title,
        service=visit.service,
        clients=visit.clients,
        before=None if held is None else held.person,
        after=None if now is None else now.person,
        planned=planned,
        now=None if start is None else local(start),
        cause=cause,
        member=visit.member,
        crew=visit.crew,
    )


def _kind(held: Held | None, now: Held | None, *, known: bool) -> Kind | None:
    """What a difference is called; None when there is none."""
    if held is None and now is None:
        return "still_unserved" if known else "new_unserved"
    if held is None:
        return "filled" if known else "new"
    if now is None:
        return "unserved"
    if now.person != held.person:
        return "replaced"
    return "moved" if abs(now.start - held.start) >= SAME else None


def _in_time(row: Change) -> tuple[date, float, str, str]:
    start = row.planned or row.now
    return row.day, 0.0 if start is None else start.timestamp(), row.line, row.visit or ""


def _cancelled(plan: WeekPlan, dropped: tuple[Dropped, ...]) -> Iterator[Change]:
    """What fell away; a visit that was simply not due this week is no exception."""
    association = plan.week.association
    names = {client.id: client.name for client in association.clients}
    services = {service.id: service.name for service in association.services}
    lines = {line.id: line for line in association.care_lines}
    posts = {post.id: post for post in association.posts}
    for one in dropped:
        if one.why == "not_due":
            continue
        line, post = lines.get(one.line), posts.get(one.line)
        clients = line.clients if line is not None else ()
        title = ", ".join(names[name] for name in clients) or (post.name if post else one.line)
        yield Change(
            kind="cancelled",
            visit=None,
            line=one.line,
            day=one.day,
            title=title,
            service=services[line.service] if line is not None else "",
            clients=clients,
            before=one.person,
            after=None,
            planned=plan.week.clock.local(one.start),
            now=None,
            cause=Cause(code=one.why),
        )
