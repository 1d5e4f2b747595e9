"""``maillon base learn``: a base plan from past assigned weeks."""

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

Weeks = Annotated[list[Path], typer.Argument(metavar="WEEK...", help="help.base_weeks", show_default=False)]
BaseOut = Annotated[Path, typer.Option("--out", help="help.base_out")]
Cycle = Annotated[int, typer.Option("--cycle", help="help.cycle")]

#: Visits with less confidence than this are listed.
DOUBTFUL = 0.75
#: Most doubtful visits listed.
SHOWN = 20
#: A longer cycle is worth naming when it explains so much more.
WORTH = 0.05


def learn(
    weeks: Weeks,
    out: BaseOut = Path("base.json"),
    cycle: Cycle = 1,
    as_json: AsJson = False,
    lang: Language = Lang.fr,
) -> int:
    """Learn a base plan."""
    return command("base learn", lang.value, as_json, lambda talk: _learn(weeks, out, cycle, talk))


def _learn(weeks: list[Path], out: Path, cycle: int, talk: Talk) -> Exit:
    from api.cases.base import Learnt, learn_base, read_published, write_base
    from matching.base import CYCLES

    if cycle not in CYCLES:
        raise BadInput(Reason(code="base.cycle", where="--cycle", seen=str(cycle)))
    learnt: Learnt = learn_base([read_published(path) for path in weeks], cycle=cycle)
    write_base(learnt.base, out)
    base, language = learnt.base, talk.language
    doubtful = sorted(
        (slot for slot in base.slots if (slot.confidence or 0.0) < DOUBTFUL),
        key=lambda slot: (slot.confidence or 0.0, slot.key),
    )
    days = [say(f"day.{number}", language) for number in range(7)]
    lines = [
        say(
            "base.learnt",
            language,
            slots=len(base.slots),
            weeks=len(base.learnt_from),
            cycle=base.cycle,
            share="-" if learnt.agreement is None else f"{learnt.agreement:.0%}",
        ),
        *(
            say("base.longer", language, cycle=other, share=f"{share:.0%}")
            for other, share in learnt.longer.items()
            if share > (learnt.agreement or 0.0) + WORTH
        ),
        *([say("base.doubtful", language, count=len(doubtful))] if doubtful else []),
        *(
            say(
                "base.doubt",
                language,
                line=slot.line,
                day=days[slot.weekday],
                hour=f"{slot.start // 3600:02d}:{slot.start // 60 % 60:02d}",
                person=slot.person,
                count=slot.by_person,
                weeks=slot.weeks,
            )
            for slot in doubtful[:SHOWN]
        ),
        say("base.written", language, out=out),
    ]
    document = {
        "out": str(out),
        "cycle": base.cycle,
        "anchor": base.anchor.isoformat(),
        "learnt_from": list(base.learnt_from),
        "slots": len(base.slots),
        "agreement": learnt.agreement,
        "longer_cycles": {str(other): share for other, share in learnt.longer.items()},
        "doubtful": [
            {"line": slot.line, "week": slot.week, "weekday": slot.weekday, "confidence": slot.confidence}
            for slot in doubtful
        ],
    }
    return talk.result(Exit.DONE, document, lines)
