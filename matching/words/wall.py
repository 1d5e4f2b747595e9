"""What is said of a wall grid: what was guessed ("lu comme"), and what could not be read."""

from __future__ import annotations

#: code -> (French, English); each fault has a ``.rule`` and an ``.advice``.
WALL: dict[str, tuple[str, str]] = {
    "read_as.wall_days_week": (
        "jours lus comme du {first} au {last}, la semaine demandée",
        "days read as {first} to {last}, the week asked for",
    ),
    "read_as.wall_days_title": (
        "jours lus comme du {first} au {last}, d'après un titre ou le nom du fichier",
        "days read as {first} to {last}, from a title or the file's name",
    ),
    "read_as.wall_days_nearest": (
        "jours sans année, lus comme du {first} au {last} : les plus proches d'aujourd'hui",
        "days without a year, read as {first} to {last}: the nearest to today",
    ),
    "read_as.wall_time": ("« {text} » lu comme {value}", "“{text}” read as {value}"),
    "read_as.wall_night": (
        "« {seen} » lu comme une nuit, jusqu'au {value}",
        "“{seen}” read as a night, until {value}",
    ),
    "read_as.wall_end_same": (
        "« {seen} » sans fin, lu jusqu'à {value} comme ses autres interventions",
        "“{seen}” without an end, read until {value} like its other visits",
    ),
    "read_as.wall_end_service": (
        "« {seen} » sans fin, lu jusqu'à {value} (durée usuelle : {length} min)",
        "“{seen}” without an end, read until {value} (usual length: {length} min)",
    ),
    "read_as.wall_end_next": (
        "« {seen} » sans fin, lu jusqu'à {value}, début de l'intervention suivante",
        "“{seen}” without an end, read until {value}, where the next visit starts",
    ),
    "read_as.wall_code": (
        "{written} lu comme « {value} » : aucune légende ne le dit",
        "{written} read as “{value}”: no legend says so",
    ),
    "read_as.wall_half": (
        "« {seen} » lu comme {first}-{last}",
        "“{seen}” read as {first}-{last}",
    ),
    "read_as.wall_whole_day": (
        "{written} sans heure, lu comme toute la journée ; ses heures ne sont pas comptées",
        "{written} without hours, read as the whole day; its hours are not counted",
    ),
    "read_as.wall_words": (
        "« {seen} » lu comme bénéficiaire « {client} », prestation « {service} »",
        "“{seen}” read as client “{client}”, service “{service}”",
    ),
    "read_as.wall_continued": (
        "ligne sans nom, lue comme la suite de {value}",
        "row without a name, read as more of {value}",
    ),
    "read_as.wall_nobody": (
        "« {seen} » lu comme des interventions sans intervenant(e)",
        "“{seen}” read as visits without a carer",
    ),
    "read_as.wall_month_hours": (
        "{month} h lues comme un contrat mensuel : {week} h par semaine",
        "{month} h read as a monthly contract: {week} h a week",
    ),
    "read_as.wall_spread": (
        "cellule fusionnée, « {seen} » lu aussi pour le {value}",
        "merged cell, “{seen}” read for {value} too",
    ),
    "read_as.wall_two_people": (
        "deux lignes séparées de même nom, lues comme deux personnes ; celle-ci : {value}",
        "two separate rows of one name, read as two people; this one: {value}",
    ),
    "read_as.wall_one_person": (
        "{value}, aussi sur la feuille {other}, lu comme une seule personne",
        "{value}, also on sheet {other}, read as one person",
    ),
    "read_as.wall_colour": (
        "couleur {colour} sur {count} cellule(s) : signalée, sans rien en conclure",
        "colour {colour} on {count} cell(s): reported, nothing concluded from it",
    ),
    "read_as.wall_colour_legend": (
        "couleur {colour} sur {count} cellule(s), « {legend} » en légende : signalée, sans rien en conclure",
        "colour {colour} on {count} cell(s), “{legend}” in the legend: reported, nothing concluded from it",
    ),
    "import.wall_first_day.rule": (
        "Le premier jour de la grille doit exister dans la semaine attendue ({week}).",
        "The first day of the grid must exist in the week expected ({week}).",
    ),
    "import.wall_first_day.advice": (
        "Corriger l'en-tête, ou donner la bonne semaine : --week 2026-W48.",
        "Correct the heading, or give the right week: --week 2026-W48.",
    ),
    "import.wall_next_day.rule": (
        "Les jours se suivent de gauche à droite, chacun avec son vrai jour de semaine.",
        "Days follow one another from left to right, each with its true day of the week.",
    ),
    "import.wall_next_day.advice": (
        "Corriger cet en-tête ; la grille n'a pas été lue.",
        "Correct this heading; the grid was not read.",
    ),
    "import.wall_heading.rule": (
        "Une colonne d'interventions a un jour en tête ; celle-ci n'a pas été lue.",
        "A column of visits has a day as its heading; this one was not read.",
    ),
    "import.wall_heading.advice": ("Écrire par exemple lun 23.", "Write for example lun 23."),
    "import.wall_no_time.rule": ("Une intervention a une heure de début.", "A visit has a start time."),
    "import.wall_no_time.advice": (
        "Écrire par exemple 8h-9h MARTIN toilette, ou un code de la légende.",
        "Write for example 8h-9h MARTIN toilette, or a code of the legend.",
    ),
    "import.wall_clock.rule": (
        "Une heure s'écrit 8h, 8h30, 08:30 ou 8,5 ; ce nombre-ci n'en est pas une, ou en serait deux.",
        "A time is written 8h, 8h30, 08:30 or 8.5; this number is none, or could be two.",
    ),
    "import.wall_clock.advice": ("L'écrire 8h30.", "Write it as 8h30."),
    "import.wall_two_times.rule": (
        "Une intervention a un début et une fin ; plusieurs se séparent par / ou une ligne.",
        "A visit has one start and one end; several are separated by / or a new line.",
    ),
    "import.wall_two_times.advice": (
        "Écrire 8h-9h MARTIN / 9h15-10h DURAND.",
        "Write 8h-9h MARTIN / 9h15-10h DURAND.",
    ),
    "import.wall_long.rule": (
        "Une cellule tient une journée : 2 000 caractères au plus.",
        "A cell holds one day: 2,000 characters at most.",
    ),
    "import.wall_long.advice": (
        "Y laisser les interventions ; mettre le reste ailleurs.",
        "Leave the visits in it; put the rest elsewhere.",
    ),
    "import.wall_no_client.rule": (
        "Une intervention nomme son bénéficiaire.",
        "A visit names its client.",
    ),
    "import.wall_no_client.advice": (
        "Ajouter son nom après l'heure ; pour un temps interne, un code de la légende.",
        "Add the name after the time; for internal time, a code of the legend.",
    ),
    "import.wall_no_end.rule": (
        "Un code qui a un début a aussi une fin.",
        "A code with a start has an end too.",
    ),
    "import.wall_no_end.advice": ("Écrire par exemple FORM 9h-12h.", "Write for example FORM 9h-12h."),
    "import.wall_no_name.rule": (
        "Une ligne d'interventions a un nom, ou suit celle d'une personne.",
        "A row of visits has a name, or follows a person's row.",
    ),
    "import.wall_no_name.advice": (
        "Écrire le nom, ou « À pourvoir ».",
        "Write the name, or “À pourvoir” (unassigned).",
    ),
    "import.wall_no_grid.rule": (
        "Un planning mural a une ligne de jours (lun 23, mar 24…) et une ligne par personne.",
        "A wall planning has a row of days (lun 23, mar 24…) and a row per person.",
    ),
    "import.wall_no_grid.advice": (
        "Vérifier les en-têtes des jours : au moins trois à la suite.",
        "Check the headings of days: at least three of them.",
    ),
}
