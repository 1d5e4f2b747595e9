"""What the doors say about visits and rides in one plan: French, English."""

from __future__ import annotations

JOINT: dict[str, tuple[str, str]] = {
    "help.joint": (
        "Planifier ensemble les interventions d'un jour et les trajets qui y amènent.",
        "Plan the visits of a day and the rides that lead to them together.",
    ),
    "help.joint.examples": (
        (
            "Exemples :\n\nmaillon joint tableaux --date 2026-11-24 --out ensemble\n\n"
            "maillon joint tableaux --rides transporteur --date 24/11/2026 --legs between --seconds 30\n\n"
            "maillon joint tableaux --date 2026-11-24 --printed 2026-11-23T18:00\n\n"
            "maillon joint tableaux --date 2026-11-24 --iterations 5000 --json"
        ),
        (
            "Examples:\n\nmaillon joint tables --date 2026-11-24 --out together\n\n"
            "maillon joint tables --rides operator --date 2026-11-24 --legs between --seconds 30\n\n"
            "maillon joint tables --date 2026-11-24 --printed 2026-11-23T18:00\n\n"
            "maillon joint tables --date 2026-11-24 --iterations 5000 --json"
        ),
    ),
    "help.joint_rides": (
        "Dossier des véhicules et des demandes de trajet, s'ils ne sont pas à côté des autres tables.",
        "Folder of vehicles and ride requests, when they are not beside the other tables.",
    ),
    "help.joint_legs": (
        "Trajets proposés : aux bouts des tournées (ends) ou aussi entre deux interventions (between).",
        "Rides offered: at both ends of tours (ends), or between two visits too (between).",
    ),
    "joint.section": ("Interventions et trajets du {date} ensemble", "Visits and rides of {date} together"),
    "joint.day": ("Le {date}, avec les navettes :", "On {date}, with the shuttles:"),
    "joint.read": (
        (
            "{visits} interventions ce jour-là, {on_foot} intervenant(e)s sans véhicule, "
            "{rides} trajets demandés, {vehicles} véhicules"
        ),
        (
            "{visits} visits on that day, {on_foot} carers without a vehicle, {rides} rides asked for, "
            "{vehicles} vehicles"
        ),
    ),
    "joint.served": (
        (
            "{served} interventions planifiées sur {asked}, dont {brought} dans des tournées "
            "qu'un trajet rend possibles"
        ),
        "{served} visits planned of {asked}, of which {brought} in tours that a ride makes possible",
    ),
    "joint.workers": (
        "Sans véhicule : {usable} au travail sur {present}, trajets partagés : {rides}",
        "Without a vehicle: {usable} at work of {present}, pooled rides: {rides}",
    ),
    "joint.papers": (
        (
            "Feuilles de route : {sheets} ; feuilles d'intervenants : {carers} ; avis : {notices} ; "
            "version {version}"
        ),
        "Run sheets: {sheets}; carers' sheets: {carers}; notices: {notices}; version {version}",
    ),
    "joint.cost": (
        "Véhicules sortis : {vehicles} ; {distance}, {fleet} ; journée entière {cost}",
        "{vehicles} vehicles out, {distance}, {fleet}; whole day {cost}",
    ),
}
