"""Tables of what a service promises: ride-time profiles, eligibility, booking cut-offs, the fallback."""

from __future__ import annotations

from matching.tables.columns import Column, Table

RIDE_PROFILES = Table(
    name="ride_profiles",
    french="Durées à bord (PAM et « navette de poste » existent déjà)",
    english="Longest rides (PAM and “navette de poste” exist already)",
    columns=(
        Column(name="id", kind="id", required=True, french="Nom", english="Name", example="urbain"),
        Column(
            name="ratio",
            kind="number",
            least=1,
            most=10,
            french="Au plus tant de fois le trajet direct",
            english="At most so many times the direct trip",
            example="1,5",
        ),
        Column(
            name="extra",
            kind="integer",
            least=0,
            most=240,
            french="Au plus tant de minutes de plus que le direct",
            english="At most so many minutes more than the direct trip",
            example="30",
        ),
        Column(
            name="floor",
            kind="integer",
            least=0,
            most=240,
            french="Jamais moins que le direct plus tant de minutes",
            english="Never less than the direct trip plus so many minutes",
            example="10",
        ),
    ),
)


def _days(name: str, french: str, english: str, example: str) -> Column:
    return Column(
        name=name, kind="integer", least=0, most=400, french=french, english=english, example=example
    )


RIDE_SERVICES = Table(
    name="ride_services",
    french="Services de transport : droits, horaires, délais de réservation",
    english="Transport services: who may, when, and booking cut-offs",
    columns=(
        Column(name="id", kind="id", required=True, french="Clé", english="Key", example="pam"),
        Column(name="name", kind="text", required=True, french="Nom", english="Name", example="PAM 94"),
        Column(
            name="profile",
            kind="text",
            default="PAM",
            french="Durée à bord",
            english="Longest ride",
            example="PAM",
        ),
        Column(
            name="categories",
            kind="ids",
            default=(),
            french="Droits dont un suffit (vide : tout le monde)",
            english="Entitlements of which one is enough (empty: everybody)",
            example="GIR 1|GIR 2|GIR 3|GIR 4",
        ),
        Column(
            name="communes",
            kind="ids",
            default=(),
            french="Communes desservies (vide : partout)",
            english="Communes served (empty: anywhere)",
            example="Thiais|Choisy-le-Roi",
        ),
        Column(name="start", kind="time", french="Ouverture", english="Opening", example="06:00"),
        Column(
            name="end",
            kind="time",
            french="Fermeture (avant ou à l'ouverture : le lendemain)",
            english="Closing (at or before the opening: the next day)",
            example="24:00",
        ),
        Column(
            name="weekdays",
            kind="weekdays",
            french="Jours (vide : tous)",
            english="Days (empty: all)",
            example="lu-sa",
        ),
        Column(
            name="least_metres",
            kind="integer",
            default=0,
            least=0,
            most=100_000,
            french="Trajet le plus court, mètres",
            english="Shortest trip, metres",
            example="500",
        ),
        _days("opens_days", "Réservation : jours d'avance au plus", "Booking: days ahead at most", "30"),
        _days("closes_days", "Réservation : jours d'avance au moins", "Booking: days ahead at least", "1"),
        Column(
            name="closes_at",
            kind="time",
            french="Heure limite de ce jour-là (vide : toute la journée)",
            english="Time limit on that day (empty: the whole day)",
            example="12:00",
        ),
        Column(
            name="lead_minutes",
            kind="integer",
            least=0,
            most=10_000,
            french="Réservation : minutes d'avance au moins",
            english="Booking: minutes ahead at least",
            example="60",
        ),
        _days(
            "regular_opens_days",
            "Trajets réguliers : jours d'avance au plus",
            "Regular rides: days ahead at most",
            "90",
        ),
        _days(
            "regular_closes_days",
            "Trajets réguliers : jours d'avance au moins",
            "Regular rides: days ahead at least",
            "7",
        ),
        Column(
            name="regular_from",
            kind="integer",
            least=1,
            most=31,
            french="Un trajet est régulier à partir de tant de fois par mois (vide : jamais)",
            english="A ride is regular from so many times a month (empty: never)",
            example="4",
        ),
    ),
)

FALLBACK = Table(
    name="fallback",
    french="Taxi ou sous-traitant, quand la flotte ne convient pas (une ligne)",
    english="Taxi or subcontractor, when the fleet does not do (one row)",
    columns=(
        Column(name="id", kind="id", required=True, french="Nom", english="Name", example="Taxi fictif"),
        Column(
            name="phone",
            kind="text",
            default="",
            french="Téléphone, imprimé sur la feuille de l'intervenant(e) qui le prend",
            english="Telephone, printed on the sheet of the carer who takes it",
            example="01 99 00 00 02",
        ),
        Column(
            name="euros_per_ride",
            kind="number",
            required=True,
            least=0,
            most=10_000,
            french="Prise en charge, euros",
            english="Price of an order, euros",
            example="8",
        ),
        Column(
            name="euros_per_km",
            kind="number",
            default=0.0,
            least=0,
            most=100,
            french="Euros par kilomètre",
            english="Euros a kilometre",
            example="2,2",
        ),
        Column(
            name="lead_minutes",
            kind="integer",
            default=0,
            least=0,
            most=10_000,
            french="Délai d'appel, minutes",
            english="Call lead time, minutes",
            example="30",
        ),
        Column(
            name="seats",
            kind="integer",
            default=4,
            least=0,
            most=60,
            french="Places",
            english="Seats",
            example="4",
        ),
        Column(
            name="wheelchair_places",
            kind="integer",
            default=0,
            least=0,
            most=10,
            french="Places de fauteuil roulant",
            english="Wheelchair places",
            example="0",
        ),
    ),
)
