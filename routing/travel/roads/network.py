"""The road graph as a source of travel: an extract, read once a mode, and matrices between places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from routing.travel.place import Place
from routing.travel.roads.driving import ROAD_PROFILES, RoadProfile
from routing.travel.roads.extract import read_extract
from routing.travel.roads.graph import ISLAND_JUNCTIONS, Reals, RoadGraph, build_graph
from routing.travel.roads.paths import road_matrices
from routing.travel.roads.snapping import Spot, snap
from routing.travel.roads.stored import Arrays, Store, key_of, key_of_file
from routing.travel.source import BoolMatrix, SourceUnusable, TravelNote, TravelTable

#: A place this far from its road (metres) is told to the reader: a road may be missing, or the place wrong.
FAR_M = 200
#: Names of places shown in a note, at most.
SHOWN = 5


@dataclass(slots=True, kw_only=True)
class RoadNetwork:
    """Travel along the roads of an OpenStreetMap extract.

    Parameters
    ----------
    extract: the file (``.osm.pbf``, ``.osm``…).
    cache: folder where networks and matrices are kept; None keeps nothing.
    profiles: how each mode uses roads; a mode without one cannot be asked.
    island: networks of fewer junctions are left out (:func:`routing.travel.roads.graph.build_graph`).
    """

    extract: Path
    cache: Path | None = None
    profiles: tuple[RoadProfile, ...] = ROAD_PROFILES
    island: int = ISLAND_JUNCTIONS
    _graphs: dict[str, RoadGraph] = field(init=False, default_factory=dict)
    _content: str = field(init=False, default="")

    def prepare(self, mode: str) -> RoadGraph:
        """The network of a mode, from memory, from the cache or from the extract.

        Raises
        ------
        SourceUnusable: the file cannot be read, or has no road for the mode.
        """
        if mode not in self._graphs:
            profile = self._profile(mode)
            store, key = Store(self.cache), self._key(profile)
            stored = store.get(key)
            graph = _restored(stored) if stored is not None else None
            if graph is None:
                graph = build_graph(read_extract(self.extract, profile), island=self.island)
                store.put(key, graph.arrays())
            self._graphs[mode] = graph
        return self._graphs[mode]

    def table(self, places: Sequence[Place], *, mode: str) -> TravelTable:
        """Fastest paths between the places; the order of the places changes nothing.

        Places of the same coordinates are computed once, with nothing to travel between them.

        Raises
        ------
        SourceUnusable: as :meth:`prepare`.
        """
        spots = [_spot(place) for place in places]
        distinct = sorted(set(spots))
        found = self._matrices(distinct, mode)
        number = {spot: n for n, spot in enumerate(distinct)}
        of_place = np.array([number[spot] for spot in spots], dtype=np.int64)
        cells = np.ix_(of_place, of_place)
        known = np.asarray(found["known"][cells], dtype=bool)
        snapped = np.asarray(found["snapped"][of_place], dtype=np.float64)
        return TravelTable(
            seconds=np.asarray(found["seconds"][cells], dtype=np.int64),
            metres=np.asarray(found["metres"][cells], dtype=np.int64),
            known=known,
            notes=self._notes(places, known, snapped, mode),
        )

    def _matrices(self, spots: list[Spot], mode: str) -> Arrays:
        """``seconds``, ``metres``, ``known``; ``snapped``: metres from each spot to its road (inf: none)."""
        profile = self._profile(mode)
        store = Store(self.cache)
        key = key_of([self._key(profile), np.array(spots, dtype=np.float64).tobytes()])
        stored = store.get(key)
        if stored is not None and {"seconds", "metres", "known", "snapped"} <= stored.keys():
            return stored
        graph = self.prepare(mode)
        snaps = snap(graph, spots, farthest_m=profile.farthest_m)
        seconds, metres, known = road_matrices(graph, snaps, profile)
        snapped = np.where(snaps.edge >= 0, snaps.metres, np.inf)
        found: Arrays = {"seconds": seconds, "metres": metres, "known": known, "snapped": snapped}
        store.put(key, found)
        return found

    def _profile(self, mode: str) -> RoadProfile:
        for profile in self.profiles:
            if profile.name == mode:
                return profile
        raise SourceUnusable("travel.roads_no_mode", file=self.extract.name)

    def _key(self, profile: RoadProfile) -> str:
        """Changes with the content of the extract and with every figure of the profile."""
        if not self._content:
            try:
                self._content = key_of_file(self.extract)
            except OSError as error:
                problem = error.strerror or str(error)
                raise SourceUnusable(
                    "travel.roads_unreadable", file=self.extract.name, problem=problem
                ) from None
        return key_of([self._content, profile, self.island])

    def _notes(
        self, places: Sequence[Place], known: BoolMatrix, snapped: Reals, mode: str
    ) -> tuple[TravelNote, ...]:
        """What was used, places far from a road, places without one, pairs without a path."""
        near = snapped[np.isfinite(snapped)]
        notes = [
            TravelNote(
                code="travel.roads",
                mode=mode,
                values={
                    "file": self.extract.name,
                    "median": round(float(np.median(near))) if len(near) else 0,
                    "farthest": round(float(near.max())) if len(near) else 0,
                },
            )
        ]
        away = [place.id for place, metres in zip(places, snapped, strict=True) if np.isinf(metres)]
        far = [place.id for place, m in zip(places, snapped, strict=True) if FAR_M < m < np.inf]
        limit = self._profile(mode).farthest_m
        for code, ids, metres in (("travel.roads_away", away, limit), ("travel.roads_far", far, FAR_M)):
            if ids:
                values = {"count": len(ids), "names": _shown(ids), "metres": metres}
                notes.append(TravelNote(code=code, mode=mode, values=values))
        joined = np.isfinite(snapped)
        pairs = int((~known & joined[:, None] & joined[None, :]).sum())
        if pairs:
            notes.append(TravelNote(code="travel.roads_cut", mode=mode, values={"pairs": pairs}))
        return tuple(notes)


def _spot(place: Place) -> Spot:
    if place.lat is None or place.lon is None:
        raise ValueError(f"place {place.id!r} has no coordinates")
    return place.lat, place.lon


def _restored(stored: Arrays) -> RoadGraph | None:
    try:
        return RoadGraph.of_arrays(stored)
    except KeyError:
        return None


def _shown(ids: list[str]) -> str:
    more = f" … (+{len(ids) - SHOWN})" if len(ids) > SHOWN else ""
    return ", ".join(ids[:SHOWN]) + more
