"""The table of paces: how long one worker needs for one service, in percent of the planned duration."""

from __future__ import annotations

from matching.tables.columns import Column, Table

PACES = Table(
    name="paces",
    french="Rythmes : ce qu'il faut à une personne pour une prestation",
    english="Paces: what one person needs for one service",
    columns=(
        Column(
            name="worker",
            kind="text",
            required=True,
            references="workers",
            french="Intervenant(e)",
            english="Worker",
            example="ana",
        ),
        Column(
            name="service",
            kind="text",
            required=True,
            references="services",
            french="Prestation",
            english="Service",
            example="toilette",
        ),
        Column(
            name="percent",
            kind="integer",
            required=True,
            least=50,
            most=300,
            french="Pour cent de la durée prévue ; l'emporte sur le rythme de l'intervenant(e)",
            english="Percent of the planned duration; goes before the worker's own pace",
            example="130",
        ),
    ),
)
