"""The help of the command line, by the code that the commands carry: French, English."""

from __future__ import annotations

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
    "help.maillon": (_FRENCH, _ENGLISH),
    "help.demo": (
        "Planifier la semaine de référence (Sud Val-de-Marne, foyers fictifs) et écrire son compte rendu.",
        "Plan the reference week (Sud Val-de-Marne, synthetic households) and write its report.",
    ),
    "help.demo.examples": (
        "Exemples :\n\nmaillon demo\n\nmaillon demo --seconds 10 --out essai",
        "Examples:\n\nmaillon demo\n\nmaillon demo --seconds 10 --out trial",
    ),
    "help.plan": (
        "Planifier une semaine à partir d'un dossier de tableaux CSV ou d'un classeur Excel.",
        "Plan a week from a folder of CSV tables or an Excel workbook.",
    ),
    "help.plan.examples": (
        (
            "Exemples :\n\nmaillon plan tableaux --week 2026-W48 --out semaine\n\n"
            "maillon plan tableaux --week 2026-W48 --out semaine --iterations 20000 --seed 7 --json"
        ),
        (
            "Examples:\n\nmaillon plan tables --week 2026-W48 --out week\n\n"
            "maillon plan tables --week 2026-W48 --out week --iterations 20000 --seed 7 --json"
        ),
    ),
    "help.check": (
        "Faire juger un plan par l'arbitre : chaque règle enfreinte, en mots et en nombres.",
        "Have the referee judge a plan: every broken rule, in words and numbers.",
    ),
    "help.check.examples": (
        (
            "Exemples :\n\nmaillon check semaine/plan.json\n\n"
            "maillon check plan.json --problem problem.json --json"
        ),
        "Examples:\n\nmaillon check week/plan.json\n\nmaillon check plan.json --problem problem.json --json",
    ),
    "help.bench": (
        "Mesurer le moteur sur des jeux d'essai publics.",
        "Measure the engine on public benchmarks.",
    ),
    "help.bench.home_care": (
        "Soins à domicile avec visites synchronisées (HHCRSP).",
        "Home care with synchronised visits (HHCRSP).",
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
    "help.serve": (
        "Ouvrir la porte HTTP : problème en JSON, plan en réponse.",
        "Open the HTTP door: a problem in JSON, a plan in answer.",
    ),
    "help.serve.examples": (
        "Exemples :\n\nmaillon serve\n\nmaillon serve --host 0.0.0.0 --port 8080 --max-seconds 120",
        "Examples:\n\nmaillon serve\n\nmaillon serve --host 0.0.0.0 --port 8080 --max-seconds 120",
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
    "help.plan_file": (
        "Plan en JSON : le plan.json écrit par « plan », ou un document « plan ».",
        "Plan in JSON: the plan.json written by “plan”, or a “plan” document.",
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
    "help.seeds": ("Nombre de graines par instance.", "Number of seeds per instance."),
    "help.bench_out": ("Fichier CSV à écrire.", "CSV file to write."),
    "help.sizes": ("Tailles, séparées par des virgules.", "Sizes, separated by commas."),
    "help.scale_seconds": ("Secondes par taille.", "Seconds per size."),
    "help.host": ("Adresse d'écoute.", "Address to listen on."),
    "help.port": ("Port d'écoute.", "Port to listen on."),
    "help.max_seconds": (
        "Durée la plus longue accordée à une requête.",
        "Longest search granted to a request.",
    ),
    "help.places": ("Calculs menés en même temps.", "Computations run at the same time."),
}
