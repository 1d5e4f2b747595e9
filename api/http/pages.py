"""The door's own documentation page: no script, no outside request."""

from __future__ import annotations

from html import escape
from typing import Any

from api.words import Language, say
from api.words.faults import FAULTS

_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:880px;margin:40px auto;padding:0 20px;color:#16212b}"
    "code,pre{background:#eef2f0;border-radius:6px;padding:2px 6px}pre{padding:12px;overflow:auto}"
    "b.m{color:#0f5c5c}table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;"
    "padding:6px 10px;border-top:1px solid #dfe1dc}:target{background:#fff4cf}"
)
_EXAMPLE = (
    "curl -X POST localhost:8000/v1/solve/visits -H 'Content-Type: application/json' \\\n"
    '  -d \'{"problem": {…}, "limit": {"seconds": 5}, "seed": 0}\''
)


def documentation(described: dict[str, Any], language: Language) -> str:
    """The page: every route of the OpenAPI document, and every error code with its advice."""
    routes = "".join(
        f"<tr><td><b class=m>{escape(method.upper())}</b></td><td><code>{escape(path)}</code></td>"
        f"<td>{escape(details.get('summary', ''))}</td></tr>"
        for path, methods in described["paths"].items()
        for method, details in methods.items()
    )
    codes = sorted({code.rpartition(".")[0] for code in FAULTS})
    errors = "".join(
        f'<tr id="{escape(code)}"><td><code>{escape(code)}</code></td>'
        f"<td>{escape(say(f'{code}.rule', language))}<br>{escape(say(f'{code}.advice', language))}</td></tr>"
        for code in codes
    )
    return (
        f"<!doctype html><html lang={language}><meta charset=utf-8><title>Maillon · API</title>"
        f"<style>{_STYLE}</style><h1>Maillon · API</h1>"
        f"<p>{escape(say('docs.intro', language))} <a href=/openapi.json>openapi.json</a></p>"
        f"<table>{routes}</table><pre>{escape(_EXAMPLE)}</pre>"
        f"<h2>{escape(say('docs.errors', language))}</h2><table>{errors}</table></html>"
    )
