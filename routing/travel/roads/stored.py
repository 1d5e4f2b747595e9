"""Networks and matrices kept on disk, so that an extract is read once.

A file's name is a hash of all that its content depends on: another extract, another speed, another place
or another version of this code is another file. A file that is damaged counts as missing.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
import zipfile
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

Arrays = dict[str, npt.NDArray[np.generic]]

#: Part of every key: raise it when the same input would give other arrays.
FORMAT = "roads-1"
#: Matrices kept; those used longest ago go first.
KEPT = 24


@dataclass(frozen=True, slots=True)
class Store:
    """Arrays by key in one folder; ``None`` keeps nothing."""

    folder: Path | None

    def get(self, key: str) -> Arrays | None:
        """What was put under the key, or None."""
        if self.folder is None:
            return None
        path = self.folder / f"{key}.npz"
        try:
            with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
                arrays = {name: stored[name] for name in stored.files}
            os.utime(path)
        except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
            return None
        return arrays

    def put(self, key: str, arrays: Arrays) -> None:
        """Keep the arrays, whole or not at all; a folder that cannot be written keeps nothing."""
        if self.folder is None:
            return
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.folder, suffix=".part")
            try:
                with os.fdopen(handle, "wb") as file:
                    np.savez(file, **arrays)  # type: ignore[arg-type]
                Path(name).replace(self.folder / f"{key}.npz")
            except BaseException:
                Path(name).unlink(missing_ok=True)
                raise
            self._trim()

    def _trim(self) -> None:
        assert self.folder is not None
        files = sorted(self.folder.glob("*.npz"), key=lambda path: (-path.stat().st_mtime, path.name))
        for path in files[KEPT:]:
            path.unlink(missing_ok=True)


def key_of_file(path: Path) -> str:
    """Hash of a file's content. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def key_of(parts: Iterable[object]) -> str:
    """Hash of what things look like in text or, for bytes, of the bytes; the format is always a part."""
    digest = hashlib.sha256(FORMAT.encode())
    for part in parts:
        content = part if isinstance(part, bytes) else repr(part).encode()
        digest.update(len(content).to_bytes(8, "big"))
        digest.update(content)
    return digest.hexdigest()[:32]
