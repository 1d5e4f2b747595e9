"""A server on this machine that answers as a test tells it to."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What was asked: path with its query, JSON body if any, headers in lower case."""

    path: str
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What is answered; ``hang`` never answers, ``cut`` closes the line in the middle of the body."""

    content: bytes = b"{}"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    hang: bool = False
    cut: bool = False


Answering = Callable[[Request], Reply]


def json_reply(content: Any, *, status: int = 200) -> Reply:
    """An answer in JSON."""
    return Reply(content=json.dumps(content).encode(), status=status)


class Loopback:
    """``with Loopback(answering) as server``: ``server.url`` answers, ``server.requests`` remembers."""

    def __init__(self, answering: Answering) -> None:
        self.requests: list[Request] = []
        self._closing = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler(answering))
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self.host = f"127.0.0.1:{self._server.server_address[1]}"
        self.url = f"http://{self.host}"

    def __enter__(self) -> Loopback:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closing.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def _handler(self, answering: Answering) -> type[BaseHTTPRequestHandler]:
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self._answer(None)

            def do_POST(self) -> None:
                length = int(self.headers.get("Content-Length", 0))
                self._answer(json.loads(self.rfile.read(length)))

            def _answer(self, body: Any) -> None:
                headers = {name.lower(): value for name, value in self.headers.items()}
                request = Request(path=self.path, body=body, headers=headers)
                outer.requests.append(request)
                reply = answering(request)
                if reply.hang:
                    outer._closing.wait()
                    return
                self.send_response(reply.status)
                for name, value in reply.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(reply.content) * (2 if reply.cut else 1)))
                self.end_headers()
                self.wfile.write(reply.content)

            def log_message(self, format: str, *args: object) -> None:
                """Tests are silent."""

        return Handler


def in_turn(*replies: Reply) -> Answering:
    """The replies one after the other, the last for ever."""
    waiting = list(replies)

    def answering(_: Request) -> Reply:
        return waiting.pop(0) if len(waiting) > 1 else waiting[0]

    return answering
