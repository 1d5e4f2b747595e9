"""What the check of an assigned week says: findings, checks left out, headings of its page and list."""

from __future__ import annotations

#: code -> (French, English)
CHECKING: dict[str, tuple[str, str]] = {
    "check.row": ("ligne {row}", "row {row}"),
    "check.overlap": (
        "{person}, {day} : « {first} » et « {second} » se chevauchent de {minutes} min.",
        "{person}, {day}: “{first}” and “{second}” overlap by {minutes} min.",
    ),
    "check.together": (
        "{person}, {day} : « {first} » et « {second} » commencent à la même heure.",
        "{person}, {day}: “{first}” and “{second}” start at the same time.",
    ),
    "check.double": (
        "{person}, {day} : « {first} » est écrit deux fois (« {second} »).",
        "{person}, {day}: “{first}” is written twice (“{second}”).",
    ),
    "check.absent": (
        "{person}, {day} : « {visit} » est prévu pendant « {cause} ».",
        "{person}, {day}: “{visit}” is planned during “{cause}”.",
    ),
    "check.refused": (
        "{person}, {day} : « {visit} », or {client} ne veut pas cette personne.",
        "{person}, {day}: “{visit}”, but {client} refuses this carer.",
    ),
    "check.unqualified": (
        "{person}, {day} : « {visit} » demande {missing}, que cette personne n'a pas.",
        "{person}, {day}: “{visit}” needs {missing}, which this carer does not have.",
    ),
    "check.expired": (
        "{person}, {day} : « {visit} » demande {missing}, expiré depuis le {lapsed}.",
        "{person}, {day}: “{visit}” needs {missing}, which expired on {lapsed}.",
    ),
    "check.licence": (
        "{person}, {day} : « {visit} » demande la licence {missing}, que l'employeur n'a pas ce jour-là.",
        "{person}, {day}: “{visit}” needs the licence {missing}, which the employer does not hold that day.",
    ),
    "check.act": (
        "{person}, {day} : « {visit} », mais « {service} » n'est pas ouvert à {ages} ans.",
        "{person}, {day}: “{visit}”, but “{service}” is closed at age {ages}.",
    ),
    "check.travel": (
        "{person}, {day} : de « {first} » à « {second} », il faut {needed} min ({mode}), il y en a {gap}.",
        "{person}, {day}: from “{first}” to “{second}” takes {needed} min ({mode}), there are {gap}.",
    ),
    "check.unassigned": (
        "{day} : « {visit} » n'a personne.",
        "{day}: “{visit}” has nobody.",
    ),
    "check.missing": (
        "{day} : rien chez {client} pour « {service} », promis entre {first} et {last} ({line}).",
        "{day}: no visit to {client} for “{service}”, promised between {first} and {last} ({line}).",
    ),
    "check.fewer": (
        "{client} : {found} intervention(s) dans la semaine pour « {service} », {wanted} promises ({line}).",
        "{client}: {found} visit(s) in the week for “{service}”, {wanted} promised ({line}).",
    ),
    "check.crew": (
        "{day} : « {visit} » est prévu avec {found} personne(s), « {service} » en demande {crew}.",
        "{day}: “{visit}” is planned with {found} carer(s), “{service}” needs {crew}.",
    ),
    "check.day_hours": (
        "{person}, {day} : {worked} de travail sans compter les trajets, au plus {longest} par jour.",
        "{person}, {day}: {worked} of work without travel, at most {longest} a day.",
    ),
    "check.week_hours": (
        "{person} : {worked} de travail dans la semaine sans compter les trajets, au plus {longest}.",
        "{person}: {worked} of work in the week without travel, at most {longest}.",
    ),
    "check.unavailable": (
        "{person}, {day} : « {visit} » est hors de ses disponibilités.",
        "{person}, {day}: “{visit}” is outside the hours this carer is available.",
    ),
    "check.window": (
        "{day} : « {visit} » pour {client}, promis entre {first} et {last} ({service}, {line}).",
        "{day}: “{visit}” for {client}, promised between {first} and {last} ({service}, {line}).",
    ),
    "check.over_contract": (
        "{person} : {worked} sans compter les trajets, pour un contrat de {due} ({gap} de trop).",
        "{person}: {worked} without travel, for a contract of {due} ({gap} too many).",
    ),
    "check.under_contract": (
        "{person} : {worked} au plus, pour un contrat de {due} (il manque {gap}).",
        "{person}: {worked} at most, for a contract of {due} ({gap} short).",
    ),
    "unmade.unread": (
        "{count} cellule(s) n'ont pas pu être lues : elles ne sont dans aucun contrôle.",
        "{count} cell(s) could not be read: no check covers them.",
    ),
    "unmade.grids": (
        "{count} grille(s) n'ont pas pu être lues : elles ne sont dans aucun contrôle.",
        "{count} grid(s) could not be read: no check covers them.",
    ),
    "unmade.open_ended": (
        (
            "{count} intervention(s) n'ont pas de fin écrite : seul leur début est jugé, et les heures de "
            "leurs intervenant(e)s ne sont pas cherchées sous le contrat."
        ),
        (
            "{count} visit(s) have no written end: only their start is judged, and the hours of their carers "
            "are not checked below the contract."
        ),
    ),
    "unmade.short_week": (
        "La grille ne va pas du lundi au samedi : les heures manquantes au contrat ne sont pas contrôlées.",
        "The grid does not go from Monday to Saturday: hours short of the contract are not checked.",
    ),
    "unmade.travel": (
        (
            "Trajets non contrôlés : sans adresses. {steps} passages d'un bénéficiaire à un autre, dont "
            "{tight} sans aucune minute entre les deux. Donner le dossier des tables : --avec DOSSIER."
        ),
        (
            "Travel not checked: no addresses. {steps} steps from a client to another, of which {tight} "
            "without a minute between. Give the folder of tables: --avec FOLDER."
        ),
    ),
    "unmade.tables": (
        (
            "Refus, qualifications, disponibilités et plans d'aide non contrôlés : ils sont dans les tables "
            "(--avec DOSSIER)."
        ),
        (
            "Refusals, qualifications, availability and care plans not checked: they are in the tables "
            "(--avec FOLDER)."
        ),
    ),
    "unmade.some_travel": (
        "{unknown} trajet(s) sur {steps} non contrôlés : nom ou lieu inconnu des tables.",
        "{unknown} of {steps} travel step(s) not checked: a name or place is not in the tables.",
    ),
    "unmade.people": (
        (
            "{count} intervenant(e)s absents des tables, sans contrôle de trajet, de contrat ni de "
            "qualification : {names}."
        ),
        "{count} carer(s) not in the tables, without check of travel, contract or qualification: {names}.",
    ),
    "unmade.clients": (
        "{count} bénéficiaire(s) absents des tables, sans contrôle de trajet ni de refus : {names}.",
        "{count} client(s) not in the tables, without check of travel or refusal: {names}.",
    ),
    "unmade.services": (
        "{count} prestation(s) absentes des tables, sans contrôle de qualification : {names}.",
        "{count} service(s) not in the tables, without check of qualification: {names}.",
    ),
    "unmade.promises": (
        (
            "{count} intervention(s) promises ne sont pas jugées : une cellule illisible ou un nom inconnu "
            "peut en être une."
        ),
        "{count} promised visit(s) are not judged: an unreadable cell or an unknown name may be one.",
    ),
    "unmade.contract": (
        "{count} personne(s) sans heures de contrat connues : leurs heures ne sont pas comparées.",
        "{count} person(s) without known contract hours: theirs are not compared.",
    ),
    "check.title": ("Contrôle de la semaine", "Check of the week"),
    "check.found": ("{count} anomalie(s)", "{count} problem(s)"),
    "check.clean": ("Aucune anomalie trouvée.", "No problem found."),
    "check.summary": (
        "{visits} interventions, {people} intervenant(e)s, {clients} bénéficiaires",
        "{visits} visits, {people} carers, {clients} clients",
    ),
    "check.grid": ("La semaine, anomalies marquées", "The week, problems marked"),
    "check.sector": ("Secteur {name}", "Sector {name}"),
    "check.only": ("Seulement les lignes en anomalie", "Only rows with a problem"),
    "check.list": ("Anomalies", "Problems"),
    "check.guesses": ("Lu comme : à confirmer", "Read as: to be confirmed"),
    "check.unmade": ("Ce qui n'a pas été contrôlé", "What was not checked"),
    "check.unread": ("Cellules illisibles", "Cells that could not be read"),
    "check.hours": ("Heures de chaque personne", "Hours of each person"),
    "check.nobody": ("À pourvoir", "Unassigned"),
    "check.place": ("Où", "Where"),
    "check.what": ("Quoi", "What"),
    "check.sort": ("Nature", "Kind"),
    "check.carer": ("Intervenant(e)", "Carer"),
    "check.day": ("Jour", "Day"),
    "check.sheet": ("Feuille", "Sheet"),
    "check.line": ("Ligne", "Row"),
    "check.cell": ("Cellule", "Cell"),
    "check.visits": ("Interventions", "Visits"),
    "check.planned": ("Heures écrites", "Hours written"),
    "check.sure": ("dont fin écrite", "with a written end"),
    "check.travel_between": ("Trajets entre interventions", "Travel between visits"),
    "check.due": ("Contrat, congés déduits", "Contract, less leave"),
    "check.gap": ("Écart", "Difference"),
    "check.ignored": ("Non lus : {names}", "Not read: {names}"),
    "check.tell": (
        "Ce contrôle ne change rien au fichier. Chaque phrase se vérifie dans la cellule citée.",
        "This check changes nothing in the file. Each sentence can be verified in the cell it names.",
    ),
    "check.synthetic": (
        "Foyers et personnes fictifs : données de démonstration.",
        "Synthetic households and people: demonstration data.",
    ),
    "check.made_by": ("Fait par Maillon", "Made by Maillon"),
    "check.kind.overlap": ("Chevauchement", "Overlap"),
    "check.kind.together": ("Même heure de début", "Same start"),
    "check.kind.double": ("Écrit deux fois", "Written twice"),
    "check.kind.absent": ("Absent(e) mais prévu(e)", "Absent but planned"),
    "check.kind.refused": ("Personne refusée", "Refused carer"),
    "check.kind.unqualified": ("Sans la qualification", "Not qualified"),
    "check.kind.expired": ("Qualification expirée", "Qualification expired"),
    "check.kind.licence": ("Employeur sans licence", "Employer without licence"),
    "check.kind.act": ("Prestation fermée à cet âge", "Service closed at that age"),
    "check.kind.travel": ("Trajet impossible", "Impossible travel"),
    "check.kind.unassigned": ("Sans intervenant(e)", "Unassigned"),
    "check.kind.missing": ("Promise et absente", "Promised and missing"),
    "check.kind.fewer": ("Moins que promis", "Fewer than promised"),
    "check.kind.crew": ("Équipe incomplète", "Crew incomplete"),
    "check.kind.day_hours": ("Journée trop longue", "Day too long"),
    "check.kind.week_hours": ("Semaine trop longue", "Week too long"),
    "check.kind.unavailable": ("Hors disponibilités", "Outside availability"),
    "check.kind.window": ("Hors de l'heure promise", "Outside the promised time"),
    "check.kind.over_contract": ("Au-dessus du contrat", "Above the contract"),
    "check.kind.under_contract": ("Au-dessous du contrat", "Below the contract"),
}
