"""Exit codes of every command; shown by ``maillon --help``."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """What a command's exit code says.

    ``PARTIAL``: only a part was done: with ``--strict``, some visits are left unserved.
    ``INTERRUPTED``: stopped by Ctrl-C; what was found by then is kept and written.
    ``DEFECT``: a fault of Maillon itself; its trace is on stderr, to be reported.
    """

    DONE = 0
    UNSOLVED = 1
    BAD_INPUT = 2
    PARTIAL = 3
    DEFECT = 70
    INTERRUPTED = 130
