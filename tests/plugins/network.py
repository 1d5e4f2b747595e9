"""No test talks to another machine: connections and name look-ups beyond the loopback raise."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterator
from typing import Any

import pytest


class NetworkBlocked(AssertionError):
    """A test tried to reach another machine."""


def is_local(host: object) -> bool:
    """Whether ``host`` is this machine: a loopback address or its name, or the empty host of a server."""
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    if host in (None, "", "localhost"):
        return True
    try:
        return ipaddress.ip_address(str(host).split("%")[0]).is_loopback
    except ValueError:
        return False


def _refuse_distant(address: object) -> None:
    # Unix sockets have a path or bytes for an address: they never leave the machine.
    if isinstance(address, tuple) and not is_local(address[0]):
        raise NetworkBlocked(
            f"A test tried to reach {address[0]!r}. Tests run without network: "
            "give the code under test a fake of that service, or a server on 127.0.0.1."
        )


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    """Guard the three doors through which Python code leaves the machine."""
    connect, connect_ex, look_up = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo

    def guarded_connect(self: socket.socket, address: Any) -> None:
        _refuse_distant(address)
        connect(self, address)

    def guarded_connect_ex(self: socket.socket, address: Any) -> int:
        _refuse_distant(address)
        return connect_ex(self, address)

    def guarded_look_up(host: Any, *rest: Any, **named: Any) -> Any:
        _refuse_distant((host,))
        return look_up(host, *rest, **named)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded_connect)
        patch.setattr(socket.socket, "connect_ex", guarded_connect_ex)
        patch.setattr(socket, "getaddrinfo", guarded_look_up)
        yield
