"""``maillon geocode``: a copy with positions, every failed row told, nobody asked who was not named."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from api.cli import main
from api.cli.exits import Exit
from tests.matching.locating.rows import csv_bytes, xlsx_bytes
from tests.routing.travel.geocoding.fakes import ban_server, nominatim_server
from tests.routing.travel.servers.loopback import Loopback, Reply, Request, in_turn

Captured = pytest.CaptureFixture[str]
QUICK = ["--per-second", "1000"]


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "clients.csv"
    path.write_bytes(csv_bytes())
    return path


def test_a_copy_is_written_and_every_failed_row_told(table: Path, capsys: Captured) -> None:
    before = table.read_bytes()
    with Loopback(ban_server) as server:
        code = main(["geocode", str(table), "--domain", server.url, *QUICK])
    shown = capsys.readouterr()
    assert code == Exit.PARTIAL
    assert table.read_bytes() == before
    copy = table.with_name("clients-geocode.csv")
    rows = list(csv.reader(copy.read_text("utf-8").splitlines(), delimiter=";"))
    assert rows[1][5:9] == ["48,7651", "2,3921", "0,97", "number"]
    assert [line.split(" : ")[0] for line in shown.out.splitlines() if line.startswith("- ligne")] == [
        "- ligne 5",
        "- ligne 6",
        "- ligne 7",
        "- ligne 8",
    ]
    assert "À la commune seulement" in shown.out
    assert str(copy) in shown.out
    assert "envoyée à" in shown.err


def test_a_workbook_stays_a_workbook(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "clients.xlsx"
    path.write_bytes(xlsx_bytes())
    out = tmp_path / "situes.xlsx"
    with Loopback(ban_server) as server:
        code = main(["geocode", str(path), "--out", str(out), "--domain", server.url, *QUICK, "--json"])
    result = json.loads(capsys.readouterr().out)
    assert code == result["exit_code"] == Exit.PARTIAL
    assert result["located"] == {"number": 1, "street": 1, "commune": 1}
    assert [one["row"] for one in result["failures"]] == [5, 6, 7, 8]
    assert load_workbook(out)["Clients"]["F2"].value == 48.7651


def test_a_stopped_run_goes_on_where_it_was(table: Path, capsys: Captured) -> None:
    """The service fails after two answers; the next run asks only for the other four, a third for none."""
    left = [2]

    def tiring(asked: Request) -> Reply:
        left[0] -= 1
        return ban_server(asked) if left[0] >= 0 else Reply(status=403)

    with Loopback(tiring) as server:
        arguments = ["geocode", str(table), "--domain", server.url, *QUICK, "--replace", "--json"]
        assert main(arguments) == Exit.PARTIAL
        first = json.loads(capsys.readouterr().out)
        assert first["stopped"]
        assert sum(first["located"].values()) == 2
        asked = len(server.requests)
        left[0] = 4
        main(arguments)
        second = json.loads(capsys.readouterr().out)
        assert len(server.requests) == asked + 4
        assert not second["stopped"]
        main(arguments)
        assert len(server.requests) == asked + 4
        assert json.loads(capsys.readouterr().out)["located"] == second["located"]


def test_nominatim_may_be_asked(table: Path, capsys: Captured) -> None:
    with Loopback(nominatim_server) as server:
        options = ["--service", "nominatim", "--domain", server.url, *QUICK, "--json"]
        assert main(["geocode", str(table), *options]) == Exit.PARTIAL
        assert "q=12+rue+des+Lilas%2C+94320%2C+Thiais" in server.requests[0].path
    # Nominatim gives no score, so that the doubtful row is believed.
    assert json.loads(capsys.readouterr().out)["located"] == {"number": 1, "street": 2, "commune": 1}


def test_nothing_located_is_no_success(table: Path, capsys: Captured) -> None:
    with Loopback(in_turn(Reply(status=403))) as server:
        assert main(["geocode", str(table), "--domain", server.url, *QUICK]) == Exit.UNSOLVED
    assert "n'a pas répondu" in capsys.readouterr().out


def test_all_located_is_success(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Adresse;CP;Ville\n12 rue des Lilas;94320;Thiais\n", "utf-8")
    with Loopback(ban_server) as server:
        assert main(["geocode", str(path), "--domain", server.url]) == Exit.DONE
    copy = tmp_path / "a-geocode.csv"
    assert copy.read_text("utf-8").splitlines()[0] == "Adresse;CP;Ville;latitude;longitude;score;précision"
    assert "en échec : 0" in capsys.readouterr().out


def test_every_wrong_option_is_told_before_anyone_is_asked(tmp_path: Path, capsys: Captured) -> None:
    options = [
        "--out",
        str(tmp_path / "no" / "x.xlsx"),
        "--service",
        "nominatim",
        "--least-score",
        "3",
        "--json",
    ]
    assert main(["geocode", str(tmp_path / "absent.csv"), *options]) == Exit.BAD_INPUT
    faults = json.loads(capsys.readouterr().out)["faults"]
    assert [fault["code"] for fault in faults] == [
        "geocode.missing",
        "geocode.suffix",
        "geocode.user_agent",
        "geocode.score",
    ]
    assert all(fault["rule"] and fault["advice"] for fault in faults)


@pytest.mark.parametrize(
    ("name", "content", "options", "code"),
    [
        ("a.ods", b"x", [], "geocode.kind"),
        ("a.csv", b"", [], "geocode.unreadable"),
        ("a.xlsx", b"PK\x03\x04", [], "geocode.unreadable"),
        ("a.xlsx", xlsx_bytes(), ["--sheet", "Absente"], "geocode.sheet"),
        ("a.csv", b"nom;age\nx;3\n", [], "geocode.no_column"),
        ("a.csv", csv_bytes(), ["--column", "Rue"], "geocode.no_column"),
        ("a.csv", csv_bytes(), ["--domain", "pas un domaine"], "geocode.domain"),
        ("a.csv", csv_bytes(), ["--per-second", "0"], "geocode.pace"),
        ("a.csv", csv_bytes(), ["--out", "SAME"], "geocode.same_file"),
        ("a.csv", csv_bytes(), ["--out", "TAKEN"], "geocode.exists"),
    ],
)
def test_what_cannot_be_located_is_refused(
    name: str, content: bytes, options: list[str], code: str, tmp_path: Path, capsys: Captured
) -> None:
    path, taken = tmp_path / name, tmp_path / "taken.csv"
    path.write_bytes(content)
    taken.write_text("mine")
    places = {"SAME": str(path), "TAKEN": str(taken)}
    arguments = ["geocode", str(path), *(places.get(one, one) for one in options), "--json"]
    assert main(arguments) == Exit.BAD_INPUT
    assert [fault["code"] for fault in json.loads(capsys.readouterr().out)["faults"]] == [code]
    assert taken.read_text() == "mine"
    assert {one.name for one in tmp_path.iterdir()} == {name, "taken.csv"}


def test_the_public_service_is_the_one_in_use(
    monkeypatch: pytest.MonkeyPatch, table: Path, capsys: Captured
) -> None:
    """Without --domain the present address of the BAN is asked, and no other."""
    seen: list[str] = []

    def asked(self: object, url: str, **_: object) -> object:
        seen.append(url)
        return {"features": []}

    monkeypatch.setattr("geopy.adapters.URLLibAdapter.get_json", asked)
    main(["geocode", str(table), *QUICK])
    assert seen
    assert all(url.startswith("https://data.geopf.fr/geocodage/search?q=") for url in seen)
