"""Services of the pack: what each asks of the worker and of the employer.

Certificates and licences follow the gates of the two collective agreements and of articles D7231-1,
R7232-6 and R7232-7 of the Code du travail, simplified; ``docs/territory.md`` gives the source of each.
"""

from __future__ import annotations

from scenarios.territory.draft import Cell, Draft

_BODY = "DEAES|aide-soignant"
_HELP = "DEAES|ADVF|aide-soignant"
_ANY_HELP = "DEAES|ADVF|aide-soignant|degre-1"

SERVICES: tuple[dict[str, Cell], ...] = (
    {
        "id": "toilette",
        "name": "Aide à la toilette",
        "any_of": _BODY,
        "tolerance": 30,
        "level": "essential",
        "licence": "saad",
    },
    {
        "id": "lever",
        "name": "Aide au lever et à l'habillage",
        "any_of": _HELP,
        "tolerance": 30,
        "level": "essential",
        "licence": "saad",
    },
    {
        "id": "transfert",
        "name": "Lever et toilette à deux, avec lève-personne",
        "all_of": "leve-personne",
        "any_of": _HELP,
        "crew": 2,
        "tolerance": 30,
        "level": "essential",
        "weight": 2,
        "licence": "saad",
    },
    {
        "id": "repas",
        "name": "Aide au repas",
        "any_of": _ANY_HELP,
        "tolerance": 30,
        "level": "essential",
        "licence": "saad",
    },
    {
        "id": "coucher",
        "name": "Aide au coucher",
        "any_of": _HELP,
        "tolerance": 30,
        "level": "essential",
        "licence": "saad",
    },
    {
        "id": "nuit",
        "name": "Passage de nuit",
        "any_of": _BODY,
        "tolerance": 20,
        "level": "essential",
        "licence": "saad",
    },
    {
        "id": "menage",
        "name": "Entretien du logement",
        "any_of": _ANY_HELP + "|nettoyage",
        "level": "ordinary",
    },
    {"id": "courses", "name": "Courses", "any_of": _ANY_HELP, "level": "ordinary"},
    {"id": "compagnie", "name": "Présence et compagnie", "level": "optional"},
    {
        "id": "garde-moins-3",
        "name": "Garde d'enfants, dont un de moins de 3 ans",
        "family": "childcare",
        "all_of": "controle-fijais",
        "any_of": "CAP-AEPE|auxiliaire-puericulture",
        "tolerance": 10,
        "level": "essential",
        "licence": "agrement-moins-3-ans",
        "age_max": 3,
        "per_carer": 3,
    },
    {
        "id": "garde-3-ans",
        "name": "Garde d'enfants de 3 ans et plus",
        "family": "childcare",
        "all_of": "controle-fijais",
        "any_of": "CAP-AEPE|auxiliaire-puericulture|ADVF|BAFA",
        "tolerance": 10,
        "level": "essential",
        "licence": "declaration-sap",
        "age_min": 3,
        "per_carer": 4,
    },
)


def add_services(draft: Draft) -> None:
    """The whole catalogue."""
    for service in SERVICES:
        draft.add("services", **{"family": "elderly", **service})
