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
from numba.core import codegen
from numba.extending import intrinsic

F = TypeVar("F", bound=Callable[..., Any])

_ROUTING = Path(__file__).resolve().parent.parent


def kernel_sources() -> list[Path]:
    """Files whose text decides what the kernels do, in a fixed order: what is compiled, and the layout."""
    files = [*_ROUTING.glob("search/**/*.py"), *_ROUTING.glob("rules/*/kernel.py")]
    compiled = [path for path in files if "routing.search.jit import" in path.read_text(encoding="utf-8")]
    layout = [
        _ROUTING / "search/arrays.py",
        _ROUTING / "search/jit.py",
        _ROUTING / "rules/registry.py",
        _ROUTING / "rules/kernels.py",
    ]
    return sorted({*compiled, *layout})


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
    return _inner(function, forceinline=False)


def folded(function: F) -> F:
    """The same for a few lines that are called everywhere: they stand in place of every call."""
    return _inner(function, forceinline=True)


def _inner(function: F, *, forceinline: bool) -> F:
    function.__qualname__ = _INNER + function.__qualname__
    options: dict[str, Any] = {"nogil": True, "error_model": "numpy", "_nrt": False}
    options |= {"no_cpython_wrapper": True, "no_cfunc_wrapper": True, "forceinline": forceinline}
    return cast(F, numba.njit(**options)(function))


def _optimise_kernels_only() -> None:
    """Leave inner functions as they are until they stand inside a kernel, which is optimised whole.

    Numba optimises each function's library, all it calls included: with ten levels of calls the innermost
    code was optimised ten times, and the first run waited a fifth longer.
    """
    usual = codegen.CPUCodeLibrary._optimize_final_module

    def optimise(library: Any) -> None:
        if not library.name.startswith(_INNER):
            usual(library)

    codegen.CPUCodeLibrary._optimize_final_module = optimise  # type: ignore[method-assign]


_INNER = "maillon_inner."
_optimise_kernels_only()


def _real(typing_context: Any, bits: Any) -> Any:
    """The floating-point number whose bits are ``bits``."""

    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        return builder.bitcast(arguments[0], context.get_value_type(types.float64))

    return types.float64(types.int64), generate


#: Called in kernels with one 64-bit integer (numba gives the typing context itself).
real: Any = intrinsic(_real)
