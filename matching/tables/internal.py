"""Tables of work that is no visit of its own: internal time, introductions of new carers."""

from __future__ import annotations

from matching.tables.columns import LEVELS, Column, Table
from matching.tables.promises import EXCEPTIONS, FIRST, LAST

INTERNAL = Table(
    name="internal",
    french="Temps interne payé, à un lieu : réunions, formations",
    english="Paid internal time, at a place: meetings, training",
    columns=(
        Column(name="id", kind="id", required=True, french="Clé", english="Key", example="reunion-nord"),
        Column(
            name="name",
            kind="text",
            required=True,
            french="Intitulé",
            english="Title",
            example="Réunion du secteur Nord",
        ),
        Column(
            name="workers",
            kind="ids",
            required=True,
            references="workers",
            french="Intervenant(e)s attendu(e)s",
            english="Workers expected",
            example="iv-001|iv-004",
        ),
        Column(
            name="place",
            kind="text",
            required=True,
            references="places",
            french="Lieu",
            english="Place",
            example="bureau",
        ),
        Column(
            name="weekdays",
            kind="weekdays",
            french="Jours de la semaine (ou bien des dates)",
            english="Days of the week (or else dates)",
            example="je",
        ),
        Column(
            name="dates",
            kind="dates",
            french="Dates (ou bien des jours de la semaine)",
            english="Dates (or else days of the week)",
            example="2026-11-26",
        ),
        Column(name="start", kind="time", required=True, french="Début", english="Start", example="14:00"),
        Column(
            name="end",
            kind="time",
            required=True,
            french="Fin (avant ou à l'heure de début : le lendemain)",
            english="End (at or before the start: the next day)",
            example="16:00",
        ),
        Column(
            name="level",
            kind="choice",
            choices=LEVELS,
            default="essential",
            french="Priorité : essentielle, ordinaire, facultative",
            english="Priority: essential, ordinary, optional",
            example="essential",
        ),
        Column(
            name="holidays",
            kind="choice",
            choices=("keep", "skip"),
            default="skip",
            french="Jours fériés : garder ou sauter",
            english="Public holidays: keep or skip",
            example="skip",
        ),
        FIRST,
        LAST,
        EXCEPTIONS,
    ),
)

INTRODUCTIONS = Table(
    name="introductions",
    french="Présentations : ce jour-là une intervenante connue vient avec la nouvelle",
    english="Introductions: that day a known carer comes with the new one",
    columns=(
        Column(
            name="line",
            kind="text",
            required=True,
            references="care_lines",
            french="Ligne du plan d'aide, pour une personne",
            english="Care-plan line, for one worker",
            example="ligne-0001",
        ),
        Column(name="date", kind="date", required=True, french="Date", english="Date", example="2026-11-24"),
        Column(
            name="worker",
            kind="text",
            required=True,
            references="workers",
            french="Nouvelle intervenante",
            english="New worker",
            example="iv-009",
        ),
        Column(
            name="by",
            kind="text",
            required=True,
            references="workers",
            french="Intervenante connue",
            english="Known worker",
            example="iv-001",
        ),
    ),
)
