"""``maillon book``: a day of live booking from tables, simulated or from a file of events."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from api.cli import main
from api.cli.exits import Exit
from routing.rides.live.log import replay
from tests.matching.rides.small import frames, tables

Captured = pytest.CaptureFixture[str]

EVENTS = """# morning
{"at": "01:10", "event": "ask", "ride": "m-1", "from": "bob", "to": "min", "departure": "03:30"}
{"at": "01:20", "event": "ask", "ride": "m2", "from": "ada", "to": "min", "arrival": "05:00", "companions": 9}
{"at": "01:40", "event": "cancel", "ride": "nobody"}
{"at": "02:00", "event": "late", "vehicle": "bus", "minutes": 45}
{"at": "04:30", "event": "breakdown", "vehicle": "bus"}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "tables"
    place.mkdir()
    for name, frame in frames(tables()).items():
        frame.to_csv(place / f"{name}.csv", index=False)
    return place


def _events(tmp_path: Path, text: str) -> str:
    path = tmp_path / "events.jsonl"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_events_are_answered_in_french_and_the_log_gives_the_day_back(
    folder: Path, tmp_path: Path, capsys: Captured
) -> None:
    out = tmp_path / "out"
    words = ["book", str(folder), "--date", "2026-11-24", "--iterations", "200", "--out", str(out)]
    assert main([*words, "--events", _events(tmp_path, EVENTS)]) == Exit.PARTIAL
    said = capsys.readouterr().out
    assert "Appel de m-1 : 2 rue Fictive → MIN, départ dès 03:30." in said
    assert "Promis à m-1 : 03:30–03:40" in said
    assert "Refusé : aucun véhicule n'a assez de places." in said
    assert "Ligne 4 : impossible (aucun trajet promis sous ce nom)." in said
    assert "a 45\u00a0min de retard." in said
    assert "Promesse rompue pour " in said
    assert "0 promesse rompue par la planification" in said
    page = (out / "journee.html").read_text(encoding="utf-8")
    assert "Le fil de la journée" in page
    lines = (out / "journal.jsonl").read_text(encoding="utf-8").splitlines()
    assert not list(replay(iter(lines)).state.open_promises())


READY = """# Ada comes home at whatever hour she is done
{"at": "10:40", "event": "ready", "ride": "ada-r"}
{"at": "10:50", "event": "ready", "ride": "ada-r"}
{"at": "10:51", "event": "ready", "ride": "ada-a"}
{"at": "10:52", "event": "ready", "ride": "nobody"}
"""


@pytest.fixture
def with_open_return(tmp_path: Path) -> Path:
    place = tmp_path / "open"
    place.mkdir()
    given = tables()
    given["ride_requests"][1] |= {"window": "90", "open_wait": "45"}
    for name, frame in frames(given).items():
        frame.to_csv(place / f"{name}.csv", index=False)
    return place


def test_she_calls_when_she_is_done_and_only_the_passage_she_takes_is_driven(
    with_open_return: Path, tmp_path: Path, capsys: Captured
) -> None:
    out = tmp_path / "out"
    words = ["book", str(with_open_return), "--date", "2026-11-24", "--iterations", "200", "--out", str(out)]
    assert main([*words, "--events", _events(tmp_path, READY)]) == Exit.PARTIAL
    said = capsys.readouterr().out
    assert "Ada appelle pour le retour." in said
    assert " libéré (Ada)." in said
    assert "Ligne 3 : impossible (l'appel a déjà eu lieu : redites l'heure promise)." in said
    assert said.count("aucun retour à l'appel sous ce nom") == 2
    assert "Retours à l'appel : 1 ; appels : 1, dont sans solution : 0 ;" in said
    page = (out / "journee.html").read_text(encoding="utf-8")
    assert "Retours à l'appel" in page or "Retours à l&#39;appel" in page
    lines = (out / "journal.jsonl").read_text(encoding="utf-8").splitlines()
    state = replay(iter(lines)).state
    at, task = state.called["ada-r"]
    start = state.boarding_start(task or "")
    assert start is not None
    assert 0 <= start - at <= 45 * 60
    others = [name for name in state.returns["ada-r"].passages if name != task]
    assert others
    assert {state.status[name] for name in others} == {"released"}


def test_whoever_has_not_called_is_to_be_phoned(
    with_open_return: Path, tmp_path: Path, capsys: Captured
) -> None:
    words = ["book", str(with_open_return), "--date", "2026-11-24", "--iterations", "200", "--lang", "en"]
    quiet = '{"at": "14:00", "event": "ready", "ride": "ada-r"}'
    assert main([*words, "--events", _events(tmp_path, "# nothing happens")]) == Exit.DONE
    said = capsys.readouterr().out
    assert "Ada has not called, and no passage is held any more: to be phoned." in said
    assert "Open returns: 1; calls: 0," in said
    assert main([*words, "--events", _events(tmp_path, quiet), "--json"]) == Exit.DONE
    found = json.loads(capsys.readouterr().out)
    assert [line["kind"] for line in found["lines"]].count("not_called") == 1
    assert found["figures"]["calls"]["called"] == 1
    assert found["broken_by_planner"] == found["log_faults"] == []
    sheets = [one["what"] for one in found["sheets"][0]["halts"]]
    assert "Gets in if the call has come" in sheets


