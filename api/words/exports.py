"""What the doors say about exports: a week for another program, a service of rides for public transport."""

from __future__ import annotations

EXPORTS: dict[str, tuple[str, str]] = {
    "export.done": (
        "{out} : {visits} interventions, dont {unassigned} à pourvoir",
        "{out}: {visits} visits, {unassigned} of them unassigned",
    ),
    "export.gtfs": (
        "{out} : {services} service(s) en GTFS-Flex, sans voyageur ni domicile",
        "{out}: {services} service(s) as GTFS-Flex, without passenger or home",
    ),
    "export.gtfs_drawn": (
        "Sans contours (--zone), la zone est tracée autour des lieux : à relire avant publication.",
        "Without outlines (--zone), the zone is drawn around the places: look at it before publishing.",
    ),
    "export.gtfs_outside": (
        "{count} lieu(x) de trajets hors de la zone publiée : {places}",
        "{count} place(s) of rides outside the published zone: {places}",
    ),
    "export.tcrp": (
        "{out} : {count} demandes en messages TCRP 210, sans droits ni information de santé",
        "{out}: {count} requests as TCRP 210 messages, without entitlements or information on health",
    ),
    "import.messages": (
        "{requests} demandes de trajet et {places} lieux lus",
        "{requests} ride requests and {places} places read",
    ),
    "import.messages_passed": (
        "{count} autres messages laissés de côté (réponses, confirmations, tâches)",
        "{count} other messages passed over (answers, confirmations, tasks)",
    ),
    "help.tcrp210": (
        "Écrire aussi tcrp210.json et .csv : demandes, réponses, confirmations et tâches (rapport TCRP 210).",
        "Write tcrp210.json and .csv too: requests, answers, confirmations and tasks (TCRP Report 210).",
    ),
    "check.feed_sound": (
        "{feed} : le flux respecte la spécification GTFS (services à la demande compris).",
        "{feed}: the feed keeps the GTFS specification (on-demand services included).",
    ),
    "check.feed_faults": ("{feed} : {count} défaut(s)", "{feed}: {count} fault(s)"),
    "help.export": (
        "Écrire une semaine pour Ogust, ou un service de trajets en GTFS-Flex ou en messages TCRP 210.",
        "Write a week for Ogust, or a service of rides as GTFS-Flex or as TCRP 210 messages.",
    ),
    "help.export.examples": (
        (
            "Exemples :\n\nmaillon export semaine/plan.json --out retour.csv\n\n"
            "maillon export tableaux --profil gtfs-flex --date 2026-12-01 --url https://exemple.org"
        ),
        (
            "Examples:\n\nmaillon export week/plan.json --out back.csv\n\n"
            "maillon export tables --profil gtfs-flex --date 2026-12-01 --url https://example.org"
        ),
    ),
    "help.export_plan": (
        "Semaine planifiée (plan.json ou son dossier), ou dossier de tableaux de trajets.",
        "Planned week (plan.json or its folder), or folder of tables of rides.",
    ),
    "help.export_out": ("Fichier à écrire.", "File to write."),
    "help.export_profile": (
        "Mise en page : ogust7 (semaine), gtfs-flex ou tcrp210 (trajets).",
        "Layout: ogust7 (week), gtfs-flex or tcrp210 (rides).",
    ),
    "help.export_tables": (
        "Dossier de tableaux du plan, si le plan ne le nomme pas.",
        "Folder of the plan's tables, when the plan does not name it.",
    ),
    "help.export_date": (
        "gtfs-flex : premier jour publié ; tcrp210 : jour des demandes. Comme 2026-12-01.",
        "gtfs-flex: first day published; tcrp210: day of the requests. Like 2026-12-01.",
    ),
    "help.export_url": (
        "gtfs-flex : page du service, https://…",
        "gtfs-flex: page of the service, https://…",
    ),
    "help.export_zone": (
        "gtfs-flex : contours desservis, en GeoJSON (sinon ceux du dossier).",
        "gtfs-flex: outlines served, as GeoJSON (else those of the folder).",
    ),
}

EXPORT_FAULTS: dict[str, tuple[str, str]] = {
    "export.profile.rule": (
        "Les mises en page sont ogust7, gtfs-flex et tcrp210.",
        "Layouts are ogust7, gtfs-flex and tcrp210.",
    ),
    "export.profile.advice": ("Écrire par exemple --profil ogust7.", "Write for example --profile ogust7."),
    "export.options.rule": (
        "--tables va avec ogust7, --date avec gtfs-flex et tcrp210, --url et --zone avec gtfs-flex.",
        "--tables goes with ogust7, --date with gtfs-flex and tcrp210, --url and --zone with gtfs-flex.",
    ),
    "export.options.advice": ("Retirer ces options.", "Remove these options."),
    "import.options.rule": (
        "Les messages TCRP 210 se lisent sans ces options.",
        "TCRP 210 messages are read without these options.",
    ),
    "import.options.advice": ("Retirer ces options.", "Remove these options."),
    "export.url.rule": (
        "Un flux publié cite la page de son service.",
        "A published feed names the page of its service.",
    ),
    "export.url.advice": (
        "Donner --url https://… (une adresse complète).",
        "Give --url https://… (a whole address).",
    ),
    "export.zone.rule": (
        "Une zone est faite de polygones GeoJSON non vides, ou tracée autour de cinq lieux ou plus.",
        "A zone is made of GeoJSON polygons that enclose something, or drawn around five places or more.",
    ),
    "export.zone.advice": (
        "Donner avec --zone un fichier de contours, longitude puis latitude.",
        "Give with --zone a file of outlines, longitude then latitude.",
    ),
    "export.commune.rule": (
        "Chaque commune desservie a son contour, par son nom.",
        "Each commune served has its outline, by its name.",
    ),
    "export.commune.advice": (
        "Corriger le nom, ou donner avec --zone un fichier de contours qui la contient.",
        "Correct the name, or give with --zone a file of outlines that holds it.",
    ),
    "export.no_service.rule": (
        "Un flux publie des services : la table ride_services n'est pas vide.",
        "A feed publishes services: the table ride_services is not empty.",
    ),
    "export.no_service.advice": (
        "Ajouter à ride_services ce qui est ouvert au public, ses horaires et ses délais.",
        "Add to ride_services what is open to the public, its hours and its cut-offs.",
    ),
}
