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
    other_carer: float = 9.0
    new_carer: float = 4.5
    moved_10_minutes: float = 3.0
    varied_10_minutes: float = 0.75
    hour_tolerance: float = 5.0
    not_local: float = 0.0
    lending_price: float = 4.5
    balance_hour: float = 0.0
    start_grid: float = 5.0
    meals_carried: float = 20.0
    longest_gap: float = 0.0
    wait_aboard: float = 5.0
    max_week_hours: float = 48.0
    max_day_hours: float = 10.0
    peak_multiplier: float = 1.5
    door_minutes: float = 4.0
    commune_km2: float = 15.6
    roads: str = ""


USUAL = Settings()


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One key of the settings table; ``allowed`` lists the only values of a number, when not all will do."""

    key: str
    kind: Literal["text", "number"]
    french: str
    english: str
    source: str = ""
    least: float = 0
    most: float = 1_000_000
    allowed: tuple[float, ...] = ()


#: Steps, in minutes, of which an hour holds a whole number; 0 for none.
STEPS = (0, 1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30, 60)

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
        key="other_carer",
        kind="number",
        most=10_000,
        french="Prix d'une intervention par une autre personne que l'habituelle ou la préférée, euros",
        english="Price of a visit by somebody else than the usual or preferred carer, euros",
        source="hypothèse : 12 km en voiture",
    ),
    Setting(
        key="new_carer",
        kind="number",
        most=10_000,
        french="Prix en plus si le bénéficiaire ne connaît pas cette personne, euros",
        english="Further price when the client does not know that person, euros",
        source="hypothèse : 6 km en voiture",
    ),
    Setting(
        key="moved_10_minutes",
        kind="number",
        most=10_000,
        french="Prix de chaque tranche de 10 minutes d'écart à l'heure souhaitée ou habituelle, euros",
        english="Price of each 10 minutes away from the wanted or usual hour, euros",
        source="hypothèse : une demi-heure vaut 12 km en voiture",
    ),
    Setting(
        key="varied_10_minutes",
        kind="number",
        most=10_000,
        french="Régularité d'une ligne sans heure : prix de 10 min d'écart au milieu de sa fenêtre, euros",
        english="Regularity of a line without an hour: price of 10 minutes from its window's middle, euros",
        source="hypothèse : 1 km en voiture",
    ),
    Setting(
        key="hour_tolerance",
        kind="number",
        most=120,
        french="Écart gratuit à l'heure souhaitée ou habituelle, minutes",
        english="Free distance from the wanted or usual hour, minutes",
        source="hypothèse : un pas des heures annoncées",
    ),
    Setting(
        key="not_local",
        kind="number",
        most=10_000,
        french="Priorité locale : prix d'une intervention par qui habite un autre secteur ou commune, euros",
        english="Local priority: price of a visit by somebody living in another sector or commune, euros",
        source="0 : à vous de la fixer",
    ),
    Setting(
        key="lending_price",
        kind="number",
        most=10_000,
        french="Prêt entre équipes : prix d'une intervention par une autre équipe, euros (0 sans équipe)",
        english="Lending: price of a visit by somebody of another team, euros (0 without teams)",
        source="hypothèse : 6 km en voiture",
    ),
    Setting(
        key="balance_hour",
        kind="number",
        most=10_000,
        french="Équilibre : prix d'une heure d'écart à sa part du travail, selon les contrats, euros",
        english="Balance: price of an hour away from one's part of the work, by contracts, euros",
        source="0 : les heures sous et sur contrat ont déjà leur prix",
    ),
    Setting(
        key="start_grid",
        kind="number",
        most=60,
        allowed=STEPS,
        french="Pas des heures annoncées, minutes (0 : aucun)",
        english="Step of announced hours, minutes (0: none)",
        source="usage : des heures rondes",
    ),
    Setting(
        key="meals_carried",
        kind="number",
        most=1000,
        french="Portage : repas que contient un sac ou un véhicule",
        english="Meal rounds: meals that a bag or a vehicle holds",
        source="hypothèse",
    ),
    Setting(
        key="longest_gap",
        kind="number",
        most=1440,
        french="Attente la plus longue entre deux interventions d'une période, minutes (0 : sans limite)",
        english="Longest wait between two visits of a period, minutes (0: no limit)",
        source="0 : selon votre accord",
    ),
    Setting(
        key="wait_aboard",
        kind="number",
        most=240,
        french="Trajets : attente la plus longue à un arrêt avec quelqu'un à bord, minutes",
        english="Rides: longest wait at a halt with somebody on board, minutes",
        source="hypothèse : un pas des heures annoncées",
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
