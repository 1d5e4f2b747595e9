"""The one decorator of compiled functions, with a cache that notices every edit.

Numba's own cache looks only at the file that holds the compiled function: an edit in another file it calls
would leave stale code. So the cache folder carries a hash of all kernel sources (and of the numba and
Python versions): any edit means a new folder, an unchanged tree means a cache hit.
"""

from __future__ import annotations

import hashlib
import os
import platform
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, cast

import numba
import platformdirs
from numba import types
from numba.extending import intrinsic

F = TypeVar("F", bound=Callable[..., Any])

_ROUTING = Path(__file__).resolve().parent.parent


def kernel_sources() -> list[Path]:
    """Files whose text decides what the kernels do, in a fixed order."""
    return sorted(
        [*_ROUTING.glob("search/**/*.py"), *_ROUTING.glob("rules/*/kernel.py"), _ROUTING / "rules/kernels.py"]
    )


def source_hash() -> str:
    """Twelve hexadecimal digits naming the present state of the kernels."""
    digest = hashlib.sha256(f"{numba.__version__} {platform.python_version()} {platform.machine()}".encode())
    for path in kernel_sources():
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def cache_folder() -> Path:
    """Folder of the compiled kernels; ``MAILLON_CACHE`` overrides its parent."""
    parent = os.environ.get("MAILLON_CACHE") or platformdirs.user_cache_dir("maillon")
    return Path(parent) / f"kernels-{source_hash()}"


CACHE = cache_folder()
CACHE.mkdir(parents=True, exist_ok=True)
numba.config.CACHE_DIR = str(CACHE)  # type: ignore[attr-defined]


def kernel(function: F) -> F:
    """Compile ``function`` on first use, without the interpreter's lock, cached on disk."""
    return cast(F, numba.njit(cache=True, nogil=True, error_model="numpy")(function))


def inlined(function: F) -> F:
    """Compile ``function`` for use inside other kernels only: no wrapper for Python, no reference counts."""
    options = {"nogil": True, "error_model": "numpy", "no_cpython_wrapper": True, "no_cfunc_wrapper": True}
    return cast(F, numba.njit(_nrt=False, **options)(function))


@intrinsic
def real(typing_context: Any, bits: Any) -> Any:  # noqa: ARG001 - the signature numba asks for
    """The floating-point number whose bits are ``bits``."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:  # noqa: ARG001
        return builder.bitcast(arguments[0], context.get_value_type(types.float64))

    return types.float64(types.int64), generate
