"""What the doors say of the papers for Monday morning. French, English."""

from __future__ import annotations

PAPERS_FAULTS: dict[str, tuple[str, str]] = {
    "papers.no_tables.rule": (
        "Adresses, téléphones et tâches viennent des tableaux, et ce plan ne dit pas où ils sont.",
        "Addresses, telephones and tasks come from the tables, and this plan does not say where they are.",
    ),
    "papers.no_tables.advice": (
        "Donner le dossier des tableaux par --avec.",
        "Give the folder of the tables with --avec.",
    ),
    "papers.visits_gone.rule": (
        "Ces interventions du plan ne sont plus dans les tableaux.",
        "These visits of the plan are no longer in the tables.",
    ),
    "papers.shifts_gone.rule": (
        "Ces périodes de travail du plan ne sont plus dans les tableaux.",
        "These work periods of the plan are no longer in the tables.",
    ),
    "papers.visits_new.rule": (
        "Ces interventions des tableaux ne sont pas dans le plan.",
        "These visits of the tables are not in the plan.",
    ),
    "papers.moved.rule": (
        "Le lieu de ces interventions ou de ces départs a changé depuis le plan.",
        "The place of these visits or departures has changed since the plan.",
    ),
    **{
        f"papers.{kind}.advice": (
            "Planifier de nouveau la semaine, ou donner par --avec les tableaux du plan.",
            "Plan the week again, or give with --avec the tables of the plan.",
        )
        for kind in ("visits_gone", "shifts_gone", "visits_new", "moved")
    },
    "papers.other_week.rule": (
        "On compare deux plans de la même semaine.",
        "Two plans of one week are compared.",
    ),
    "papers.other_week.advice": (
        "Donner par --since le plan publié de cette semaine.",
        "Give with --since the published plan of that week.",
    ),
    "papers.same_week.rule": (
        "Chaque semaine n'est donnée qu'une fois.",
        "Each week is given once.",
    ),
    "papers.same_week.advice": (
        "Ne garder dans --also que les plans des autres semaines.",
        "Keep in --also the plans of other weeks only.",
    ),
    "papers.printed.rule": (
        "Le moment de l'impression s'écrit comme 2026-11-20T16:05.",
        "The moment of printing is written like 2026-11-20T16:05.",
    ),
    "papers.printed.advice": (
        "Corriger --printed, ou l'omettre : maintenant.",
        "Correct --printed, or leave it out: now.",
    ),
}

PAPERS_TALK: dict[str, tuple[str, str]] = {
    "papers.reading": ("Lecture de {plan} et de {folder}", "Reading {plan} and {folder}"),
    "papers.written": (
        "{sheets} feuilles d'intervenants, {months} mois de bénéficiaires, version {version}",
        "{sheets} carers' sheets, {months} clients' months, version {version}",
    ),
    "papers.opened": ("{count} interventions à pourvoir", "{count} visits unserved"),
    "papers.calls": ("{count} appels à passer", "{count} calls to make"),
    "papers.changes": (
        "{count} changements depuis {plan}",
        "{count} changes since {plan}",
    ),
    "papers.private": (
        "feuilles.pdf et feuilles.html portent codes et clés : à chacun sa feuille, rien d'autre.",
        "feuilles.pdf and feuilles.html hold codes and keys: to each carer their own sheet only.",
    ),
}

PAPERS_HELP: dict[str, tuple[str, str]] = {
    "help.papers": (
        "Écrire les papiers d'une semaine planifiée : feuilles, mois, bureau, planning mural, calendriers.",
        "Write the papers of a planned week: sheets, months, office lists, wall planning, calendars.",
    ),
    "help.papers.examples": (
        (
            "Exemples :\n\nmaillon papers semaine/plan.json --out papiers\n\n"
            "maillon papers semaine/plan.json --since publie/plan.json --out papiers\n\n"
            "maillon papers S48/plan.json --also S46/plan.json --also S47/plan.json --out mois"
        ),
        (
            "Examples:\n\nmaillon papers week/plan.json --out papers\n\n"
            "maillon papers week/plan.json --since published/plan.json --out papers\n\n"
            "maillon papers W48/plan.json --also W46/plan.json --also W47/plan.json --out month"
        ),
    ),
    "help.papers_plan": (
        "Le plan.json écrit par « plan », ou son dossier.",
        "The plan.json written by “plan”, or its folder.",
    ),
    "help.papers_tables": (
        "Dossier des tableaux du plan (par défaut : celui que le plan nomme).",
        "Folder of the plan's tables (by default: the one the plan names).",
    ),
    "help.papers_since": (
        "Plan déjà publié de la même semaine : ce qui a changé, qui appeler.",
        "Plan of the same week already published: what changed, whom to ring.",
    ),
    "help.papers_also": (
        "Plan d'une autre semaine : complète les mois et les compteurs. Peut se répéter.",
        "Plan of another week: completes months and counters. May be repeated.",
    ),
    "help.papers_only": (
        "Seulement ces papiers. Peut se répéter.",
        "These papers only. May be repeated.",
    ),
    "help.papers_label": (
        "Nom de la version, au pied des pages (par défaut : tiré du plan).",
        "Name of the version, at the foot of the pages (by default: made from the plan).",
    ),
    "help.papers_printed": (
        "Moment de l'impression, comme 2026-11-20T16:05 (par défaut : maintenant).",
        "Moment of printing, like 2026-11-20T16:05 (by default: now).",
    ),
    "help.with_papers": (
        "Écrire aussi les papiers, dans le sous-dossier papiers.",
        "Write the papers too, into the sub-folder papiers.",
    ),
}
