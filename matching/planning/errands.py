"""Errands of visits in a week's problem: a key or meals collected on the way, a key brought back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, cast

from matching.model.association import Association
from matching.model.client import Client
from matching.model.service import Service
from matching.planning.aside import MARK, Aside, Pickup
from matching.planning.gates import person_ability
from matching.planning.meals import meal_pickup
from matching.planning.visit import Visit
from routing.model.link import Link
from routing.model.problem import Problem
from routing.model.task import Stop, StopRef, Task
from routing.rules.abilities.spec import Abilities, Need, Offer
from routing.rules.contract import Rule
from routing.rules.unserved.spec import Priority, Unserved
from routing.units import HOUR, MINUTE

#: Time to collect or to bring back a key.
KEY_TIME = 3 * MINUTE
#: A key is brought back at most so long after the visit.
BACK_WITHIN = 12 * HOUR


def with_pickups(visits: Iterable[Visit], association: Association) -> list[Visit]:
    """The visits, each with what must be collected before it and who alone holds its key.

    Of a crew, and of a care handed over, the first one collects.
    """
    clients = {client.id: client for client in association.clients}
    services = {service.id: service for service in association.services}
    service_of = {line.id: services[line.service] for line in association.care_lines}
    return [
        _fed(_keyed(visit, [clients[name] for name in visit.clients]), service_of.get(visit.line))
        for visit in visits
    ]


def _fed(visit: Visit, service: Service | None) -> Visit:
    """A meal is handed over at the door: no key is collected for it."""
    if service is None or visit.member > 1 or visit.part > 1:
        return visit
    pickup = meal_pickup(visit, service)
    return visit if pickup is None else replace(visit, pickup=pickup, key_back=False)


def _keyed(visit: Visit, people: list[Client]) -> Visit:
    if visit.member > 1 or visit.part > 1:
        return visit
    holders = next((client.key_holders for client in people if client.key_holders), frozenset())
    client = next((one for one in people if one.key_place not in (None, visit.place)), None)
    if client is None or client.key_place is None:
        return replace(visit, key_holders=holders) if holders else visit
    pickup = Pickup(kind="key", place=client.key_place, duration=KEY_TIME)
    return replace(visit, pickup=pickup, key_back=client.key_return)


def with_errands(problem: Problem, visits: Iterable[Visit]) -> tuple[Problem, tuple[Aside, ...]]:
    """The problem with what its visits collect and bring back, and what those stops stand for."""
    errands = {visit.id: visit for visit in visits if visit.pickup is not None}
    held = [visit for visit in errands.values() if visit.key_back]
    keyed = [visit for visit in visits if visit.key_holders]
    if not errands and not keyed:
        return problem, ()
    tasks = tuple(_task(task, errands.get(task.id)) for task in problem.tasks)
    asides = (*(_collecting(visit) for visit in errands.values()), *(_returning(visit) for visit in held))
    problem = replace(
        problem,
        tasks=(*tasks, *(_return_task(visit) for visit in held)),
        links=(*(_moved_link(link, errands) for link in problem.links), *(_return_link(v) for v in held)),
        rules=tuple(_moved_rule(_allowed(rule, keyed, problem), errands, held) for rule in problem.rules),
    )
    return problem, asides


def _task(task: Task, visit: Visit | None) -> Task:
    """A visit with something to collect has two stops: there, and the client's door."""
    if visit is None or visit.pickup is None:
        return task
    return replace(task, stops=(Stop(place=visit.pickup.place, duration=visit.pickup.duration), *task.stops))


def _collecting(visit: Visit) -> Aside:
    assert visit.pickup is not None
    return Aside(
        ref=StopRef(task=visit.id),
        kind=visit.pickup.kind,
        title=visit.title,
        duration=visit.pickup.duration,
        visit=visit.id,
        place=visit.pickup.place,
    )


def _return_id(visit: Visit) -> str:
    return f"{MARK}return/{visit.id}"


def _returning(visit: Visit) -> Aside:
    assert visit.pickup is not None
    ref = StopRef(task=_return_id(visit))
    return Aside(
        ref=ref,
        kind="return",
        title=visit.title,
        duration=KEY_TIME,
        visit=visit.id,
        place=visit.pickup.place,
    )


def _return_task(visit: Visit) -> Task:
    assert visit.pickup is not None
    return Task(id=_return_id(visit), stops=(Stop(place=visit.pickup.place, duration=KEY_TIME),))


def _return_link(visit: Visit) -> Link:
    """Whoever took the key brings it back after the visit, the same day."""
    return Link(
        first=visit.ref,
        second=StopRef(task=_return_id(visit)),
        origin="end",
        max_gap=BACK_WITHIN,
        person="same",
        both=True,
    )


def _moved(ref: StopRef, errands: Mapping[str, Visit]) -> StopRef:
    """What was said of a visit's only stop is said of its door."""
    return StopRef(task=ref.task, stop=1) if ref.task in errands else ref


def _moved_link(link: Link, errands: Mapping[str, Visit]) -> Link:
    return replace(link, first=_moved(link.first, errands), second=_moved(link.second, errands))


def _moved_rule(rule: Rule, errands: Mapping[str, Visit], held: list[Visit]) -> Rule:
    if isinstance(rule, Unserved):
        free = (Priority(task=_return_id(visit), level="soft", weight=0) for visit in held)
        return replace(rule, rows=(*rule.rows, *free))
    rows = getattr(rule, "rows", ())
    if not any(isinstance(getattr(row, "stop", None), StopRef) for row in rows):
        return rule
    moved = tuple(replace(row, stop=_moved(row.stop, errands)) for row in rows)
    return cast(Rule, replace(cast(Any, rule), rows=moved))


def _allowed(rule: Rule, keyed: list[Visit], problem: Problem) -> Rule:
    """Only those who hold the key may do the visit."""
    if not isinstance(rule, Abilities) or not keyed:
        return rule
    people = frozenset(name for visit in keyed for name in visit.key_holders)
    owner = {shift.id: shift.person for shift in problem.shifts}
    needs = {need.task: need for need in rule.needs}
    for visit in keyed:
        before = needs.get(visit.id, Need(task=visit.id))
        group = tuple(person_ability(name) for name in sorted(visit.key_holders))
        needs[visit.id] = replace(before, any_of=(*before.any_of, group))
    offers = tuple(_named(offer, owner[offer.shift], people) for offer in rule.offers)
    return replace(rule, needs=tuple(needs.values()), offers=offers)


def _named(offer: Offer, person: str, people: frozenset[str]) -> Offer:
    """The offer of a shift, with the ability of being its person when that is one of ``people``."""
    name = person_ability(person)
    if person not in people or name in offer.abilities:
        return offer
    return replace(offer, abilities=(*offer.abilities, name))
