"""Getting the search ready before anyone waits for a plan, and leaving no old compiled code behind.

Each version of the kernels has a cache folder of its own (decision 4); the last few used are kept, so that
two installations side by side do not compile again and again.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

#: Cache folders kept, the present one included.
KEPT = 3


def warm(report: Callable[[str], None] | None = None) -> None:
    """Load all kernels, compiling what the cache lacks; ``report`` is told before a compilation."""
    from routing.search.jit import CACHE  # here: loading numba takes a second
    from routing.search.warm import warm as load

    load(report)
    forget_old(CACHE)


def forget_old(current: Path, *, keep: int = KEPT) -> None:
    """Note that ``current`` is used now, and remove the cache folders beside it but the last ``keep`` used.

    Several processes may do so at once, and some folders may belong to somebody else: a folder is first
    renamed, which one process alone can do, and what cannot be removed stays.
    """
    with suppress(OSError):
        os.utime(current)
    used: list[tuple[float, Path]] = []
    for folder in current.parent.glob("kernels-*"):
        with suppress(OSError):
            used.append((folder.stat().st_mtime, folder))
    for _, folder in sorted(used, reverse=True)[keep:]:
        doomed = folder.with_name(f"old-{folder.name}-{os.getpid()}")
        with suppress(OSError):
            folder.rename(doomed)
    for doomed in current.parent.glob("old-kernels-*"):
        shutil.rmtree(doomed, ignore_errors=True)


if __name__ == "__main__":
    warm(lambda message: print(message, file=sys.stderr))  # noqa: T201 - run by a person or make
