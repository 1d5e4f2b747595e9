"""The wheel people install: four packages with their data, and never the tests."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.architecture.tree import PACKAGES, files

DATA = {".csv", ".geojson", ".json", ".html", ".css", ".js", ".j2", ".md"}


@pytest.fixture(scope="module")
def wheel(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """Built with the installed hatchling, so that nothing is fetched."""
    out = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)]
    done = subprocess.run(build, cwd=repository, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = out.glob("*.whl")
    return zipfile.ZipFile(built)


def test_it_holds_the_four_packages_and_nothing_else(wheel: zipfile.ZipFile) -> None:
    tops = {name.split("/")[0] for name in wheel.namelist() if ".dist-info/" not in name}
    assert tops == set(PACKAGES)


def test_it_holds_every_source_and_data_file(wheel: zipfile.ZipFile, repository: Path) -> None:
    kept = {path for path in files(*PACKAGES) if path.suffix == ".py" or path.suffix in DATA}
    missing = {str(path.relative_to(repository)) for path in kept} - set(wheel.namelist())
    assert not missing


def test_it_brings_the_command_the_licence_and_no_more_than_its_dependencies(wheel: zipfile.ZipFile) -> None:
    (points,) = (name for name in wheel.namelist() if name.endswith("entry_points.txt"))
    assert "maillon = api.cli:main" in wheel.read(points).decode()
    assert any(name.endswith("licenses/LICENSE") for name in wheel.namelist())
