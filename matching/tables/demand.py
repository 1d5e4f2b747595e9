"""Tables of the demand: clients and services."""

from __future__ import annotations

from matching.tables.columns import FAMILIES, LEVELS, Column, Table

ALL_OF = Column(
    name="all_of",
    kind="ids",
    default=(),
    french="Qualifications toutes exigées",
    english="Qualifications all required",
    example="aide-actes-essentiels|permis-B",
)
ANY_OF = Column(
    name="any_of",
    kind="groups",
    default=(),
    french="Qualifications dont une suffit dans chaque groupe (groupes séparés par &)",
    english="Qualifications of which one is enough in each group (groups separated by &)",
    example="DEAES|ADVF & permis-B|permis-BE",
)
LICENCE = Column(
    name="licence",
    kind="text",
    french="Licence exigée de l'employeur",
    english="Licence required of the employer",
    example="agrement-moins-3-ans",
)
LEVEL = Column(
    name="level",
    kind="choice",
    choices=LEVELS,
    default="ordinary",
    french="Priorité : essentielle, ordinaire, facultative",
    english="Priority: essential, ordinary, optional",
    example="essential",
)
WEIGHT = Column(
    name="weight",
    kind="integer",
    default=1,
    least=1,
    most=1000,
    french="Poids dans sa priorité",
    english="Weight within its priority",
    example="1",
)

CLIENTS = Table(
    name="clients",
    french="Bénéficiaires",
    english="Clients",
    columns=(
        Column(name="id", kind="id", required=True, french="Clé", english="Key", example="be-0123"),
        Column(
            name="name",
            kind="text",
            required=True,
            french="Nom affiché",
            english="Display name",
            example="Foyer fictif 0123",
        ),
        Column(
            name="place",
            kind="text",
            required=True,
            references="places",
            french="Lieu",
            english="Place",
            example="lieu-0123",
        ),
        Column(
            name="family",
            kind="choice",
            choices=FAMILIES[:2],
            default="elderly",
            french="Public : personnes âgées, enfants",
            english="Public: elderly people, children",
            example="elderly",
        ),
        Column(
            name="birth_date",
            kind="date",
            french="Date de naissance (exigée si la prestation a des âges)",
            english="Birth date (required when the service has ages)",
            example="2024-03-02",
        ),
        Column(
            name="refused",
            kind="ids",
            default=(),
            references="workers",
            french="Intervenant(e)s à ne pas envoyer",
            english="Workers never to be sent",
            example="iv-004|iv-017",
        ),
    ),
)

SERVICES = Table(
    name="services",
    french="Prestations",
    english="Services",
    columns=(
        Column(name="id", kind="id", required=True, french="Clé", english="Key", example="toilette"),
        Column(
            name="name",
            kind="text",
            required=True,
            french="Nom",
            english="Name",
            example="Aide à la toilette",
        ),
        Column(
            name="family",
            kind="choice",
            choices=FAMILIES[:2],
            default="elderly",
            french="Public : personnes âgées, enfants",
            english="Public: elderly people, children",
            example="elderly",
        ),
        ALL_OF,
        ANY_OF,
        Column(
            name="crew",
            kind="integer",
            default=1,
            least=1,
            most=4,
            french="Intervenant(e)s ensemble",
            english="Workers together",
            example="2",
        ),
        Column(
            name="tolerance",
            kind="integer",
            default=15,
            least=0,
            most=360,
            french="Tolérance autour de l'heure prévue, minutes",
            english="Tolerance around the planned time, minutes",
            example="15",
        ),
        LEVEL,
        WEIGHT,
        LICENCE,
        Column(
            name="age_min",
            kind="integer",
            least=0,
            most=120,
            french="Âge minimal de chacun, années révolues",
            english="Least age of everyone, completed years",
            example="3",
        ),
        Column(
            name="age_max",
            kind="integer",
            least=1,
            most=120,
            french="Le plus jeune a moins de cet âge",
            english="The youngest is below this age",
            example="3",
        ),
        Column(
            name="per_carer",
            kind="integer",
            least=1,
            most=20,
            french="Enfants par intervenant(e), au plus",
            english="Most children for one carer",
            example="2",
        ),
    ),
)
