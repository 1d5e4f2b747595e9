"""How a command talks: people read stderr and stdout, programs one JSON document on stdout."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from typing import Any

from rich.console import Console

from api.cli.exits import Exit
from api.errors import Complaint, summary
from api.words import Language, say


class Talk:
    """The voice of one command.

    What happens on the way goes to stderr. The result goes to stdout: lines for people or, with
    ``as_json``, exactly one JSON document, whatever the end.
    """

    def __init__(self, *, command: str, language: Language, as_json: bool) -> None:
        self.command, self.language, self.as_json = command, language, as_json
        self.log = Console(stderr=True, highlight=False, soft_wrap=True)

    def say(self, code: str, **values: object) -> None:
        """Tell on stderr what happens."""
        self.log.print(say(code, self.language, **values), markup=False)

    def line(self, text: str) -> None:
        """Tell on stderr something that is already in words."""
        self.log.print(text, markup=False)

    def result(self, code: Exit, document: Mapping[str, Any], lines: Iterable[str]) -> Exit:
        """Give the result and return its exit code."""
        if self.as_json:
            self._print_json({"command": self.command, "exit_code": int(code), **document})
        else:
            for line in lines:
                sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
        return code

    def refuse(self, complaints: tuple[Complaint, ...]) -> Exit:
        """List every fault of the input; the exit code says *bad input*."""
        if self.as_json:
            faults = [one.as_json() for one in complaints]
            self._print_json({"command": self.command, "exit_code": int(Exit.BAD_INPUT), "faults": faults})
        self.line(summary(complaints, self.language))
        return Exit.BAD_INPUT

    def _print_json(self, document: dict[str, Any]) -> None:
        sys.stdout.write(json.dumps(document, ensure_ascii=True, indent=1) + "\n")
