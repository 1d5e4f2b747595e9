"""Travel as arrays: matrices by mode where they are given, coordinates and speeds where they are not."""

from __future__ import annotations

from typing import Any

import numpy as np

from routing.model.problem import Problem
from routing.travel.crowfly import unit_vectors
from routing.travel.mode import TravelMode


def travel_arrays(problem: Problem) -> dict[str, Any]:
    """Everything ``legs`` reads."""
    size = len(problem.places)
    given = any(mode.crowfly is None for mode in problem.modes)
    shape = (len(problem.modes), size, size) if given else (len(problem.modes), 1, 1)
    seconds = np.zeros(shape, dtype=np.int64)
    metres = np.zeros(shape, dtype=np.int64)
    steps: list[tuple[float, float]] = []
    bands: list[tuple[int, int]] = []
    step_at, band_at = [0], [0]
    for number, mode in enumerate(problem.modes):
        if mode.seconds is not None and mode.metres is not None:
            seconds[number] = mode.seconds
            metres[number] = mode.metres
        for step in mode.crowfly.speeds if mode.crowfly else ():
            steps.append((np.inf if step.below_m is None else float(step.below_m), step.km_per_hour))
        bands += [(band.start, band.permille) for band in mode.bands]
        step_at.append(len(steps))
        band_at.append(len(bands))
    steps = steps or [(np.inf, 1.0)]
    sites = _sites(problem)
    here = sites[:size]
    for number, mode in enumerate(problem.modes):
        if _steady(mode):
            seconds[number] += mode.door
            for table in (seconds, metres):
                table[number][here[:, None] == here[None, :]] = 0
    return {
        "site": sites,
        "places": shape[1],
        "steady": np.array([int(_steady(mode)) for mode in problem.modes], dtype=np.int64),
        "road": seconds + (metres << 32),
        "computed": np.array([int(mode.crowfly is not None) for mode in problem.modes], dtype=np.int64),
        "vectors": _vectors(problem).view(np.int64),
        "speed_at": np.array(step_at, dtype=np.int64),
        "speeds": np.array(steps, dtype=np.float64).view(np.int64),
        "detour": np.array(
            [mode.crowfly.detour_permille if mode.crowfly else 1000 for mode in problem.modes], dtype=np.int64
        ),
        "door": np.array([mode.door for mode in problem.modes], dtype=np.int64),
        "band_at": np.array(band_at, dtype=np.int64),
        "band_start": np.array([band[0] for band in bands] or [0], dtype=np.int64),
        "band_permille": np.array([band[1] for band in bands] or [1000], dtype=np.int64),
    }


def _steady(mode: TravelMode) -> bool:
    """True when the kernels may take a leg from the matrix as it is: nothing to add or to compute."""
    return mode.crowfly is None and not mode.bands


def _sites(problem: Problem) -> np.ndarray:
    """Number of each place's address; a place without one is alone."""
    first: dict[str, int] = {}
    return np.array(
        [
            number if place.address is None else first.setdefault(place.address, number)
            for number, place in enumerate(problem.places)
        ]
        or [0],
        dtype=np.int64,
    )


def _vectors(problem: Problem) -> np.ndarray:
    """Unit vectors of the places, 0 where no coordinates are needed."""
    if not any(mode.crowfly for mode in problem.modes):
        return np.zeros((1, 3))
    return np.ascontiguousarray(unit_vectors(problem.places))
