"""The table of breaks: lunch, the legal break."""

from __future__ import annotations

from matching.tables.columns import Column, Table

BREAKS = Table(
    name="breaks",
    french="Pauses : repas dans une fenêtre, ou pause après tant d'heures d'affilée",
    english="Breaks: a meal inside a window, or a break after so many hours in a row",
    columns=(
        Column(name="id", kind="id", required=True, french="Clé", english="Key", example="dejeuner"),
        Column(
            name="name", kind="text", required=True, french="Intitulé", english="Title", example="Déjeuner"
        ),
        Column(
            name="minutes",
            kind="integer",
            required=True,
            least=1,
            most=240,
            french="Durée, minutes",
            english="Length, minutes",
            example="45",
        ),
        Column(
            name="workers",
            kind="ids",
            default=(),
            references="workers",
            french="Intervenant(e)s concerné(e)s (vide : tous)",
            english="Workers it is for (empty: everybody)",
            example="iv-001|iv-004",
        ),
        Column(
            name="earliest",
            kind="time",
            french="Repas : début au plus tôt",
            english="Meal: earliest start",
            example="11:30",
        ),
        Column(
            name="latest",
            kind="time",
            french="Repas : début au plus tard (avant le plus tôt : le lendemain)",
            english="Meal: latest start (before the earliest: the next day)",
            example="13:30",
        ),
        Column(
            name="after_hours",
            kind="number",
            least=0.5,
            most=24,
            french="Ou bien : après tant d'heures d'affilée (Code du travail L3121-16 : 20 min après 6 h)",
            english="Or else: after so many hours in a row (Code du travail L3121-16: 20 min after 6 h)",
            example="6",
        ),
        Column(
            name="price",
            kind="number",
            default=30.0,
            least=0,
            most=10_000,
            french="Prix d'un repas sauté, ou de l'heure de trop, euros",
            english="Price of a meal left out, or of an hour too many, euros",
            example="30",
        ),
        Column(
            name="required",
            kind="boolean",
            default=False,
            french="Obligatoire, quel qu'en soit le prix",
            english="Required, whatever it costs",
            example="oui",
        ),
        Column(
            name="weekdays",
            kind="weekdays",
            french="Jours de la semaine (vide : tous)",
            english="Days of the week (empty: all)",
            example="lu-ve",
        ),
        Column(
            name="valid_from",
            kind="date",
            french="Premier jour (vide : depuis toujours)",
            english="First day (empty: always)",
            example="2026-09-01",
        ),
        Column(
            name="valid_until",
            kind="date",
            french="Dernier jour, inclus (vide : sans fin)",
            english="Last day, included (empty: no end)",
            example="2027-08-31",
        ),
    ),
)
