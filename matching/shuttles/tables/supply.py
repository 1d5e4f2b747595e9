"""Tables of what could carry people: public transport that exists, runs that are fixed."""

from __future__ import annotations

from matching.tables.columns import Column, Table


def _hour(name: str, french: str, english: str, example: str) -> Column:
    return Column(name=name, kind="text", required=True, french=french, english=english, example=example)


_WEEKDAYS = Column(
    name="weekdays",
    kind="weekdays",
    french="Jours de service (vide : tous)",
    english="Days of service (empty: all)",
    example="lu-ve",
)

SERVICE_WINDOWS = Table(
    name="service_windows",
    french="Transports en commun existants : quand ils passent",
    english="Existing public transport: when it runs",
    columns=(
        Column(name="line", kind="text", required=True, french="Ligne", english="Line", example="N22"),
        Column(
            name="origin",
            kind="text",
            required=True,
            french="De : commune, zone, lieu ou porte ; * : partout",
            english="From: commune, zone, site or gate; *: anywhere",
            example="Thiais",
        ),
        Column(
            name="destination",
            kind="text",
            required=True,
            french="Vers : de même",
            english="To: likewise",
            example="MIN de Rungis",
        ),
        Column(
            name="both_ways",
            kind="boolean",
            default=True,
            french="Au retour aussi",
            english="The way back too",
            example="oui",
        ),
        _WEEKDAYS,
        _hour("first", "Premier départ", "First departure", "05:10"),
        _hour(
            "last", "Dernier départ : 25:30 est 01:30 le lendemain", "Last departure: 25:30 is 01:30", "25:30"
        ),
        Column(
            name="headway",
            kind="integer",
            least=1,
            most=240,
            french="Minutes entre deux départs (vide : sans horaire, tout le temps entre les deux)",
            english="Minutes between departures (empty: no timetable, any time between the two)",
            example="20",
        ),
        Column(
            name="minutes",
            kind="integer",
            required=True,
            least=1,
            most=240,
            french="Durée, de la porte du domicile à celle du site, minutes",
            english="Duration from the home's door to the site's gate, minutes",
            example="35",
        ),
    ),
)

RUNS = Table(
    name="runs",
    french="Navettes à arrêts et horaires fixes, un arrêt par ligne, dans l'ordre",
    english="Runs with fixed stops and times, one halt a row, in order",
    columns=(
        Column(name="run", kind="text", required=True, french="Navette", english="Run", example="MIN-0215"),
        Column(
            name="place",
            kind="text",
            required=True,
            french="Arrêt ou porte",
            english="Stop or gate",
            example="vitry-07",
        ),
        _hour(
            "time", "Départ (au dernier arrêt : arrivée)", "Departure (at the last halt: arrival)", "02:15"
        ),
        Column(
            name="seats",
            kind="integer",
            least=1,
            most=99,
            french="Places (à la première ligne ; vide : celles du véhicule)",
            english="Seats (on the first row; empty: those of the vehicle)",
            example="8",
        ),
        _WEEKDAYS,
    ),
)
