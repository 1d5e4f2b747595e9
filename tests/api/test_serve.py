"""``maillon serve`` as a process: it answers, refuses a taken port in words, and ends well on Ctrl-C."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys

import httpx
import pytest

from api.cli import main
from api.cli.exits import Exit

_COMMAND = "import sys; from api.cli import main; sys.exit(main(sys.argv[1:]))"


def test_it_answers_and_ends_well() -> None:
    command = [sys.executable, "-c", _COMMAND, "serve", "--port", "0", "--lang", "en"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stderr is not None
            address = process.stderr.readline().split()[3]
            assert httpx.get(f"{address}/health", timeout=60).json()["status"] == "ok"
            process.send_signal(signal.SIGINT)
            assert process.wait(timeout=60) == Exit.DONE
            assert "Traceback" not in process.stderr.read()
        finally:
            process.kill()


def test_a_taken_port_is_refused_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert main(["serve", "--port", str(taken.getsockname()[1]), "--json"]) == Exit.BAD_INPUT
    assert json.loads(capsys.readouterr().out)["faults"][0]["code"] == "serve.address"
