"""``maillon export FOLDER --profil gtfs-flex``: a folder of rides in the layouts of public transport."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from api.cli.exits import Exit
from api.cli.talk import Talk
from api.errors import BadInput, Reason, everything_wrong
from api.files.atomic import writable_place
from api.words import say

#: Layouts written from a folder of rides, with the file each is written to unless told otherwise.
RIDE_PROFILES = {"gtfs-flex": Path("gtfs-flex.zip"), "tcrp210": Path("tcrp210.json")}


@dataclass(frozen=True, slots=True, kw_only=True)
class RidesExport:
    """What to write from which folder; ``out`` None takes the layout's own file name."""

    folder: Path
    out: Path | None
    profile: str
    date: str | None
    url: str | None
    zone: Path | None

    @property
    def target(self) -> Path:
        """The file to write."""
        return self.out or RIDE_PROFILES[self.profile]


def export_rides(request: RidesExport, talk: Talk) -> Exit:
    """The work of the command for a layout of rides."""
    return _messages(request, talk) if request.profile == "tcrp210" else _feed(request, talk)


def _messages(request: RidesExport, talk: Talk) -> Exit:
    from api.cases import tcrp as case
    from api.cases.rides import date_of, open_day
    from api.cases.week import input_folder

    idle = {"--url": request.url, "--zone": request.zone}
    given = [name for name, value in idle.items() if value is not None]
    if given:
        raise BadInput(Reason(code="export.options", where="--profil tcrp210", seen=", ".join(given)))
    everything_wrong(
        lambda: input_folder(request.folder),
        lambda: date_of(request.date),
        lambda: writable_place(request.target.parent),
    )
    _, booked = open_day(request.folder, date_of(request.date))
    count = case.write_requests(booked, request.target)
    lines = [say("export.tcrp", talk.language, out=request.target, count=count)]
    return talk.result(Exit.DONE, {"file": str(request.target), "messages": count}, lines)


def _feed(request: RidesExport, talk: Talk) -> Exit:
    from api.cases import gtfs as case  # here, so that --help need not load pandas
    from api.cases.rides import date_of
    from api.cases.week import input_folder

    everything_wrong(
        lambda: input_folder(request.folder),
        lambda: date_of(request.date),
        lambda: case.page_of(request.url),
        lambda: case.zone_file(request.zone),
        lambda: writable_place(request.target.parent),
    )
    written = case.write_feed(
        request.folder,
        request.target,
        first=date_of(request.date),
        url=case.page_of(request.url),
        zone=case.zone_file(request.zone),
        language=talk.language,
    )
    lines = [say("export.gtfs", talk.language, out=request.target, services=written.services)]
    if written.drawn:
        lines.append(say("export.gtfs_drawn", talk.language))
    if written.outside:
        shown = ", ".join(written.outside[:5]) + (" …" if len(written.outside) > 5 else "")
        lines.append(say("export.gtfs_outside", talk.language, count=len(written.outside), places=shown))
    document = {
        "file": str(request.target),
        "services": written.services,
        "zone": "places" if written.drawn else "outlines",
        "outside": list(written.outside),
    }
    return talk.result(Exit.DONE, document, lines)
