"""Words of service times by person."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "service_time": {"fr": "Rythme des intervenants", "en": "Pace of the carers"},
}
