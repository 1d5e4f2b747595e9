"""Two hundred ways to spoil a schedule: a cell, a row, a column, the whole file; each with what is said."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.matching.imports.layouts import (
    Rows,
    csv_bytes,
    heading_row,
    rows_of,
    workbook_bytes,
)

#: Field -> heading, by layout; the row below the headings that is spoiled comes with it.
COLUMNS: dict[str, dict[str, str]] = {
    "compani": {
        "moment": "Début",
        "end_moment": "Fin",
        "decimal": "Durée",
        "kind": "Type",
        "truth": "Annulé",
        "unassigned": "A affecter",
        "client": "Bénéficiaire - Nom",
        "person": "Auxiliaire - Nom",
        "service": "Service",
    },
    "ogust7": {
        "date": "Date",
        "clock": "Heure de début",
        "duration": "Durée",
        "client": "Client",
        "person": "Intervenant",
        "service": "Prestation",
    },
    "generique": {
        "date": "Jour",
        "clock": "Horaire",
        "minutes": "Durée (min)",
        "client": "Usager",
        "person": "Intervenant(e)",
        "service": "Prestation",
    },
}

#: Field -> (bad text, code of the fault).
BAD_CELLS: dict[str, tuple[tuple[str, str], ...]] = {
    "date": (
        ("", "import.required"),
        ("n'importe quoi", "import.day"),
        ("32/11/2026", "import.day"),
        ("31/02/2026", "import.day"),
        ("11/23/2026", "import.month_first"),
        ("23/13/2026", "import.day"),
        ("23/11/1926", "import.year"),
        ("23/11/2126", "import.year"),
        ("23/11", "import.no_year"),
        ("lun 23", "import.no_year"),
        ("lundi 24 novembre 2026", "import.weekday"),
        ("lundi 23 brumaire 2026", "import.day"),
        ("23/11/226", "import.day"),
        ("2026-11", "import.day"),
        ("#REF!", "import.error_cell"),
        ("=AUJOURDHUI()", "import.day"),
    ),
    "clock": (
        ("", "import.required"),
        ("matin", "import.clock"),
        ("25h", "import.clock"),
        ("8h75", "import.clock"),
        ("-8:00", "import.clock"),
        ("8:30 pm pm", "import.clock"),
        ("13 pm", "import.clock"),
        ("08:30:99", "import.clock"),
        ("1234567", "import.clock"),
        ("vers 8h", "import.clock"),
        ("#N/A", "import.error_cell"),
    ),
    "moment": (
        ("", "import.required"),
        ("23/11/2026", "import.no_time"),
        ("08:00", "import.day"),
        ("23/11/2026 25:00", "import.clock"),
        ("31/11/2026 08:00", "import.day"),
        ("11/23/2026 08:00", "import.month_first"),
        ("23/11/2026 matin", "import.day"),
        ("28/03/2027 02:30", "import.skipped_hour"),
        ("#VALEUR!", "import.error_cell"),
    ),
    "end_moment": (
        ("22/11/2026 08:30", "import.reversed"),
        ("23/11/2026 07:45", "import.reversed"),
        ("25/11/2026 08:30", "import.duration_range"),
        ("23/11/2026 24:30", "import.clock"),
        ("jeudi", "import.clock"),
        ("23/11/2026 10:00", "import.disagree"),
        ("06:00", "import.reversed"),
    ),
    "decimal": (
        ("une heure", "import.duration"),
        ("0", "import.duration_range"),
        ("-0,75", "import.duration_range"),
        ("25", "import.duration_range"),
        ("2,50", "import.disagree"),
        ("1h75", "import.duration"),
        ("#DIV/0!", "import.error_cell"),
    ),
    "duration": (
        ("", "import.required"),
        ("longtemps", "import.duration"),
        ("0", "import.duration_range"),
        ("-1", "import.duration_range"),
        ("30h", "import.duration_range"),
        ("13", "import.unit"),
        ("1h75", "import.duration"),
        ("1 jour", "import.duration"),
        ("#NOM?", "import.error_cell"),
    ),
    "minutes": (
        ("", "import.required"),
        ("0", "import.duration_range"),
        ("1441", "import.duration_range"),
        ("-45", "import.duration_range"),
        ("quarante", "import.duration"),
        ("4 5", "import.duration"),
        ("1e3", "import.duration"),
    ),
    "kind": (
        ("Mystère", "import.kind"),
        ("Interventoin", "import.kind"),
        ("42", "import.kind"),
    ),
    "truth": (("Peut-être", "import.boolean"), ("2", "import.boolean"), ("23/11/2026", "import.boolean")),
    "unassigned": (("Sans doute", "import.boolean"), ("-", "import.boolean")),
    "client": (
        ("12345", "import.name"),
        ("---", "import.name"),
        ("Mme " + "Durand " * 20, "import.long_name"),
        ("2 54 03 94 081 123 45", "import.private"),
        ("FR76 3000 6000 0112 3456 7890 189", "import.private"),
        ("#REF!", "import.error_cell"),
    ),
    "person": (
        ("0612345678", "import.name"),
        ("Martin " * 20, "import.long_name"),
        ("1 85 12 75 116 001 22", "import.private"),
    ),
    "service": (
        ("toilette " * 20, "import.long_name"),
        ("185127511600122", "import.private"),
    ),
}


@dataclass(frozen=True, slots=True)
class Spoiled:
    """One spoiled file: its name and bytes, and the code that must be told."""

    label: str
    name: str
    content: bytes
    code: str


def spoiled_cells() -> Iterator[Spoiled]:
    """Each layout with each bad cell, as CSV or as a workbook in turn."""
    number = 0
    for layout, columns in COLUMNS.items():
        for field, heading in columns.items():
            for text, code in BAD_CELLS[field]:
                if layout == "compani" and field == "client" and text == "---":
                    continue  # a first name stands beside it
                rows = rows_of(layout)
                top = heading_row(rows)
                rows[top + 1][rows[top].index(heading)] = text
                if layout == "compani":
                    _clear_parts(rows, top, field)
                number += 1
                label = f"{layout}/{field}/{text[:24]!r}"
                yield as_file(label, rows, code, form=FORMS[number % len(FORMS)])


def _clear_parts(rows: Rows, top: int, field: str) -> None:
    """Leave nothing of a name but the spoiled part."""
    for part in ("Titre", "Prénom"):
        who = {"client": "Bénéficiaire", "person": "Auxiliaire"}.get(field)
        if who:
            rows[top + 1][rows[top].index(f"{who} - {part}")] = ""


FORMS = ("utf-8", "xlsx", "cp1252", "typed", "tab", "utf-16", "comma")


def as_file(label: str, rows: Rows, code: str, *, form: str) -> Spoiled:
    """The rows in one of the forms people have."""
    if form in ("xlsx", "typed"):
        content = workbook_bytes(rows, typed=form == "typed")
        return Spoiled(f"{label}/{form}", "planning.xlsx", content, code)
    separator = {"tab": "\t", "comma": ","}.get(form, ";")
    encoding = form if form in ("utf-8", "cp1252", "utf-16") else "utf-8-sig"
    return Spoiled(
        f"{label}/{form}", "planning.csv", csv_bytes(rows, encoding=encoding, separator=separator), code
    )


def _double(rows: Rows, top: int) -> None:
    rows.insert(top + 2, list(rows[top + 1]))


def _slip(rows: Rows, top: int) -> None:
    rows[top + 1].insert(1, "glissé")
    rows[top + 1].append("au bout")


def _homonym(rows: Rows, top: int) -> None:
    """Both Durands are in the file; the first row says neither which, nor its title."""
    headings = rows[top]
    name = next(text for text in ("Bénéficiaire - Nom", "Client", "Usager") if text in headings)
    rows[top + 1][headings.index(name)] = "DURAND"
    for part in ("Bénéficiaire - Prénom", "Bénéficiaire - Titre"):
        if part in headings:
            rows[top + 1][headings.index(part)] = ""
    rows.append(list(rows[top + 3]))
    rows[-1][headings.index(name)] = (
        "DURAND Anne" if "Client" in headings or "Usager" in headings else "DURAND"
    )
    if "Bénéficiaire - Prénom" in headings:
        rows[-1][headings.index("Bénéficiaire - Prénom")] = "Anne"
    person = next(text for text in ("Auxiliaire - Nom", "Intervenant", "Intervenant(e)") if text in headings)
    rows[-1][headings.index(person)] = "LEROY"


ROW_SPOILERS: dict[str, tuple[Callable[[Rows, int], None], str]] = {
    "double": (_double, "import.double"),
    "slipped": (_slip, "import.long_row"),
    "homonym": (_homonym, "import.homonym"),
}


def spoiled_rows() -> Iterator[Spoiled]:
    """Each layout with each bad row, in two forms."""
    for layout in COLUMNS:
        for name, (spoil, code) in ROW_SPOILERS.items():
            for form in ("utf-8", "xlsx"):
                rows = rows_of(layout)
                spoil(rows, heading_row(rows))
                yield as_file(f"{layout}/{name}", rows, code, form=form)


#: Columns that each layout cannot do without.
NEEDED = {
    "ogust7": ("Client", "Date", "Heure de début", "Durée"),
    "generique": ("Jour", "Horaire", "Durée (min)", "Usager"),
}


def spoiled_columns() -> Iterator[Spoiled]:
    """Each layout without one of the columns it needs, or without any heading."""
    for layout, headings in NEEDED.items():
        for heading in headings:
            for form in ("utf-8", "xlsx"):
                rows = rows_of(layout)
                top = heading_row(rows)
                rows[top][rows[top].index(heading)] = "Autre chose"
                yield as_file(f"{layout}/without {heading}", rows, "import.column", form=form)
    for layout in COLUMNS:
        for form in ("utf-8", "xlsx"):
            rows = rows_of(layout)
            yield as_file(
                f"{layout}/no headings", rows[heading_row(rows) + 1 :], "import.no_header", form=form
            )
            top = heading_row(rows)
            yield as_file(f"{layout}/no rows", rows[: top + 1], "import.no_rows", form=form)


def spoiled_files() -> Iterator[Spoiled]:
    """Files that are no table at all."""
    good = workbook_bytes(rows_of("ogust7"))
    text = csv_bytes(rows_of("ogust7"))
    yield Spoiled("empty csv", "vide.csv", b"", "import.empty")
    yield Spoiled("blank csv", "blanc.csv", b" \r\n;;;\r\n\r\n", "import.empty")
    yield Spoiled("empty xlsx", "vide.xlsx", b"", "import.empty")
    yield Spoiled("empty sheet", "vide.xlsx", workbook_bytes([]), "import.empty")
    yield Spoiled(
        "old xls", "ancien.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "import.old_workbook"
    )
    locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")
    yield Spoiled("locked", "protege.xlsx", locked, "import.locked")
    yield Spoiled("text named xlsx", "faux.xlsx", text, "import.damaged")
    yield Spoiled("truncated", "coupe.xlsx", good[: len(good) // 2], "import.damaged")
    yield Spoiled("flipped", "abime.xlsx", _flipped(good), "import.damaged")
    yield Spoiled("other archive", "autre.xlsx", _archive({"note.txt": b"bonjour"}), "import.damaged")
    yield Spoiled("not xml", "pasxml.xlsx", _with_part(good, "xl/workbook.xml", b"\0\1\2"), "import.damaged")
    yield Spoiled(
        "no sheet", "sansfeuille.xlsx", _with_part(good, "xl/worksheets/sheet1.xml", b"<a"), "import.damaged"
    )
    entities = b'<!DOCTYPE w [<!ENTITY a "ha">]><w>&a;</w>'
    yield Spoiled(
        "entities", "entites.xlsx", _with_part(good, "xl/workbook.xml", entities), "import.entities"
    )
    yield Spoiled(
        "bomb", "bombe.xlsx", _with_part(good, "xl/media/x.bin", b"\0" * (9 << 20)), "import.too_large"
    )
    yield Spoiled(
        "many parts", "parts.xlsx", _archive({f"p{n}": b"" for n in range(2100)}), "import.too_large"
    )
    far = workbook_far()
    yield Spoiled("far cell", "loin.xlsx", far, "import.too_large")
    yield Spoiled("wide csv", "large.csv", text + b"x;" * 500, "import.too_large")
    yield Spoiled("long csv", "long.csv", text + b"a;b\n" * 70_000, "import.too_large")
    yield Spoiled("heavy csv", "lourd.csv", text + b" " * (5 << 20), "import.too_large")
    yield Spoiled(
        "binary", "photo.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), "import.encoding"
    )
    yield Spoiled(
        "neither encoding", "octets.csv", text.replace(b"MARTIN", b"\x81\x8d\xff"), "import.encoding"
    )
    yield Spoiled("half utf-16", "demi.csv", b"\xff\xfea", "import.encoding")
    yield Spoiled(
        "open quote", "guillemet.csv", text.replace(b"DURAND Marie", b'"DURAND Marie', 1), "import.quotes"
    )
    yield Spoiled("no table", "lettre.csv", b"Bonjour,\nvoici le planning.\n", "import.no_header")
    yield Spoiled("json", "plan.json", b'{"a": [1, 2]}', "import.no_header")
    yield Spoiled("html", "page.csv", b"<html><body><table></table></body></html>", "import.no_header")


def _flipped(content: bytes) -> bytes:
    """The archive with a byte of its first part changed: its checksum no longer holds."""
    place = content.index(b"PK\x03\x04") + 60
    return content[:place] + bytes([content[place] ^ 0xFF]) + content[place + 1 :]


def _archive(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def _with_part(workbook: bytes, name: str, content: bytes) -> bytes:
    """The workbook with one of its parts replaced or added."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        parts = {one: archive.read(one) for one in archive.namelist()}
    return _archive({**parts, name: content})


def workbook_far() -> bytes:
    """A small workbook with one cell in the farthest corner."""
    import openpyxl

    from tests.matching.imports.layouts import saved

    book = openpyxl.load_workbook(io.BytesIO(workbook_bytes(rows_of("ogust7"))))
    book.worksheets[0]["XFD1048576"] = "x"
    return saved(book)


def every_spoiled() -> list[Spoiled]:
    """All of them."""
    return [*spoiled_cells(), *spoiled_rows(), *spoiled_columns(), *spoiled_files()]
