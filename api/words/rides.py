"""What the doors say about pooled rides: French, English."""

from __future__ import annotations

RIDES: dict[str, tuple[str, str]] = {
    "help.rides": (
        "Planifier les trajets partagés d'un jour à partir d'un dossier de tableaux.",
        "Plan the pooled rides of a day from a folder of tables.",
    ),
    "help.rides.examples": (
        (
            "Exemples :\n\nmaillon rides tableaux --date 2026-11-24 --out trajets\n\n"
            "maillon rides tableaux --date 24/11/2026 --iterations 5000 --seed 7 --json"
        ),
        (
            "Examples:\n\nmaillon rides tables --date 2026-11-24 --out rides\n\n"
            "maillon rides tables --date 2026-11-24 --iterations 5000 --seed 7 --json"
        ),
    ),
    "help.rides_folder": (
        "Dossier de tables CSV ou classeur : ride_requests, vehicles, places…",
        "Folder of CSV tables or workbook: ride_requests, vehicles, places…",
    ),
    "help.date": ("Jour à planifier, comme 2026-11-24.", "Day to plan, like 2026-11-24."),
    "help.solo": (
        "Comparer avec chacun seul à bord (--no-compare : tout le temps au plan).",
        "Compare with everybody alone on board (--no-compare: all the time for the plan).",
    ),
    "help.demo_what": (
        "« week » : la semaine de référence ; « rides » : un jour de trajets partagés.",
        "“week”: the reference week; “rides”: a day of pooled rides.",
    ),
    "rides.read": (
        "{requests} demandes ce jour-là, {vehicles} véhicules, {turned_away} hors règles de réservation",
        "{requests} requests on that day, {vehicles} vehicles, {turned_away} outside the booking rules",
    ),
    "rides.start": ("Planification du {date} ({limit})", "Planning {date} ({limit})"),
    "rides.stage.alone": (
        "Les mêmes trajets, chacun seul à bord, pour comparer…",
        "The same rides, each alone on board, to compare…",
    ),
    "rides.stage.explain": ("Pourquoi les autres sont refusés…", "Why the others are refused…"),
    "rides.not_explained": (
        "{count} refus sans détail, faute de temps (--seconds)",
        "{count} refusals without details, for want of time (--seconds)",
    ),
    "rides.profile": ("Durée à bord : {profile}", "Longest ride: {profile}"),
    "rides.served": (
        (
            "{carried} trajets assurés sur {asked} (dont {ordered} en taxi), {refused} refusés, dont {cap} à "
            "cause de la durée à bord"
        ),
        (
            "{carried} of {asked} rides served ({ordered} of them by taxi), {refused} refused, {cap} of them "
            "because of the longest ride"
        ),
    ),
    "rides.cost": (
        "{vehicles} véhicules, {distance} dont {empty} à vide, coût {cost}",
        "{vehicles} vehicles, {distance} of which {empty} empty, cost {cost}",
    ),
    "rides.papers": (
        "{sheets} feuilles de route et {notices} avis aux voyageurs, version {version}",
        "{sheets} run sheets and {notices} notices to passengers, version {version}",
    ),
    "rides.compared": (
        "{what} : {shared} partagé, {alone} seul ({difference})",
        "{what}: {shared} shared, {alone} alone ({difference})",
    ),
}
