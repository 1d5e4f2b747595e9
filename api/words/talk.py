"""What commands say on the way: French, English."""

from __future__ import annotations

from api.words.papers import PAPERS_TALK
from api.words.places import PLACE_TALK

TALK: dict[str, tuple[str, str]] = {
    **PLACE_TALK,
    **PAPERS_TALK,
    "faults.heading": (
        "{count} problème(s) dans ce qui est demandé :",
        "{count} problem(s) in what is asked:",
    ),
    "faults.more": ("… et {count} de plus.", "… and {count} more."),
    "meter.search": ("Recherche", "Searching"),
    "meter.figures": (
        "coût {best} € · à pourvoir {unserved} · {iterations} itérations · {seconds} s",
        "cost €{best} · unserved {unserved} · {iterations} iterations · {seconds} s",
    ),
    "read.folder": ("Lecture de {folder}", "Reading {folder}"),
    "read.done": (
        "{workers} intervenants, {clients} bénéficiaires, {lines} lignes de plans d'aide, {posts} postes",
        "{workers} carers, {clients} clients, {lines} care-plan lines, {posts} posts",
    ),
    "warm.start": ("Préparation du moteur", "Preparing the engine"),
    "warm.compile": (
        "Premier usage sur cette machine : compilation du moteur, une à deux minutes",
        "First use on this machine: compiling the engine, one to two minutes",
    ),
    "warm.done": ("Moteur prêt en {seconds} s", "Engine ready in {seconds} s"),
    "plan.start": ("Planification de la semaine {week} ({limit})", "Planning week {week} ({limit})"),
    "plan.start_month": ("Planification du mois {month} ({limit})", "Planning month {month} ({limit})"),
    "limit.seconds": ("{seconds} s", "{seconds} s"),
    "limit.iterations": ("{iterations} itérations", "{iterations} iterations"),
    "plan.kept": (
        "Arrêt demandé : le meilleur plan est gardé. Encore Ctrl-C pour tout abandonner.",
        "Stopping: the best plan is kept. Ctrl-C again to drop everything.",
    ),
    "plan.dropped": ("Abandonné : rien n'est écrit.", "Dropped: nothing is written."),
    "plan.writing": ("Écriture du compte rendu dans {folder}", "Writing the report to {folder}"),
    "plan.served": (
        "{planned} interventions planifiées sur {asked}, {unserved} à pourvoir",
        "{planned} of {asked} visits planned, {unserved} unserved",
    ),
    "plan.legal": ("Arbitre : aucune règle impérative enfreinte", "Referee: no hard rule broken"),
    "plan.price_other_carer": (
        "Changer l'intervenante habituelle = {km} km ({euros})",
        "Changing the usual carer = {km} km ({euros})",
    ),
    "plan.price_moved_10_minutes": (
        "S'écarter de 10 minutes de l'heure habituelle = {km} km ({euros})",
        "10 minutes away from the usual hour = {km} km ({euros})",
    ),
    "plan.breaches": ("Arbitre : {count} règle(s) enfreinte(s)", "Referee: {count} rule(s) broken"),
    "plan.cost": (
        "Coût {cost}, {distance}, {work} d'intervention",
        "Cost {cost}, {distance}, {work} of visits",
    ),
    "plan.open": ("À ouvrir dans un navigateur : {path}", "Open in a browser: {path}"),
    "base.learnt": (
        (
            "{slots} interventions dans la planification type (cycle de {cycle} semaine(s)), apprises de "
            "{weeks} semaine(s) ; la personne retenue y faisait {share} des interventions"
        ),
        (
            "{slots} visits in the base plan (cycle of {cycle} week(s)), learnt from {weeks} week(s); "
            "the person kept did {share} of their visits"
        ),
    ),
    "base.longer": (
        "Un cycle de {cycle} semaines en expliquerait {share} : essayer --cycle {cycle}",
        "A cycle of {cycle} weeks would explain {share}: try --cycle {cycle}",
    ),
    "base.doubtful": (
        "À vérifier, la personne change souvent ({count}) :",
        "To check, the person changes often ({count}):",
    ),
    "base.doubt": (
        "- {line}, {day} {hour} : {person}, {count} fois sur {weeks}",
        "- {line}, {day} {hour}: {person}, {count} times out of {weeks}",
    ),
    "base.written": ("Écrit : {out}", "Written: {out}"),
    "base.first": (
        "Planification autour de {reference} : rien ne bouge sans nécessité",
        "Planning around {reference}: nothing moves without need",
    ),
    "month.week": (
        "Semaine {week} ({number}/{count}) : {served} interventions planifiées",
        "Week {week} ({number}/{count}): {served} visits planned",
    ),
    "month.done": (
        "Mois {month} : {planned} interventions planifiées, {unserved} à pourvoir",
        "Month {month}: {planned} visits planned, {unserved} unserved",
    ),
    "day.0": ("lundi", "Monday"),
    "day.1": ("mardi", "Tuesday"),
    "day.2": ("mercredi", "Wednesday"),
    "day.3": ("jeudi", "Thursday"),
    "day.4": ("vendredi", "Friday"),
    "day.5": ("samedi", "Saturday"),
    "day.6": ("dimanche", "Sunday"),
    "check.legal": (
        "{plan} : l'arbitre ne trouve aucune règle enfreinte.",
        "{plan}: the referee finds no rule broken.",
    ),
    "check.breaches": ("{plan} : {count} règle(s) enfreinte(s)", "{plan}: {count} rule(s) broken"),
    "check.levels": (
        "impératif {hard} · poids à pourvoir : essentiel {essential}, ordinaire {ordinary} · coût {soft}",
        "hard {hard} · weight unserved: essential {essential}, ordinary {ordinary} · cost {soft}",
    ),
    "check.differs": (
        "Le score écrit dans le plan ({written}) n'est pas celui que l'arbitre recalcule ({found}).",
        "The score written in the plan ({written}) is not the one the referee computes ({found}).",
    ),
    "check.stranded": (
        "{where} : une personne sans véhicule n'y est pas à l'heure ({seen})",
        "{where}: somebody without a vehicle is not there in time ({seen})",
    ),
    "check.false": (
        "{what} : le fichier dit {written}, le plan donne {found}.",
        "{what}: the file says {written}, the plan gives {found}.",
    ),
    "check_week.start": ("Lecture de {file}", "Reading {file}"),
    "check_week.read": (
        "{file}, {period} : {visits} interventions, {people} intervenant(e)s, {clients} bénéficiaires",
        "{file}, {period}: {visits} visits, {people} carers, {clients} clients",
    ),
    "check_week.found": ("{count} anomalie(s) :", "{count} problem(s):"),
    "check_week.clean": ("Aucune anomalie trouvée.", "No problem found."),
    "check_week.unread": ("{count} cellule(s) illisible(s) :", "{count} cell(s) that could not be read:"),
    "check_week.unmade": ("Ce qui n'a pas été contrôlé :", "What was not checked:"),
    "check_week.guesses": (
        "Lu comme, à confirmer ({count}) :",
        "Read as, to be confirmed ({count}):",
    ),
    "check_week.more": (
        "… et {count} de plus (--out ou --json les donne tous).",
        "… and {count} more (--out or --json has them all).",
    ),
    "check_week.hint": (
        "La grille avec ses anomalies : ajouter --out DOSSIER.",
        "The grid with its problems: add --out FOLDER.",
    ),
    "bench.written": ("Résultats : {out}", "Results: {out}"),
    "serve.start": (
        "Maillon écoute sur http://{host}:{port} (documentation : /docs). Ctrl-C pour arrêter.",
        "Maillon listens on http://{host}:{port} (documentation: /docs). Ctrl-C to stop.",
    ),
    "serve.end": ("Arrêté.", "Stopped."),
    "usage.missing": ("Il manque {name}.", "{name} is missing."),
    "usage.command": ("La commande « {name} » n'existe pas.", "There is no command “{name}”."),
    "usage.option": ("L'option {name} n'existe pas.", "There is no option {name}."),
    "usage.near": ("Vouliez-vous dire {near} ?", "Did you mean {near}?"),
    "usage.needs_value": ("{name} demande une valeur.", "{name} needs a value."),
    "usage.value": ("Valeur refusée pour {name} : {detail}", "Value refused for {name}: {detail}"),
    "usage.extra": ("En trop : {name}.", "Too many arguments: {name}."),
    "usage.advice": (
        "Voir « maillon --help » et « maillon COMMANDE --help ».",
        "See “maillon --help” and “maillon COMMAND --help”.",
    ),
    "docs.intro": (
        "Sans état : un problème en JSON entre, un plan et le verdict de l'arbitre sortent. Schémas :",
        "Stateless: a problem in JSON goes in, a plan and the referee's verdict come out. Schemas:",
    ),
    "docs.errors": ("Erreurs", "Errors"),
    "defect": (
        "Défaut de Maillon : merci de signaler la trace ci-dessus.",
        "A fault of Maillon itself: please report the trace above.",
    ),
}
