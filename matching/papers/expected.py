"""What people expect of a week that was planned after a base: the base itself, told as a published plan."""

from __future__ import annotations

from matching.base.reference import Dropped, Reference
from matching.papers.appointment import appointment_of
from matching.papers.published import Appointment, Published
from matching.planning.week import WeekProblem
from matching.report.of_plan import spoken_names


def published_of_reference(week: WeekProblem, reference: Reference) -> Published:
    """What the clients and carers of a week expect before its exceptions are told.

    A visit that is simply not due this week is expected by nobody.
    """
    found: dict[str, Appointment] = {}
    labels = spoken_names(week).task
    for id_ in week.visits:
        key, held = appointment_of(id_), reference.held.get(id_)
        if held is None and id_ not in reference.open:
            continue
        before = found.get(key)
        people = frozenset() if before is None else before.people
        start = None if before is None else before.start
        end = None if before is None else before.end
        if held is not None:
            people |= {held.person}
            start = start or week.clock.local(held.start)
            end = end or week.clock.local(held.start + reference.durations[id_])
        found[key] = Appointment(key=key, label=labels[id_], people=people, start=start, end=end)
    for one in reference.dropped:
        if one.why != "not_due":
            found.setdefault(_key(one), _expected(week, one))
    return Published(
        appointments=found, names={worker.id: worker.name for worker in week.association.workers}
    )


def _key(one: Dropped) -> str:
    return f"{one.line}/{one.day.isoformat()}.1"


def _expected(week: WeekProblem, one: Dropped) -> Appointment:
    """An appointment that the week does not ask for any more."""
    start = week.clock.local(one.start)
    label = _label(week, one.line)
    return Appointment(key=_key(one), label=label, people=frozenset({one.person}), start=start)


def _label(week: WeekProblem, owner: str) -> str:
    """Clients and service of a line, as far as the tables still know it."""
    association = week.association
    line = next((one for one in association.care_lines if one.id == owner), None)
    if line is None:
        return next((post.name for post in association.posts if post.id == owner), owner)
    clients = {client.id: client.name for client in association.clients}
    services = {service.id: service.name for service in association.services}
    return f"{', '.join(clients[name] for name in line.clients)} ({services[line.service]})"
