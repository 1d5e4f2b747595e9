"""Getting the engine ready: its kernels are compiled once per machine, then loaded from a cache."""

from __future__ import annotations


def warm() -> None:
    """Load the kernels, compiling them the first time; the caller says so in the user's language."""
    import routing  # here, because loading compiled code takes time that `--help` must not pay

    routing.warm()
