"""The guards around the tests do guard."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.plugins.network import NetworkBlocked, is_local
from tests.plugins.shared import missing
from tests.plugins.skips import NO_DATA

SKIPPING = "import pytest\ndef test_nothing():\n    pytest.skip('no such folder')\n"
SKIPPED_WHOLE = "import pytest\npytest.skip('no such program', allow_module_level=True)\n"


def test_no_test_reaches_another_machine() -> None:
    with pytest.raises(NetworkBlocked, match="192.0.2.1"):
        socket.create_connection(("192.0.2.1", 80), timeout=1)
    with pytest.raises(NetworkBlocked, match=r"example\.org"):
        socket.getaddrinfo("example.org", 443)


def test_a_server_on_this_machine_is_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()):
        pass


@pytest.mark.parametrize(
    ("host", "local"), [("127.8.0.1", True), ("::1", True), ("", True), ("10.0.0.1", False)]
)
def test_what_is_local(host: str, local: bool) -> None:
    assert is_local(host) is local


@pytest.mark.parametrize(("no_skip", "outcome"), [("1", "1 failed, 1 skipped, 1 error"), ("0", "3 skipped")])
def test_a_skip_fails_when_told_so(no_skip: str, outcome: str, tmp_path: Path, repository: Path) -> None:
    """The integration run hides nothing; on a person's machine the reason is printed."""
    (tmp_path / "test_skipping.py").write_text(SKIPPING)
    (tmp_path / "test_skipped_whole.py").write_text(SKIPPED_WHOLE)
    (tmp_path / "test_no_data.py").write_text(
        f"import pytest\ndef test_data():\n    pytest.skip({NO_DATA!r})\n"
    )
    run = [sys.executable, "-m", "pytest", "-p", "tests.plugins.skips", "-p", "no:cacheprovider", "-rs"]
    run += ["--rootdir", str(tmp_path), "--continue-on-collection-errors"]
    environment = {**os.environ, "MAILLON_NO_SKIP": no_skip, "PYTHONPATH": str(repository)}
    environment |= {"PYTEST_ADDOPTS": "", "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    done = subprocess.run(run, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert outcome in done.stdout
    assert "no such folder" in done.stdout
    assert "no such program" in done.stdout


def test_only_a_tree_without_any_shared_data_may_skip(tmp_path: Path) -> None:
    """Data somebody named, or half of it, must be there."""
    assert NO_DATA in missing("benchmarks", tmp_path / "absent", named=False)
    assert NO_DATA not in missing("benchmarks", tmp_path / "absent", named=True)
    assert NO_DATA not in missing("benchmarks", tmp_path, named=False)
