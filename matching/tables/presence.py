"""Tables of where clients are: time away, other addresses."""

from __future__ import annotations

from matching.tables.columns import Column, Table
from matching.tables.people import away_columns

_CLIENT = Column(
    name="client",
    kind="text",
    required=True,
    references="clients",
    french="Bénéficiaire",
    english="Client",
    example="be-0123",
)

CLIENT_ABSENCES = Table(
    name="client_absences",
    french="Absences des bénéficiaires : leurs interventions sont suspendues",
    english="Clients away: their visits are suspended",
    columns=(
        _CLIENT,
        *away_columns(end="2026-12-05", cause="hôpital"),
    ),
)

CLIENT_PLACES = Table(
    name="client_places",
    french="Autres adresses des bénéficiaires, datées ou de certains jours ; la première qui vaut l'emporte",
    english="Other addresses of clients, dated or on some days; the first that holds wins",
    columns=(
        _CLIENT,
        Column(
            name="place",
            kind="text",
            required=True,
            references="places",
            french="Lieu",
            english="Place",
            example="lieu-0456",
        ),
        Column(
            name="weekdays",
            kind="weekdays",
            french="Jours de la semaine (vide : tous)",
            english="Days of the week (empty: all)",
            example="sa-di",
        ),
        Column(
            name="valid_from",
            kind="date",
            french="Premier jour (vide : depuis toujours)",
            english="First day (empty: always)",
            example="2026-12-01",
        ),
        Column(
            name="valid_until",
            kind="date",
            french="Dernier jour, inclus (vide : sans fin)",
            english="Last day, included (empty: no end)",
            example="2027-02-28",
        ),
    ),
)
