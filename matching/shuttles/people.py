"""Who the people of tables and grids are: one worker each, with a home, a site, a gate."""

from __future__ import annotations

from collections.abc import Sequence

from matching.imports.cell import plain
from matching.shuttles.homes import estimated_home
from matching.shuttles.model import Gate, Home, ShiftWorker, Site, StopPoint
from matching.shuttles.roster.grid import RosterRow
from matching.tables.faults import TableFault, closest
from matching.tables.rows import Rows, cell_fault
from matching.tables.sheet import Row

_YES = {"oui", "yes", "x", "1", "vrai", "true", "o", "y"}


class People:
    """Workers by id; what does not fit is added to ``faults``."""

    def __init__(
        self,
        rows: Rows,
        sites: Sequence[Site],
        gates: Sequence[Gate],
        stops: Sequence[StopPoint],
        *,
        seed: int,
        faults: list[TableFault],
    ) -> None:
        self.faults, self.seed = faults, seed
        self._sites = {plain(name): site.id for site in sites for name in (site.zone, site.name, site.id)}
        self._gates = {plain(name): gate for gate in gates for name in (gate.name, gate.id)}
        self._only = sites[0].id if len(sites) == 1 else None
        self._stops = {stop.id: stop for stop in stops}
        self._communes: dict[str, list[StopPoint]] = {}
        for stop in stops:
            self._communes.setdefault(plain(stop.commune), []).append(stop)
        self._spelled = {plain(stop.commune): stop.commune for stop in stops}
        self._places = {str(row.values["id"]): row for row in rows["places"]}
        self._homeless: set[str] = set()
        self.workers: dict[str, ShiftWorker] = {}
        for row in rows["employees"]:
            worker = self._employee(row)
            self.workers[worker.id] = worker

    def homeless(self, person: str) -> bool:
        """Whether nothing says where that person lives."""
        return person in self._homeless

    def site_of(self, gate: str | None) -> str | None:
        """Site of a gate."""
        return next((one.site for one in self._gates.values() if one.id == gate), None)

    def _employee(self, row: Row) -> ShiftWorker:
        name = str(row.values["id"])
        gate = row.maybe(str, "gate")
        return ShiftWorker(
            id=name,
            name=row.of(str, "name") or name,
            employer=row.maybe(str, "employer") or "",
            home=self._home(row, name),
            site=self.site_of(gate) or row.maybe(str, "site") or self._only,
            gate=gate,
            wheelchair=row.of(bool, "wheelchair"),
            rides=row.of(bool, "rides"),
        )

    def _home(self, row: Row, person: str) -> Home:
        place, stop = row.maybe(str, "place"), row.maybe(str, "stop")
        given = self._places.get(place or "")
        if (
            given is not None
            and given.maybe(float, "lat") is not None
            and given.maybe(float, "lon") is not None
        ):
            return Home(
                place=str(place),
                lat=given.of(float, "lat"),
                lon=given.of(float, "lon"),
                commune=given.maybe(str, "commune") or "",
            )
        if stop in self._stops:
            return _at_stop(self._stops[str(stop)])
        commune = row.maybe(str, "commune")
        if commune is not None:
            found = self._communes.get(plain(commune))
            if found:
                return estimated_home(found, person=person, seed=self.seed)
            close = closest(plain(commune), self._communes)
            self.faults.append(
                cell_fault("shuttles.commune", row, "commune", close=self._spelled.get(close or "", "-"))
            )
        elif not row.given("place") and not row.given("stop"):
            # Only a fault if the grid does not say it either: told when the person is first met.
            self._homeless.add(person)
        return Home(place="", lat=0.0, lon=0.0)

    def of_grid(self, row: RosterRow, employer: str) -> ShiftWorker | None:
        """The worker of one row of a grid, met or new; None, with a fault, when no home is said."""
        listed = self.workers.get(row.key)
        name = listed.id if listed is not None else f"{employer}/{row.key}"
        known = self.workers.get(name)
        home = self._home_of_grid(row, name)
        if home is None and (known is None or name in self._homeless):
            self.faults.append(row.fault("commune", "shuttles.no_home"))
            return None
        gate = self.gate_named(row, row.said.get("gate"), "gate")
        site = self.site_of(gate) or self.site_named(row, row.said.get("site"))
        worker = ShiftWorker(
            id=name,
            name=row.name if known is None or not known.name else known.name,
            employer=str(row.said.get("employer", known.employer if known and known.employer else employer)),
            home=home or (known.home if known is not None else Home(place="", lat=0.0, lon=0.0)),
            site=site or (known.site if known is not None else self._only),
            gate=gate or (known.gate if known is not None else None),
            wheelchair=_yes(row.said.get("wheelchair"), known.wheelchair if known is not None else False),
            rides=known.rides if known is not None else True,
        )
        self._homeless.discard(name)
        self.workers[name] = worker
        return worker

    def _home_of_grid(self, row: RosterRow, person: str) -> Home | None:
        lat, lon = row.said.get("lat"), row.said.get("lon")
        if lat is not None and lon is not None:
            return self._exact(row, person, lat, lon)
        if "stop" in row.said:
            text = str(row.said["stop"]).strip()
            stop = self._stops.get(text) or next(
                (one for one in self._stops.values() if plain(one.name) == plain(text)), None
            )
            if stop is None:
                close = closest(text, self._stops)
                self.faults.append(row.fault("stop", "table.reference", table="stops", close=close))
                return Home(place="", lat=0.0, lon=0.0)
            return _at_stop(stop)
        if "commune" not in row.said:
            return None
        text = plain(str(row.said["commune"]))
        if text in self._communes:
            return estimated_home(self._communes[text], person=person, seed=self.seed)
        close = closest(text, self._communes)
        self.faults.append(
            row.fault("commune", "shuttles.commune", close=self._spelled.get(close or "", "-"))
        )
        return Home(place="", lat=0.0, lon=0.0)

    def _exact(self, row: RosterRow, person: str, lat: object, lon: object) -> Home:
        found = []
        for kind, cell, most in (("lat", lat, 90.0), ("lon", lon, 180.0)):
            try:
                value = float(str(cell).replace(",", "."))
            except ValueError:
                value = most + 1
            if not -most <= value <= most:
                self.faults.append(row.fault(kind, "shuttles.degrees", most=f"{most:g}"))
            found.append(value)
        commune = str(row.said.get("commune", "")).strip()
        return Home(place=f"dom:{person}", lat=found[0], lon=found[1], commune=commune)

    def site_named(self, row: RosterRow, cell: object) -> str | None:
        """Site of a cell, by key, name or zone; None when it is empty, or unknown, with a fault."""
        if cell is None:
            return None
        found = self._sites.get(plain(str(cell)))
        if found is None:
            close = closest(plain(str(cell)), self._sites)
            self.faults.append(
                row.fault("site", "table.reference", table="sites", close=self._sites.get(close or ""))
            )
        return found

    def gate_named(self, row: RosterRow, cell: object, kind: str) -> str | None:
        """Gate of a cell, by key or name; None when it is empty, or unknown, with a fault."""
        if cell is None:
            return None
        found = self._gates.get(plain(str(cell)))
        if found is None:
            close = closest(plain(str(cell)), self._gates)
            name = self._gates[close].id if close else None
            self.faults.append(row.fault(kind, "table.reference", table="gates", close=name))
            return None
        return found.id


def _at_stop(stop: StopPoint) -> Home:
    return Home(place=stop.id, lat=stop.lat, lon=stop.lon, commune=stop.commune)


def _yes(cell: object, otherwise: bool) -> bool:
    return otherwise if cell is None else plain(str(cell)) in _YES
