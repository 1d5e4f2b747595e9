"""``maillon export --profil gtfs-flex`` and ``maillon check`` of a feed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from api.cli import main
from api.cli.exits import Exit
from tests.matching.rides.gtfs.feed import files, zipped
from tests.matching.rides.small import frames, tables

Captured = pytest.CaptureFixture[str]
PAGE = ["--url", "https://exemple.org"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / "pack" / "tables"
    found.mkdir(parents=True)
    for name, frame in frames(tables()).items():
        frame.to_csv(found / f"{name}.csv", index=False)
    return found


def export(folder: Path, out: Path, *more: str) -> int:
    words = ["export", str(folder), "--profil", "gtfs-flex", "--out", str(out), "--date", "01/12/2026"]
    return main([*words, *more])


def test_a_feed_is_written_and_checked(folder: Path, tmp_path: Path, capsys: Captured) -> None:
    out = tmp_path / "flux.zip"
    assert export(folder, out, *PAGE, "--json") == Exit.DONE
    found = json.loads(capsys.readouterr().out)
    assert (found["services"], found["zone"], found["outside"]) == (1, "places", [])
    assert main(["check", str(out)]) == Exit.DONE
    assert "le flux respecte la spécification GTFS" in capsys.readouterr().out


def test_outlines_beside_the_folder_or_given_are_the_zone(
    folder: Path, tmp_path: Path, capsys: Captured
) -> None:
    square = [[[2.3, 48.7], [2.385, 48.7], [2.385, 48.8], [2.3, 48.8], [2.3, 48.7]]]
    outline = {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": square}}
    zone = tmp_path / "zone.geojson"
    zone.write_text(json.dumps({"type": "FeatureCollection", "features": [outline]}), encoding="utf-8")
    assert export(folder, tmp_path / "x.zip", *PAGE, "--zone", str(zone), "--json") == Exit.DONE
    found = json.loads(capsys.readouterr().out)
    assert (found["zone"], found["outside"]) == ("outlines", ["ada"])


def test_everything_wrong_with_the_request_is_told_at_once(tmp_path: Path, capsys: Captured) -> None:
    bad = ["--url", "exemple.org", "--zone", str(tmp_path / "no.geojson"), "--json"]
    words = ["export", str(tmp_path / "absent"), "--profil", "gtfs-flex", *bad]
    assert main(words) == Exit.BAD_INPUT
    codes = {one["code"] for one in json.loads(capsys.readouterr().out)["faults"]}
    assert codes == {"folder.missing", "date.missing", "export.url", "file.missing"}


def test_options_of_the_other_layout_are_refused(folder: Path, tmp_path: Path, capsys: Captured) -> None:
    assert main(["export", str(folder), "--date", "2026-12-01", "--json"]) == Exit.BAD_INPUT
    assert json.loads(capsys.readouterr().out)["faults"][0]["code"] == "export.options"
    assert export(folder, tmp_path / "x.zip", *PAGE, "--tables", str(folder), "--json") == Exit.BAD_INPUT
    assert json.loads(capsys.readouterr().out)["faults"][0]["seen"] == "--tables"


def test_a_book_without_services_is_refused_in_words(folder: Path, tmp_path: Path, capsys: Captured) -> None:
    (folder / "ride_services.csv").unlink()
    assert export(folder, tmp_path / "x.zip", *PAGE, "--json") == Exit.BAD_INPUT
    assert json.loads(capsys.readouterr().out)["faults"][0]["code"] == "export.no_service"
    assert not (tmp_path / "x.zip").exists()


def test_a_spoiled_feed_is_told_line_by_line(folder: Path, tmp_path: Path, capsys: Captured) -> None:
    out = tmp_path / "flux.zip"
    assert export(folder, out, *PAGE) == Exit.DONE
    found = files(out.read_bytes())
    found["stop_times.txt"] = found["stop_times.txt"].replace("zone", "zome", 1)
    out.write_bytes(zipped(found))
    capsys.readouterr()
    assert main(["check", str(out), "--json"]) == Exit.UNSOLVED
    (fault,) = json.loads(capsys.readouterr().out)["faults"]
    assert (fault["file"], fault["line"], fault["field"]) == ("stop_times.txt", 2, "location_id")
    assert main(["check", str(out), "--lang", "en"]) == Exit.UNSOLVED
    said = capsys.readouterr()
    assert "stop_times.txt, row 2, column location_id" in said.err
    assert "1 fault(s)" in said.out


def test_options_of_weeks_mean_nothing_for_a_feed(tmp_path: Path, capsys: Captured) -> None:
    assert main(["check", str(tmp_path / "x.zip"), "--week", "2026-W48", "--json"]) == Exit.BAD_INPUT
    assert json.loads(capsys.readouterr().out)["faults"][0]["code"] == "check.options"


def test_a_missing_feed_is_told(tmp_path: Path, capsys: Captured) -> None:
    assert main(["check", str(tmp_path / "x.zip"), "--json"]) == Exit.BAD_INPUT
    assert json.loads(capsys.readouterr().out)["faults"][0]["code"] == "file.missing"
