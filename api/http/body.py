"""Request bodies: read within a limit, typed, parsed, before anything else looks at them."""

from __future__ import annotations

from typing import Any

import anyio.to_thread
from starlette.requests import Request

from api.errors import Reason
from api.files.json_text import NotJson, parse_json
from api.http.problems import Refusal

#: Bodies above this many bytes are parsed in a thread, so that the event loop goes on.
_SMALL = 64 << 10


async def json_object(request: Request, *, most: int) -> dict[str, Any]:
    """The body's JSON object.

    Raises
    ------
    Refusal: 413 too large, 415 another type, 400 not JSON, 422 not an object.
    """
    _check_type(request)
    content = await _bytes(request, most)
    try:
        if len(content) <= _SMALL:
            value = parse_json(content)
        else:
            value = await anyio.to_thread.run_sync(parse_json, content)
    except NotJson as error:
        raise Refusal(400, [Reason(code=f"json.{error.reason}", where="body", seen=error.seen)]) from None
    if not isinstance(value, dict):
        seen = type(value).__name__
        raise Refusal(422, [Reason(code="body.object", where="body", seen=seen)])
    return value


def _check_type(request: Request) -> None:
    given = request.headers.get("content-type", "application/json")
    kind = given.partition(";")[0].strip().lower()
    if kind != "application/json" and not (kind.startswith("application/") and kind.endswith("+json")):
        raise Refusal(415, [Reason(code="body.type", where="Content-Type", seen=given[:120])])


async def _bytes(request: Request, most: int) -> bytes:
    """The body, given up as soon as it is known to be too large."""
    declared = request.headers.get("content-length", "")
    if declared.isdigit() and int(declared[:18]) > most:
        raise Refusal(413, [Reason(code="body.large", where="Content-Length", seen=f"{declared} > {most}")])
    parts: list[bytes] = []
    size = 0
    async for part in request.stream():
        size += len(part)
        if size > most:
            raise Refusal(413, [Reason(code="body.large", where="body", seen=f"> {most}")])
        parts.append(part)
    return b"".join(parts)
