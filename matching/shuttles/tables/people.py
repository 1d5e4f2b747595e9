"""Tables of people and their shifts, for employers who do not send a grid."""

from __future__ import annotations

from matching.tables.columns import Column, Table


def _text(name: str, french: str, english: str, example: str, references: str | None = None) -> Column:
    return Column(
        name=name, kind="text", references=references, french=french, english=english, example=example
    )


EMPLOYEES = Table(
    name="employees",
    french="Salariés : où ils habitent, où ils travaillent (ce que la grille de l'employeur ne dit pas)",
    english="Employees: where they live and work (what the employer's grid does not say)",
    columns=(
        Column(name="id", kind="id", required=True, french="Clé", english="Key", example="mat-0012"),
        Column(
            name="name",
            kind="text",
            default="",
            french="Nom affiché",
            english="Name shown",
            example="M. Fictif",
        ),
        _text("employer", "Employeur", "Employer", "Marée fictive"),
        _text("site", "Lieu de travail", "Place of work", "min", "sites"),
        _text("gate", "Porte (vide : la plus vite atteinte)", "Gate (empty: the soonest reached)", "min-est"),
        _text(
            "place", "Domicile : un lieu de la table places", "Home: a place of the table places", "dom-012"
        ),
        _text("stop", "Domicile : un arrêt", "Home: a stop", "vitry-07", "stops"),
        _text(
            "commune", "Domicile : la commune seule (estimé)", "Home: only the commune (estimated)", "Thiais"
        ),
        Column(
            name="wheelchair",
            kind="boolean",
            default=False,
            french="Voyage dans son fauteuil roulant",
            english="Travels in a wheelchair",
            example="non",
        ),
        Column(
            name="rides",
            kind="boolean",
            default=True,
            french="Demande la navette",
            english="Asks for the shuttle",
            example="oui",
        ),
    ),
)

SHIFTS = Table(
    name="shifts",
    french="Postes, un par ligne (au lieu d'une grille)",
    english="Shifts, one a row (instead of a grid)",
    columns=(
        Column(
            name="person",
            kind="text",
            required=True,
            references="employees",
            french="Salarié",
            english="Employee",
            example="mat-0012",
        ),
        Column(
            name="date",
            kind="date",
            required=True,
            french="Jour de service",
            english="Service day",
            example="2026-11-24",
        ),
        Column(
            name="start",
            kind="text",
            required=True,
            french="Prise de poste : 2h45, 02:45, 26:45",
            english="Start of the shift: 2h45, 02:45, 26:45",
            example="02:45",
        ),
        Column(
            name="end",
            kind="text",
            required=True,
            french="Fin de poste, ou une fourchette : 09:30, 11:00-12:30, 05:00 (J+1)",
            english="End of the shift, or a range: 09:30, 11:00-12:30, 05:00 (D+1)",
            example="09:30",
        ),
        _text(
            "site",
            "Lieu de travail (vide : celui du salarié)",
            "Site (empty: the employee's)",
            "min",
            "sites",
        ),
        _text("gate", "Porte", "Gate", "min-est"),
    ),
)
