"""What an operator may set of the HTTP door."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Limits of the HTTP door.

    Attributes
    ----------
    max_body: bytes of a request body.
    max_seconds: longest search granted, also to one asked in iterations.
    places: searches run at the same time, each in its own process; a request beyond them is told to retry.
    grace: seconds beyond the search's own limit before its process is given up (first compilation included).
    retry_after: seconds a refused client is told to wait.
    processes: processes of one search; None lets the engine choose.
    """

    max_body: int = 64 << 20
    max_seconds: float = 300.0
    places: int = 1
    grace: float = 180.0
    retry_after: int = 15
    processes: int | None = None
