"""What the doors say about shift shuttles: French, English."""

from __future__ import annotations

SHUTTLES: dict[str, tuple[str, str]] = {
    "help.shuttles": (
        "Planifier les navettes de poste d'un jour à partir des fichiers des employeurs.",
        "Plan the shift shuttles of a day from employers' files.",
    ),
    "help.shuttles.examples": (
        (
            "Exemples :\n\nmaillon shuttles dossier --date 2026-11-24 --out navettes\n\n"
            "maillon shuttles dossier --date 2026-11-24 --form points --walk 800 --profile PAM\n\n"
            "maillon shuttles dossier --date 2026-11-24 --demand"
        ),
        (
            "Examples:\n\nmaillon shuttles folder --date 2026-11-24 --out shuttles\n\n"
            "maillon shuttles folder --date 2026-11-24 --form points --walk 800 --profile PAM\n\n"
            "maillon shuttles folder --date 2026-11-24 --demand"
        ),
    ),
    "help.bench.shifts": (
        "Salariés en horaires décalés (fictifs) : des fichiers des employeurs au plan jugé.",
        "Shift workers (Sud Val-de-Marne, invented): from employers' files to a judged plan.",
    ),
    "help.bench.shifts.examples": (
        "Exemple :\n\nmaillon bench shifts --sizes 50,200,1000,5000 --seconds 60 --out postes.csv",
        "Example:\n\nmaillon bench shifts --sizes 50,200,1000,5000 --seconds 60 --out shifts.csv",
    ),
    "help.shuttles_folder": (
        "Dossier : classeurs des employeurs (.xlsx), et sites, gates, stops, vehicles… en CSV.",
        "Folder: employers' workbooks (.xlsx), and sites, gates, stops, vehicles… as CSV.",
    ),
    "help.form": (
        "door : porte à porte ; points : par points de rencontre ; fixed : arrêts et horaires fixes.",
        "door: door to door; points: by meeting points; fixed: fixed stops and times.",
    ),
    "help.ride_profile": (
        "Durée à bord : « navette de poste », PAM, ou une de la table ride_profiles.",
        "Longest ride: “navette de poste”, PAM, or one of the table ride_profiles.",
    ),
    "help.walk": (
        "Marche au plus jusqu'à un point de rencontre, mètres.",
        "Longest walk to a meeting point, metres.",
    ),
    "help.all_legs": (
        "Planifier aussi les trajets que les transports existants desservent.",
        "Plan the ways that existing transport covers, too.",
    ),
    "help.demand_only": (
        "Écrire seulement la demande par zone et prise de poste, sans rien planifier.",
        "Print the demand by zone and start of shift only, and plan nothing.",
    ),
    "help.spread": (
        "Graine de la répartition des domiciles dont on ne connaît que la commune.",
        "Seed of the spreading of homes of which only the commune is known.",
    ),
    "help.beside": (
        "Dossier du plan de la veille ou du lendemain, dont les véhicules sont pris ; --out est toujours lu.",
        "Folder of the plan of the day before or after, whose vehicles are kept; --out is always read.",
    ),
    "shuttles.busy": (
        "Plan du {date} connu : {tours} sorties gardées",
        "Plan of {date} known: {tours} tours kept",
    ),
    "shuttles.read": (
        "{workers} salariés, {shifts} postes ce jour-là, {legs} trajets sans transport sur {all}",
        "{workers} workers, {shifts} shifts on that day, {legs} ways without transport of {all}",
    ),
    "shuttles.demand": (
        "{zone} {start} : {workers} salariés, aller sans transport {out}, retour sans transport {home}",
        "{zone} {start}: {workers} workers, way there uncovered {out}, way home uncovered {home}",
    ),
    "shuttles.runs": (
        "{runs} navettes, {vehicles} véhicules, plus petite marge sous le plafond : {spare} s",
        "{runs} runs, {vehicles} vehicles, least spare time under the longest ride: {spare} s",
    ),
}

#: Refusals of the door.
SHUTTLE_FAULTS: dict[str, tuple[str, str]] = {
    "shuttles.duties.rule": (
        "Un fichier sorties-DATE.json dit ce que font les véhicules d'un jour planifié, celui de son nom.",
        "A file sorties-DATE.json says what the vehicles of a planned day do, that of its name.",
    ),
    "shuttles.duties.advice": (
        "Planifiez ce jour de nouveau, ou retirez le fichier.",
        "Plan that day again, or take the file away.",
    ),
    "shuttles.beside.rule": (
        "Un dossier donné avec --beside contient le plan de la veille ou du lendemain (sorties-DATE.json).",
        "A folder given with --beside holds a plan of the day before or after (sorties-DATE.json).",
    ),
    "shuttles.beside.advice": (
        "Planifiez d'abord ce jour-là dans ce dossier avec --out, ou retirez --beside.",
        "Plan that day into this folder with --out first, or leave out --beside.",
    ),
    "shuttles.profile.rule": (
        "La durée à bord est un profil qui existe.",
        "The longest ride is a profile that exists.",
    ),
    "shuttles.profile.advice": (
        "Écrivez « navette de poste » ou PAM, ou ajoutez une ligne à la table ride_profiles.",
        "Write “navette de poste” or PAM, or add a row to the table ride_profiles.",
    ),
    "shuttles.no_shift.rule": (
        "Il y a au moins un poste ce jour-là.",
        "There is at least one shift on that day.",
    ),
    "shuttles.no_shift.advice": (
        "Vérifiez la date, et l'année des en-têtes des grilles.",
        "Check the date, and the year of the headings of the grids.",
    ),
    "shuttles.form.rule": (
        "La forme est door, points ou fixed.",
        "The form is door, points or fixed.",
    ),
    "shuttles.form.advice": ("Corrigez --form.", "Correct --form."),
}
