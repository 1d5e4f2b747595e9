"""``maillon plan --roads``: where travel comes from, refused early when it is wrong, said at the head."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from api.cases.roads import asked_roads, read_roads, roads_of
from api.cli import main
from api.cli.exits import Exit
from api.cli.plan import PlanRequest, plan_and_write
from api.cli.run import command
from api.words.faults import FAULTS
from matching import read_folder
from routing.travel.roads.network import RoadNetwork
from routing.travel.servers.osrm import OsrmServer
from scenarios.territory.packs import TINY_PACK
from tests.api.fakes import first_come
from tests.plugins.shared import ROOT

Captured = pytest.CaptureFixture[str]
EXTRACT = ROOT / "tests/data/roads/kotka.osm.pbf"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tiny pack, on its own, and a cache of its own."""
    monkeypatch.setenv("MAILLON_CACHE", str(tmp_path / "cache"))
    target = tmp_path / "tables"
    shutil.copytree(TINY_PACK.folder, target)
    return target


def request(folder: Path, roads: str | None = None) -> PlanRequest:
    return PlanRequest(
        folder=folder,
        week="2026-W48",
        out=folder.parent / "out",
        seconds=None,
        iterations=5,
        seed=1,
        strict=False,
        roads=roads,
    )


def notices(asked: PlanRequest, capsys: Captured) -> list[dict[str, object]]:
    assert command("plan", "fr", True, lambda talk: plan_and_write(asked, talk, solver=first_come)) == 0
    return list(json.loads(capsys.readouterr().out)["notices"])


def test_roads_are_read_kept_and_told(folder: Path, capsys: Captured) -> None:
    """The pack is near Paris and the extract in Finland: nobody lives at these roads, which is said."""
    said = notices(request(folder, str(EXTRACT)), capsys)
    text = " ".join(str(one["en"]) for one in said)
    assert "Travel (car) by the roads of kotka.osm.pbf" in text
    assert "more than 1000 m from any usable road" in text
    assert any(path.suffix == ".npz" for path in (folder.parent / "cache" / "roads").iterdir())


def test_the_setting_of_the_folder_holds_without_the_option(folder: Path) -> None:
    shutil.copy(EXTRACT, folder / "carte.osm.pbf")
    with (folder / "settings.csv").open("a", encoding="utf-8") as settings:
        settings.write("roads,car=osrm:http://localhost:9|carte.osm.pbf\n")
    association = read_folder(folder)
    usual = roads_of(association.settings.roads, folder=folder, asked=None)
    assert [type(usual[mode]) for mode in ("car", "bicycle")] == [OsrmServer, RoadNetwork]
    read: list[tuple[str, str]] = []
    modes = {worker.mode for worker in association.workers}
    read_roads(modes, usual, tell=lambda file, mode: read.append((file, mode)))
    # A server is not asked before the plan.
    assert read == [("carte.osm.pbf", "bicycle")]
    asked = roads_of(association.settings.roads, folder=folder, asked=asked_roads(str(EXTRACT)))
    assert isinstance(asked["car"], RoadNetwork)


def test_every_wrong_part_is_told_with_the_other_options(folder: Path, capsys: Captured) -> None:
    options = ["--week", "2026-W60", "--roads", "absent.osm.pbf|plane=x.pbf|osrm:x", "--json"]
    assert main(["plan", str(folder), "--out", str(folder / "o"), *options]) == Exit.BAD_INPUT
    faults = json.loads(capsys.readouterr().out)["faults"]
    assert [fault["code"] for fault in faults] == [
        "week.format",
        "roads.missing",
        "roads.mode",
        "roads.missing",
        "roads.address",
    ]


@pytest.mark.parametrize(
    ("content", "code"), [(b"no map", "roads.unreadable"), (b'<osm version="0.6"/>', "roads.empty")]
)
def test_a_bad_extract_is_refused_before_any_search(
    content: bytes, code: str, folder: Path, capsys: Captured
) -> None:
    path = folder.parent / "bad.osm"
    path.write_bytes(content)
    asked = request(folder, str(path))
    assert command("plan", "fr", True, lambda talk: plan_and_write(asked, talk)) == Exit.BAD_INPUT
    faults = json.loads(capsys.readouterr().out)["faults"]
    assert {fault["code"] for fault in faults} == {code}
    assert not (asked.out / "plan.json").exists()


def test_every_refusal_of_roads_has_its_sentences() -> None:
    source = (ROOT / "routing/travel/choice.py").read_text("utf-8")
    codes = set(re.findall(r'"(roads\.\w+)"', source))
    assert len(codes) == 4
    assert all(f"{code}.rule" in FAULTS and f"{code}.advice" in FAULTS for code in codes)


def test_a_wrong_setting_names_the_setting(folder: Path, capsys: Captured) -> None:
    with (folder / "settings.csv").open("a", encoding="utf-8") as settings:
        settings.write("roads,absente.osm.pbf\n")
    asked = replace(request(folder), out=folder.parent / "other")
    assert command("plan", "fr", True, lambda talk: plan_and_write(asked, talk)) == Exit.BAD_INPUT
    assert json.loads(capsys.readouterr().out)["faults"][0]["where"] == "settings, roads"
