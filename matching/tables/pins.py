"""The table of pins: visits settled by hand."""

from __future__ import annotations

from matching.tables.columns import Column, Table

PINS = Table(
    name="pins",
    french="Interventions verrouillées : ce jour-là, cette personne, cette heure, cet ordre",
    english="Pinned visits: that day, this person, this hour, this order",
    columns=(
        Column(
            name="line",
            kind="text",
            required=True,
            references="care_lines",
            french="Ligne du plan d'aide, datée",
            english="Care-plan line, dated",
            example="ligne-0001",
        ),
        Column(name="date", kind="date", required=True, french="Date", english="Date", example="2026-12-01"),
        Column(
            name="worker",
            kind="text",
            references="workers",
            french="Qui vient ; à plusieurs, une ligne par personne (vide : libre)",
            english="Who comes; of several, a row for each person (empty: free)",
            example="iv-001",
        ),
        Column(
            name="start",
            kind="time",
            french="Heure de début, à la place des heures promises (vide : libre)",
            english="Start, in place of the promised hours (empty: free)",
            example="08:45",
        ),
        Column(
            name="after",
            kind="text",
            references="care_lines",
            french="Ligne faite plus tôt, ce jour-là, par la même personne (vide : libre)",
            english="Line done earlier that day by the same person (empty: free)",
            example="ligne-0002",
        ),
    ),
)
