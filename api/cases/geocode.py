"""Locate the addresses of a file and write a copy with the positions."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from api.errors import BadInput, Reason, everything_wrong
from api.files.atomic import write_whole
from api.words import Language
from matching.locating.columns import Columns, find_columns
from matching.locating.grid import BadGrid, Grid
from matching.locating.grid_csv import CsvGrid
from matching.locating.grid_xlsx import XlsxGrid
from matching.locating.outcome import Outcome
from matching.locating.work import Locating, locate
from matching.tables.limits import USUAL_LIMITS
from routing.travel.geocoding.patient import PatientGeocoder
from routing.travel.geocoding.remembered import RememberingGeocoder
from routing.travel.geocoding.services import NOMINATIM_DOMAIN, PACES, GeopyService, ban, nominatim

_HOST = re.compile(r"(https?://)?[A-Za-z0-9.\-\[\]:_]+(/[A-Za-z0-9._~\-/]*)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class GeocodeRequest:
    """What to locate, with whom, and where to write; None = the usual."""

    file: Path
    out: Path | None = None
    service: str = "ban"
    domain: str | None = None
    user_agent: str | None = None
    columns: tuple[str, ...] = ()
    sheet: str | None = None
    least_score: float = 0.5
    per_second: float | None = None
    again: bool = False
    replace: bool = False

    @property
    def target(self) -> Path:
        """The copy to write."""
        return self.out or self.file.with_name(f"{self.file.stem}-geocode{self.file.suffix}")

    @property
    def memory(self) -> Path:
        """Answers got so far, beside the file."""
        return self.file.with_name(f"{self.file.name}.geocode.jsonl")


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A file that can be located: its table and the columns of the address."""

    grid: Grid
    columns: Columns

    @property
    def address(self) -> list[str]:
        """Titles of the columns that make up the address."""
        return [self.grid.header[place] for place in self.columns.query]


def open_table(request: GeocodeRequest) -> Opened:
    """Check everything that can be before anyone is asked.

    Raises
    ------
    BadInput: with everything wrong in the request, or the file is no table with addresses.
    """
    everything_wrong(
        lambda: _check_file(request),
        lambda: _check_target(request),
        lambda: _check_service(request),
        lambda: _check_numbers(request),
    )
    content = request.file.read_bytes()
    try:
        if request.file.suffix.lower() == ".csv":
            grid: Grid = CsvGrid(content, is_header=_is_header(request))
        else:
            grid = XlsxGrid(content, is_header=_is_header(request), sheet=request.sheet)
    except BadGrid as error:
        raise BadInput(_of_grid(error, request)) from None
    columns = find_columns(grid.header, named=request.columns)
    assert columns is not None
    return Opened(grid=grid, columns=columns)


def locate_table(
    opened: Opened,
    request: GeocodeRequest,
    *,
    language: Language,
    stop: Callable[[], bool],
    told: Callable[[int], None],
) -> Outcome:
    """Ask for every row that has no position, and write the copy."""
    geocoder = RememberingGeocoder(geocoder=_patient(request), file=request.memory)
    how = Locating(
        geocoder=geocoder,
        separator=", " if request.service == "nominatim" else " ",
        least_score=request.least_score,
        again=request.again,
        language=language,
        stop=stop,
        told=told,
    )
    outcome = locate(opened.grid, opened.columns, how)
    write_whole(request.target, opened.grid.saved())
    return outcome


def outcome_json(outcome: Outcome, request: GeocodeRequest) -> dict[str, Any]:
    """What a program wants to know of the rows."""
    return {
        "file": str(request.target),
        "rows": outcome.rows,
        "located": outcome.by_precision,
        "kept": len(outcome.kept),
        "stopped": outcome.stopped,
        "failures": [
            {
                "row": one.row,
                "code": one.code,
                "fr": one.sentence("fr"),
                "en": one.sentence("en"),
            }
            for one in outcome.failures
        ],
    }


def _patient(request: GeocodeRequest) -> PatientGeocoder:
    pace = PACES["nominatim" if request.service == "nominatim" else "ban"]
    return PatientGeocoder(geocoder=_service(request), per_second=request.per_second or pace)


def _service(request: GeocodeRequest) -> GeopyService:
    agent = request.user_agent or "maillon"
    if request.service == "nominatim":
        return nominatim(user_agent=agent, domain=request.domain or NOMINATIM_DOMAIN)
    return ban(user_agent=agent) if request.domain is None else ban(domain=request.domain, user_agent=agent)


def _is_header(request: GeocodeRequest) -> Callable[[Any], bool]:
    def recognised(titles: Any) -> bool:
        try:
            return find_columns(titles, named=request.columns) is not None
        except KeyError:
            return False

    return recognised


def _check_file(request: GeocodeRequest) -> None:
    file = request.file
    if not file.is_file():
        raise BadInput(Reason(code="geocode.missing", where="FILE", seen=str(file)))
    if file.suffix.lower() not in (".csv", ".xlsx"):
        raise BadInput(Reason(code="geocode.kind", where="FILE", seen=file.name))
    if file.stat().st_size > USUAL_LIMITS.file_bytes:
        raise BadInput(Reason(code="geocode.too_large", where="FILE", seen=file.name))


def _check_target(request: GeocodeRequest) -> None:
    target = request.target
    if target.resolve() == request.file.resolve():
        raise BadInput(Reason(code="geocode.same_file", where="--out", seen=str(target)))
    if target.suffix.lower() != request.file.suffix.lower():
        raise BadInput(Reason(code="geocode.suffix", where="--out", seen=target.name))
    if not target.parent.is_dir() or target.is_dir():
        raise BadInput(Reason(code="geocode.out", where="--out", seen=str(target)))
    if target.exists() and not request.replace:
        raise BadInput(Reason(code="geocode.exists", where="--out", seen=str(target)))


def _check_service(request: GeocodeRequest) -> None:
    if request.domain is not None and not _HOST.fullmatch(request.domain):
        raise BadInput(Reason(code="geocode.domain", where="--domain", seen=request.domain))
    named = request.user_agent is not None and request.user_agent.strip()
    if request.service == "nominatim" and request.domain is None and not named:
        raise BadInput(
            Reason(code="geocode.user_agent", where="--user-agent", seen=request.user_agent or "-")
        )


def _check_numbers(request: GeocodeRequest) -> None:
    if not 0 <= request.least_score <= 1:
        raise BadInput(Reason(code="geocode.score", where="--least-score", seen=str(request.least_score)))
    pace = request.per_second
    if pace is not None and not 0 < pace <= 1000:
        raise BadInput(Reason(code="geocode.pace", where="--per-second", seen=str(pace)))


def _of_grid(error: BadGrid, request: GeocodeRequest) -> Reason:
    where = request.file.name
    if error.code == "locate.no_column":
        return Reason(code="geocode.no_column", where=where, seen=error.seen)
    if error.code == "locate.sheet":
        return Reason(code="geocode.sheet", where="--sheet", seen=error.seen)
    if error.code == "locate.too_large":
        return Reason(code="geocode.too_large", where=where, seen=error.seen)
    return Reason(code="geocode.unreadable", where=where, seen=error.seen)
