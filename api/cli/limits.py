"""How long a command may search, and what it says of it and of the engine it makes ready."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Protocol

from api.cli.talk import Talk
from api.errors import BadInput, Reason
from api.words import say

if TYPE_CHECKING:
    from routing.model.run import Limit

DEFAULT_SECONDS = 60.0


def prepare(talk: Talk) -> None:
    """Load the search kernels, saying so: the first time on a machine they are compiled."""
    from api.cases.engine import warm

    talk.say("warm.start")
    began = monotonic()
    warm(lambda: talk.say("warm.compile"))
    talk.say("warm.done", seconds=f"{monotonic() - began:.1f}")


class Limited(Protocol):
    """A request with a limit."""

    @property
    def seconds(self) -> float | None: ...

    @property
    def iterations(self) -> int | None: ...


def check_limit(request: Limited) -> None:
    """Refuse limits that make no sense. Raises BadInput."""
    seen = f"--seconds {request.seconds} --iterations {request.iterations}"
    if request.seconds is not None and request.iterations is not None:
        raise BadInput(Reason(code="limit.both", where="--seconds, --iterations", seen=seen))
    given = request.seconds if request.seconds is not None else request.iterations
    # The comparison also refuses nan.
    if given is not None and not 0 < given < 1e9:
        raise BadInput(Reason(code="limit.range", where="--seconds, --iterations", seen=str(given)))


def limit_said(request: Limited, talk: Talk) -> str:
    """The limit in words."""
    if request.iterations is not None:
        return say("limit.iterations", talk.language, iterations=request.iterations)
    seconds = DEFAULT_SECONDS if request.seconds is None else request.seconds
    return say("limit.seconds", talk.language, seconds=f"{seconds:g}")


def limit_of(request: Limited) -> Limit:
    """The limit asked for; 60 seconds when none is."""
    from routing.model.run import Limit

    if request.iterations is not None:
        return Limit(iterations=request.iterations)
    return Limit(seconds=DEFAULT_SECONDS if request.seconds is None else request.seconds)
