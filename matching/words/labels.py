"""Short words: the summary of a week, and what is said of a week that cannot be read."""

from __future__ import annotations

#: code -> (French, English)
LABELS: dict[str, tuple[str, str]] = {
    "week.invalid": (
        "Semaine attendue au format ISO : vu {seen}. Écrivez par exemple 2026-W48 (semaines 1 à 53).",
        "An ISO week is expected: seen {seen}. Write for example 2026-W48 (weeks 1 to 53).",
    ),
    "week.synthetic": (
        "Foyers et personnes fictifs : données de démonstration.",
        "Synthetic households and people: demonstration data.",
    ),
    "week.served": (
        "Semaine {week} : {served} interventions planifiées sur {visits}, {unserved} à pourvoir.",
        "Week {week}: {served} visits planned out of {visits}, {unserved} unserved.",
    ),
    "week.shortened": (
        "Interventions raccourcies pour trouver place : {count}.",
        "Visits shortened to find a place: {count}.",
    ),
    "week.hours": (
        "{workers} personnes : {service} h d'intervention, {travel} de trajet, {waiting} d'attente, {km} km.",
        "{workers} workers: {service} h of service, {travel} h of travel, {waiting} h of waiting, {km} km.",
    ),
    "week.cost": ("Coût : {amount}", "Cost: {amount}"),
    "week.breaches": ("Règles impératives enfreintes : {count}.", "Hard rules broken: {count}."),
    "week.visit": ("{service}, {title}, {day}", "{service}, {title}, {day}"),
}
