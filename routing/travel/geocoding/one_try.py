"""How geopy asks for us: once, without obeying a server that says to wait for a day.

geopy's usual way, through *requests*, tries again by itself and sleeps as long as ``Retry-After`` says; ours
leaves trying again to who calls. And geopy takes JSON of any form it does not know for *nothing found*, which
would be remembered as such: here it is a failure.
"""

from __future__ import annotations

from collections.abc import Callable
from http.client import HTTPException
from typing import Any

from geopy.adapters import AdapterHTTPError, URLLibAdapter
from geopy.exc import GeocoderParseError, GeocoderServiceError

Form = Callable[[Any], bool]


def one_try(form: Form) -> Callable[..., Any]:
    """An ``adapter_factory`` for geopy; ``form`` says whether an answer looks like the service's."""

    class OneTry(URLLibAdapter):  # type: ignore[misc]
        """One request, its answer checked."""

        def get_json(self, url: str, *, timeout: float, headers: dict[str, str]) -> Any:
            try:
                answer = super().get_json(url, timeout=timeout, headers=headers)
            except AdapterHTTPError:
                raise
            except (HTTPException, OSError) as error:
                raise GeocoderServiceError(type(error).__name__) from None
            except UnicodeDecodeError:
                raise GeocoderParseError("no text") from None
            if not form(answer):
                raise GeocoderParseError("JSON of another form")
            return answer

    return OneTry


def is_feature_collection(answer: Any) -> bool:
    """The form of a BAN answer."""
    return isinstance(answer, dict) and isinstance(answer.get("features"), list)


def is_list(answer: Any) -> bool:
    """The form of a Nominatim answer."""
    return isinstance(answer, list)
