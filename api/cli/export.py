"""``maillon export``: a planned week, or a service of rides, in a layout that other programs read."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from api.cli.exits import Exit
from api.cli.export_rides import RIDE_PROFILES, RidesExport, export_rides
from api.cli.options import AsJson, Lang, Language
from api.cli.run import command
from api.cli.talk import Talk
from api.errors import BadInput, Reason
from api.words import say

Plan = Annotated[Path, typer.Argument(metavar="PLAN", help="help.export_plan", show_default=False)]
Out = Annotated[Path | None, typer.Option("--out", help="help.export_out", show_default=False)]
ProfileName = Annotated[str, typer.Option("--profil", "--profile", help="help.export_profile")]
Tables = Annotated[Path | None, typer.Option("--tables", help="help.export_tables", show_default=False)]
DateText = Annotated[str | None, typer.Option("--date", help="help.export_date", show_default=False)]
Url = Annotated[str | None, typer.Option("--url", help="help.export_url", show_default=False)]
Zone = Annotated[Path | None, typer.Option("--zone", help="help.export_zone", show_default=False)]


def export(
    plan: Plan,
    out: Out = None,
    profile: ProfileName = "ogust7",
    tables: Tables = None,
    date: DateText = None,
    url: Url = None,
    zone: Zone = None,
    as_json: AsJson = False,
    lang: Language = Lang.fr,
) -> int:
    """Export a planned week, or a service of rides."""

    def work(talk: Talk) -> Exit:
        if out is not None and out.is_dir():
            raise BadInput(Reason(code="out.is_folder", where="--out", seen=str(out)))
        if profile in RIDE_PROFILES:
            _refuse(profile, {"--tables": tables})
            request = RidesExport(folder=plan, out=out, profile=profile, date=date, url=url, zone=zone)
            return export_rides(request, talk)
        _refuse(profile, {"--date": date, "--url": url, "--zone": zone})
        return _export(plan, out or Path("ogust.csv"), profile, tables, talk)

    return command("export", lang.value, as_json, work)


def _refuse(profile: str, options: Mapping[str, object]) -> None:
    """Refuse the options given that mean nothing for this layout."""
    idle = [name for name, value in options.items() if value is not None]
    if idle:
        raise BadInput(Reason(code="export.options", where=f"--profil {profile}", seen=", ".join(idle)))


def _export(plan: Path, out: Path, profile: str, tables: Path | None, talk: Talk) -> Exit:
    from api.cases.papers import reopen_file, tables_of
    from api.cases.week import open_folder
    from api.files.atomic import write_files
    from matching.imports import render_ogust7, visits_of_plan

    if profile != "ogust7":
        raise BadInput(Reason(code="export.profile", where="--profil", seen=profile))
    found = reopen_file(plan, open_folder(tables_of(plan, tables)))
    entries = visits_of_plan(found)
    write_files(out.parent, {out.name: render_ogust7(entries)})
    unassigned = sum(entry.person is None for entry in entries)
    lines = [say("export.done", talk.language, out=out, visits=len(entries), unassigned=unassigned)]
    document = {"file": str(out), "visits": len(entries), "unassigned": unassigned}
    return talk.result(Exit.DONE, document, lines)
