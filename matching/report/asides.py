"""What a report shows of the stops of a tour that are no visit: breaks, keys, meals to collect."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from matching.planning.aside import Aside
from matching.planning.result import PlannedAside
from matching.planning.week import WeekProblem
from matching.report.bilingual import Bilingual
from matching.report.words import word


@dataclass(frozen=True, slots=True, kw_only=True)
class AsideView:
    """One such stop; ``kind`` and ``label`` say what it is for, the rest is as for visits."""

    kind: str
    label: Bilingual
    start: datetime
    end: datetime
    travel: int = 0
    metres: int = 0
    wait: int = 0
    commune: str = ""
    point: tuple[float, float] | None = None
    vague: bool = False


def aside_label(aside: Aside) -> Bilingual:
    """``Déjeuner``, ``Prendre la clé : Mme Durand``."""
    return word(f"aside_{aside.kind}", title=aside.title)


def aside_view(week: WeekProblem, halt: PlannedAside) -> AsideView:
    """What is shown of one."""
    location = week.locations[halt.place]
    return AsideView(
        kind=halt.aside.kind,
        label=aside_label(halt.aside),
        start=halt.start,
        end=halt.end,
        travel=halt.travel,
        metres=halt.metres,
        wait=halt.waiting,
        commune=location.commune or "",
        point=(location.lat, location.lon),
        vague=location.vague,
    )
