"""The progress of a search: a bar on a terminal, a line now and then in a log."""

from __future__ import annotations

from types import TracebackType

from rich.progress import BarColumn, Progress, TextColumn

from api.cli.talk import Talk
from api.words import say
from routing.model.run import Progress as Report
from routing.units import to_euros

#: Seconds of search between two lines when stderr is no terminal.
_PACE = 10.0


class Meter:
    """Shows the reports of a search; use it as a context and pass it as ``progress``."""

    def __init__(self, talk: Talk) -> None:
        self._talk = talk
        self._live = talk.log.is_terminal
        self._last = 0.0
        self._bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(bar_width=28),
            TextColumn("{task.fields[figures]}"),
            console=talk.log,
            transient=True,
            disable=not self._live,
        )
        self._task = self._bar.add_task(say("meter.search", talk.language), total=1.0, figures="")

    def __enter__(self) -> Meter:
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()

    def __call__(self, report: Report) -> None:
        figures = self._figures(report)
        if self._live:
            self._bar.update(self._task, completed=min(max(report.share, 0.0), 1.0), figures=figures)
        elif report.seconds - self._last >= _PACE:
            self._last = report.seconds
            self._talk.line(figures)

    def _figures(self, report: Report) -> str:
        return say(
            "meter.figures",
            self._talk.language,
            best=f"{to_euros(report.score.soft):,.0f}".replace(",", "\u202f"),
            unserved=report.unserved,
            iterations=f"{report.iterations:,}".replace(",", "\u202f"),
            seconds=f"{report.seconds:.0f}",
        )
