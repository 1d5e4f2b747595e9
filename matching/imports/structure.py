"""From a reading to a structure that can be planned; what a schedule cannot know gets stated defaults."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from matching.imports.cell import plain
from matching.imports.defaults import Default, fresh, listed, said_names
from matching.imports.key import Keys
from matching.imports.meetings import internal_times
from matching.imports.observed import MARGIN, observed_absences, observed_availability
from matching.imports.promises import care_lines, service_key, service_name
from matching.imports.record import Entry, Party, Reading
from matching.imports.rejects import incomplete_visits
from matching.imports.rest import last_monday, rest_days, resting
from matching.imports.tolerance import Allowance, Tolerances, usual_tolerances
from matching.model.association import Association
from matching.model.client import Client
from matching.model.internal import InternalTime
from matching.model.location import Location
from matching.model.organisation import Organisation
from matching.model.service import Service
from matching.model.settings import Settings
from matching.model.worker import Worker


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceAllowance:
    """What was made of the fixed times of one service; ``known`` when the structure's own tables say it."""

    service: str
    allowance: Allowance
    known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """A structure made from a reading.

    Attributes
    ----------
    defaults: everything that was assumed or left out, to be told.
    allowances: priority and tolerance of each service of the file.
    """

    association: Association
    defaults: tuple[Default, ...]
    allowances: tuple[ServiceAllowance, ...]


def structure_of(
    reading: Reading,
    *,
    known: Association | None = None,
    tolerances: Tolerances | None = None,
    week_hours: Mapping[str, float] | None = None,
    recurring: bool = False,
) -> Imported:
    """The structure that a schedule shows, completed from ``known``: its own tables.

    Names of the reading that ``known`` holds keep their rows: address, contract, certificates, availability.
    The file is the schedule, so its visits replace the care-plan lines of ``known``; posts stay. When
    ``recurring``, visits and rest days of its last week come back every week. ``week_hours`` are contract
    hours by name, where the file writes them.
    """
    base = _empty(reading) if known is None else known
    building = _Building(reading, base, given=known is not None)
    allowances = building.services(usual_tolerances() if tolerances is None else tolerances)
    building.workers({} if week_hours is None else week_hours)
    if recurring:
        building.rest()
    building.clients()
    meetings = building.meetings()
    association = replace(
        base,
        locations=(*base.locations, *building.new_locations),
        workers=_merged(base.workers, building.workers_by_name.values()),
        clients=_merged(base.clients, building.clients_by_name.values()),
        services=_merged(base.services, building.services_by_key.values()),
        care_lines=care_lines(
            reading.entries,
            clients={name: client.id for name, client in building.clients_by_name.items()},
            services=building.services_by_key,
            recurring=recurring,
        ),
        internal=(*base.internal, *meetings),
        incomplete=incomplete_visits(reading),
    )
    return Imported(
        association=association,
        defaults=(*building.defaults, *left_out(reading, base)),
        allowances=allowances,
    )


