"""The child's side of :mod:`routing.exact.process`: take a job, run it, send back what it gave."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from importlib import import_module
from multiprocessing.connection import Connection
from typing import Any

import psutil

#: Exit code of a child that held more memory than it may.
MEMORY_EXIT = 77
#: Exit code of a child whose parent is gone.
ORPHAN_EXIT = 78

_LOOK_SECONDS = 0.05


def serve(descriptor: int, memory_bytes: int, parent: int) -> None:
    """Run jobs of process ``parent`` from the socket ``descriptor`` until its other end closes."""
    # Ctrl-C reaches the whole group; the parent decides what to keep, then ends this process.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    watch = threading.Thread(target=_watch, args=(parent, memory_bytes), daemon=True)
    watch.start()
    link: Connection[Any, Any] = Connection(descriptor)
    for module in sys.argv[1:]:
        import_module(module)
    while True:
        try:
            function, args, options = link.recv()
        except (EOFError, OSError):
            return
        link.send(_run(function, args, options))


def _run(function: str, args: tuple[Any, ...], options: dict[str, Any]) -> tuple[bool, Any]:
    try:
        module, name = function.split(":")
        return True, getattr(import_module(module), name)(*args, **options)
    except Exception as error:  # noqa: BLE001  (whatever a job raises is the caller's to judge)
        return False, f"{type(error).__name__}: {error}"


def _watch(parent: int, memory_bytes: int) -> None:
    """End this process when its parent is gone or its resident memory passes the cap."""
    own = psutil.Process()
    while True:
        if os.getppid() != parent:
            os._exit(ORPHAN_EXIT)
        if memory_bytes and own.memory_info().rss > memory_bytes:
            os._exit(MEMORY_EXIT)
        time.sleep(_LOOK_SECONDS)
