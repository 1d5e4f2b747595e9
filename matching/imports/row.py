"""One row of a schedule: what kind it is, who, for whom, what; its times are read by ``moments``."""

from __future__ import annotations

from matching.imports.cell import Misread, Read, plain, spaced
from matching.imports.contacts import is_private, read_phone, read_postcode
from matching.imports.draft import Draft
from matching.imports.heading import Table
from matching.imports.moments import read_when
from matching.imports.names import Name, join_name, read_name
from matching.imports.profile import Field, cell_words
from matching.imports.record import Kind
from matching.planning.calendar import Week

#: Longest name or service that is kept; longer text is a note.
LONGEST_NAME = 80


def draft_of(table: Table, line: int, week: Week | None) -> Draft | None:
    """What the row at that place of the sheet holds; None for a row of totals or headings repeated."""
    draft = Draft(table=table, line=line)
    cells = table.sheet.lines[line]
    if _is_total(draft, cells) or _is_heading(table, cells):
        return None
    if any(_held(cell) for cell in cells[len(table.headings) :]):
        # Cells beyond the headings: the row has slipped, and nothing in it can be trusted.
        draft.wrong(None, "import.long_row", count=len(table.headings))
        return draft
    for name, place in table.fields.items():
        if (draft.row, place) in table.sheet.filled:
            draft.guessed(name, "read_as.merged", value=draft.text(name))
    draft.kind = _kind(draft)
    read_when(draft, week)
    draft.client = _client(draft)
    draft.person = _person(draft)
    draft.service = _service(draft)
    draft.code = _kept(draft, "code")
    draft.address = _kept(draft, "address")
    draft.commune = _kept(draft, "commune")
    draft.postcode = draft.read("postcode", read_postcode)
    draft.phone = draft.read("phone", read_phone)
    return draft


def _held(cell: object) -> bool:
    return cell is not None and (not isinstance(cell, str) or bool(cell.strip()))


def _is_total(draft: Draft, cells: object) -> bool:
    """Whether the first text of the row says that it adds up others."""
    assert isinstance(cells, list | tuple)
    first = next((plain(cell) for cell in cells if isinstance(cell, str) and cell.strip()), "")
    if not any(first == word or first.startswith(f"{word} ") for word in cell_words().total):
        return False
    # A person may be called Total: a row with a date is no sum.
    return draft.raw("date" if draft.has("date") else "start") is None


def _is_heading(table: Table, cells: object) -> bool:
    """Whether the row repeats the headings, as printed lists do at the top of each page."""
    assert isinstance(cells, list | tuple)
    first = min(table.fields.values())
    if first >= len(cells) or cells[first] != table.sheet.lines[table.top][first]:
        return False
    texts = tuple(spaced(cell) if isinstance(cell, str) else "" for cell in cells)
    return texts == table.headings[: len(texts)] and len(texts) >= len(table.fields)


def _kind(draft: Draft) -> Kind:
    words = cell_words()
    cancelled = draft.read("cancelled", _truth)
    if cancelled:
        return "cancelled"
    text = plain(draft.text("kind"))
    if text in words.kind:
        return _as_kind(words.kind[text])
    if text and (draft.table.profile.signature or draft.has("service")):
        draft.wrong("kind", "import.kind", known=", ".join(sorted(_shown_kinds())))
        return "visit"
    # Without a client, a service called "Réunion" or "Congés payés" is what the row is.
    named = plain(draft.text("service"))
    if not draft.text("client") and words.kind.get(named) in ("internal", "absence"):
        return _as_kind(words.kind[named])
    return "visit"


def _as_kind(word: str) -> Kind:
    kinds: tuple[Kind, ...] = ("visit", "internal", "absence", "cancelled")
    return next(kind for kind in kinds if kind == word)


def _shown_kinds() -> set[str]:
    return {"Intervention", "Heure interne", "Absence", "Indisponibilité"}


def _truth(cell: object) -> Read[bool]:
    text = plain("1" if cell is True else "0" if cell is False else spaced(str(cell)))
    if text in cell_words().yes:
        return Read(True)
    if text in cell_words().no:
        return Read(False)
    raise Misread("import.boolean")


def _name(draft: Draft, last: Field, first: Field, title: Field) -> Name | None:
    """The name of one cell, or of the cells of its parts."""
    cells = (draft.text(last), draft.text(first), draft.text(title))
    for name, text in zip((last, first, title), cells, strict=True):
        if draft.failed(name):
            return None
        if is_private(text):
            draft.wrong(name, "import.private")
            return None
        if len(text) > LONGEST_NAME:
            draft.wrong(name, "import.long_name", most=LONGEST_NAME)
            return None
    if not any(cells[:2]):
        return None
    # Where first names have a column, the other one holds the family name alone, in capitals or not.
    apart = draft.has(first) and (cells[1] or cells[2])
    found = join_name(title=cells[2], first=cells[1], last=cells[0]) if apart else read_name(cells[0])
    if found is None:
        draft.wrong(last, "import.name")
        return None
    if not cells[1] and cells[2] and not found.title:
        titled = read_name(f"{cells[2]} {cells[0]}")
        return found if titled is None else titled
    return found


def _client(draft: Draft) -> Name | None:
    before = len(draft.faults)
    name = _name(draft, "client", "client_first", "client_title")
    if name is None and draft.kind == "visit" and len(draft.faults) == before:
        draft.wrong("client", "import.required")
    return name


def _person(draft: Draft) -> Name | None:
    unassigned = draft.read("unassigned", _truth)
    written = plain(draft.text("person"))
    if written in cell_words().nobody and not draft.text("person_first"):
        return None
    before = len(draft.faults)
    if draft.text("person") and not any(letter.isalnum() for letter in draft.text("person")):
        draft.guessed("person", "read_as.nobody")  # "-", "?", "..."
        return None
    name = _name(draft, "person", "person_first", "person_title")
    if name is not None and unassigned:
        draft.guessed("unassigned", "read_as.unassigned")
        return None
    if name is None and len(draft.faults) == before:
        if draft.kind in ("internal", "absence"):
            draft.wrong("person", "import.required")
        elif draft.kind == "visit" and unassigned is False:
            draft.wrong("person", "import.nobody")
    return name


def _service(draft: Draft) -> str | None:
    text = _kept(draft, "service")
    if draft.kind == "internal":
        return _kept(draft, "internal") or text or draft.text("kind") or None
    if draft.kind == "absence":
        return text or draft.text("kind") or None
    if text is None and not draft.table.profile.signature and not draft.has("service"):
        text = draft.text("kind") or None
    if text is None and draft.kind == "visit":
        draft.guessed("service", "read_as.no_service")
    return text


def _kept(draft: Draft, name: Field) -> str | None:
    """A text that is kept as read; a personal number or a long note never is."""
    text = draft.text(name)
    if not text or draft.failed(name):
        return None
    if is_private(text):
        draft.wrong(name, "import.private")
        return None
    if len(text) > LONGEST_NAME:
        if name in ("service", "internal"):
            draft.wrong(name, "import.long_name", most=LONGEST_NAME)
        return None
    return text
