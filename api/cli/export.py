"""``maillon export``: a planned week in a layout that another program takes back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.cli.exits import Exit
from api.cli.options import AsJson, Lang, Language
from api.cli.run import command
from api.cli.talk import Talk
from api.errors import BadInput, Reason
from api.words import say

Plan = Annotated[Path, typer.Argument(metavar="PLAN", help="help.export_plan", show_default=False)]
Out = Annotated[Path, typer.Option("--out", help="help.export_out")]
ProfileName = Annotated[str, typer.Option("--profil", "--profile", help="help.export_profile")]
Tables = Annotated[Path | None, typer.Option("--tables", help="help.export_tables", show_default=False)]


def export(
    plan: Plan,
    out: Out = Path("ogust.csv"),
    profile: ProfileName = "ogust7",
    tables: Tables = None,
    as_json: AsJson = False,
    lang: Language = Lang.fr,
) -> int:
    """Export a planned week."""
    return command("export", lang.value, as_json, lambda talk: _export(plan, out, profile, tables, talk))


def _export(plan: Path, out: Path, profile: str, tables: Path | None, talk: Talk) -> Exit:
    from api.cases.papers import reopen_file, tables_of
    from api.cases.week import open_folder
    from api.files.atomic import write_files
    from matching.imports import render_ogust7, visits_of_plan

    if profile != "ogust7":
        raise BadInput(Reason(code="export.profile", where="--profil", seen=profile))
    if out.is_dir():
        raise BadInput(Reason(code="out.is_folder", where="--out", seen=str(out)))
    found = reopen_file(plan, open_folder(tables_of(plan, tables)))
    entries = visits_of_plan(found)
    write_files(out.parent, {out.name: render_ogust7(entries)})
    unassigned = sum(entry.person is None for entry in entries)
    lines = [say("export.done", talk.language, out=out, visits=len(entries), unassigned=unassigned)]
    document = {"file": str(out), "visits": len(entries), "unassigned": unassigned}
    return talk.result(Exit.DONE, document, lines)
