"""The comparison: every engine in turn, each judged, missing and failing ones said plainly."""

from __future__ import annotations

import csv
from pathlib import Path

from scenarios.benchmarks.peers import Answer, Engine, PlainDay, run_peers
from scenarios.benchmarks.peers.report import compared
from scenarios.benchmarks.peers.rows import COLUMNS, PeerRow


def _nothing(day: PlainDay, seconds: float, seed: int) -> Answer:
    return Answer(routes={})


def _one(day: PlainDay, seconds: float, seed: int) -> Answer:
    """The first visit that somebody can do in time."""
    for visit in day.visits:
        for carer in day.carers:
            leg = int(day.seconds[carer.home, visit.place])
            start = max(carer.shift[0] + leg, visit.window[0])
            back = start + visit.duration + int(day.seconds[visit.place, carer.home])
            if visit.needs <= carer.abilities and start <= visit.window[1] and back <= carer.shift[1]:
                return Answer(routes={carer.id: (visit.id,)})
    raise AssertionError("no visit is possible at all")


def _cheat(day: PlainDay, seconds: float, seed: int) -> Answer:
    return Answer(routes={day.carers[0].id: tuple(visit.id for visit in day.visits)})


def _fails(day: PlainDay, seconds: float, seed: int) -> Answer:
    raise RuntimeError("no luck")


def _engine(name: str, solve: object, module: str = "json", note: str = "") -> Engine:
    return Engine(name=name, distribution="numpy", module=module, threads=1, solve=solve, note=note)  # type: ignore[arg-type]


ONE, NOTHING = _engine("One", _one), _engine("Nothing", _nothing, note="does nothing")
ABSENT = _engine("Absent", _one, module="no_such_engine")


def test_each_day_goes_to_each_engine_and_to_the_referee(tmp_path: Path) -> None:
    out = tmp_path / "deep" / "peers.csv"
    outcome = run_peers(out=out, seconds=1.0, sizes=(20, 10), seeds=2, engines=(ONE, NOTHING))
    with out.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert tuple(rows[0]) == COLUMNS
    assert [row["day"] for row in rows[::2]] == ["plain-10-1", "plain-10-2", "plain-20-1", "plain-20-2"]
    assert [row["engine"] for row in rows] == ["One", "Nothing"] * 4
    assert [row["unserved"] for row in rows[:2]] == ["9", "10"]
    assert [row["valid"] for row in rows] == ["true"] * 8
    assert outcome.exit_code == 0
    standing = next(line for line in outcome.report.splitlines() if line.startswith("Nothing  "))
    assert standing.split()[1:4] == ["4", "0", "0"]
    assert "1 core(s); does nothing" in outcome.report


def test_a_missing_engine_is_said_plainly_and_fails_nothing(tmp_path: Path) -> None:
    said: list[str] = []
    outcome = run_peers(
        out=tmp_path / "peers.csv",
        seconds=1.0,
        sizes=(10,),
        seeds=1,
        engines=(ONE, ABSENT),
        progress=said.append,
    )
    assert outcome.missing == ("Absent",)
    assert any(line.startswith("Absent left out: ") for line in said)
    assert "NOT COMPARED, not installed: Absent" in outcome.report
    assert outcome.exit_code == 0


def test_an_impossible_or_failing_answer_has_no_figures(tmp_path: Path) -> None:
    engines = (ONE, _engine("Cheat", _cheat), _engine("Fails", _fails))
    outcome = run_peers(out=tmp_path / "peers.csv", seconds=1.0, sizes=(10,), seeds=1, engines=engines)
    assert [row.levels is None for row in outcome.rows] == [False, True, True]
    assert "no luck" in outcome.report
    assert "windows.late" in outcome.report
    assert outcome.exit_code == 1


def test_interrupted_runs_keep_what_is_done(tmp_path: Path) -> None:
    def interrupts(day: PlainDay, seconds: float, seed: int) -> Answer:
        if len(day.visits) == 20:
            raise KeyboardInterrupt
        return Answer(routes={})

    engines = (_engine("Stops", interrupts),)
    out = tmp_path / "peers.csv"
    outcome = run_peers(out=out, seconds=1.0, sizes=(10, 20), seeds=1, engines=engines)
    assert (len(outcome.rows), outcome.exit_code) == (1, 130)
    assert len(out.read_text(encoding="utf-8").splitlines()) == 2


def _row(unserved: int | None, travel: int | None) -> PeerRow:
    return PeerRow(
        day="d",
        visits=9,
        carers=2,
        seed=1,
        engine="e",
        version="1",
        threads=1,
        seconds=1.0,
        unserved=unserved,
        travel=travel,
    )


def test_unserved_first_then_travel_then_level() -> None:
    assert compared(_row(1, 900), _row(2, 100)) == "ahead"
    assert compared(_row(2, 100), _row(1, 900)) == "behind"
    assert compared(_row(1, 1000), _row(1, 1020)) == "ahead"
    assert compared(_row(1, 1020), _row(1, 1000)) == "behind"
    assert compared(_row(1, 100_000), _row(1, 100_099)) == "level"
    assert compared(_row(0, 0), _row(0, 0)) == "level"
    assert compared(_row(9, 0), _row(None, None)) == "ahead"
    assert compared(_row(None, None), _row(9, 0)) == "behind"
