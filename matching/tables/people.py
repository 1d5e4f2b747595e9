"""Tables of the people who work: contract, certificates, availability, absences."""

from __future__ import annotations

from matching.tables.columns import MODES, PERIODS, Column, Table
from matching.tables.meals import MEALS_CARRIED

_WORKER = Column(
    name="worker",
    kind="text",
    required=True,
    references="workers",
    french="Intervenant(e)",
    english="Worker",
    example="iv-001",
)


def away_columns(*, end: str, cause: str) -> tuple[Column, ...]:
    """From when, until when and why somebody is away; ``end`` and ``cause`` are examples."""
    return (
        Column(
            name="start",
            kind="moment",
            required=True,
            french="Début : date, ou date et heure",
            english="From: date, or date and time",
            example="2026-11-24",
        ),
        Column(
            name="end",
            kind="moment",
            french="Fin : date incluse, ou date et heure (vide : retour inconnu)",
            english="Until: date included, or date and time (empty: return unknown)",
            example=end,
        ),
        Column(name="cause", kind="text", default="", french="Motif", english="Cause", example=cause),
    )


WORKERS = Table(
    name="workers",
    french="Intervenant(e)s",
    english="Workers",
    required=True,
    columns=(
        Column(name="id", kind="id", required=True, french="Clé", english="Key", example="iv-001"),
        Column(
            name="name",
            kind="text",
            required=True,
            french="Nom affiché",
            english="Display name",
            example="Amina B.",
        ),
        Column(
            name="organisation",
            kind="text",
            required=True,
            references="organisations",
            french="Employeur",
            english="Employer",
            example="asso-thiais",
        ),
        Column(
            name="home",
            kind="text",
            required=True,
            references="places",
            french="Lieu de départ et de retour des tournées",
            english="Place where tours start and end",
            example="lieu-0007",
        ),
        Column(
            name="mode",
            kind="choice",
            choices=MODES,
            default="car",
            french="Mode de déplacement",
            english="Travel mode",
            example="car",
        ),
        Column(
            name="contract_hours",
            kind="number",
            least=0,
            most=2000,
            french="Heures du contrat par période (vide : pas de contrat horaire)",
            english="Contract hours in each period (empty: no hours in the contract)",
            example="28",
        ),
        Column(
            name="contract_period",
            kind="choice",
            choices=PERIODS,
            default="week",
            french="Période du contrat : semaine, mois, année",
            english="Period of the contract: week, month, year",
            example="week",
        ),
        Column(
            name="max_week_hours",
            kind="number",
            least=0,
            most=168,
            french="Heures de travail par semaine au plus (vide : réglage max_week_hours, 48 h)",
            english="Most hours of work a week (empty: setting max_week_hours, 48 h)",
            example="44",
        ),
        Column(
            name="rate",
            kind="number",
            least=0,
            french="Coût d'une heure au-delà du contrat, euros (vide : réglage over_contract)",
            english="Cost of an hour above the contract, euros (empty: setting over_contract)",
            example="19,50",
        ),
        Column(
            name="mileage",
            kind="number",
            least=0,
            french="Indemnité kilométrique, euros (vide : réglage euros_per_km pour une voiture, sinon 0)",
            english="Mileage, euros a kilometre (empty: setting euros_per_km for a car, else 0)",
            example="0,38",
        ),
        Column(
            name="phone",
            kind="text",
            default="",
            french="Téléphone, pour les feuilles et les appels",
            english="Telephone, for the sheets and the calls",
            example="06 39 98 00 01",
        ),
        Column(
            name="pace",
            kind="integer",
            default=100,
            least=50,
            most=300,
            french="Rythme auprès des personnes âgées, pour cent de la durée prévue (120 : 12 min pour 10)",
            english="Pace at elderly clients: percent of the planned duration (120: 12 min for 10)",
            example="120",
        ),
        Column(
            name="team",
            kind="text",
            default="",
            french="Équipe (vide : le secteur du domicile, dès qu'une équipe est écrite quelque part)",
            english="Team (empty: the sector of the home, once a team is written anywhere)",
            example="Nord",
        ),
        MEALS_CARRIED,
    ),
)

QUALIFICATIONS = Table(
    name="qualifications",
    french="Diplômes, titres et compétences, datés",
    english="Certificates and skills, with dates",
    columns=(
        _WORKER,
        Column(
            name="qualification",
            kind="text",
            required=True,
            french="Qualification, telle que citée par les prestations",
            english="Qualification, as named by services",
            example="DEAES",
        ),
        Column(
            name="valid_from",
            kind="date",
            french="Premier jour de validité (vide : depuis toujours)",
            english="First valid day (empty: always)",
            example="2023-06-30",
        ),
        Column(
            name="valid_until",
            kind="date",
            french="Dernier jour de validité, inclus (vide : sans fin)",
            english="Last valid day, included (empty: no end)",
            example="2026-11-25",
        ),
    ),
)

AVAILABILITY = Table(
    name="availability",
    french="Disponibilités : une ligne par période de la journée, du domicile au domicile",
    english="Availability: a row for each period of the day, from home to home",
    required=True,
    columns=(
        _WORKER,
        Column(
            name="weekdays",
            kind="weekdays",
            french="Jours de la semaine (ou bien des dates)",
            english="Days of the week (or else dates)",
            example="lu-ve",
        ),
        Column(
            name="dates",
            kind="dates",
            french="Dates (ou bien des jours de la semaine)",
            english="Dates (or else days of the week)",
            example="2026-11-28|2026-11-29",
        ),
        Column(
            name="start",
            kind="time",
            required=True,
            french="Départ du domicile au plus tôt",
            english="Earliest departure from home",
            example="07:00",
        ),
        Column(
            name="end",
            kind="time",
            required=True,
            french="Retour au domicile au plus tard (avant ou à l'heure de début : le lendemain)",
            english="Latest return home (at or before the start: the next day)",
            example="12:30",
        ),
        Column(
            name="valid_from",
            kind="date",
            french="Première date où la ligne vaut",
            english="First date the row holds",
            example="2026-09-01",
        ),
        Column(
            name="valid_until",
            kind="date",
            french="Dernière date où la ligne vaut, incluse",
            english="Last date the row holds, included",
            example="2026-12-31",
        ),
    ),
)

ABSENCES = Table(
    name="absences",
    french="Absences",
    english="Absences",
    columns=(
        _WORKER,
        *away_columns(end="2026-11-25 12:00", cause="formation"),
    ),
)
