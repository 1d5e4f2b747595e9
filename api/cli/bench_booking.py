"""``maillon bench booking``: how fast the booking desk answers."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.cli.bench import BenchOut, Seeds, csv_place, tell
from api.cli.exits import Exit
from api.cli.options import AsJson, Lang, Language
from api.cli.run import command
from api.cli.talk import Talk

Vehicles = Annotated[int, typer.Option("--vehicles", help="help.bench_vehicles", min=1, max=2000)]
Riders = Annotated[int, typer.Option("--riders", help="help.bench_riders", min=1, max=6000)]


def booking(
    out: BenchOut = Path("reservation.csv"),
    vehicles: Vehicles = 200,
    riders: Riders = 2000,
    seeds: Seeds = 1,
    as_json: AsJson = False,
    lang: Language = Lang.fr,
) -> int:
    """Live booking on simulated days."""

    def work(talk: Talk) -> Exit:
        from scenarios.benchmarks.booking_run import run_booking

        csv_place(out)
        outcome = run_booking(out=out, vehicles=vehicles, riders=riders, seeds=seeds, progress=talk.line)
        return tell(outcome, out, talk)

    return command("bench booking", lang.value, as_json, work)
