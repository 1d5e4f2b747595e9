"""What is expected, and what to do about it, for each refusal of the doors: French, English."""

from __future__ import annotations

from api.words.body import BODY_FAULTS
from api.words.booking import BOOKING_FAULTS
from api.words.exports import EXPORT_FAULTS
from api.words.papers import PAPERS_FAULTS
from api.words.places import PLACE_FAULTS
from api.words.shuttles import SHUTTLE_FAULTS

FAULTS: dict[str, tuple[str, str]] = {
    **BODY_FAULTS,
    **BOOKING_FAULTS,
    **SHUTTLE_FAULTS,
    **PLACE_FAULTS,
    **PAPERS_FAULTS,
    **EXPORT_FAULTS,
    "folder.missing.rule": ("Ce dossier n'existe pas.", "This folder does not exist."),
    "folder.missing.advice": (
        "Donner le dossier des tableaux (CSV), ou un classeur Excel.",
        "Give the folder of the tables (CSV), or an Excel workbook.",
    ),
    "folder.empty.rule": ("Ce dossier ne contient aucun tableau.", "This folder holds no table."),
    "folder.empty.advice": (
        "Y mettre les fichiers CSV (workers.csv, clients.csv…) ou un classeur Excel.",
        "Put the CSV files there (workers.csv, clients.csv…) or an Excel workbook.",
    ),
    "week.format.rule": (
        "Une semaine s'écrit année, W et numéro ISO, comme 2026-W48.",
        "A week is written as year, W and ISO number, like 2026-W48.",
    ),
    "week.format.advice": (
        "Corriger --week ; une année a 52 ou 53 semaines.",
        "Correct --week; a year has 52 or 53 weeks.",
    ),
    "month.format.rule": (
        "Un mois s'écrit année et numéro, comme 2026-12.",
        "A month is written as year and number, like 2026-12.",
    ),
    "month.format.advice": ("Corriger --month.", "Correct --month."),
    "span.both.rule": (
        "On planifie une semaine ou un mois, pas les deux.",
        "A week or a month is planned, not both.",
    ),
    "span.both.advice": ("Garder --week ou --month.", "Keep --week or --month."),
    "span.none.rule": ("Il faut dire quelle semaine planifier.", "The week to plan must be given."),
    "span.none.advice": (
        "Donner --week 2026-W48, --month 2026-12, ou le plan publié par --depuis.",
        "Give --week 2026-W48, --month 2026-12, or the published plan with --depuis.",
    ),
    "span.references.rule": (
        "On planifie autour d'une planification type ou d'un plan publié, pas des deux.",
        "Planning goes around a base plan or a published plan, not both.",
    ),
    "span.references.advice": ("Garder --base ou --depuis.", "Keep --base or --depuis."),
    "span.month_since.rule": (
        "Un plan publié est celui d'une semaine.",
        "A published plan is that of one week.",
    ),
    "span.month_since.advice": (
        "Retirer --month, ou apprendre une base par « maillon base learn ».",
        "Remove --month, or learn a base with “maillon base learn”.",
    ),
    "freeze.alone.rule": (
        "On fige ce qui a été publié : il faut un plan publié.",
        "What was published is frozen: a published plan is needed.",
    ),
    "freeze.alone.advice": ("Ajouter --depuis PLAN.", "Add --depuis PLAN."),
    "freeze.format.rule": (
        "Le moment est une date et une heure locales.",
        "The moment is a local date and time.",
    ),
    "freeze.format.advice": ("Écrire par exemple 2026-12-01T12:00.", "Write for instance 2026-12-01T12:00."),
    "freeze.outside.rule": (
        "Le moment est dans la semaine du plan publié.",
        "The moment lies in the week of the published plan.",
    ),
    "freeze.outside.advice": (
        "Donner un jour de cette semaine, ou retirer --figer-avant.",
        "Give a day of that week, or take --figer-avant away.",
    ),
    "span.other_week.rule": (
        "Le plan publié est celui de la semaine demandée.",
        "The published plan is that of the week asked for.",
    ),
    "span.other_week.advice": (
        "Retirer --week, ou apprendre une base par « maillon base learn ».",
        "Remove --week, or learn a base with “maillon base learn”.",
    ),
    "base.week_twice.rule": ("Chaque semaine n'est donnée qu'une fois.", "Each week is given once."),
    "base.week_twice.advice": ("Retirer l'un des deux fichiers.", "Remove one of the two files."),
    "base.cycle.rule": ("Un cycle dure 1, 2 ou 4 semaines.", "A cycle lasts 1, 2 or 4 weeks."),
    "base.cycle.advice": ("Corriger --cycle.", "Correct --cycle."),
    "base.cycle_short.rule": (
        "Chaque semaine du cycle doit figurer parmi les semaines données.",
        "Each week of the cycle must be among the weeks given.",
    ),
    "base.cycle_short.advice": (
        "Donner plus de semaines, ou réduire --cycle.",
        "Give more weeks, or reduce --cycle.",
    ),
    "base.out.rule": (
        "La base s'écrit dans un fichier d'un dossier qui existe.",
        "The base is written to a file in a folder that exists.",
    ),
    "base.out.advice": ("Corriger --out, comme base.json.", "Correct --out, like base.json."),
    "limit.both.rule": (
        "La recherche s'arrête après un temps ou après un nombre d'itérations, pas les deux.",
        "The search stops after a time or after a number of iterations, not both.",
    ),
    "limit.both.advice": (
        "Garder --seconds ou --iterations.",
        "Keep --seconds or --iterations.",
    ),
    "limit.range.rule": (
        "La limite est un nombre positif, inférieur à un milliard.",
        "The limit is a positive number below a billion.",
    ),
    "limit.range.advice": (
        "Donner au moins 1 itération ou plus de 0 seconde.",
        "Give at least 1 iteration or more than 0 seconds.",
    ),
    "out.not_folder.rule": ("La sortie est un dossier.", "The output is a folder."),
    "out.not_folder.advice": (
        "Choisir un autre nom : un fichier porte déjà celui-ci.",
        "Choose another name: a file already has this one.",
    ),
    "out.not_writable.rule": (
        "On doit pouvoir écrire dans le dossier de sortie.",
        "The output folder must be writable.",
    ),
    "out.not_writable.advice": (
        "Choisir un autre dossier avec --out, ou changer ses droits.",
        "Choose another folder with --out, or change its rights.",
    ),
    "out.is_folder.rule": ("La sortie est un fichier.", "The output is a file."),
    "out.is_folder.advice": (
        "Donner un nom de fichier, comme resultats.csv.",
        "Give a file name, like results.csv.",
    ),
    "bench.seconds.rule": (
        "La durée est un nombre de secondes, ou « published ».",
        "The time is a number of seconds, or “published”.",
    ),
    "bench.seconds.advice": ("Donner par exemple --seconds 60.", "Give for example --seconds 60."),
    "bench.sizes.rule": (
        "Les tailles sont des entiers de 1 à 50000 séparés par des virgules.",
        "Sizes are integers from 1 to 50000 separated by commas.",
    ),
    "bench.sizes.advice": ("Donner par exemple --sizes 500,2000.", "Give for example --sizes 500,2000."),
    "serve.address.rule": (
        "On doit pouvoir écouter à cette adresse.",
        "It must be possible to listen on this address.",
    ),
    "serve.address.advice": (
        "Choisir un autre port (--port), ou arrêter ce qui l'occupe.",
        "Choose another port (--port), or stop what holds it.",
    ),
    "file.missing.rule": ("Ce fichier n'existe pas.", "This file does not exist."),
    "file.missing.advice": ("Vérifier le chemin.", "Check the path."),
    "file.folder.rule": ("Un fichier est attendu, pas un dossier.", "A file is expected, not a folder."),
    "file.folder.advice": (
        "Donner le fichier plan.json de ce dossier.",
        "Give the plan.json file of that folder.",
    ),
    "file.large.rule": ("Ce fichier dépasse 512 Mio.", "This file is larger than 512 MiB."),
    "file.large.advice": (
        "Découper le problème ou donner les distances par coordonnées.",
        "Split the problem, or give distances by coordinates.",
    ),
    "file.unreadable.rule": ("Ce fichier ne peut pas être lu.", "This file cannot be read."),
    "file.unreadable.advice": ("Vérifier ses droits.", "Check its rights."),
    "file.system.rule": ("Le système refuse ce fichier.", "The system refuses this file."),
    "file.system.advice": (
        "Vérifier le chemin, les droits et la place sur le disque.",
        "Check the path, the rights and the free space.",
    ),
    "json.empty.rule": ("Le document est vide.", "The document is empty."),
    "json.empty.advice": ("Donner un document JSON.", "Give a JSON document."),
    "json.encoding.rule": ("Un document JSON est en UTF-8.", "A JSON document is in UTF-8."),
    "json.encoding.advice": ("L'enregistrer en UTF-8.", "Save it as UTF-8."),
    "json.syntax.rule": ("Ce n'est pas du JSON.", "This is not JSON."),
    "json.syntax.advice": (
        "Corriger à la ligne et à la colonne indiquées.",
        "Correct it at the line and column shown.",
    ),
    "json.number.rule": (
        "Un nombre JSON est fini et de taille raisonnable.",
        "A JSON number is finite and of reasonable size.",
    ),
    "json.number.advice": (
        "Remplacer NaN, Infinity ou le nombre démesuré.",
        "Replace NaN, Infinity or the oversized number.",
    ),
    "json.deep.rule": ("Le document est imbriqué trop profondément.", "The document is nested too deeply."),
    "json.deep.advice": ("Aplatir le document.", "Flatten the document."),
    "check.options.rule": (
        (
            "--problem va avec un plan ; --avec, --week, --profil et --out avec un planning (Excel, CSV). "
            "Un flux GTFS (zip) se contrôle seul."
        ),
        (
            "--problem goes with a JSON plan; --avec, --week, --profil and --out with an Excel or CSV week; "
            "a GTFS feed (zip) is checked alone."
        ),
    ),
    "check.options.advice": (
        "Retirer ces options, ou donner l'autre sorte de fichier.",
        "Remove these options, or give the other kind of file.",
    ),
    "check.joint_problem.rule": (
        "Un jour d'interventions et de trajets porte son problème ; il se contrôle seul.",
        "A day of visits and rides holds its problem; it is checked alone.",
    ),
    "check.joint_problem.advice": ("Retirer --problem.", "Remove --problem."),
    "plan.kind.rule": (
        "Un plan est un document JSON de Maillon : plan, week-plan, rides, joint-day ou solution.",
        "A plan is a Maillon JSON document: plan, week-plan, rides, joint-day or solution.",
    ),
    "plan.kind.advice": (
        "Donner plan.json (maillon plan), trajets.json (maillon rides) ou ensemble.json (maillon joint).",
        "Give plan.json (maillon plan), trajets.json (maillon rides) or ensemble.json (maillon joint).",
    ),
    "plan.no_problem.rule": (
        "Un plan se juge avec son problème, qui n'est ni dans le fichier ni à côté (problem.json).",
        "A plan is judged with its problem, which is neither in the file nor beside it (problem.json).",
    ),
    "plan.no_problem.advice": ("Le donner par --problem.", "Give it with --problem."),
    "visit.unknown.rule": (
        "Aucune intervention du plan ne s'appelle ainsi.",
        "No visit of the plan is called so.",
    ),
    "visit.unknown.advice": (
        "Donner un identifiant ou une partie de nom ; sans VISIT, la commande montre celles à pourvoir.",
        "Give an id or a part of a name; without VISIT the command shows the unserved ones.",
    ),
    "visit.several.rule": ("Plusieurs interventions s'appellent ainsi.", "Several visits are called so."),
    "visit.several.advice": ("Donner l'identifiant de l'une d'elles.", "Give the id of one of them."),
    "route.unknown.rule": ("Cette adresse n'existe pas.", "This address does not exist."),
    "route.unknown.advice": ("Voir /docs.", "See /docs."),
    "route.method.rule": (
        "Cette adresse n'accepte pas cette méthode.",
        "This address does not take this method.",
    ),
    "route.method.advice": ("Voir l'en-tête Allow et /docs.", "See the Allow header and /docs."),
    "schema.unknown.rule": (
        "Les documents décrits sont problem, plan, solve et check.",
        "The documents described are problem, plan, solve and check.",
    ),
    "schema.unknown.advice": ("Choisir l'un d'eux.", "Choose one of them."),
    "server.busy.rule": (
        "Toutes les places de calcul sont prises.",
        "All computing places are taken.",
    ),
    "server.busy.advice": (
        "Réessayer après le délai de l'en-tête Retry-After.",
        "Try again after the delay of the Retry-After header.",
    ),
    "server.lost.rule": (
        "Le calcul s'est arrêté sans réponse, peut-être faute de mémoire.",
        "The computation stopped without an answer, perhaps for want of memory.",
    ),
    "server.lost.advice": (
        "Réessayer, ou envoyer un problème plus petit.",
        "Try again, or send a smaller problem.",
    ),
    "server.defect.rule": ("Défaut de Maillon.", "A fault of Maillon itself."),
    "server.defect.advice": (
        "Le signaler avec l'identifiant « instance ».",
        "Report it with the identifier “instance”.",
    ),
    "date.format.rule": (
        "Une date s'écrit 2026-11-24 ou 24/11/2026.",
        "A date is written 2026-11-24 or 24/11/2026.",
    ),
    "date.format.advice": ("Corrigez --date.", "Correct --date."),
    "date.missing.rule": ("Il faut un jour à planifier.", "There must be a day to plan."),
    "date.missing.advice": ("Ajoutez --date 2026-11-24.", "Add --date 2026-11-24."),
    "demo.what.rule": (
        "La démonstration est week ou rides.",
        "The demonstration is week or rides.",
    ),
    "demo.what.advice": ("Écrivez maillon demo rides.", "Write maillon demo rides."),
}
