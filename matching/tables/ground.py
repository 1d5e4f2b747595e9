"""Tables of the ground: organisations and their licences, places, travel corrections, settings."""

from __future__ import annotations

from matching.tables.columns import MODES, Column, Table

ORGANISATIONS = Table(
    name="organisations",
    french="Employeurs",
    english="Employers",
    required=True,
    columns=(
        Column(name="id", kind="id", required=True, french="Clé", english="Key", example="asso-thiais"),
        Column(
            name="name", kind="text", required=True, french="Nom", english="Name", example="Aide à Thiais"
        ),
        Column(
            name="kind",
            kind="choice",
            choices=("association", "company", "ccas"),
            default="association",
            french="Nature : association, entreprise, CCAS",
            english="Kind: association, company, municipal (CCAS)",
            example="association",
        ),
    ),
)

LICENCES = Table(
    name="licences",
    french="Autorisations et agréments des employeurs, datés",
    english="Employers' licences, with dates",
    columns=(
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
            name="licence",
            kind="text",
            required=True,
            french="Licence, telle que citée par les prestations",
            english="Licence, as named by services",
            example="agrement-moins-3-ans",
        ),
        Column(
            name="valid_from",
            kind="date",
            french="Premier jour de validité (vide : depuis toujours)",
            english="First valid day (empty: always)",
            example="2024-01-01",
        ),
        Column(
            name="valid_until",
            kind="date",
            french="Dernier jour de validité, inclus (vide : sans fin)",
            english="Last valid day, included (empty: no end)",
            example="2028-12-31",
        ),
    ),
)

PLACES = Table(
    name="places",
    french="Lieux",
    english="Places",
    required=True,
    columns=(
        Column(name="id", kind="id", required=True, french="Clé", english="Key", example="lieu-0123"),
        Column(
            name="lat",
            kind="number",
            required=True,
            least=-90,
            most=90,
            french="Latitude, degrés WGS 84",
            english="Latitude, WGS 84 degrees",
            example="48.7653",
        ),
        Column(
            name="lon",
            kind="number",
            required=True,
            least=-180,
            most=180,
            french="Longitude, degrés WGS 84",
            english="Longitude, WGS 84 degrees",
            example="2.3888",
        ),
        Column(
            name="address",
            kind="text",
            french="Immeuble : deux lieux de même immeuble n'ont pas de trajet entre eux",
            english="Building: two places of one building have no travel between them",
            example="12 rue des Lilas, Thiais",
        ),
        Column(name="commune", kind="text", french="Commune", english="Commune", example="Thiais"),
        Column(
            name="sector",
            kind="text",
            french="Secteur, cité par les corrections de trajet et les transports",
            english="Sector, as named by travel corrections and public transport",
            example="Thiais",
        ),
        Column(
            name="precision",
            kind="choice",
            choices=("number", "street", "commune", "hand"),
            default="hand",
            french="Précision : au numéro, à la rue, à la commune (jamais de trajet nul), placé à la main",
            english="Precision: to the number, the street, the commune (travel is never nothing), or by hand",
            example="number",
        ),
        Column(
            name="score",
            kind="number",
            least=0,
            most=1,
            french="Confiance du géocodeur, de 0 à 1 (information)",
            english="How sure the geocoder was, 0 to 1 (information)",
            example="0,97",
        ),
        Column(
            name="synthetic",
            kind="boolean",
            default=False,
            french="Lieu fictif (données de démonstration)",
            english="Synthetic place (demonstration data)",
            example="oui",
        ),
    ),
)

_ENDS = (
    Column(
        name="origin",
        kind="text",
        required=True,
        french="Départ : clé d'un lieu ou nom d'un secteur",
        english="From: a place's key or a sector's name",
        example="Thiais",
    ),
    Column(
        name="destination",
        kind="text",
        required=True,
        french="Arrivée : clé d'un lieu ou nom d'un secteur",
        english="To: a place's key or a sector's name",
        example="Rungis",
    ),
)
_MINUTES = Column(
    name="minutes",
    kind="number",
    required=True,
    least=0,
    most=1440,
    french="Durée du trajet, minutes, hors stationnement",
    english="Travel time, minutes, without parking",
    example="12",
)
_BOTH_WAYS = Column(
    name="both_ways",
    kind="boolean",
    default=True,
    french="Vaut aussi au retour",
    english="Holds for the way back too",
    example="oui",
)

CORRECTIONS = Table(
    name="corrections",
    french="Corrections de trajet : elles l'emportent sur tout calcul",
    english="Travel corrections: they win over any computation",
    columns=(
        *_ENDS,
        Column(
            name="mode",
            kind="choice",
            choices=MODES,
            french="Mode concerné (vide : tous)",
            english="Mode concerned (empty: all)",
            example="car",
        ),
        _MINUTES,
        _BOTH_WAYS,
    ),
)

TRANSIT = Table(
    name="transit",
    french="Transports en commun de secteur à secteur",
    english="Public transport from sector to sector",
    columns=(*_ENDS, _MINUTES, _BOTH_WAYS),
)

SETTINGS_TABLE = Table(
    name="settings",
    french="Réglages (voir la liste des clés)",
    english="Settings (see the list of keys)",
    columns=(
        Column(
            name="key", kind="id", required=True, french="Réglage", english="Setting", example="euros_per_km"
        ),
        Column(name="value", kind="text", required=True, french="Valeur", english="Value", example="0,38"),
    ),
)
