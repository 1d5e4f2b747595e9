"""Table of the visits to complete, which an import keeps when it leaves bad rows out."""

from __future__ import annotations

from datetime import date

from matching.model.incomplete import IncompleteVisit
from matching.tables.columns import Column, Table
from matching.tables.sheet import Row

INCOMPLETE = Table(
    name="incomplete",
    french="Interventions à compléter : lues en partie, montrées à pourvoir avec leur cause",
    english="Visits to complete: read in part, shown unserved with their cause",
    columns=(
        Column(name="id", kind="id", required=True, french="Clé", english="Key", example="ligne-7"),
        Column(
            name="cause",
            kind="text",
            required=True,
            french="Ce qui manque ou ne se lit pas",
            english="What is missing or cannot be read, in French",
            example="Une date est attendue.",
        ),
        Column(
            name="cause_english",
            kind="text",
            default="",
            french="La même cause, en anglais",
            english="The same cause, in English",
            example="A date is expected.",
        ),
        Column(
            name="source",
            kind="text",
            default="",
            french="Fichier et ligne d'origine",
            english="File and row it comes from",
            example="semaine.xlsx, ligne 7",
        ),
        Column(
            name="date",
            kind="date",
            french="Date, si elle est connue (vide : toutes les semaines)",
            english="Date, when known (empty: every week)",
            example="2026-11-23",
        ),
        Column(
            name="start", kind="time", french="Heure prévue", english="Planned start time", example="08:00"
        ),
        Column(
            name="minutes",
            kind="integer",
            least=0,
            most=1440,
            french="Durée, minutes",
            english="Duration, minutes",
            example="45",
        ),
        Column(
            name="client",
            kind="text",
            default="",
            french="Bénéficiaire, tel qu'écrit",
            english="Client, as written",
            example="DURAND",
        ),
        Column(
            name="service",
            kind="text",
            default="",
            french="Prestation, telle qu'écrite",
            english="Service, as written",
            example="Toilette",
        ),
        Column(
            name="worker",
            kind="text",
            default="",
            french="Intervenant(e), tel(le) qu'écrit(e)",
            english="Worker, as written",
            example="MARTIN Sophie",
        ),
    ),
)


def incomplete(row: Row) -> IncompleteVisit:
    """One visit to complete."""
    return IncompleteVisit(
        id=row.of(str, "id"),
        cause=row.of(str, "cause"),
        cause_english=row.of(str, "cause_english"),
        source=row.of(str, "source"),
        day=row.maybe(date, "date"),
        start=row.maybe(int, "start"),
        minutes=row.maybe(int, "minutes"),
        client=row.of(str, "client"),
        service=row.of(str, "service"),
        worker=row.of(str, "worker"),
    )
