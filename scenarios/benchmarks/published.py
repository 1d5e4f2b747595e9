"""What others reached, by class: the mean gap of a typical published run, to print beside ours.

Gaps are of means over the full classes against the best values ever published for them, in percent.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedRun:
    """Mean gap in percent that a method reached on a class, in how many seconds of its own machine."""

    group: str
    gap: float
    seconds: float
    source: str


def _brkga(group: str, mean: float, best: float, seconds: float) -> PublishedRun:
    """A class mean over 20 runs, against the mean of the best values ever published."""
    return PublishedRun(
        group=group, gap=100 * (mean / best - 1), seconds=seconds, source="BRKGA-MP-IPR 2021, 4 cores"
    )


PUBLISHED_RUNS: tuple[PublishedRun, ...] = (
    _brkga("C50", 629.79, 612.06, 129),
    _brkga("D75", 797.20, 751.87, 164),
    _brkga("E100", 847.18, 796.76, 218),
    _brkga("F200", 1260.56, 1159.27, 569),
    _brkga("G300", 1665.69, 1546.67, 1210),
    PublishedRun(group="pr", gap=0.93, seconds=51, source="Gschwind & Drexl 2019"),
    PublishedRun(group="pr", gap=0.55, seconds=200, source="Gschwind & Drexl 2019"),
    PublishedRun(group="pr", gap=1.16, seconds=83, source="Braekers et al. 2014"),
    PublishedRun(group="a", gap=0.002, seconds=7, source="Malheiros et al. 2021"),
)


def published_for(group: str) -> str:
    """Published runs of a class in a few words; empty when none is known."""
    return "; ".join(
        f"{run.gap:+.3g} % in {run.seconds:g} s ({run.source})"
        for run in PUBLISHED_RUNS
        if run.group == group
    )
