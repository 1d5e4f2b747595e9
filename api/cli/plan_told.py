"""What a planned week says in the terminal, and how the command ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.cli.care import care_lines
from api.cli.exits import Exit
from api.cli.talk import Talk
from api.words import say

if TYPE_CHECKING:
    from api.cases.week import Written


def exit_code(*, valid: bool, planned: int, unserved: int, interrupted: bool, strict: bool) -> Exit:
    """Of a planned week."""
    if not valid or (unserved and not planned):
        return Exit.UNSOLVED
    if interrupted:
        return Exit.INTERRUPTED
    return Exit.PARTIAL if strict and unserved else Exit.DONE


def summary_lines(written: Written, talk: Talk) -> list[str]:
    """Served visits, cost, legality, files."""
    from matching.report.bilingual import euros, hours, kilometres

    counters, language = written.counters, talk.language
    breaches = written.view.breaches
    return [
        say(
            "plan.served",
            language,
            planned=counters.planned,
            asked=counters.asked,
            unserved=counters.unserved,
        ),
        say(
            "plan.cost",
            language,
            cost=euros(counters.euros).said(language),
            distance=kilometres(counters.metres).said(language),
            work=hours(counters.service).said(language),
        ),
        *care_lines(written.view, language),
        *(f"! {notice.text.said(language)}" for notice in written.view.notices if notice.warning),
        say("plan.breaches" if breaches else "plan.legal", language, count=len(breaches)),
        *(f"- {breach.said(language)}" for breach in breaches),
        *(f"  {path}" for kind, path in written.files.items() if kind != "html"),
        say("plan.open", language, path=written.files["html"].resolve()),
    ]
