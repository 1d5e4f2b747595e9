"""Tables of the fleet: vehicles, drivers."""

from __future__ import annotations

from matching.tables.columns import Column, Table


def _number(name: str, french: str, english: str, example: str, default: float | None = None) -> Column:
    return Column(
        name=name,
        kind="number",
        default=default,
        least=0,
        most=100_000,
        french=french,
        english=english,
        example=example,
    )


def _count(name: str, french: str, english: str, example: str, default: int | None = None) -> Column:
    return Column(
        name=name,
        kind="integer",
        default=default,
        least=0,
        most=1_000,
        french=french,
        english=english,
        example=example,
    )


_HOURS = (
    Column(
        name="weekdays",
        kind="weekdays",
        french="Jours de service (vide : tous)",
        english="Days of service (empty: all)",
        example="lu-sa",
    ),
    Column(name="start", kind="time", required=True, french="Début", english="Start", example="01:00"),
    Column(
        name="end",
        kind="time",
        required=True,
        french="Fin (avant ou à l'heure de début : le lendemain)",
        english="End (at or before the start: the next day)",
        example="09:30",
    ),
)

VEHICLES = Table(
    name="vehicles",
    french="Véhicules",
    english="Vehicles",
    required=True,
    columns=(
        Column(name="id", kind="id", required=True, french="Clé", english="Key", example="veh-01"),
        Column(name="name", kind="text", default="", french="Nom", english="Name", example="Minibus 1"),
        Column(
            name="operator", kind="text", default="", french="Exploitant", english="Operator", example="X"
        ),
        Column(
            name="base",
            kind="text",
            references="places",
            french="Dépôt : clé d'un lieu (ou bien ses coordonnées)",
            english="Depot: a place's key (or else its coordinates)",
            example="depot",
        ),
        Column(
            name="base_lat",
            kind="number",
            least=-90,
            most=90,
            french="Dépôt : latitude",
            english="Depot: latitude",
            example="48,76",
        ),
        Column(
            name="base_lon",
            kind="number",
            least=-180,
            most=180,
            french="Dépôt : longitude",
            english="Depot: longitude",
            example="2,37",
        ),
        Column(
            name="end_place",
            kind="text",
            references="places",
            french="Fin de service ailleurs qu'au dépôt (covoitureur : son lieu de travail)",
            english="End of service elsewhere than the depot (a commuter: her place of work)",
            example="zone-min",
        ),
        _count("seats", "Places assises, conducteur non compté", "Seats, driver not counted", "8", 8),
        _count("wheelchair_places", "Places de fauteuil roulant", "Wheelchair places", "2", 0),
        _count(
            "seats_per_wheelchair",
            "Places assises qu'un fauteuil supprime",
            "Seats that one wheelchair takes away",
            "2",
            0,
        ),
        Column(
            name="arrangements",
            kind="ids",
            default=(),
            french=(
                "Autres dispositions : assis + fauteuils de chacune (remplace les trois colonnes des places)"
            ),
            english="Other arrangements: seats + wheelchairs of each (replaces the three columns of seats)",
            example="8|5+1|4+2",
        ),
        *_HOURS,
        _number("range_km", "Autonomie, kilomètres", "Range, kilometres", "220"),
        _number("euros_per_km", "Euros par kilomètre", "Euros a kilometre", "0,38", 0.0),
        _number("euros_per_hour", "Euros par heure de sortie", "Euros an hour out", "25", 0.0),
        _number("euros_per_use", "Euros par sortie", "Euros a tour", "10", 0.0),
        _count("co2_per_km", "Grammes de CO2 par kilomètre", "Grams of CO2 a kilometre", "270", 270),
        Column(
            name="driven",
            kind="boolean",
            default=True,
            french="Avec son conducteur (non : conducteurs de la table drivers)",
            english="With its own driver (no: drivers of the table drivers)",
            example="oui",
        ),
        Column(
            name="licences",
            kind="ids",
            default=(),
            french="Permis et titres exigés du conducteur",
            english="Licences asked of the driver",
            example="B|visite-medicale",
        ),
        Column(
            name="offers",
            kind="ids",
            default=(),
            french="Aptitudes du véhicule, citées par les demandes",
            english="Abilities of the vehicle, as requests name them",
            example="rampe",
        ),
        Column(
            name="break_start",
            kind="time",
            french="Pause : au plus tôt",
            english="Break: earliest",
            example="05:00",
        ),
        Column(
            name="break_end",
            kind="time",
            french="Pause : au plus tard",
            english="Break: latest",
            example="06:00",
        ),
        _count("break_minutes", "Pause : minutes", "Break: minutes", "20"),
        _number(
            "break_euros", "Prix d'une pause non prise, euros", "Price of a missed break, euros", "50", 50.0
        ),
        Column(
            name="break_required",
            kind="boolean",
            default=False,
            french="Pause obligatoire : un trajet est refusé plutôt qu'elle",
            english="The break must be taken: a ride is refused rather than it",
            example="non",
        ),
        Column(
            name="hand_over",
            kind="text",
            references="places",
            french="Lieu de relève des conducteurs (vide : le dépôt)",
            english="Where drivers change (empty: the depot)",
            example="gare",
        ),
        _count(
            "hand_over_minutes", "Relève d'un conducteur, minutes", "Change of drivers, minutes", "10", 10
        ),
        _count(
            "detour_minutes",
            "Covoitureur : détour au plus, minutes",
            "Commuter: longest detour, minutes",
            "10",
        ),
    ),
)

DRIVERS = Table(
    name="drivers",
    french="Conducteurs",
    english="Drivers",
    columns=(
        Column(name="id", kind="id", required=True, french="Clé", english="Key", example="cond-1"),
        Column(name="name", kind="text", default="", french="Nom", english="Name", example="Mme Fictive"),
        Column(
            name="holds",
            kind="ids",
            default=(),
            french="Permis, titres et aptitudes",
            english="Licences and abilities",
            example="B|visite-medicale|PSC1",
        ),
        *_HOURS,
    ),
)
