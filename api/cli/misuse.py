"""A command line that makes no sense, told in the reader's language.

The parser words its refusals in English and gives no code: its sentences are recognised here, and one
that is not known is shown as it came.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Sequence

from api.cli.exits import Exit
from api.words import Language, say

_KNOWN = (
    (r"Missing (?:argument|option|parameter):? '(?P<name>[^']+)'\.?", "usage.missing"),
    (r"No such command '(?P<name>[^']+)'\.(?: Did you mean '(?P<near>[^?]+)'\?)?", "usage.command"),
    (r"No such option: (?P<name>\S+)(?: \(Possible options: (?P<near>.+)\))?", "usage.option"),
    (r"Option '(?P<name>[^']+)' requires an argument\.", "usage.needs_value"),
    (r"Invalid value for '(?P<name>[^']+)'[^:]*: (?:Value error, )?(?P<detail>.+)", "usage.value"),
    (r"Got unexpected extra argument(?:\(s\)|s)? \((?P<name>.+)\)", "usage.extra"),
)


def misused(message: str, arguments: Sequence[str], language: Language) -> int:
    """Tell a wrong option or a missing argument, as JSON too when asked; the exit code says *bad input*."""
    seen = said(message, language)
    advice = say("usage.advice", language)
    if "--json" in arguments:
        fault = {"code": "usage", "where": "command line", "seen": seen, "rule": "", "advice": advice}
        document = {"command": "maillon", "exit_code": int(Exit.BAD_INPUT), "faults": [fault]}
        sys.stdout.write(json.dumps(document, indent=1) + "\n")
    sys.stderr.write(f"{seen}\n{advice}\n")
    return int(Exit.BAD_INPUT)


def said(message: str, language: Language) -> str:
    """The parser's sentence in one of our languages."""
    for pattern, code in _KNOWN:
        found = re.fullmatch(pattern, message.strip())
        if found:
            parts = {name: text for name, text in found.groupdict().items() if text is not None}
            near = parts.pop("near", "").replace("'", "")
            sentence = say(code, language, **parts)
            return f"{sentence} {say('usage.near', language, near=near)}" if near else sentence
    return message
