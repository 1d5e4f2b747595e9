"""Files that exist whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from api.errors import BadInput, Reason


def write_whole(path: Path, content: bytes) -> None:
    """Write ``content`` to ``path`` in one step: a reader, or a crash, never sees half of it.

    The text goes to a temporary file of the same folder, reaches the disk, and takes the name at once.
    """
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        # mkstemp keeps files private; a report is as readable as the folder it stands in.
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(FileNotFoundError):
            Path(name).unlink()
        raise


def writable_folder(path: Path) -> Path:
    """Create the folder if needed and prove that a file can be written there, before hours of work.

    Raises
    ------
    BadInput: it is a file, or cannot be created or written.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=path):
            pass
    except (FileExistsError, NotADirectoryError):
        raise BadInput(Reason(code="out.not_folder", where="--out", seen=str(path))) from None
    except OSError as error:
        seen = f"{path} ({error.strerror})"
        raise BadInput(Reason(code="out.not_writable", where="--out", seen=seen)) from None
    return path
