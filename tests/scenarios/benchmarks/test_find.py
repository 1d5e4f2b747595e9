"""Instances are found by what files hold; sets by folder, then by the beginning of names."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from scenarios.benchmarks import BenchmarkError, find_instances
from scenarios.benchmarks.reference import best_known, published_seconds


@pytest.fixture
def renamed(data: Path, tmp_path: Path) -> Path:
    """The instances under names and extensions that say nothing, among files that are no instance."""
    (tmp_path / "one" / "instances").mkdir(parents=True)
    (tmp_path / "two").mkdir()
    shutil.copy(
        data / "mankowska" / "InstanzCPLEX_HCSRP_10_1.json", tmp_path / "one" / "instances" / "day_10.dat"
    )
    shutil.copy(data / "mankowska" / "InstanzCPLEX_HCSRP_25_1.json", tmp_path / "one" / "instances" / "day_9")
    shutil.copy(data / "pr" / "pr01", tmp_path / "two" / "R1a.txt")
    shutil.copy(data / "solutions" / "a2-16.solution.txt", tmp_path / "two" / "solved.txt")
    shutil.copy(
        data / "solutions" / "InstanzCPLEX_HCSRP_10_1.solution.json", tmp_path / "two" / "solved.json"
    )
    (tmp_path / "two" / "picture.txt").write_bytes(b"\xff\xfe\x00\x80")
    (tmp_path / ".hidden").mkdir()
    shutil.copy(data / "pr" / "pr01", tmp_path / ".hidden" / "pr01")
    return tmp_path


def _names(data: Path, **asked: str) -> list[str]:
    kind = asked.pop("kind", "home-care")
    return [
        item.name for item in find_instances(data, kind="rides" if kind == "rides" else "home-care", **asked)
    ]


def test_by_content_sorted_with_numbers_in_order(renamed: Path) -> None:
    assert _names(renamed) == ["day_9", "day_10.dat"]
    assert _names(renamed, kind="rides") == ["R1a"]


@pytest.mark.parametrize("asked", ["one", "ONE", "one/instances", "day_", "day"])
def test_a_set_is_a_folder_or_the_beginning_of_names(renamed: Path, asked: str) -> None:
    assert len(_names(renamed, set_name=asked)) == 2


def test_a_folder_wins_over_names(data: Path, tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    shutil.copy(data / "a" / "a2-16.txt", tmp_path / "a" / "x1")
    shutil.copy(data / "a" / "a2-16.txt", tmp_path / "a9")
    assert _names(tmp_path, kind="rides", set_name="a") == ["x1"]


def test_the_folder_given_may_be_the_set_or_one_file(data: Path) -> None:
    assert len(_names(data / "mankowska", set_name="mankowska")) == 2
    assert _names(data / "a" / "a2-16.txt", kind="rides") == ["a2-16"]


def test_nothing_found_teaches(renamed: Path) -> None:
    with pytest.raises(BenchmarkError, match="Give --data a folder"):
        _names(renamed / "absent")
    with pytest.raises(BenchmarkError, match="recognised by content"):
        _names(renamed / "two")
    with pytest.raises(BenchmarkError, match=r"No set 'three' among 2 .*\(here: one\)"):
        _names(renamed, set_name="three")


def test_best_known_beside_or_above(data: Path, renamed: Path) -> None:
    assert best_known(data / "a" / "a2-16.txt") == "294.25"
    day = renamed / "one" / "instances" / "day_9"
    assert best_known(day) == ""
    (renamed / "one" / "best_known.csv").write_text(
        "instance,objective,optimal,source\nvalidation/day_9,12.500,no,here\nday_10,?,no,unknown\n",
        encoding="utf-8",
    )
    other = renamed / "one" / "instances" / "day_10.json"
    assert (best_known(day), best_known(other)) == ("12.500", "")


def test_published_seconds_or_a_clear_refusal(renamed: Path) -> None:
    (renamed / "two" / "published_runs.csv").write_text(
        "instance,sa_mean_time_s\nR1a,70.7\n", encoding="utf-8"
    )
    assert published_seconds(renamed / "two" / "R1a.txt") == 70.7
    with pytest.raises(BenchmarkError, match="Give --seconds a number"):
        published_seconds(renamed / "one" / "instances" / "day_9")