def test_a_simulated_day_is_the_same_for_the_same_seed(folder: Path, capsys: Captured) -> None:
    words = ["book", str(folder), "--date", "2026-11-24", "--iterations", "100", "--calls", "8", "--json"]
    found = []
    for _ in range(2):
        assert main([*words, "--seed", "4"]) in (Exit.DONE, Exit.PARTIAL)
        found.append(json.loads(capsys.readouterr().out))
    assert found[0] == found[1]
    assert found[0]["broken_by_planner"] == found[0]["log_faults"] == []
    assert sum(one["asked"] for one in found[0]["figures"]["classes"].values()) > 0


def test_every_bad_line_of_a_file_of_events_is_told_at_once(
    folder: Path, tmp_path: Path, capsys: Captured
) -> None:
    bad = "\n".join(
        [
            "{",
            '{"at": "08:00", "event": "dance"}',
            '{"at": "8 h", "event": "late", "vehicle": "bus", "minutes": 5}',
            '{"at": "08:00", "event": "late", "vehicle": "bus", "minutes": "five"}',
            '{"at": "08:00", "event": "ask", "ride": "a", "from": "ada", "to": "min"}',
            '{"at": "08:00", "event": "cancel"}',
            '{"at": "08:00", "event": "ready"}',
            '{"at": "09:00", "event": "replan"}',
            '{"at": "08:00", "event": "replan", "why": 1}',
            '{"at": "08:00", "event": "cancel", "ride": 3}',
            '{"at": "08:30", "event": "replan"}',
        ]
    )
    words = ["book", str(folder), "--date", "2026-11-24", "--events", _events(tmp_path, bad), "--json"]
    assert main(words) == Exit.BAD_INPUT
    codes = {fault["code"] for fault in json.loads(capsys.readouterr().out)["faults"]}
    assert codes == {
        "book.json",
        "book.event",
        "book.time",
        "book.number",
        "book.when",
        "book.missing",
        "book.unknown",
        "book.text",
        "book.order",
    }


def test_everything_wrong_with_the_request_is_told_at_once(tmp_path: Path, capsys: Captured) -> None:
    words = ["book", str(tmp_path / "absent"), "--date", "demain", "--seconds", "-1", "--events", "none"]
    assert main([*words, "--json"]) == Exit.BAD_INPUT
    codes = {fault["code"] for fault in json.loads(capsys.readouterr().out)["faults"]}
    assert codes == {"limit.range", "date.format", "folder.missing", "file.missing"}


SHIFT = {"profile": "navette de poste", "companions": 9}
CALLS = (
    {"at": "01:10", "event": "ask", "ride": "m-1", "from": "bob", "to": "min", "departure": "03:30"},
    {"at": "01:20", "event": "ask", "ride": "m2", "from": "ada", "to": "min", "arrival": "05:00", **SHIFT},
)
GAP = "\n".join(json.dumps(call) for call in CALLS)


@pytest.mark.parametrize(
    ("limits", "code", "told"),
    [
        ((), Exit.DONE, False),
        (("--max-gap", "100", "--max-wait-gap", "1440"), Exit.DONE, False),
        (("--max-gap", "50"), Exit.PARTIAL, True),
    ],
)
def test_classes_refused_too_unequally_are_told(
    folder: Path, tmp_path: Path, capsys: Captured, limits: tuple[str, ...], code: Exit, told: bool
) -> None:
    """The one shift worker who calls is refused, the other caller is not."""
    words = ["book", str(folder), "--date", "2026-11-24", "--iterations", "200", *limits]
    assert main([*words, "--events", _events(tmp_path, GAP)]) == code
    said = capsys.readouterr().out
    assert ("L'écart de refus entre publics dépasse 50 points." in said) is told
    assert "refus 100" in said


def test_every_run_sheet_is_numbered_and_holds_what_its_driver_was_told(
    folder: Path, tmp_path: Path, capsys: Captured
) -> None:
    """A delay moves what is still to come, and sends a new sheet."""
    late = '{"at": "02:00", "event": "late", "vehicle": "bus", "minutes": 45}'
    out = tmp_path / "out"
    words = ["book", str(folder), "--date", "2026-11-24", "--iterations", "200", "--out", str(out), "--json"]
    main([*words, "--events", _events(tmp_path, late)])
    first, second = json.loads(capsys.readouterr().out)["sheets"]
    assert [first["number"], second["number"]] == [1, 2]
    assert sorted(one["who"] for one in first["halts"]) == sorted(one["who"] for one in second["halts"])
    assert [one["start"] for one in first["halts"]] != [one["start"] for one in second["halts"]]
    assert {one["what"] for one in first["halts"]} == {"Monte", "Descend"}
    page = (out / "journee.html").read_text(encoding="utf-8")
    assert "feuille n° 2" in page
    assert "feuille n° 1" not in page
