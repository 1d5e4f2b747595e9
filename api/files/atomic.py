"""Files that exist whole or not at all, alone or several together."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from api.errors import BadInput, Reason


def write_whole(path: Path, content: bytes) -> None:
    """Write ``content`` to ``path`` in one step: a reader, or a crash, never sees half of it."""
    write_files(path.parent, {path.name: content})


def write_files(folder: Path, contents: Mapping[str, bytes]) -> None:
    """Write several files of one folder, all or none: a full disk leaves the former ones as they were.

    Each content goes to a temporary file of the folder (made if needed) and reaches the disk; only when
    all have do they take their names, one after the other.

    Raises
    ------
    OSError: naming the file that could not be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    staged: dict[Path, Path] = {}
    try:
        for name, content in contents.items():
            path = folder / name
            with _named(path):
                if path.is_dir():
                    raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
                staged[path] = _started(path)
                _fill(staged[path], content)
        for path, part in staged.items():
            part.replace(path)
    finally:
        for part in staged.values():
            part.unlink(missing_ok=True)


def _started(path: Path) -> Path:
    """An empty file beside ``path``, under a name nobody else has."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    os.close(handle)
    return Path(name)


def _fill(part: Path, content: bytes) -> None:
    """Write to a file until it is on the disk."""
    with part.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    # mkstemp keeps files private; a report is as readable as the folder it stands in.
    part.chmod(0o644)


@contextlib.contextmanager
def _named(path: Path) -> Iterator[None]:
    """Say which file the system refuses: the error of a full disk names none, others the temporary one."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror or str(error), str(path)) from None


def writable_place(path: Path) -> None:
    """Prove that a folder can be made and written there, without making it: a refusal leaves no trace.

    Raises
    ------
    BadInput: a file stands there or above, or the folder cannot be written.
    """
    nearest = next(one for one in (path, *path.absolute().parents) if os.path.lexists(one))
    if not nearest.is_dir():
        raise BadInput(Reason(code="out.not_folder", where="--out", seen=str(path)))
    with _refused(path), tempfile.TemporaryFile(dir=nearest):
        pass


def writable_folder(path: Path) -> Path:
    """Create the folder if needed and prove that a file can be written there, before hours of work.

    Raises
    ------
    BadInput: it is a file, or cannot be created or written.
    """
    writable_place(path)
    with _refused(path):
        path.mkdir(parents=True, exist_ok=True)
    return path


@contextlib.contextmanager
def _refused(path: Path) -> Iterator[None]:
    """Tell an error of the system as a refused output folder."""
    try:
        yield
    except OSError as error:
        seen = f"{path} ({error.strerror})"
        raise BadInput(Reason(code="out.not_writable", where="--out", seen=seen)) from None
