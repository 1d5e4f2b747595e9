"""How large a pack is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from routing.errors import MaillonError
from scenarios.territory.dates import monday

#: Weeks for which absences and expiring certificates are drawn: both changes of clocks of 2026 in the
#: Paris time zone (29 March, 25 October), and the reference week.
WEEKS = ("2026-W13", "2026-W43", "2026-W48")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """Size of a pack.

    Attributes
    ----------
    carers: people who work (all three families), at least 3.
    clients: elderly people and children together, at least 5.
    visits_per_week: visits and post positions a week; a visit of a crew of two counts once. Too few clients
        or days hold fewer: ``scenarios.territory.counting.promised_visits`` says how many were drawn.
    weekdays: days on which anything happens, 0 = Monday.
    shift_workers, vehicles: rows of the two tables that wait for the pooled rides.
    weeks: ISO weeks that get absences and certificates expiring midway.
    elderly, childcare, posts: shares of the visits, by family; they sum to 1.
    """

    carers: int = 60
    clients: int = 320
    visits_per_week: int = 2000
    weekdays: tuple[int, ...] = (0, 1, 2, 3, 4, 5, 6)
    shift_workers: int = 120
    vehicles: int = 12
    weeks: tuple[str, ...] = WEEKS
    elderly: float = 0.75
    childcare: float = 0.15
    posts: float = 0.10

    def __post_init__(self) -> None:
        faults = list(self._faults())
        if faults:
            raise MaillonError("\n".join(f"- {fault}" for fault in faults))

    def _faults(self) -> Sequence[str]:
        found = []
        for name, least in (("carers", 3), ("clients", 5), ("visits_per_week", 1)):
            if getattr(self, name) < least:
                found.append(f"{name}: {getattr(self, name)}. A pack has at least {least}. Ask for more.")
        for name in ("shift_workers", "vehicles"):
            if getattr(self, name) < 0:
                found.append(f"{name}: {getattr(self, name)}. It is not negative. Ask for 0 to have none.")
        if not self.weekdays or sorted(set(self.weekdays)) != list(self.weekdays) or self.weekdays[-1] > 6:
            found.append(
                f"weekdays: {self.weekdays}. Days are numbers from 0 (Monday) to 6, sorted, each once."
            )
        for week in self.weeks:
            if not _is_week(week):
                found.append(f"weeks: {week!r}. A week is written 2026-W48. Correct it.")
        shares = (self.elderly, self.childcare, self.posts)
        if min(shares) < 0 or abs(sum(shares) - 1) > 1e-9:
            found.append(f"shares {shares}: they are not negative and sum to 1. Correct one of them.")
        return found

    def visits(self) -> dict[str, int]:
        """Visits a week by family: ``elderly``, ``childcare``, ``post``; they sum to ``visits_per_week``."""
        childcare = round(self.visits_per_week * self.childcare)
        posts = round(self.visits_per_week * self.posts)
        return {"elderly": self.visits_per_week - childcare - posts, "childcare": childcare, "post": posts}


def _is_week(text: str) -> bool:
    try:
        monday(text)
    except ValueError:
        return False
    return True


#: The reference week of Sud Val-de-Marne.
REFERENCE = Sizes()

#: A small pack for tests: Monday and Tuesday, 60 visits a day.
TINY = Sizes(
    carers=8,
    clients=40,
    visits_per_week=120,
    weekdays=(0, 1),
    shift_workers=6,
    vehicles=2,
    weeks=("2026-W48",),
    elderly=0.80,
    childcare=0.12,
    posts=0.08,
)
