"""What is said of a file as it is, when a cell is bad: the rule, then the advice."""

from __future__ import annotations

_ROWS: dict[str, tuple[str, str]] = {
    "import.required.rule": ("Cette cellule est nécessaire.", "This cell is needed."),
    "import.required.advice": ("Complétez-la.", "Fill it."),
    "import.day.rule": ("Une date est attendue.", "A date is expected."),
    "import.day.advice": (
        "Écrivez 23/11/2026, 2026-11-23 ou lundi 23 novembre 2026.",
        "Write 23/11/2026, 2026-11-23 or Monday 23 November 2026.",
    ),
    "import.year.rule": (
        "La date est entre 2000 et 2099 ; celle-ci est de {year}.",
        "The date is between 2000 and 2099; this one is of {year}.",
    ),
    "import.year.advice": ("Corrigez l'année.", "Correct the year."),
    "import.no_year.rule": ("Cette date n'a pas d'année.", "This date has no year."),
    "import.no_year.advice": (
        "Ajoutez l'année, ou donnez la semaine avec --semaine.",
        "Add the year, or give the week with --semaine.",
    ),
    "import.month_first.rule": ("Le jour précède le mois.", "The day comes before the month."),
    "import.month_first.advice": ("Écrivez jour/mois/année.", "Write day/month/year."),
    "import.weekday.rule": ("Le {value} est un {weekday}.", "{value} is a {weekday}."),
    "import.weekday.advice": ("Corrigez le jour ou la date.", "Correct the day of the week or the date."),
    "import.not_in_week.rule": (
        "Ce jour n'est pas dans la semaine {week}.",
        "This day is not in week {week}.",
    ),
    "import.not_in_week.advice": ("Écrivez le mois et l'année.", "Write the month and the year."),
    "import.clock.rule": (
        "Une heure de 0h à 24h est attendue.",
        "A time of the day, 0:00 to 24:00, is expected.",
    ),
    "import.clock.advice": ("Écrivez 8h30 ou 08:30.", "Write 08:30 or 8h30."),
    "import.no_time.rule": (
        "Une date et une heure sont attendues dans cette cellule.",
        "A date and a time are expected in this cell.",
    ),
    "import.no_time.advice": ("Écrivez 23/11/2026 08:30.", "Write 23/11/2026 08:30."),
    "import.skipped_hour.rule": (
        "Cette heure n'existe pas : les horloges avancent cette nuit-là.",
        "This time does not exist: clocks go forward that night.",
    ),
    "import.skipped_hour.advice": ("Avancez-la d'une heure.", "Move it on by one hour."),
    "import.duration.rule": ("Une durée est attendue.", "A duration is expected."),
    "import.duration.advice": ("Écrivez 1h30, 0:45, 1,5 ou 90 min.", "Write 1h30, 0:45, 1.5 or 90 min."),
    "import.duration_range.rule": (
        "Une intervention dure d'une minute à 24 heures.",
        "A visit lasts from one minute to 24 hours.",
    ),
    "import.duration_range.advice": ("Vérifiez l'unité, ou la fin.", "Check the unit, or the end."),
    "import.unit.rule": (
        "Rien ne dit si ce nombre compte des heures ou des minutes.",
        "Nothing tells whether this number counts hours or minutes.",
    ),
    "import.unit.advice": ("Écrivez 13 h ou 13 min.", "Write 13 h or 13 min."),
    "import.disagree.rule": (
        "La durée est l'écart du début à la fin, {value}.",
        "The duration is the time from start to end, {value}.",
    ),
    "import.disagree.advice": ("Corrigez la durée ou la fin.", "Correct the duration or the end."),
    "import.reversed.rule": (
        "La fin vient après le début ({start}).",
        "The end comes after the start ({start}).",
    ),
    "import.reversed.advice": ("Corrigez l'une des deux.", "Correct one of the two."),
    "import.homonym.rule": (
        "Plusieurs personnes portent ce nom : {names}.",
        "Several people have this name: {names}.",
    ),
    "import.homonym.advice": ("Écrivez le nom et le prénom.", "Write family name and first name."),
    "import.name.rule": ("Un nom est attendu.", "A name is expected."),
    "import.name.advice": ("Écrivez le nom et le prénom.", "Write family name and first name."),
    "import.long_name.rule": (
        "Un nom ou une prestation a {most} caractères au plus.",
        "A name or a service has {most} characters at most.",
    ),
    "import.long_name.advice": (
        "Gardez le nom ; mettez le reste dans une autre colonne.",
        "Keep the name; put the rest in another column.",
    ),
    "import.private.rule": (
        "Un numéro personnel (sécurité sociale, compte) n'a pas sa place ici ; il n'est ni lu ni gardé.",
        "A personal number (social security, account) does not belong here; it is neither read nor kept.",
    ),
    "import.private.advice": (
        "Vérifiez que les cellules de la ligne ne sont pas décalées.",
        "Check that the cells of the row have not slipped.",
    ),
    "import.kind.rule": ("Ce type de ligne n'est pas connu.", "This kind of row is not known."),
    "import.kind.advice": ("Types connus : {known}.", "Known kinds: {known}."),
    "import.boolean.rule": ("Oui ou non est attendu.", "Yes or no is expected."),
    "import.boolean.advice": ("Écrivez Oui ou Non.", "Write Oui or Non."),
    "import.nobody.rule": (
        "La ligne n'a pas d'intervenant(e), et n'est pas à affecter.",
        "The row has no carer, and is not to be assigned.",
    ),
    "import.nobody.advice": (
        "Écrivez un nom, ou Oui dans la colonne « A affecter ».",
        "Write a name, or Oui in the column “A affecter”.",
    ),
    "import.long_row.rule": (
        "Une ligne n'a pas plus de cellules que d'en-têtes ({count}).",
        "A row has no more cells than there are headings ({count}).",
    ),
    "import.long_row.advice": (
        "Mettez entre guillemets le texte qui contient le séparateur.",
        "Quote the text that holds the separator.",
    ),
    "import.double.rule": (
        "La ligne répète la ligne {first} : mêmes personnes, même heure.",
        "The row repeats row {first}: same people, same time.",
    ),
    "import.double.advice": ("Supprimez l'une des deux.", "Remove one of the two."),
    "import.error_cell.rule": (
        "La formule de cette cellule est en erreur.",
        "The formula of this cell fails.",
    ),
    "import.error_cell.advice": ("Écrivez la valeur.", "Write the value."),
}

