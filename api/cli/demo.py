"""``maillon demo``: the reference week, or the day of pooled rides, shipped with the project."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from api.cli.exits import Exit
from api.cli.options import AsJson, Iterations, Lang, Language, Out, Seconds, Seed
from api.cli.plan import PlanRequest, plan_and_write
from api.cli.run import command
from api.cli.talk import Talk
from api.errors import BadInput, Reason

DEMO_WEEK = "2026-W48"
#: Day of the demo's week that is planned once more together with the rides.
DEMO_DAY = date(2026, 11, 24)

DemoWhat = Annotated[str, typer.Argument(metavar="[week|rides]", help="help.demo_what", show_default=False)]


def demo(
    what: DemoWhat = "week",
    out: Out = Path("demo"),
    seconds: Seconds = None,
    iterations: Iterations = None,
    seed: Seed = 0,
    as_json: AsJson = False,
    lang: Language = Lang.fr,
) -> int:
    """Plan the reference week, or the day of pooled rides, shipped with the project."""

    def work(talk: Talk) -> Exit:
        from scenarios.territory.packs import REFERENCE_PACK

        if what == "rides":
            from api.cli.rides import demo_rides  # here, so that --help need not load it

            return demo_rides(out, seconds=seconds, iterations=iterations, seed=seed, talk=talk)
        if what != "week":
            raise BadInput(Reason(code="demo.what", where="demo", seen=repr(what)))
        request = PlanRequest(
            folder=REFERENCE_PACK.folder,
            week=DEMO_WEEK,
            out=out,
            seconds=seconds,
            iterations=iterations,
            seed=seed,
            strict=False,
            joint=DEMO_DAY,
        )
        return plan_and_write(request, talk)

    return command("demo", lang.value, as_json, work)
