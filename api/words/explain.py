"""Words of ``maillon explain``: French, English."""

from __future__ import annotations

EXPLAIN: dict[str, tuple[str, str]] = {
    "help.explain": (
        "Dire pourquoi une intervention est à pourvoir, personne par personne, et quel changement suffirait.",
        "Say why a visit is unserved, person by person, and which change would do.",
    ),
    "help.explain.examples": (
        (
            "Exemples :\n\nmaillon explain semaine/plan.json\n\n"
            "maillon explain semaine/plan.json garde-011/2026-11-25\n\n"
            "maillon explain semaine/plan.json MARTIN --json"
        ),
        (
            "Examples:\n\nmaillon explain week/plan.json\n\n"
            "maillon explain week/plan.json garde-011/2026-11-25\n\n"
            "maillon explain week/plan.json MARTIN --json"
        ),
    ),
    "help.visit": (
        "Identifiant de l'intervention, ou une partie de son nom ; sans lui, toutes celles à pourvoir.",
        "Id of the visit, or a part of its name; without it, every unserved one.",
    ),
    "help.plan_file": (
        "Le plan.json d'un résultat de Maillon.",
        "The plan.json of a result of Maillon.",
    ),
    "help.explain_seconds": (
        "Temps accordé quand toutes sont demandées ; ce qui reste est dit (code 3).",
        "Time granted when all are asked for; what is left is said (code 3).",
    ),
    "explain.start": (
        "Explication de {count} intervention(s) à pourvoir…",
        "Explaining {count} unserved visit(s)…",
    ),
    "explain.shortened": (
        "{count} gardent une explication courte ; « maillon explain PLAN » les donne toutes.",
        "{count} keep a short explanation; “maillon explain PLAN” gives them all.",
    ),
    "explain.nothing": ("Rien à expliquer : tout est pourvu.", "Nothing to explain: everything is served."),
    "explain.left": (
        "{count} intervention(s) à pourvoir n'ont pas été expliquées, faute de temps (--seconds).",
        "{count} unserved visit(s) were not explained, for lack of time (--seconds).",
    ),
    "explain.instead": (
        "Déjà dans le plan. Qui d'autre pourrait la faire :",
        "In the plan already. Who else could do it:",
    ),
    "explain.others": ("  … et {count} autres personnes.", "  … and {count} more people."),
}