class _Building:
    """Rows of the new structure, by the names that entries use."""

    def __init__(self, reading: Reading, base: Association, *, given: bool) -> None:
        self._reading, self._base = reading, base
        self.defaults: list[Default] = []
        self.new_locations: list[Location] = []
        self.workers_by_name = {worker.name: worker for worker in base.workers}
        self.clients_by_name = {client.name: client for client in base.clients}
        self.services_by_key = {plain(service.name): service for service in base.services}
        self._place_keys = Keys("lieu-", (location.id for location in base.locations))
        self._point = _centre(base.locations)
        if not given:
            self.defaults.append(fresh("default.organisation", name=base.organisations[0].name))

    def services(self, tolerances: Tolerances) -> tuple[ServiceAllowance, ...]:
        """Add the services that the structure does not have."""
        keys = Keys("", (service.id for service in self._base.services))
        names = {service_key(entry): service_name(entry) for entry in reversed(list(self._visits()))}
        found: list[ServiceAllowance] = []
        added: list[str] = []
        for key, name in reversed(names.items()):
            service = self.services_by_key.get(key)
            if service is not None:
                own = Allowance(level=service.level, minutes=service.tolerance, word=None)
                found.append(ServiceAllowance(service=service.name, allowance=own, known=True))
                continue
            allowance = tolerances.of(name)
            self.services_by_key[key] = Service(
                id=keys.of(name), name=name, level=allowance.level, tolerance=allowance.minutes
            )
            found.append(ServiceAllowance(service=name, allowance=allowance, known=False))
            added.append(name)
        self.defaults.extend(listed("default.service", added))
        return tuple(found)

    def workers(self, week_hours: Mapping[str, float]) -> None:
        """Add the people the structure does not have; note the absences of everyone."""
        keys = Keys("iv-", (worker.id for worker in self._base.workers))
        own: dict[str, list[Entry]] = {}
        for entry in self._reading.entries:
            if entry.person is not None:
                own.setdefault(entry.person, []).append(entry)
        added: list[str] = []
        for party in self._reading.people:
            entries = own.get(party.name, [])
            worker = self.workers_by_name.get(party.name)
            if worker is None:
                added.append(party.name)
                worker = replace(
                    self._new_worker(party, entries, keys), contract_hours=week_hours.get(party.name)
                )
            away = tuple(one for one in observed_absences(entries) if one not in worker.absences)
            self.workers_by_name[party.name] = replace(worker, absences=(*worker.absences, *away))
        point = {"lat": f"{self._point[0]:.4f}", "lon": f"{self._point[1]:.4f}"}
        self.defaults.extend(listed("default.home", added, **point))
        self.defaults.extend(listed("default.availability", added, minutes=MARGIN))
        self.defaults.extend(listed("default.contract", [name for name in added if name not in week_hours]))
        self.defaults.extend(listed("default.certificates", added))

    def rest(self) -> None:
        """Take the rest days of the file's last week off everybody's availability."""
        since = last_monday(self._reading.entries)
        told: list[str] = []
        for party in self._reading.people:
            own = (entry for entry in self._reading.entries if entry.person == party.name)
            worker = self.workers_by_name[party.name]
            rested = resting(worker, rest_days(own, since=since))
            if rested != worker:
                self.workers_by_name[party.name] = rested
                told.append(party.name)
        self.defaults.extend(listed("default.rest", told))

    def _new_worker(self, party: Party, entries: Sequence[Entry], keys: Keys) -> Worker:
        return Worker(
            id=keys.of(party.name),
            name=party.name,
            organisation=self._base.organisations[0].id,
            home=self._place(f"domicile {party.name}", party),
            availability=observed_availability(entries),
            phone=party.phone or "",
        )

    def clients(self) -> None:
        """Add the clients the structure does not have."""
        keys = Keys("be-", (client.id for client in self._base.clients))
        served = {entry.client for entry in self._visits()}
        added: list[str] = []
        for party in self._reading.clients:
            if party.name in self.clients_by_name or party.name not in served:
                continue
            added.append(party.name)
            self.clients_by_name[party.name] = Client(
                id=keys.of(party.name),
                name=party.name,
                place=self._place(party.name, party),
                phone=party.phone or "",
            )
        point = {"lat": f"{self._point[0]:.4f}", "lon": f"{self._point[1]:.4f}"}
        self.defaults.extend(listed("default.place", added, **point))

    def meetings(self) -> tuple[InternalTime, ...]:
        """Internal time, at the structure's place ``bureau``, made when it has none."""
        internal = [entry for entry in self._reading.entries if entry.kind == "internal"]
        if not internal:
            return ()
        if OFFICE not in {location.id for location in self._base.locations}:
            self._put(OFFICE)
        lat, lon = (f"{degree:.4f}" for degree in self._point)
        self.defaults.append(fresh("default.internal", count=len(internal), lat=lat, lon=lon))
        return internal_times(
            internal,
            workers={name: worker.id for name, worker in self.workers_by_name.items()},
            place=OFFICE,
            taken=(one.id for one in self._base.internal),
        )

    def _place(self, name: str, party: Party) -> str:
        """A place of the person or client."""
        town = " ".join(part for part in (party.postcode, party.commune) if part)
        address = ", ".join(part for part in (party.address, town) if part)
        key = self._place_keys.of(name)
        self._put(key, address=address or None, commune=party.commune)
        return key

    def _put(self, key: str, *, address: str | None = None, commune: str | None = None) -> None:
        """A place known by its commune at best: travel from and to it is never nothing."""
        lat, lon = self._point
        self.new_locations.append(
            Location(id=key, lat=lat, lon=lon, address=address, commune=commune, precision="commune")
        )

    def _visits(self) -> Iterable[Entry]:
        return (entry for entry in self._reading.entries if entry.kind == "visit")


_Row = TypeVar("_Row", Worker, Client, Service)


def _merged(own: Iterable[_Row], used: Iterable[_Row]) -> tuple[_Row, ...]:
    """The structure's own rows in their order, as they are now, then the new ones."""
    rows = {row.id: row for row in own} | {row.id: row for row in used}
    return tuple(rows.values())


def left_out(reading: Reading, base: Association) -> tuple[Default, ...]:
    """What of the file, or of the structure's tables, is not in the new one."""
    kinds = [entry.kind for entry in reading.entries]
    unassigned = sum(entry.kind == "visit" and entry.person is None for entry in reading.entries)
    counts: Mapping[str, int] = {
        "default.unassigned": unassigned,
        "default.cancelled": kinds.count("cancelled"),
        "default.replaced": len(base.care_lines),
        "default.outside": reading.outside,
    }
    told = [fresh(code, count=count) for code, count in counts.items() if count]
    if reading.ignored:
        told.append(fresh("default.ignored", names=said_names(reading.ignored, most=50)))
    return tuple(told)


def _empty(reading: Reading) -> Association:
    """A structure of which only the time zone is known."""
    name = reading.file.rpartition(".")[0] or reading.file
    return Association(
        organisations=(Organisation(id="structure", name=name),),
        locations=(),
        workers=(),
        settings=Settings(time_zone=reading.zone),
    )


#: Key of the place where internal time is spent.
OFFICE = "bureau"
#: Where places are put when the structure has none: all at one point, so that only its being one matters.
NOWHERE = (46.6034, 1.8883)


def _centre(locations: Sequence[Location]) -> tuple[float, float]:
    """The middle of the structure's places."""
    if not locations:
        return NOWHERE
    count = len(locations)
    return (
        round(sum(location.lat for location in locations) / count, 4),
        round(sum(location.lon for location in locations) / count, 4),
    )
