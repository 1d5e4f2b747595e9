"""One row for each day and engine."""

from __future__ import annotations

from dataclasses import dataclass

COLUMNS = (
    "day",
    "visits",
    "carers",
    "seed",
    "engine",
    "version",
    "threads",
    "seconds",
    "unserved",
    "travel_s",
    "valid",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PeerRow:
    """What one engine made of one day, by the referee.

    Attributes
    ----------
    seconds: wall time from the day to the routes, translation included, loading of libraries not.
    unserved, travel: visits left out and seconds of travel; None when the answer breaks a rule or failed.
    remarks: why there is no figure, or what to look at; not in the CSV.
    """

    day: str
    visits: int
    carers: int
    seed: int
    engine: str
    version: str
    threads: int
    seconds: float
    unserved: int | None
    travel: int | None
    remarks: tuple[str, ...] = ()

    @property
    def levels(self) -> tuple[int, int] | None:
        """What days are compared by: visits left out first, then travel."""
        return None if self.unserved is None or self.travel is None else (self.unserved, self.travel)

    def cells(self) -> tuple[str, ...]:
        """The row as CSV cells, in the order of :data:`COLUMNS`."""
        return (
            self.day,
            str(self.visits),
            str(self.carers),
            str(self.seed),
            self.engine,
            self.version,
            str(self.threads),
            f"{self.seconds:.2f}",
            "" if self.unserved is None else str(self.unserved),
            "" if self.travel is None else str(self.travel),
            "false" if self.levels is None else "true",
        )
