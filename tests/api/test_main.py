"""The command line as a whole: help in both languages with examples, misuse told, exit codes kept."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from api.cli import main
from api.cli.exits import Exit
from api.cli.run import command
from api.cli.talk import Talk
from api.errors import Complaint, summary

Captured = pytest.CaptureFixture[str]
COMMANDS = (
    ["demo"],
    ["plan"],
    ["check"],
    ["serve"],
    ["bench", "home-care"],
    ["bench", "rides"],
    ["bench", "scale"],
)


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "160")
    monkeypatch.setenv("NO_COLOR", "1")


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_help_has_an_example_and_no_bare_code(words: list[str], capsys: Captured) -> None:
    assert main([*words, "--help"]) == Exit.DONE
    french = capsys.readouterr().out
    assert main([*words, "--help", "--lang", "en"]) == Exit.DONE
    english = capsys.readouterr().out
    assert french != english
    for shown in (french, english):
        assert f"maillon {' '.join(words)}" in shown
        assert "help." not in shown


MISUSES = {
    ("plan",): "Il manque FOLDER.",
    ("plann",): "La commande « plann » n'existe pas. Vouliez-vous dire plan, explain ?",
    ("serve", "--prt", "1"): "L'option --prt n'existe pas. Vouliez-vous dire --port ?",
    ("check", "x", "--problem"): "--problem demande une valeur.",
    ("check", "x", "y"): "En trop : y.",
    ("demo", "--seed", "x"): "Valeur refusée pour --seed : ",
}


@pytest.mark.parametrize("words", MISUSES, ids=" ".join)
def test_misuse_is_told_in_the_language_of_the_reader(words: tuple[str, ...], capsys: Captured) -> None:
    assert main(words) == Exit.BAD_INPUT
    assert capsys.readouterr().err.startswith(MISUSES[words])
    assert main([*words, "--lang=en"]) == Exit.BAD_INPUT
    assert MISUSES[words] not in capsys.readouterr().err


def test_the_version_is_told(capsys: Captured) -> None:
    assert main(["--version"]) == Exit.DONE
    assert capsys.readouterr().out.startswith("maillon ")


def test_without_a_command_the_help_is_shown(capsys: Captured) -> None:
    assert main([]) == Exit.DONE
    assert "Codes de sortie" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words", [["plan"], ["plan", "x", "--colour"], ["fly"], ["plan", "x", "--week", "w", "--seed", "a"]]
)
def test_misuse_is_told_and_is_json_when_asked(words: list[str], capsys: Captured) -> None:
    assert main([*words, "--json"]) == Exit.BAD_INPUT
    shown = capsys.readouterr()
    assert json.loads(shown.out)["faults"][0]["code"] == "usage"
    assert "Traceback" not in shown.err


@pytest.mark.parametrize(
    ("options", "code"),
    [(["--seconds", "soon"], "bench.seconds"), (["--seconds", "-1"], "bench.seconds"), ([], "input")],
)
def test_benches_refuse_in_words(options: list[str], code: str, tmp_path: Path, capsys: Captured) -> None:
    out = tmp_path / "rows.csv"
    words = ["bench", "rides", "--data", str(tmp_path / "absent"), "--out", str(out), *options, "--json"]
    assert main(words) == Exit.BAD_INPUT
    assert json.loads(capsys.readouterr().out)["faults"][0]["code"] == code
    assert not out.exists()


def test_sizes_are_numbers(tmp_path: Path, capsys: Captured) -> None:
    words = ["bench", "scale", "--sizes", "10,many", "--out", str(tmp_path / "rows.csv"), "--json"]
    assert main(words) == Exit.BAD_INPUT
    assert json.loads(capsys.readouterr().out)["faults"][0]["code"] == "bench.sizes"


def test_a_defect_of_ours_is_told_apart(capsys: Captured) -> None:
    def broken(talk: Talk) -> Exit:
        raise ZeroDivisionError

    assert command("plan", "en", True, broken) == Exit.DEFECT
    shown = capsys.readouterr()
    assert json.loads(shown.out)["exit_code"] == Exit.DEFECT
    assert "ZeroDivisionError" in shown.err
    assert "report the trace" in shown.err


def test_a_refusal_that_is_one_sentence_is_told_as_it_is() -> None:
    seen = "No instance there. Check the folder."
    whole = Complaint(code="input", where="-", seen=seen, rule="", advice="")
    assert summary([whole], "fr").splitlines()[1] == "- No instance there. Check the folder."
