"""The options that commands share. Their help is a code of the catalogue, put into words when it is shown."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Lang(StrEnum):
    """Languages people may choose."""

    fr = "fr"
    en = "en"


Folder = Annotated[Path, typer.Argument(metavar="FOLDER", help="help.folder", show_default=False)]
WeekText = Annotated[str | None, typer.Option("--week", help="help.week", show_default=False)]
Out = Annotated[Path, typer.Option("--out", help="help.out")]
Seconds = Annotated[float | None, typer.Option("--seconds", help="help.seconds", show_default=False)]
Iterations = Annotated[int | None, typer.Option("--iterations", help="help.iterations", show_default=False)]
Seed = Annotated[int, typer.Option("--seed", help="help.seed", min=0, max=4294967295)]
Strict = Annotated[bool, typer.Option("--strict", help="help.strict")]
Roads = Annotated[
    str | None, typer.Option("--roads", metavar="FILE|SERVER", help="help.roads", show_default=False)
]
AsJson = Annotated[bool, typer.Option("--json", help="help.json")]
Language = Annotated[Lang, typer.Option("--lang", help="help.lang", envvar="MAILLON_LANG")]
