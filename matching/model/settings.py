"""Prices and limits of an association: defaults with their source, each one changeable."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Values of the settings table; the meaning, unit and source of each stand in :data:`SETTINGS`."""

    name: str = ""
    phone: str = ""
    time_zone: str = "Europe/Paris"
    holidays_country: str = "FR"
    holidays_subdivision: str = ""
    euros_per_km: float = 0.38
    travel_hour: float = 16.0
    waiting_hour: float = 8.0
    over_contract: float = 20.0
    under_contract: float = 4.0
    optional_unserved: float = 15.0
    max_week_hours: float = 48.0
    max_day_hours: float = 10.0
    peak_multiplier: float = 1.5
    door_minutes: float = 4.0
    commune_km2: float = 15.6
    roads: str = ""


USUAL = Settings()


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One key of the settings table."""

    key: str
    kind: Literal["text", "number"]
    french: str
    english: str
    source: str = ""
    least: float = 0
    most: float = 1_000_000


SETTINGS: tuple[Setting, ...] = (
    Setting(key="name", kind="text", french="Nom de la structure", english="Name of the structure"),
    Setting(
        key="phone",
        kind="text",
        french="Téléphone de la structure, imprimé sur les feuilles",
        english="Telephone of the structure, printed on the sheets",
    ),
    Setting(key="time_zone", kind="text", french="Fuseau horaire", english="Time zone", source="IANA"),
    Setting(
        key="holidays_country",
        kind="text",
        french="Pays des jours fériés",
        english="Country of the public holidays",
        source="ISO 3166-1",
    ),
    Setting(
        key="holidays_subdivision",
        kind="text",
        french="Subdivision des jours fériés (par exemple l'Alsace-Moselle : 57, 6AE)",
        english="Subdivision of the public holidays (for example Alsace-Moselle: 57, 6AE)",
        source="ISO 3166-2",
    ),
    Setting(
        key="euros_per_km",
        kind="number",
        french="Indemnité par kilomètre en voiture, euros",
        english="Mileage by car, euros a kilometre",
        source="BAD, art. 14.3",
    ),
    Setting(
        key="travel_hour",
        kind="number",
        french="Prix d'une heure de trajet, euros",
        english="Price of an hour of travel, euros",
        source="hypothèse",
    ),
    Setting(
        key="waiting_hour",
        kind="number",
        french="Prix d'une heure d'attente entre deux interventions, euros",
        english="Price of an hour of waiting between two visits, euros",
        source="hypothèse",
    ),
    Setting(
        key="over_contract",
        kind="number",
        french="Prix d'une heure au-delà du contrat, euros",
        english="Price of an hour above the contract, euros",
        source="hypothèse",
    ),
    Setting(
        key="under_contract",
        kind="number",
        french="Prix d'une heure du contrat non employée, euros",
        english="Price of a contract hour left unused, euros",
        source="hypothèse",
    ),
    Setting(
        key="optional_unserved",
        kind="number",
        french="Prix d'une intervention facultative non faite, euros",
        english="Price of an optional visit left out, euros",
        source="hypothèse",
    ),
    Setting(
        key="max_week_hours",
        kind="number",
        most=168,
        french="Heures de travail par semaine au plus",
        english="Most hours of work a week",
        source="Code du travail, L3121-20",
    ),
    Setting(
        key="max_day_hours",
        kind="number",
        most=24,
        french="Heures de travail par jour au plus",
        english="Most hours of work a day",
        source="Code du travail, L3121-18",
    ),
    Setting(
        key="peak_multiplier",
        kind="number",
        least=1,
        most=5,
        french="Allongement des trajets en voiture aux heures de pointe",
        english="How much longer car trips take at peak hours",
        source="hypothèse",
    ),
    Setting(
        key="door_minutes",
        kind="number",
        most=60,
        french="Stationnement et porte à chaque nouvelle adresse en voiture, minutes",
        english="Parking and door at each new address by car, minutes",
        source="hypothèse",
    ),
    Setting(
        key="commune_km2",
        kind="number",
        least=0.1,
        most=20_000,
        french="Surface d'une commune, km² : trajets des lieux connus seulement par leur commune",
        english="Area of a commune, km²: travel of places known only by their commune",
        source="moyenne de France métropolitaine : environ 544 000 km² pour 34 800 communes",
    ),
    Setting(
        key="roads",
        kind="text",
        french="Routes : extrait OpenStreetMap du dossier, osrm:URL, valhalla:URL (vide : à vol d'oiseau)",
        english="Roads: OpenStreetMap extract in the folder, osrm:URL, valhalla:URL (empty: crow-fly)",
    ),
)
