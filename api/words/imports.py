"""What ``maillon import`` says, and its help: French, English."""

from __future__ import annotations

IMPORTS: dict[str, tuple[str, str]] = {
    "import.reading": ("Lecture de {file}", "Reading {file}"),
    "import.read": (
        "{file} (profil {profile}) : {visits} interventions, {people} intervenants, {clients} bénéficiaires",
        "{file} (profile {profile}): {visits} visits, {people} carers, {clients} clients",
    ),
    "import.guesses": ("Lu comme, à confirmer ({count}) :", "Read as, to confirm ({count}):"),
    "import.tolerances": ("Heures fixes et tolérances :", "Fixed times and tolerances:"),
    "import.assumed": ("Ce que le fichier ne dit pas :", "What the file does not say:"),
    "import.outside_hours": (
        "Interventions hors des disponibilités de leur intervenant(e) : {count}.",
        "Visits outside the availability of their carer: {count}.",
    ),
    "import.to_complete": (
        "À compléter, gardées dans le planning avec leur cause : {count}.",
        "To complete, kept in the plan with their cause: {count}.",
    ),
    "import.nothing": ("Rien n'est importé.", "Nothing is imported."),
    "import.copy": (
        "Copie à corriger, puis à relire : {path}",
        "Copy to correct, then to read again: {path}",
    ),
    "import.keep_good": (
        "Pour garder les bonnes lignes et compléter les autres plus tard : --garder-le-bon",
        "To keep the good rows and complete the others later: --keep-good",
    ),
    "import.next": (
        "Ensuite : maillon plan {folder} --week {week}",
        "Next: maillon plan {folder} --week {week}",
    ),
    "import.guess_sheet": ("Feuille", "Sheet"),
    "import.guess_cell": ("Cellule", "Cell"),
    "import.guess_count": ("Nombre", "Count"),
    "import.guess_text": ("Lu comme", "Read as"),
    "help.import": (
        "Lire un planning tel qu'il est (CSV, Excel, Compani, Ogust, mural) et en faire des tableaux.",
        "Read a schedule as it is (CSV, Excel, Compani, Ogust, wall grid) and make tables of it.",
    ),
    "help.import.examples": (
        (
            "Exemples :\n\nmaillon import planning.xlsx --out tableaux --semaine 2026-W48\n\n"
            "maillon import historique.csv --profil compani --avec structure --out tableaux --garder-le-bon"
        ),
        (
            "Examples:\n\nmaillon import schedule.xlsx --out tables --week 2026-W48\n\n"
            "maillon import history.csv --profile compani --with structure --out tables --keep-good"
        ),
    ),
    "help.import_file": (
        "Planning : fichier CSV ou classeur .xlsx.",
        "Schedule: CSV file or .xlsx workbook.",
    ),
    "help.profile": (
        "Mise en page du fichier : generique, compani, ogust7 ou grille ; reconnue sans cette option.",
        "Layout of the file: generique, compani, ogust7 or grille; recognised without this option.",
    ),
    "help.keep_good": (
        "Garder les bonnes lignes ; les autres restent à compléter, et le code de sortie est 3.",
        "Keep the good rows; the others stay to complete, and the exit code is 3.",
    ),
    "help.import_week": (
        "Ne lire que cette semaine ISO, comme 2026-W48 ; donne l'année des dates sans année.",
        "Read this ISO week only, like 2026-W48; gives the year of dates without one.",
    ),
    "help.with": (
        "Dossier de tableaux de la structure : adresses, contrats, diplômes, disponibilités.",
        "Folder of the structure's tables: addresses, contracts, certificates, availability.",
    ),
    "help.tolerances": (
        "Tolérances par prestation, en TOML (sinon celles de Maillon).",
        "Tolerances by service, in TOML (else those of Maillon).",
    ),
    "help.recurring": (
        "Les interventions de la dernière semaine du fichier reviennent chaque semaine, sans fin.",
        "The visits of the file's last week come back every week, without end.",
    ),
}
