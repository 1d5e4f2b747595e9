"""Tables of the ground of shift shuttles: sites, their gates, stops."""

from __future__ import annotations

from matching.tables.columns import Column, Table

_LAT = Column(
    name="lat",
    kind="number",
    required=True,
    least=-90,
    most=90,
    french="Latitude WGS 84, degrés",
    english="WGS 84 latitude, degrees",
    example="48,76162",
)
_LON = Column(
    name="lon",
    kind="number",
    required=True,
    least=-180,
    most=180,
    french="Longitude WGS 84, degrés",
    english="WGS 84 longitude, degrees",
    example="2,35612",
)


def _minutes(name: str, french: str, english: str, default: int | None, most: int = 240) -> Column:
    return Column(
        name=name,
        kind="integer",
        default=default,
        least=0,
        most=most,
        french=french,
        english=english,
        example=str(10 if default is None else default),
    )


SITES = Table(
    name="sites",
    french="Lieux de travail",
    english="Places of work",
    required=True,
    columns=(
        Column(name="id", kind="id", required=True, french="Clé", english="Key", example="min"),
        Column(
            name="name",
            kind="text",
            default="",
            french="Nom affiché",
            english="Name shown",
            example="MIN de Rungis",
        ),
        Column(
            name="zone",
            kind="text",
            french="Zone sous laquelle la demande est comptée (vide : le lieu lui-même)",
            english="Zone under which demand is counted (empty: the site itself)",
            example="MIN de Rungis",
        ),
        _minutes(
            "early_minutes",
            "Avance permise à la porte, minutes",
            "Allowed earliness at the gate, minutes",
            15,
        ),
        _minutes(
            "wait_minutes",
            "Attente permise à la porte au retour, minutes",
            "Allowed wait at the gate on the way home, minutes",
            30,
        ),
        _minutes(
            "call_wait",
            "Fin de poste variable : attente au plus après l'appel, minutes (vide : la dernière navette, "
            "après la fin au plus tard)",
            "Shifts that end in a range: longest wait after a call, minutes (empty: the last run, after the "
            "latest end)",
            None,
        ),
    ),
)

GATES = Table(
    name="gates",
    french="Portes où les véhicules s'arrêtent",
    english="Gates where vehicles halt",
    required=True,
    columns=(
        Column(name="id", kind="id", required=True, french="Clé", english="Key", example="min-est"),
        Column(
            name="site",
            kind="text",
            required=True,
            references="sites",
            french="Lieu de travail",
            english="Place of work",
            example="min",
        ),
        Column(
            name="name",
            kind="text",
            default="",
            french="Nom affiché",
            english="Name shown",
            example="MIN, porte de Thiais",
        ),
        _LAT,
        _LON,
        _minutes(
            "access_minutes",
            "De la porte au poste de travail, minutes : la navette arrive d'autant plus tôt",
            "From the gate to the post, minutes: the shuttle arrives that much earlier",
            0,
            most=120,
        ),
    ),
)

STOPS = Table(
    name="stops",
    french="Arrêts : points de rencontre, et domiciles dont on ne connaît que la commune",
    english="Stops: meeting points, and homes of which only the commune is known",
    columns=(
        Column(name="id", kind="id", required=True, french="Clé", english="Key", example="vitry-07"),
        Column(
            name="name", kind="text", default="", french="Nom affiché", english="Name shown", example="Mairie"
        ),
        Column(
            name="commune",
            kind="text",
            required=True,
            french="Commune",
            english="Commune",
            example="Vitry-sur-Seine",
        ),
        _LAT,
        _LON,
        Column(
            name="meeting",
            kind="boolean",
            default=True,
            french="Peut servir de point de rencontre",
            english="May be a meeting point",
            example="oui",
        ),
        Column(
            name="synthetic",
            kind="boolean",
            default=False,
            french="Inventé pour une démonstration",
            english="Made up for a demonstration",
            example="non",
        ),
    ),
)
