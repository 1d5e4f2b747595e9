"""What the doors say about live booking: French, English."""

from __future__ import annotations

BOOKING: dict[str, tuple[str, str]] = {
    "help.book": (
        "Réservation en direct : une journée d'appels, de retards et de pannes, simulée ou lue d'un fichier.",
        "Live booking: a day of calls, delays and breakdowns, simulated or read from a file.",
    ),
    "help.book.examples": (
        (
            "Exemples :\n\nmaillon book --out journee\n\nmaillon book --calls 80 --seed 3 "
            "--replan 60 --max-gap 10\n\n"
            "maillon book tableaux --date 2026-11-24 --events evenements.jsonl --out journee"
        ),
        (
            "Examples:\n\nmaillon book --out day\n\nmaillon book --calls 80 --seed 3 "
            "--replan 60 --max-gap 10\n\n"
            "maillon book tables --date 2026-11-24 --events events.jsonl --out day"
        ),
    ),
    "help.book_folder": (
        "Dossier de tables comme pour maillon rides ; sans lui, la journée livrée avec le logiciel.",
        "Folder of tables as for maillon rides; without it, the day shipped with the software.",
    ),
    "help.events": (
        "Fichier d'évènements, un objet JSON par ligne ; sans lui, la journée est simulée.",
        "File of events, one JSON object a line; without it the day is simulated.",
    ),
    "help.calls": ("Appels de la journée simulée, en moyenne.", "Calls of the simulated day, on average."),
    "help.replan": (
        "Minutes entre deux recherches d'un meilleur plan (0 : jamais).",
        "Minutes between two looks for a better plan (0: never).",
    ),
    "help.max_gap": (
        "Écart le plus grand admis entre les taux de refus des publics, en points.",
        "Largest gap allowed between the refusal rates of classes of passengers, in points.",
    ),
    "help.max_wait_gap": (
        "Écart le plus grand admis entre les attentes moyennes des publics, en minutes.",
        "Largest gap allowed between the mean waits of classes of passengers, in minutes.",
    ),
    "help.book_out": (
        "Dossier où écrire le journal et la page de la journée.",
        "Folder for the log and the page of the day.",
    ),
    "book.opening": (
        "Plan de la veille pour {requests} trajets demandés d'avance",
        "Planning {requests} rides asked for ahead",
    ),
    "book.living": ("{rides} trajets promis ; la journée commence", "{rides} rides promised; the day begins"),
    "book.class": (
        (
            "{name} : {asked} demandes en direct, {refused} refusées ; {accepted} promesses dont {cancelled} "
            "annulées, {absent} absents, {broken} rompues par un évènement ; attente moyenne {wait}"
        ),
        (
            "{name}: {asked} live requests, {refused} refused; {accepted} promises, {cancelled} cancelled, "
            "{absent} absent, {broken} broken by an event; mean wait {wait}"
        ),
    ),
    "book.figures": (
        "{distance} dont {empty} à vide, coût {cost} ; écart entre publics : refus {gap}, attente {waits}",
        "{distance} of which {empty} empty, cost {cost}; gap between classes: refusals {gap}, waits {waits}",
    ),
    "book.calls": (
        (
            "Retours à l'appel : {booked} ; appels : {called}, dont sans solution : {refused} ; attente "
            "moyenne {mean}, la plus longue {longest} ; sans appel : {silent} ; passages libérés : {released}"
        ),
        (
            "Open returns: {booked}; calls: {called}, of them without a way home: {refused}; mean wait "
            "{mean}, longest {longest}; without a call: {silent}; passages released: {released}"
        ),
    ),
    "book.gap": (
        "L'écart de refus entre publics dépasse {limit} points.",
        "The gap of refusals between classes exceeds {limit} points.",
    ),
    "book.wait_gap": (
        "L'écart d'attente moyenne entre publics dépasse {limit} min.",
        "The gap of mean waits between classes exceeds {limit} min.",
    ),
    "book.sound": (
        (
            "Journal relu par un juge indépendant : 0 promesse rompue par la planification, {events} "
            "par un évènement."
        ),
        "Log read again by an independent judge: 0 promises broken by the planner, {events} by an event.",
    ),
    "book.wrong": (
        "Le juge du journal trouve {count} défaut(s) :",
        "The judge of the log finds {count} fault(s):",
    ),
}

#: What is expected, and what to do, for each refusal of live booking.
BOOKING_FAULTS: dict[str, tuple[str, str]] = {
    "book.json.rule": ("Chaque ligne est un objet JSON.", "Every line is one JSON object."),
    "book.json.advice": (
        'Écrivez {"at": "08:15", "event": "late", …} sur une ligne.',
        'Write {"at": "08:15", "event": "late", …} on one line.',
    ),
    "book.event.rule": (
        "Un évènement est ask, cancel, ready, absent, late, breakdown ou replan.",
        "An event is ask, cancel, ready, absent, late, breakdown or replan.",
    ),
    "book.event.advice": ("Corrigez le champ event.", "Correct the field event."),
    "book.unknown.rule": ("Cet évènement n'a pas ce champ.", "This event has no such field."),
    "book.unknown.advice": ("Retirez-le, ou corrigez son nom.", "Remove it, or correct its name."),
    "book.missing.rule": ("Ce champ est obligatoire.", "This field must be given."),
    "book.missing.advice": ("Ajoutez-le.", "Add it."),
    "book.when.rule": (
        "Une demande donne une heure de départ ou d'arrivée, pas les deux.",
        "A request gives a departure or an arrival, not both.",
    ),
    "book.when.advice": ("Donnez l'une des deux.", "Give one of the two."),
    "book.time.rule": (
        "Une heure s'écrit 08:15 ; après minuit on continue, jusqu'à 35:59.",
        "A time is written 08:15; after midnight it goes on, until 35:59.",
    ),
    "book.time.advice": ("Corrigez l'heure.", "Correct the time."),
    "book.number.rule": (
        "Ce champ est un nombre entier raisonnable, sans guillemets.",
        "This field is a reasonable whole number, without quotes.",
    ),
    "book.number.advice": ("Corrigez le nombre.", "Correct the number."),
    "book.text.rule": ("Ce champ est un texte.", "This field is a text."),
    "book.text.advice": ("Écrivez-le entre guillemets.", "Write it in quotes."),
    "book.order.rule": (
        "Les évènements se suivent dans l'ordre du temps.",
        "Events follow each other in the order of time.",
    ),
    "book.order.advice": ("Triez les lignes par heure.", "Sort the lines by time."),
    "book.encoding.rule": ("Le fichier est en UTF-8.", "The file is in UTF-8."),
    "book.encoding.advice": ("Enregistrez-le en UTF-8.", "Save it as UTF-8."),
    "book.nobody.rule": (
        "Une journée simulée tire ses trajets de ceux du dossier.",
        "A simulated day draws its rides from those of the folder.",
    ),
    "book.nobody.advice": (
        "Choisissez un jour où quelque chose est demandé, ou donnez --events.",
        "Choose a day on which something is asked for, or give --events.",
    ),
}
