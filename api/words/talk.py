"""What commands say on the way: French, English."""

from __future__ import annotations

TALK: dict[str, tuple[str, str]] = {
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
    "warm.start": (
        "Préparation du moteur : au premier usage, la compilation prend jusqu'à une minute",
        "Preparing the engine: on first use, compiling takes up to a minute",
    ),
    "warm.done": ("Moteur prêt en {seconds} s", "Engine ready in {seconds} s"),
    "plan.start": ("Planification de la semaine {week} ({limit})", "Planning week {week} ({limit})"),
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
    "plan.breaches": ("Arbitre : {count} règle(s) enfreinte(s)", "Referee: {count} rule(s) broken"),
    "plan.cost": (
        "Coût {cost}, {distance}, {work} d'intervention",
        "Cost {cost}, {distance}, {work} of visits",
    ),
    "plan.open": ("À ouvrir dans un navigateur : {path}", "Open in a browser: {path}"),
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
    "bench.written": ("Résultats : {out}", "Results: {out}"),
    "serve.start": (
        "Maillon écoute sur http://{host}:{port} (documentation : /docs). Ctrl-C pour arrêter.",
        "Maillon listens on http://{host}:{port} (documentation: /docs). Ctrl-C to stop.",
    ),
    "serve.end": ("Arrêté.", "Stopped."),
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
