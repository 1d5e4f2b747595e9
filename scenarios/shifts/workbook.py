"""An employer's workbook: people by dates with codes, and the sheet that explains them."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import UTC, date, datetime

import xlsxwriter

from scenarios.shifts.people import Employer

#: Written into every file, so that the same people give the same bytes.
CREATED = datetime(2026, 1, 1, tzinfo=UTC)


def employer_workbook(employer: Employer, days: Sequence[date]) -> bytes:
    """The bytes of an ``.xlsx`` file."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        book.set_properties({"title": employer.name, "created": CREATED.replace(tzinfo=None)})
        form = book.add_format({"num_format": "dd/mm/yyyy"})
        sheet = book.add_worksheet("Planning")
        sheet.write_string(0, 0, f"{employer.name} (données fictives)")
        for column, title in enumerate(("Matricule", "Nom", "Commune", "Lat", "Lon", "Site")):
            sheet.write_string(1, column, title)
        for column, day in enumerate(days, start=6):
            sheet.write_datetime(1, column, datetime(day.year, day.month, day.day), form)  # noqa: DTZ001
        for row, person in enumerate(employer.people, start=2):
            for column, text in enumerate((person.number, person.name, person.commune)):
                sheet.write_string(row, column, text)
            if person.home is not None:
                sheet.write_number(row, 3, person.home[0])
                sheet.write_number(row, 4, person.home[1])
            sheet.write_string(row, 5, employer.site)
            for column, code in enumerate(person.codes, start=6):
                sheet.write_string(row, column, code)
        legend = book.add_worksheet("Légende")
        for column, title in enumerate(("Code", "Libellé", "Début", "Fin")):
            legend.write_string(0, column, title)
        for row, one in enumerate(employer.legend, start=1):
            for column, text in enumerate((one.code, one.label, one.start, one.end)):
                legend.write_string(row, column, text)
    return out.getvalue()
