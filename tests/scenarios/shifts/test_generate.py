"""The generator of shifts: the same files for a seed and a size, and files that the reader takes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from matching.shuttles import legs_of, read_shuttle_book
from matching.shuttles.clock import service_clock
from scenarios.shifts.generate import DAY, generate_shifts, write_files
from scenarios.shifts.ground import ZONE_NAMES


def test_a_seed_gives_the_same_bytes() -> None:
    one, same, other = (generate_shifts(np.random.default_rng(seed), workers=30) for seed in (1, 1, 2))
    assert one == same
    assert one != other


@pytest.mark.parametrize("workers", [1, 50, 200])
def test_everybody_works_on_the_day_that_is_planned(tmp_path: Path, workers: int) -> None:
    write_files(tmp_path, generate_shifts(np.random.default_rng(3), workers=workers, days=3))
    book = read_shuttle_book(tmp_path, near=DAY)
    assert len(book.workers) == len(book.on(DAY)) == workers
    assert len(book.days) == (3 if workers > 1 else len(book.days))
    assert {site.zone for site in book.sites} == set(ZONE_NAMES.values())
    assert all(vehicle.layout.most_seats >= 8 for vehicle in book.fleet.vehicles)


def test_homes_are_estimated_exact_and_where_commuters_live(tmp_path: Path) -> None:
    write_files(tmp_path, generate_shifts(np.random.default_rng(4), workers=300))
    book = read_shuttle_book(tmp_path, near=DAY)
    estimated = sum(worker.home.estimated for worker in book.workers)
    assert 0.5 < estimated / 300 < 0.7
    assert {"Vitry-sur-Seine", "Choisy-le-Roi", "Antony"} <= {worker.home.commune for worker in book.workers}


def test_some_starts_have_no_transport_and_some_have(tmp_path: Path) -> None:
    write_files(tmp_path, generate_shifts(np.random.default_rng(5), workers=200))
    book = read_shuttle_book(tmp_path, near=DAY)
    legs = legs_of(book, DAY, service_clock(book, DAY))
    early = [leg for leg in legs if leg.way == "out" and leg.shift.start <= 4.5 * 60]
    noon = [leg for leg in legs if leg.way == "out" and 12 * 60 <= leg.shift.start <= 18 * 60]
    assert sum(leg.line is None for leg in early) > 0.8 * len(early) > 0
    assert all(leg.line is not None for leg in noon)


def test_nobody_is_no_draw() -> None:
    with pytest.raises(ValueError, match="At least one person"):
        generate_shifts(np.random.default_rng(0), workers=0)
