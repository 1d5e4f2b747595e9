"""From places and a way of moving to a :class:`TravelMode` the engine can use."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

import numpy as np

from routing.errors import Fault, InvalidProblem
from routing.travel.corrections import Correction, corrected, correction_faults
from routing.travel.crowfly import (
    coordinate_faults,
    crowfly_leg,
    crowfly_matrices,
    profile_faults,
    unit_vector,
)
from routing.travel.imprecise import widened
from routing.travel.mode import Band, IntMatrix, TravelMode
from routing.travel.place import Place
from routing.travel.profiles import TravelProfile
from routing.travel.source import TravelNote, TravelSource, base_travel

#: Up to this many places travel is tabulated: two matrices of 72 MB a mode at the limit. Beyond, the
#: search computes each leg from coordinates.
MATRIX_PLACES = 3000

#: Corrections need matrices; beyond this many places two of them pass 1 GB and are refused.
CORRECTED_PLACES = 8000

#: Two places of one address further apart than this (metres) are a mistake in the address keys.
ONE_ADDRESS_M = 500


def modes_from_profiles(
    profiles: Sequence[TravelProfile],
    places: Sequence[Place],
    *,
    bands: Sequence[Band] = (),
    corrections: Sequence[Correction] = (),
    sectors: Mapping[str, str] | None = None,
    other_modes: Collection[str] = (),
) -> tuple[TravelMode, ...]:
    """One mode for each profile; the whole table of corrections is checked, whichever mode its rows name.

    Parameters
    ----------
    other_modes: names of modes built elsewhere (public transport) that corrections may name.

    Raises
    ------
    InvalidProblem: as :func:`mode_from_profile`, and with every row that names an unknown mode.
    """
    known = {*(profile.name for profile in profiles), *other_modes}
    faults = correction_faults(corrections, places=places, sectors=sectors or {}, modes=known)
    if faults:
        raise InvalidProblem(faults)
    return tuple(
        mode_from_profile(profile, places, bands=bands, corrections=corrections, sectors=sectors)
        for profile in profiles
    )


def mode_from_profile(
    profile: TravelProfile,
    places: Sequence[Place],
    *,
    bands: Sequence[Band] = (),
    corrections: Sequence[Correction] = (),
    sectors: Mapping[str, str] | None = None,
) -> TravelMode:
    """Travel by crow-fly speeds between ``places``, which are the problem's, in its order.

    Parameters
    ----------
    bands: the hours' multipliers; kept only if the profile is in traffic.
    corrections: rows that win over the profile's times; rows of other modes are left aside.
    sectors: sector of each place id that has one, for corrections.

    Returns
    -------
    Matrices up to ``MATRIX_PLACES`` places or when there are corrections; else the crow-fly profile. Both
    give the same times and distances to the unit.

    Raises
    ------
    InvalidProblem: with every place, figure or correction that is wrong.
    """
    rows = [row for row in corrections if row.mode is None or row.mode == profile.name]
    faults = [*coordinate_faults(places), *profile_faults(profile.crowfly)]
    if not faults:
        faults += _address_faults(places, profile)
    if rows and len(places) > CORRECTED_PLACES:
        faults.append(_too_many(len(places)))
    if faults:
        raise InvalidProblem(faults)
    kept = tuple(bands) if profile.in_traffic else ()
    if len(places) > MATRIX_PLACES and not rows:
        return TravelMode(name=profile.name, crowfly=profile.crowfly, bands=kept, door=profile.door)
    seconds, metres = crowfly_matrices(places, profile.crowfly)
    return mode_from_matrices(
        profile.name,
        places,
        seconds=seconds,
        metres=metres,
        bands=kept,
        door=profile.door,
        corrections=corrections,
        sectors=sectors,
    )


def mode_from_source(
    profile: TravelProfile,
    places: Sequence[Place],
    *,
    source: TravelSource | None = None,
    radii: Mapping[str, int] | None = None,
    bands: Sequence[Band] = (),
    corrections: Sequence[Correction] = (),
    sectors: Mapping[str, str] | None = None,
) -> tuple[TravelMode, tuple[TravelNote, ...]]:
    """Travel as a source gives it, as the crow flies where it has no answer, and what must be said of it.

    Parameters
    ----------
    source: a road graph or a server; None = crow-fly everywhere.
    radii: metres of the disc each imprecise place lies in, by place id (:mod:`routing.travel.imprecise`).
    others: as :func:`mode_from_profile`; corrections win over the source and over imprecision.

    Raises
    ------
    InvalidProblem: as :func:`mode_from_profile`, and above ``CORRECTED_PLACES`` places.
    """
    if source is None and not radii:
        plain = mode_from_profile(profile, places, bands=bands, corrections=corrections, sectors=sectors)
        return plain, ()
    faults = [*coordinate_faults(places), *profile_faults(profile.crowfly)]
    if not faults:
        faults += _address_faults(places, profile)
    if len(places) > CORRECTED_PLACES:
        faults.append(_too_many(len(places)))
    if faults:
        raise InvalidProblem(faults)
    seconds, metres, notes = base_travel(profile, places, source=source)
    seconds, metres = widened(seconds, metres, places, radii=radii or {}, profile=profile)
    mode = mode_from_matrices(
        profile.name,
        places,
        seconds=seconds,
        metres=metres,
        bands=tuple(bands) if profile.in_traffic else (),
        door=profile.door,
        corrections=corrections,
        sectors=sectors,
    )
    return mode, notes


def mode_from_matrices(
    name: str,
    places: Sequence[Place],
    *,
    seconds: IntMatrix,
    metres: IntMatrix,
    bands: Sequence[Band] = (),
    door: int = 0,
    corrections: Sequence[Correction] = (),
    sectors: Mapping[str, str] | None = None,
) -> TravelMode:
    """Travel by matrices of any provider (row = from, column = to), with corrections written over them.

    Raises
    ------
    InvalidProblem: when a matrix has not one row and column for each place, or a correction is wrong.
    """
    faults = list(_shape_faults(name, len(places), seconds=seconds, metres=metres))
    if faults:
        raise InvalidProblem(faults)
    if corrections:
        seconds = corrected(seconds, corrections, mode=name, places=places, sectors=sectors or {})
    return TravelMode(
        name=name,
        seconds=np.ascontiguousarray(seconds, dtype=np.int64),
        metres=np.ascontiguousarray(metres, dtype=np.int64),
        bands=tuple(bands),
        door=door,
    )


def _address_faults(places: Sequence[Place], profile: TravelProfile) -> Iterator[Fault]:
    """Places of one address that lie too far apart to be one building."""
    first: dict[str, Place] = {}
    for place in places:
        if place.address is None:
            continue
        other = first.setdefault(place.address, place)
        _, driven = crowfly_leg(unit_vector(other), unit_vector(place), profile.crowfly)
        apart = driven * 1000 // profile.crowfly.detour_permille
        if apart > ONE_ADDRESS_M:
            yield Fault(
                code="places.address_apart",
                where=f"places[{place.id}]",
                seen=f"address {place.address!r}, {apart} m away from place {other.id!r} of the same address",
                rule=f"Places of one address are within {ONE_ADDRESS_M} m: nobody travels between them.",
                advice="Give them different addresses (add the town), or correct the position.",
            )


def _too_many(count: int) -> Fault:
    return Fault(
        code="corrections.too_many_places",
        where="places",
        seen=f"{count} places",
        rule=f"Travel with corrections, roads or places known by commune is tabulated: {CORRECTED_PLACES} "
        "places at most.",
        advice="Give places of one building one place, plan by organisation, or travel as the crow flies.",
    )


def _shape_faults(name: str, count: int, **matrices: IntMatrix) -> Iterator[Fault]:
    for what, matrix in matrices.items():
        if matrix.shape != (count, count):
            yield Fault(
                code="modes.shape",
                where=f"modes[{name}].{what}",
                seen=f"a matrix of shape {matrix.shape}",
                rule=f"A matrix has one row and one column for each of the {count} places.",
                advice="Rebuild the matrix for the same places, in the same order.",
            )
