"""What nobody needs is neither kept nor repeated: personal numbers, notes about people."""

from __future__ import annotations

import io
import zipfile

import pytest

from matching.imports import Reading, corrected_copy, read_content, structure_of
from matching.tables.writing import folder_files
from tests.matching.imports.layouts import FILES, csv_bytes, rows_of, workbook_bytes

SECRETS = ("2 54 03 94 081 123 45", "FR7630006000011234567890189", "diabète", "boîte à clés")


def everything_kept(content: bytes, reading: Reading) -> str:
    """All that a reading leaves: itself, its faults in words, the tables, the copy to correct."""
    texts = [repr(reading)]
    texts += [fault.sentence(language) for fault in reading.faults for language in ("fr", "en")]
    made = structure_of(reading).association
    texts += [text.decode("utf-8") for text in folder_files(made).values()]
    with zipfile.ZipFile(io.BytesIO(corrected_copy(content, reading))) as book:
        texts += [book.read(part).decode("utf-8", "replace") for part in book.namelist()]
    return "\n".join(texts)


@pytest.mark.parametrize("name", ["compani", "generique", "generic-english"])
@pytest.mark.parametrize("spoiled", [False, True])
def test_columns_nobody_needs_are_kept_nowhere(name: str, spoiled: bool) -> None:
    content = (FILES / f"{name}.csv").read_bytes()
    assert any(secret.encode() in content for secret in SECRETS)
    if spoiled:
        content = content.replace(b"07:45", b"77:45").replace(b"7h45", b"77h45")
    reading = read_content(f"{name}.csv", content)
    assert bool(reading.faults) == spoiled
    assert reading.ignored
    kept = everything_kept(content, reading)
    assert not [secret for secret in SECRETS if secret in kept]


def test_a_workbooks_other_columns_stay_behind() -> None:
    rows = rows_of("generique")
    rows[4][2] = "un jour"
    content = workbook_bytes(rows)
    reading = read_content("p.xlsx", content)
    assert reading.faults
    assert SECRETS[0] not in everything_kept(content, reading)


@pytest.mark.parametrize(
    "secret", ["2 54 03 94 081 123 45", "185127511600122", "FR76 3000 6000 0112 3456 7890 189"]
)
@pytest.mark.parametrize("column", range(7))
def test_a_personal_number_that_slipped_is_not_repeated(secret: str, column: int) -> None:
    """In whatever column of the layout it lands."""
    rows = rows_of("ogust7")
    rows[1][column] = secret
    reading = read_content("p.csv", csv_bytes(rows))
    assert reading.faults
    said = [fault.sentence() for fault in reading.faults] + [guess.sentence() for guess in reading.guesses]
    assert not [sentence for sentence in said if secret in sentence]
    assert secret not in repr(reading.rejected) + repr(reading.entries)
