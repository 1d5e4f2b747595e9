"""The roads a plan travels by: what was asked for, read once and kept in the user's cache folder."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path

import platformdirs

from api.errors import BadInput, Reason
from routing.travel.choice import InvalidChoice, sources_of
from routing.travel.roads.network import RoadNetwork
from routing.travel.source import Sources, SourceUnusable


def roads_cache() -> Path:
    """Folder of the networks and matrices kept; ``MAILLON_CACHE`` overrides its parent."""
    return Path(os.environ.get("MAILLON_CACHE") or platformdirs.user_cache_dir("maillon")) / "roads"


def asked_roads(text: str | None) -> Sources | None:
    """The sources of ``--roads``, files named from the working folder; None when the option is not given.

    Raises
    ------
    BadInput: naming every part that is wrong.
    """
    return None if text is None else _sources(text, folder=Path(), where="--roads")


def roads_of(setting: str, *, folder: Path, asked: Sources | None) -> Sources:
    """What was asked for, or else what the ``setting`` roads of the tables names, from their folder.

    Raises
    ------
    BadInput: naming every part of the setting that is wrong.
    """
    if asked is not None:
        return asked
    beside = folder if folder.is_dir() else folder.parent
    return _sources(setting, folder=beside, where="settings, roads")


def read_roads(
    modes: Iterable[str], sources: Sources, *, tell: Callable[[str, str], None] = lambda file, mode: None
) -> None:
    """Read the networks of the ``modes`` in use, so that a bad file is refused before any search.

    ``tell`` is given the file and the mode before each. Servers are not asked yet.

    Raises
    ------
    BadInput: a file that cannot be read, or without a road for the mode.
    """
    reasons: dict[str, Reason] = {}
    for mode in sorted(set(modes) & sources.keys()):
        source = sources[mode]
        if not isinstance(source, RoadNetwork):
            continue
        tell(source.extract.name, mode)
        try:
            source.prepare(mode)
        except SourceUnusable as error:
            code = "roads.empty" if error.code == "travel.roads_empty" else "roads.unreadable"
            seen = f"{source.extract.name} ({error.values.get('problem', mode)})"
            reasons.setdefault(seen, Reason(code=code, where="--roads", seen=seen))
    if reasons:
        raise BadInput(*reasons.values())


def _sources(text: str, *, folder: Path, where: str) -> Sources:
    try:
        return sources_of(text, folder=folder, cache=roads_cache())
    except InvalidChoice as error:
        raise BadInput(*(Reason(code=one.code, where=where, seen=one.seen) for one in error.wrong)) from None