_FILES: dict[str, tuple[str, str]] = {
    "import.missing_file.rule": ("Ce fichier n'existe pas.", "This file does not exist."),
    "import.missing_file.advice": ("Vérifiez le chemin.", "Check the path."),
    "import.not_a_file.rule": ("Un fichier est attendu.", "A file is expected."),
    "import.not_a_file.advice": (
        "Donnez le fichier CSV ou le classeur, pas son dossier.",
        "Give the CSV file or the workbook, not its folder.",
    ),
    "import.unreadable.rule": (
        "Ce fichier ne peut pas être ouvert : {problem}.",
        "This file cannot be opened: {problem}.",
    ),
    "import.unreadable.advice": ("Vérifiez ses droits.", "Check its rights."),
    "import.too_large.rule": ("Un fichier a {most} {unit} au plus.", "A file has {most} {unit} at most."),
    "import.too_large.advice": (
        "Enregistrez-en une partie, par exemple un mois, sans les lignes ni les colonnes vides.",
        "Save a part of it, one month for example, without the empty rows and columns.",
    ),
    "import.old_workbook.rule": (
        "L'ancien format .xls n'est pas lu.",
        "The old .xls format is not read.",
    ),
    "import.old_workbook.advice": (
        "Enregistrez-le sous « Classeur Excel (.xlsx) ».",
        "Save it as “Excel workbook (.xlsx)”.",
    ),
    "import.locked.rule": (
        "Ce classeur est protégé par un mot de passe.",
        "This workbook is protected by a password.",
    ),
    "import.locked.advice": ("Enregistrez-le sans mot de passe.", "Save it without the password."),
    "import.damaged.rule": (
        "Ce fichier n'est pas un classeur .xlsx entier.",
        "This file is no whole .xlsx workbook.",
    ),
    "import.damaged.advice": (
        "Ouvrez-le dans un tableur et enregistrez-le de nouveau en .xlsx ou en CSV.",
        "Open it in a spreadsheet and save it again as .xlsx or CSV.",
    ),
    "import.entities.rule": (
        "Ce classeur contient des déclarations que les tableurs n'écrivent pas.",
        "This workbook holds declarations that spreadsheets do not write.",
    ),
    "import.entities.advice": (
        "Ouvrez-le dans un tableur et enregistrez-le de nouveau.",
        "Open it in a spreadsheet and save it again.",
    ),
    "import.encoding.rule": (
        "Un texte est en UTF-8 ou en Windows-1252.",
        "A text is in UTF-8 or in Windows-1252.",
    ),
    "import.encoding.advice": (
        "Enregistrez-le au format « CSV UTF-8 ».",
        "Save it as “CSV UTF-8”.",
    ),
    "import.quotes.rule": (
        "Un guillemet ouvert se referme (ligne {row}).",
        "A quote that opens closes again (row {row}).",
    ),
    "import.quotes.advice": ("Fermez le guillemet.", "Close the quote."),
    "import.empty.rule": ("Le fichier est vide.", "The file is empty."),
    "import.empty.advice": ("Donnez le fichier du planning.", "Give the file of the schedule."),
    "import.no_rows.rule": ("Aucune ligne sous les en-têtes.", "There is no row below the headings."),
    "import.no_rows.advice": ("Donnez le fichier du planning.", "Give the file of the schedule."),
    "import.no_header.rule": (
        "Aucune ligne d'en-têtes n'est reconnue dans les 30 premières lignes.",
        "No row of headings is recognised among the first 30 rows.",
    ),
    "import.no_header.advice": (
        (
            "Mettez en première ligne des en-têtes comme Client, Date, Heure de début, Durée, Intervenant. "
            "Profils connus : {known}."
        ),
        (
            "Put headings such as Client, Date, Start time, Duration, Carer in the first row. "
            "Known profiles: {known}."
        ),
    ),
    "import.column.rule": (
        "Il manque une colonne : {columns}.",
        "A column is missing: {columns}.",
    ),
    "import.column.advice": (
        "Ajoutez-la, ou donnez son nom à la colonne qui la remplace.",
        "Add it, or give its name to the column that stands for it.",
    ),
    "import.profile.rule": ("Ce profil d'import n'est pas connu.", "This import profile is not known."),
    "import.profile.advice": ("Profils connus : {known}.", "Known profiles: {known}."),
    "import.not_profile.rule": (
        "Le fichier des tolérances n'a pas la forme attendue : {problem}.",
        "The file of tolerances does not have the form expected: {problem}.",
    ),
    "import.not_profile.advice": (
        "Partez de celui que la documentation montre.",
        "Begin with the one that the documentation shows.",
    ),
}

#: code -> (French, English); each ``import.<reason>`` has a ``.rule`` and an ``.advice``.
IMPORTS: dict[str, tuple[str, str]] = {**_ROWS, **_FILES}
