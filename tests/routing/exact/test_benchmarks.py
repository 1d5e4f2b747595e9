"""Proved optima of the literature, proved again, and measured by each set's own checker."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from routing.exact.whole import prove
from scenarios.benchmarks.dial_a_ride.read import DIAL_A_RIDE
from scenarios.benchmarks.hhcrsp.read import read as read_care_day
from scenarios.benchmarks.instance import Instance


def best_known(folder: Path, name: str) -> float:
    """The optimum published for the instance."""
    with (folder / "best_known.csv").open(encoding="utf-8") as rows:
        row = next(row for row in csv.DictReader(rows) if row["instance"] == name)
    assert row["optimal"] == "yes"
    return float(row["objective"])


def proved(instance: Instance) -> float:
    """The proved objective, by the set's own checker of the written solution."""
    proof = prove(instance.problem, seconds=None, deterministic=60.0, workers=1)
    assert proof is not None
    assert proof.optimal
    assert proof.bound == proof.plan.score.levels[1:] == (0, 0, proof.plan.score.soft)
    checked = instance.check(instance.write_solution(proof.plan))
    assert checked.faults == ()
    return checked.objective


@pytest.mark.parametrize("number", range(1, 6))
def test_ten_patients_with_synchronised_visits(shared_benchmarks: Path, number: int) -> None:
    folder, name = shared_benchmarks / "hhcrsp" / "mankowska", f"InstanzCPLEX_HCSRP_10_{number}"
    assert proved(read_care_day(folder / f"{name}.json")) == pytest.approx(best_known(folder, name), abs=6e-4)


def test_sixteen_rides(shared_benchmarks: Path) -> None:
    folder = shared_benchmarks / "darp" / "a"
    assert proved(DIAL_A_RIDE.read(folder / "a2-16.txt")) == pytest.approx(
        best_known(folder, "a2-16"), abs=6e-3
    )
