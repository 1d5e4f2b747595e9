"""How long visits last beside their planned duration: paces of the workers, setups at the addresses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from matching.model.association import Association
from matching.model.worker import Worker
from matching.planning.visit import Visit
from routing.model.task import StopRef
from routing.rules.contract import Rule
from routing.rules.service_time.spec import Pace, ServiceTime
from routing.rules.setup.spec import Setup, StopSetup
from routing.units import MINUTE

Served = dict[str, list[Visit]]


def stay_rules(visits: Iterable[Visit], association: Association, present: frozenset[str]) -> Iterator[Rule]:
    """The rules there is data for; ``present``: workers who have a period in the week.

    A worker's own pace counts at elderly clients only: childcare, posts and meetings last what they last. A
    pace for a service counts wherever that service is due.
    """
    service_of = {line.id: line.service for line in association.care_lines}
    served: Served = {}
    for visit in visits:
        if visit.family in ("elderly", "childcare"):
            served.setdefault(service_of[visit.line], []).append(visit)
    workers = (worker for worker in association.workers if worker.id in present)
    paces = tuple(pace for worker in workers for pace in _paces(worker, served))
    if paces:
        yield ServiceTime(paces=paces)
    setups = {service.id: service.setup for service in association.services if service.setup}
    rows = tuple(
        StopSetup(stop=StopRef(task=visit.id), duration=minutes * MINUTE)
        for service, minutes in setups.items()
        for visit in served.get(service, ())
    )
    if rows:
        yield Setup(rows=rows)


def _paces(worker: Worker, served: Served) -> Iterator[Pace]:
    """One pace for each percentage other than 100 that the worker needs somewhere."""
    own = dict(worker.paces)
    tasks: dict[int, list[str]] = {}
    for service, visits in served.items():
        for visit in visits:
            percent = own.get(service, worker.pace if visit.family == "elderly" else 100)
            tasks.setdefault(percent, []).append(visit.id)
    for percent, ids in tasks.items():
        if percent != 100:
            yield Pace(person=worker.id, percent=percent, tasks=tuple(ids))
