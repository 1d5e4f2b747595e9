"""Which checks could not be made, for whom, and why: said plainly beside what was found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matching.checking.findings import Unmade
from matching.checking.jobs import Directory, Job
from matching.imports.record import Reading
from matching.imports.wall.ends import GUESSED_END
from matching.model.association import Association

#: Names written out in one sentence; the others are counted.
_NAMED = 8


def unmade_checks(
    reading: Reading,
    association: Association | None,
    directory: Directory,
    jobs: Sequence[Job],
    *,
    known_steps: int,
    all_steps: int,
    without_contract: int,
    unsure_promises: int,
    full_week: bool,
) -> Iterator[Unmade]:
    """Each check that was left out, wholly or in part."""
    if reading.rejected:
        yield Unmade(code="unmade.unread", parameters={"count": len(reading.rejected)})
    if reading.faults and not reading.rejected:
        yield Unmade(code="unmade.grids", parameters={"count": len(reading.faults)})
    open_ended = sum(any(guess.code in GUESSED_END for guess in entry.read_as) for entry in reading.entries)
    if open_ended:
        yield Unmade(code="unmade.open_ended", parameters={"count": open_ended})
    if not full_week:
        yield Unmade(code="unmade.short_week")
    if association is None:
        tight = _tight(jobs)
        yield Unmade(code="unmade.travel", parameters={"steps": all_steps, "tight": tight})
        yield Unmade(code="unmade.tables")
    else:
        if known_steps < all_steps:
            parameters = {"unknown": all_steps - known_steps, "steps": all_steps}
            yield Unmade(code="unmade.some_travel", parameters=parameters)
        yield from _strangers(reading, directory)
        if unsure_promises:
            yield Unmade(code="unmade.promises", parameters={"count": unsure_promises})
    if without_contract:
        yield Unmade(code="unmade.contract", parameters={"count": without_contract})


def _strangers(reading: Reading, directory: Directory) -> Iterator[Unmade]:
    """Names of the week that the tables do not have."""
    people = [party.name for party in reading.people if directory.worker(party.name) is None]
    clients = [party.name for party in reading.clients if directory.client(party.name) is None]
    visits = (entry for entry in reading.entries if entry.kind == "visit" and entry.service)
    services = dict.fromkeys(
        entry.service for entry in visits if entry.service and directory.service(entry.service) is None
    )
    for code, names in (
        ("unmade.people", people),
        ("unmade.clients", clients),
        ("unmade.services", list(services)),
    ):
        if names:
            more = len(names) - _NAMED
            shown = ", ".join(names[:_NAMED]) + (f" (+ {more})" if more > 0 else "")
            yield Unmade(code=code, parameters={"count": len(names), "names": shown})


def _tight(jobs: Sequence[Job]) -> int:
    """Steps to another client without a single minute between."""
    last: dict[str, Job] = {}
    count = 0
    for job in jobs:
        person = job.entry.person
        if person is None or job.entry.kind != "visit":
            continue
        before = last.get(person)
        if before is not None and before.end == job.start and before.entry.client != job.entry.client:
            count += 1
        last[person] = job
    return count
