"""Addresses in files, and a geocoder that knows some of them."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

from openpyxl import Workbook

from routing.travel.geocoding.answer import Found, NoAnswer
from tests.routing.travel.geocoding.fakes import DIRECTORY

_PRECISIONS = {"housenumber": "number", "street": "street", "locality": "street", "municipality": "commune"}


class Known:
    """Locates the addresses of the directory; raises for those of ``broken``."""

    key = "known"

    def __init__(self, broken: Mapping[str, NoAnswer] | None = None) -> None:
        self.broken = broken or {}
        self.queries: list[str] = []

    def locate(self, query: str) -> Found | None:
        self.queries.append(query)
        if query in self.broken or "*" in self.broken:
            raise self.broken.get(query, self.broken.get("*")) or NoAnswer("?", passing=True)
        if query not in DIRECTORY:
            return None
        lat, lon, kind, score, postcode = DIRECTORY[query]
        return Found(
            lat=lat,
            lon=lon,
            precision=_PRECISIONS[kind],  # type: ignore[arg-type]
            score=score,
            label=query.upper(),
            postcode=postcode,
        )


HEADER = ("Nom", "Adresse", "CP", "Ville", "Téléphone")
ROWS: tuple[tuple[object, ...], ...] = (
    ("Mme A", "12 rue des Lilas", "94320", "Thiais", "0600000001"),
    ("M. B", "rue du Pont", "94310", "Orly", "=1+1"),
    ("Mme C", "", "94260", "Fresnes", ""),
    ("M. D", "place du Doute", "94320", "Thiais", "-"),
    ("Mme E", "1 rue de Lille", "94310", "Orly", "0600000005"),
    ("M. F", "rue Inconnue", "94310", "Orly", "0600000006"),
    ("Mme G", "", "", "", "0600000007"),
)


def csv_bytes(rows: Sequence[Sequence[object]] = ROWS, *, encoding: str = "utf-8", above: str = "") -> bytes:
    """The rows as a semicolon file."""
    lines = [";".join(str(cell) for cell in row) for row in (HEADER, *rows)]
    return (above + "\r\n".join(lines) + "\r\n").encode(encoding)


def xlsx_bytes(rows: Sequence[Sequence[object]] = ROWS, *, above: Sequence[str] = ()) -> bytes:
    """The rows as a workbook with another sheet, a wide column and a formula."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Clients"
    for title in above:
        sheet.append([title])
    for row in (HEADER, *rows):
        sheet.append(list(row))
    sheet.column_dimensions["B"].width = 44
    other = book.create_sheet("Calculs")
    other["A1"] = "=SUM(1,2)"
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()
