"""The help of the command line, by the code that the commands carry: French, English."""

from __future__ import annotations

from api.words.papers import PAPERS_HELP
from api.words.places import PLACE_HELP

_FRENCH = """
Maillon planifie les interventions à domicile, les gardes d'enfants et les postes en horaires décalés.

Codes de sortie : 0 fait ; 1 non résolu ou règle enfreinte ; 2 entrée refusée, chaque défaut listé ;
3 partiel (--strict) ; 70 défaut de Maillon ; 130 interrompu, le meilleur plan étant gardé.
"""

_ENGLISH = """
Maillon plans home-care visits, childcare and odd-hour jobs.

Exit codes: 0 done; 1 unsolved or a rule broken; 2 input refused, every fault listed;
3 partial (--strict); 70 a fault of Maillon itself; 130 interrupted, the best plan being kept.
"""

HELP: dict[str, tuple[str, str]] = {
    **PLACE_HELP,
    **PAPERS_HELP,
    "help.maillon": (_FRENCH, _ENGLISH),
    "help.version": ("Écrire la version et finir.", "Print the version and stop."),
    "heading.arguments": ("Arguments", "Arguments"),
    "heading.commands": ("Commandes", "Commands"),
    "heading.options": ("Options", "Options"),
    "heading.required": ("[obligatoire]", "[required]"),
    "heading.default": ("[par défaut : {}]", "[default: {}]"),
    "help.demo": (
        "Planifier la semaine de référence (Sud Val-de-Marne, foyers fictifs) et écrire son compte rendu.",
        "Plan the reference week (Sud Val-de-Marne, synthetic households) and write its report.",
    ),
    "help.demo.examples": (
        "Exemples :\n\nmaillon demo\n\nmaillon demo --seconds 10 --out essai\n\nmaillon demo rides",
        "Examples:\n\nmaillon demo\n\nmaillon demo --seconds 10 --out trial\n\nmaillon demo rides",
    ),
    "help.plan": (
        "Planifier une semaine à partir d'un dossier de tableaux CSV ou d'un classeur Excel.",
        "Plan a week from a folder of CSV tables or an Excel workbook.",
    ),
    "help.plan.examples": (
        (
            "Exemples :\n\nmaillon plan tableaux --week 2026-W48 --out semaine\n\n"
            "maillon plan tableaux --week 2026-W48 --roads carte.osm.pbf\n\n"
            "maillon plan tableaux --week 2026-W48 --out semaine --iterations 20000 --seed 7 --json"
        ),
        (
            "Examples:\n\nmaillon plan tables --week 2026-W48 --out week\n\n"
            "maillon plan tables --week 2026-W48 --roads map.osm.pbf\n\n"
            "maillon plan tables --week 2026-W48 --out week --iterations 20000 --seed 7 --json"
        ),
    ),
    "help.check": (
        "Contrôler une semaine affectée (Excel, CSV) ou un flux GTFS (zip), ou faire juger un plan (JSON).",
        "Check an assigned week (Excel, CSV) or a GTFS feed (zip), or have a plan judged (JSON).",
    ),
    "help.check.examples": (
        (
            "Exemples :\n\nmaillon check planning.xlsx\n\n"
            "maillon check planning.xlsx --avec tableaux --out controle\n\n"
            "maillon check semaine/plan.json\n\n"
            "maillon check plan.json --problem problem.json --json"
        ),
        (
            "Examples:\n\nmaillon check planning.xlsx\n\n"
            "maillon check planning.xlsx --with tables --out control\n\n"
            "maillon check week/plan.json\n\nmaillon check plan.json --problem problem.json --json"
        ),
    ),
    "help.bench": (
        "Mesurer le moteur sur des jeux d'essai publics.",
        "Measure the engine on public benchmarks.",
    ),
    "help.bench.home_care": (
        "Soins à domicile avec visites synchronisées (HHCRSP, UHHC).",
        "Home care with synchronised visits (HHCRSP, UHHC).",
    ),
    "help.bench.home_care.examples": (
        "Exemple :\n\nmaillon bench home-care --data jeux --set italian --seconds 60 --out soins.csv",
        "Example:\n\nmaillon bench home-care --data sets --set italian --seconds 60 --out care.csv",
    ),
    "help.bench.rides": ("Transport à la demande (dial-a-ride).", "Dial-a-ride."),
    "help.bench.rides.examples": (
        "Exemple :\n\nmaillon bench rides --data jeux --set a --seconds 10 --seeds 3 --out trajets.csv",
        "Example:\n\nmaillon bench rides --data sets --set a --seconds 10 --seeds 3 --out rides.csv",
    ),
    "help.bench.scale": (
        "Croissance : 500, 2 000 et 10 000 interventions en un jour.",
        "Growth: 500, 2,000 and 10,000 visits in one day.",
    ),
    "help.bench.scale.examples": (
        "Exemple :\n\nmaillon bench scale --seconds 60 --out croissance.csv",
        "Example:\n\nmaillon bench scale --seconds 60 --out growth.csv",
    ),
    "help.bench.peers": (
        "D'autres moteurs sur des journées que tous savent exprimer : PyVRP, VROOM, OR-Tools.",
        "Other engines on days that all of them can express: PyVRP, VROOM, OR-Tools.",
    ),
    "help.bench.peers.examples": (
        "Exemple :\n\nmaillon bench peers --seconds 30 --sizes 75,150,250 --out moteurs.csv",
        "Example:\n\nmaillon bench peers --seconds 30 --sizes 75,150,250 --out peers.csv",
    ),
    "help.bench.joint": (
        "Interventions et trajets ensemble : ce que rapporte un seul plan (journées synthétiques).",
        "Visits and rides together: what one plan brings (synthetic days).",
    ),
    "help.bench.joint.examples": (
        "Exemple :\n\nmaillon bench joint --seconds 20 --sizes 40,80,160 --seeds 3 --out ensemble.csv",
        "Example:\n\nmaillon bench joint --seconds 20 --sizes 40,80,160 --seeds 3 --out joint.csv",
    ),
    "help.bench.booking": (
        "Réservation en direct : temps de réponse au téléphone sur des journées simulées.",
        "Live booking: how fast the desk answers, on simulated days.",
    ),
    "help.bench.booking.examples": (
        "Exemple :\n\nmaillon bench booking --vehicles 200 --riders 2000 --seeds 3 --out reservation.csv",
        "Example:\n\nmaillon bench booking --vehicles 200 --riders 2000 --seeds 3 --out booking.csv",
    ),
    "help.bench_vehicles": ("Véhicules de la journée.", "Vehicles of the day."),
    "help.bench_riders": (
        "Voyageurs qui appellent, en moyenne (loi de Poisson).",
        "Passengers who call, on average (Poisson).",
    ),
    "help.serve": (
        "Ouvrir la porte HTTP : problème en JSON, plan en réponse.",
        "Open the HTTP door: a problem in JSON, a plan in answer.",
    ),
    "help.serve.examples": (
        "Exemples :\n\nmaillon serve\n\nmaillon serve --host 0.0.0.0 --port 8080 --max-seconds 120",
        "Examples:\n\nmaillon serve\n\nmaillon serve --host 0.0.0.0 --port 8080 --max-seconds 120",
    ),
    "help.base": (
        "Planification type : ce qui se répète d'une semaine à l'autre.",
        "Base plans: what repeats from week to week.",
    ),
    "help.base.learn": (
        "Apprendre la planification type de semaines déjà planifiées.",
        "Learn the base plan from weeks already planned.",
    ),
    "help.base.learn.examples": (
        (
            "Exemples :\n\nmaillon base learn S46 S47 --out base.json\n\n"
            "maillon base learn S44 S45 S46 S47 --cycle 2 --out base.json"
        ),
        (
            "Examples:\n\nmaillon base learn W46 W47 --out base.json\n\n"
            "maillon base learn W44 W45 W46 W47 --cycle 2 --out base.json"
        ),
    ),
    "help.base_weeks": (
        "Semaines planifiées : plan.json écrits par « plan », ou leurs dossiers.",
        "Planned weeks: plan.json files written by “plan”, or their folders.",
    ),
    "help.base_out": ("Fichier à écrire.", "File to write."),
    "help.cycle": ("Semaines du cycle : 1, 2 ou 4.", "Weeks of the cycle: 1, 2 or 4."),
    "help.base_file": (
        "Planification type : la semaine est cette base et ses exceptions.",
        "Base plan: the week is this base and its exceptions.",
    ),
    "help.since": (
        "Plan publié : replanifier sa semaine en ne bougeant que le nécessaire.",
        "Published plan: plan its week again, moving only what must move.",
    ),
    "help.freeze": (
        "Avec --depuis : ce qui commence avant ce moment (2026-12-01T12:00) reste comme publié.",
        "With --depuis: what begins before this moment (2026-12-01T12:00) stays as published.",
    ),
    "help.month": (
        "Mois, comme 2026-12 : chaque semaine à son tour ; la durée vaut pour chacune.",
        "Month, like 2026-12: each week in turn; the time is that of each.",
    ),
    "help.folder": (
        "Dossier de tableaux CSV, ou classeur Excel.",
        "Folder of CSV tables, or Excel workbook.",
    ),
    "help.week": ("Semaine ISO, comme 2026-W48.", "ISO week, like 2026-W48."),
    "help.out": ("Dossier où écrire ; créé au besoin.", "Folder to write to; created if needed."),
    "help.seconds": ("Durée de la recherche (60 par défaut).", "Time of search (60 by default)."),
    "help.iterations": (
        "Compter des itérations plutôt que le temps : résultat reproductible.",
        "Count iterations instead of time: a reproducible result.",
    ),
    "help.seed": ("Graine du hasard.", "Random seed."),
    "help.strict": (
        "Sortir avec le code 3 s'il reste des interventions à pourvoir.",
        "Exit with code 3 when some visits are left unserved.",
    ),
    "help.json": (
        "Un seul document JSON sur la sortie standard ; le reste sur la sortie d'erreur.",
        "One JSON document on stdout; everything else on stderr.",
    ),
    "help.lang": ("Langue : fr ou en.", "Language: fr or en."),
    "help.checked_file": (
        "Semaine affectée (.xlsx, .csv), flux GTFS (.zip), ou plan : le plan.json écrit par « plan ».",
        "Assigned week (.xlsx, .csv), GTFS feed (.zip), or plan: the plan.json written by “plan”.",
    ),
    "help.check_tables": (
        "Dossier des tables : adresses, contrats, qualifications, refus, plans d'aide.",
        "Folder of tables: addresses, contracts, qualifications, refusals, care plans.",
    ),
    "help.check_week": (
        "Semaine ISO des jours écrits sans année, comme 2026-W48.",
        "ISO week of days written without a year, like 2026-W48.",
    ),
    "help.check_profile": (
        "Disposition du fichier, reconnue d'elle-même sinon : grille, generique, compani, ogust7.",
        "Layout of the file, recognised by itself otherwise: grille, generique, compani, ogust7.",
    ),
    "help.check_out": (
        "Dossier où écrire la page controle.html et la liste controle.xlsx.",
        "Folder to write the page controle.html and the list controle.xlsx to.",
    ),
    "help.problem_file": (
        "Problème en JSON, s'il n'est ni dans le plan ni à côté.",
        "Problem in JSON, when it is neither in the plan nor beside it.",
    ),
    "help.data": (
        "Dossier des instances, reconnues à leur contenu.",
        "Folder of the instances, recognised by content.",
    ),
    "help.set": (
        "Un seul jeu : sous-dossier ou début des noms.",
        "One set only: sub-folder or beginning of names.",
    ),
    "help.bench_seconds": (
        "Secondes par instance, ou « published » : la durée publiée.",
        "Seconds per instance, or “published”: the published time.",
    ),
    "help.to_best": (
        "Terminer un essai dès qu'il atteint la meilleure valeur connue.",
        "End a run as soon as it meets the best known value.",
    ),
    "help.seeds": ("Nombre de graines par instance.", "Number of seeds per instance."),
    "help.bench_out": ("Fichier CSV à écrire.", "CSV file to write."),
    "help.sizes": ("Tailles, séparées par des virgules.", "Sizes, separated by commas."),
    "help.peer_seconds": ("Secondes par moteur et par journée.", "Seconds per engine and day."),
    "help.between": (
        "Trajets proposés aussi entre deux interventions : vers combien de suivantes (0 : aux bouts seuls).",
        "Rides between two visits too: to how many next ones (0: at both ends of a tour only).",
    ),
    "help.scale_seconds": ("Secondes par taille.", "Seconds per size."),
    "help.host": ("Adresse d'écoute.", "Address to listen on."),
    "help.port": ("Port d'écoute.", "Port to listen on."),
    "help.max_seconds": (
        "Durée la plus longue accordée à une requête.",
        "Longest search granted to a request.",
    ),
    "help.places": ("Calculs menés en même temps.", "Computations run at the same time."),
}
