"""One request to a routing server: bounded in time and size, tried again when the server is only busy.

Waiting and the clock come in as arguments. What cannot be had is a :class:`SourceUnusable`, in one sentence.
"""

from __future__ import annotations

import json
import math
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import httpx
from tenacity import RetryCallState, Retrying, retry_if_exception_type, stop_after_attempt

from routing.travel.source import SourceUnusable

#: Answers that mean *later*, not *no*.
BUSY = frozenset({408, 425, 429, 500, 502, 503, 504})
#: No answer of a block of pairs is longer.
MOST_BYTES = 20_000_000


class _Later(Exception):
    """The server is busy or the line was cut; ``seconds`` is the pause it asks for."""

    def __init__(self, problem: str, seconds: float | None = None) -> None:
        super().__init__(problem)
        self.seconds = seconds


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long to wait for a server.

    Attributes
    ----------
    connect_s, answer_s: seconds to be reached, and to have answered in full, however it trickles.
    attempts: tries of a request in all.
    pause_s: pause after the first failure, doubled after each; a longer one that the server asks for is
        granted up to ``longest_pause_s``.
    sleep, clock: how to wait and how to measure it.
    """

    connect_s: float = 3.0
    answer_s: float = 30.0
    attempts: int = 3
    pause_s: float = 0.5
    longest_pause_s: float = 10.0
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Status and JSON content of an answer."""

    status: int
    content: Any


class Server:
    """A routing server at an address; use it as a context, so that its connections are closed.

    Parameters
    ----------
    url: ``http://host:port``, with a path when the server stands behind one.
    name: what notes call the server.
    """

    def __init__(self, url: str, *, name: str, patience: Patience) -> None:
        self.url, self.name, self.patience = url.rstrip("/"), name, patience
        timeout = httpx.Timeout(patience.answer_s, connect=patience.connect_s)
        # Certificates take a fifth of a second to load: only for those that show one.
        secure = self.url.lower().startswith("https")
        self._client = httpx.Client(timeout=timeout, follow_redirects=False, verify=secure)

    def __enter__(self) -> Server:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def ask(self, path: str, *, query: Mapping[str, str] | None = None, body: Any = None) -> Answer:
        """GET, or POST when there is a body.

        Raises
        ------
        SourceUnusable: ``travel.server_failed`` with the reason, after every attempt.
        """
        patience = self.patience
        attempts = Retrying(
            stop=stop_after_attempt(patience.attempts),
            wait=lambda state: _pause(state, patience),
            retry=retry_if_exception_type(_Later),
            sleep=patience.sleep,
            reraise=True,
        )
        try:
            return attempts(self._once, path, query, body)
        except _Later as error:
            raise self.failed(str(error)) from None

    def failed(self, problem: str) -> SourceUnusable:
        """The error of a server that is of no use, said in one sentence."""
        return SourceUnusable(
            "travel.server_failed", server=self.name, host=host_of(self.url), problem=problem
        )

    def _once(self, path: str, query: Mapping[str, str] | None, body: Any) -> Answer:
        method = "GET" if body is None else "POST"
        try:
            with self._client.stream(method, f"{self.url}{path}", params=query, json=body) as response:
                content = self._read(response)
                status, pause = response.status_code, _asked_pause(response)
        except httpx.TransportError as error:
            raise _Later(type(error).__name__) from None
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise self.failed(type(error).__name__) from None
        if status in BUSY:
            raise _Later(f"HTTP {status}", pause)
        try:
            return Answer(status=status, content=json.loads(content))
        except ValueError:
            raise self.failed(f"HTTP {status}, no JSON") from None

    def _read(self, response: httpx.Response) -> bytes:
        """The whole body, unless it takes too long or is too much."""
        end = self.patience.clock() + self.patience.answer_s
        content = bytearray()
        for part in response.iter_bytes():
            content += part
            if len(content) > MOST_BYTES:
                raise self.failed(f"more than {MOST_BYTES} bytes")
            if self.patience.clock() > end:
                raise _Later("ReadTimeout")
        return bytes(content)


def host_of(url: str) -> str:
    """Host and port of an address, without the name and password it may hold."""
    return urlsplit(url).netloc.rpartition("@")[2]


def _pause(state: RetryCallState, patience: Patience) -> float:
    error = state.outcome.exception() if state.outcome is not None else None
    asked = error.seconds if isinstance(error, _Later) and error.seconds is not None else 0.0
    own = patience.pause_s * 2.0 ** (state.attempt_number - 1)
    return min(max(own, asked), patience.longest_pause_s)


def _asked_pause(response: httpx.Response) -> float | None:
    """Seconds of a Retry-After header; a date or nonsense is no number of seconds."""
    try:
        seconds = float(response.headers.get("retry-after", ""))
    except ValueError:
        return None
    return seconds if math.isfinite(seconds) and seconds >= 0 else None
