"""Instances under a folder, found by what the files hold, never by what they are called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from routing.errors import MaillonError
from scenarios.benchmarks.instance import Kind, Reader, bare_name, set_of
from scenarios.benchmarks.registry import READERS, reader_of

#: Larger files are no instance of any known set, and slow to look into.
LARGEST_FILE = 64 << 20


class BenchmarkError(MaillonError):
    """A benchmark run cannot start as asked; the message says why and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A file and the reader that recognised it."""

    path: Path
    reader: Reader

    @property
    def name(self) -> str:
        """Name of the instance."""
        return bare_name(self.path)


def find_instances(data: Path, *, kind: Kind, set_name: str | None = None) -> tuple[Found, ...]:
    """Every instance of ``kind`` under ``data``, sorted by set, then by name with numbers in order.

    Parameters
    ----------
    data: a folder searched with all its sub-folders, or one instance file.
    set_name: keep one set only: a sub-folder (``italian``, ``hhcrsp/mankowska``), or where no folder has
        that name, the instances whose name starts with it. None keeps all.

    Raises
    ------
    BenchmarkError: when the folder is missing or nothing matches.
    """
    if not data.exists():
        raise BenchmarkError(f"No folder {str(data)!r}. Give --data a folder that holds benchmark instances.")
    found = tuple(_recognised(data, kind))
    if not found:
        formats = ", ".join(reader.format for reader in READERS if reader.kind == kind)
        raise BenchmarkError(
            f"No {kind} instance under {str(data)!r}. Files are recognised by content ({formats}); "
            "check the folder, or the kind of benchmark asked for."
        )
    chosen = _of_set(data, found, set_name) if set_name else found
    if not chosen:
        sets = ", ".join(sorted({set_of(item.path) for item in found}))
        raise BenchmarkError(
            f"No set {set_name!r} among {len(found)} {kind} instances. "
            f"Give a sub-folder (here: {sets}) or the beginning of instance names."
        )
    return tuple(sorted(chosen, key=lambda item: (str(item.path.parent), _numbers_in_order(item.name))))


def _recognised(data: Path, kind: Kind) -> Iterator[Found]:
    for path in [data] if data.is_file() else sorted(data.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(data).parts)
        if hidden or not path.is_file() or path.stat().st_size > LARGEST_FILE:
            continue
        try:
            reader = reader_of(path.read_text(encoding="utf-8"))
        except UnicodeDecodeError:
            continue
        if reader is not None and reader.kind == kind:
            yield Found(path=path, reader=reader)


def _of_set(data: Path, found: tuple[Found, ...], set_name: str) -> tuple[Found, ...]:
    wanted = tuple(part.lower() for part in Path(set_name).parts)
    in_folder = tuple(item for item in found if _has_run(_folders(data, item.path), wanted))
    return in_folder or tuple(item for item in found if item.name.lower().startswith(set_name.lower()))


def _folders(data: Path, path: Path) -> tuple[str, ...]:
    """Folder names from ``data`` itself down to the file, lower case."""
    root = data.resolve().parent if data.is_file() else data.resolve()
    below = path.resolve().parent.relative_to(root).parts
    return tuple(part.lower() for part in (root.name, *below))


def _has_run(parts: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    return any(parts[k : k + len(wanted)] == wanted for k in range(len(parts) - len(wanted) + 1))


def _numbers_in_order(name: str) -> tuple[tuple[bool, int, str], ...]:
    """Sort key under which ``x_9`` comes before ``x_10``."""
    words = re.findall(r"\d+|\D+", name)
    return tuple((word.isdigit(), int(word) if word.isdigit() else 0, word) for word in words)
