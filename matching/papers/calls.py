"""Whom to ring before the week begins, and what to tell each of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from matching.papers.appointment import appointment_of, line_of
from matching.papers.changes import Change
from matching.papers.clients import free_day
from matching.papers.households import Households
from matching.papers.lines import between
from matching.papers.sheets import Call
from matching.papers.words import at_clock, telephone, word
from matching.planning.result import WeekPlan
from matching.report.bilingual import Bilingual, hours, long_day


@dataclass(slots=True)
class _Draft:
    name: str
    phone: str
    carer: bool
    topics: list[tuple[datetime | None, Bilingual]] = field(default_factory=list)


class CallList:
    """Collects what there is to say, one call for each person; ``targets`` holds seconds asked for."""

    def __init__(self, plan: WeekPlan, *, households: Households, targets: dict[str, int]) -> None:
        self._plan, self._households, self._targets = plan, households, targets
        self._drafts: dict[str, _Draft] = {}

    def calls(self, changes: Sequence[Change]) -> tuple[Call, ...]:
        """Every call: clients nobody comes to or whose visit is shorter, and all whom a change concerns.

        The most urgent comes first.
        """
        told = {change.key for change in changes if change.worth_a_call and change.code == "lost"}
        for change in changes:
            if change.worth_a_call:
                self._change(change)
        self._open(told)
        self._shortened()
        found = [_call(key, draft) for key, draft in self._drafts.items()]
        return tuple(sorted(found, key=_urgency))

    def _change(self, change: Change) -> None:
        for key, name, phone in self._clients(change):
            self._add(key, name, phone, carer=False, when=change.when, said=change.said)
        for worker in sorted(change.carers):
            known = self._plan.week.workers.get(worker)
            name, phone = (worker, "") if known is None else (known.name, known.phone)
            self._add(f"carer:{worker}", name, phone, carer=True, when=change.when, said=change.said)

    def _clients(self, change: Change) -> Iterator[tuple[str, str, str]]:
        """Key, name and telephone of those the appointment is for; as far as the tables still know them."""
        owner = line_of(change.key)
        line = self._households.lines.get(owner)
        if line is not None:
            for key in line.clients:
                client = self._households.clients[key]
                yield f"client:{key}", client.name, client.phone
            return
        post = self._households.posts.get(owner)
        label = change.after or change.before
        name = post.name if post is not None else owner if label is None else label.label
        yield f"line:{owner}", name, ""

    def _open(self, told: set[str]) -> None:
        seen = set(told)
        for missing in self._plan.unserved:
            visit = missing.visit
            appointment = appointment_of(visit.id)
            if appointment in seen:
                continue
            seen.add(appointment)
            if free_day(visit):
                when, said = None, word("call_undated", service=visit.service)
            else:
                when = missing.earliest
                said = word(
                    "call_open",
                    day=long_day(when.date()),
                    when=between(at_clock(when), at_clock(missing.latest)),
                    service=visit.service,
                )
            people = self._households.people(visit)
            for client in people:
                key = f"client:{client.id}"
                self._add(key, client.name, client.phone, carer=False, when=when, said=said)
            if not people:
                self._add(f"line:{visit.line}", visit.title, "", carer=False, when=when, said=said)

    def _shortened(self) -> None:
        for tour in self._plan.tours:
            for halt in tour.visits:
                target = self._targets.get(halt.visit.id)
                if target is None:
                    continue
                said = word(
                    "call_shortened",
                    day=long_day(halt.start.date()),
                    time=at_clock(halt.start),
                    service=halt.visit.service,
                    minutes=hours(halt.visit.duration),
                    target=hours(target),
                )
                for client in self._households.people(halt.visit):
                    self._add(
                        f"client:{client.id}",
                        client.name,
                        client.phone,
                        carer=False,
                        when=halt.start,
                        said=said,
                    )

    def _add(
        self, key: str, name: str, phone: str, *, carer: bool, when: datetime | None, said: Bilingual
    ) -> None:
        draft = self._drafts.setdefault(key, _Draft(name=name, phone=telephone(phone), carer=carer))
        draft.topics.append((when, said))


def _call(key: str, draft: _Draft) -> Call:
    topics = sorted(draft.topics, key=lambda topic: (topic[0] is None, _seconds(topic[0]), topic[1].fr))
    return Call(
        key=key,
        name=draft.name,
        carer=draft.carer,
        phone=draft.phone,
        first=topics[0][0],
        topics=tuple(said for _, said in topics),
    )


def _urgency(call: Call) -> tuple[bool, float, bool, str]:
    return call.first is None, _seconds(call.first), call.carer, call.name.casefold()


def _seconds(moment: datetime | None) -> float:
    return 0.0 if moment is None else moment.timestamp()
