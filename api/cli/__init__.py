"""The command line ``maillon``."""

from __future__ import annotations

from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``maillon`` with these arguments (those of the process by default) and return its exit code."""
    try:
        # Here, so that Ctrl-C while the libraries load is an interruption too, not a trace.
        from api.cli.main import main as run

        return run(arguments)
    except KeyboardInterrupt:
        return 130


__all__ = ["main"]
