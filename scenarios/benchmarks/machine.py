"""What a result was measured on: cores, Python and the libraries that matter, in one line."""

from __future__ import annotations

import os
import platform
from importlib.metadata import PackageNotFoundError, version

LIBRARIES = ("numpy", "numba", "ortools")


def machine_line() -> str:
    """Cores available to this process, processor family, Python and library versions."""
    available = getattr(os, "sched_getaffinity", None)
    cores = len(available(0)) if available else os.cpu_count() or 1
    libraries = ", ".join(f"{name} {_version(name)}" for name in LIBRARIES)
    return f"{cores} core(s), {platform.machine()}, Python {platform.python_version()}, {libraries}"


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "absent"
