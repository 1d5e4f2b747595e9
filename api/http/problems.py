"""Errors as problem details (RFC 9457): a stable code, what was seen, what to do, all faults at once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from starlette.requests import Request
from starlette.responses import Response

from api.errors import Complaint, Reason
from api.words import Language, say

MEDIA_TYPE = "application/problem+json"
#: Faults told at most: a body of one megabyte can hold a hundred thousand.
MOST_FAULTS = 1000


class Refusal(Exception):
    """A request that is refused, with every complaint about it."""

    def __init__(
        self,
        status: int,
        complaints: Iterable[Complaint | Reason],
        *,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        self.status = status
        self.complaints = tuple(complaints)
        self.headers = dict(headers or {})
        super().__init__(f"{status}: {[one.code for one in self.complaints]}")


def language_of(request: Request) -> Language:
    """English when the client prefers it, French otherwise."""
    wanted = request.headers.get("accept-language", "").strip().lower()
    return "en" if wanted.startswith("en") else "fr"


def problem_response(
    request: Request,
    status: int,
    complaints: Iterable[Complaint | Reason],
    *,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """The response that tells them; its own code is that of the first complaint."""
    language = language_of(request)
    found = list(complaints)
    said = [one.said(language) if isinstance(one, Reason) else one for one in found[:MOST_FAULTS]]
    first = said[0]
    document = {
        "type": f"/docs#{first.code}",
        "title": first.rule or first.code,
        "status": status,
        "detail": first.advice if len(found) == 1 else say("faults.heading", language, count=len(found)),
        "instance": request.url.path,
        "code": first.code,
        "faults": [one.as_json() for one in said],
    }
    content = json.dumps(document, ensure_ascii=True).encode("ascii")
    return Response(
        content, status, headers={**(headers or {}), "Content-Language": language}, media_type=MEDIA_TYPE
    )
