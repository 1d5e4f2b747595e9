"""The specification as data (``schema.json``), and the type of each field by its path."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

#: Telegrams read and written, in the order of a conversation.
KINDS = ("tripRequest", "tripRequestResponse", "providerOrderConfirmation", "tripTask")
#: Telegrams of the specification that are known and passed over.
OTHERS = (
    "clientOrderConfirmation",
    "customerInfo",
    "customerReferral",
    "customerReferralResponse",
    "tripScheduledConfirmation",
    "tripStatusChange",
    "tripTaskCompletion",
    "tripTaskConfirmation",
    "tripTaskStatus",
    "vehicleConfirmation",
    "vehicleGeographicLocation",
)


@cache
def schema() -> Mapping[str, Any]:
    """The whole document."""
    text = resources.files("matching.rides.tcrp").joinpath("schema.json").read_text(encoding="utf-8")
    return dict(json.loads(text))


def schema_of(kind: str) -> dict[str, Any]:
    """The schema of one telegram, with the definitions it uses."""
    return {**schema()["$defs"][kind], "$defs": schema()["$defs"]}


def type_at(kind: str, path: tuple[str, ...]) -> str:
    """JSON type of the field at a path: string, number, integer, boolean, array; string when not named."""
    here: Mapping[str, Any] = schema()["$defs"][kind]
    for part in path:
        here = _resolved(here.get("properties", {}).get(part, {}))
    found = here.get("type", "string")
    return next(one for one in found if one != "null") if isinstance(found, list) else str(found)


def _resolved(said: Mapping[str, Any]) -> Mapping[str, Any]:
    name = str(said.get("$ref", "")).rpartition("/")[2]
    return schema()["$defs"][name] if name else said
