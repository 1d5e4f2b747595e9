"""What is said of a bad cell: the rule, then the advice."""

from __future__ import annotations

#: code -> (French, English); each fault has a ``.rule`` and an ``.advice``.
TABLE_SENTENCES: dict[str, tuple[str, str]] = {
    "table.where": ("{file}, ligne {row}, colonne {column}", "{file}, row {row}, column {column}"),
    "table.where_row": ("{file}, ligne {row}", "{file}, row {row}"),
    "table.where_file": ("{file}", "{file}"),
    "table.seen": ("vu {seen}", "seen {seen}"),
    "table.seen_nothing": ("cellule vide", "empty cell"),
    "table.heading": ("{count} erreur(s) dans les tables :", "{count} fault(s) in the tables:"),
    "table.more": ("… et {count} de plus", "… and {count} more"),
    "table.missing_folder.rule": (
        "Le dossier ou le classeur doit exister.",
        "The folder or workbook must exist.",
    ),
    "table.missing_folder.advice": ("Vérifiez le chemin.", "Check the path."),
    "table.unreadable.rule": (
        "Un fichier est un CSV en UTF-8 ou un classeur .xlsx : {problem}.",
        "A file is a UTF-8 CSV or an .xlsx workbook: {problem}.",
    ),
    "table.unreadable.advice": (
        "Enregistrez-le de nouveau au format « CSV UTF-8 ».",
        "Save it again as “CSV UTF-8”.",
    ),
    "table.too_large.rule": ("Un fichier a {most} {unit} au plus.", "A file has {most} {unit} at most."),
    "table.too_large.advice": (
        "Enregistrez-le sans les lignes ni les colonnes vides.",
        "Save it without the empty rows and columns.",
    ),
    "table.missing_table.rule": ("La table {table} est obligatoire.", "Table {table} is required."),
    "table.missing_table.advice": (
        "Ajoutez {table}.csv, ou la feuille {table}.",
        "Add {table}.csv, or the sheet {table}.",
    ),
    "table.stray_table.rule": ("Cette table n'est pas connue.", "This table is not known."),
    "table.stray_table.advice": ("Vouliez-vous dire {close} ?", "Did you mean {close}?"),
    "table.missing_column.rule": ("La colonne {name} est obligatoire.", "Column {name} is required."),
    "table.missing_column.advice": ("Ajoutez-la à la première ligne.", "Add it to the first row."),
    "table.stray_column.rule": ("Cette colonne n'est pas connue.", "This column is not known."),
    "table.stray_column.advice": ("Colonnes connues : {known}.", "Known columns: {known}."),
    "table.twice_column.rule": ("Une colonne ne figure qu'une fois.", "A column appears once."),
    "table.twice_column.advice": ("Supprimez l'une des deux.", "Remove one of the two."),
    "table.long_row.rule": (
        "Une ligne n'a pas plus de cellules que l'en-tête ({count}).",
        "A row has no more cells than the header ({count}).",
    ),
    "table.long_row.advice": (
        "Mettez entre guillemets le texte qui contient le séparateur.",
        "Quote the text that holds the separator.",
    ),
    "table.required.rule": ("Cette valeur est obligatoire.", "This value is required."),
    "table.required.advice": ("Par exemple : {example}.", "For example: {example}."),
    "table.number.rule": ("Un nombre est attendu.", "A number is expected."),
    "table.number.advice": ("Par exemple : {example}.", "For example: {example}."),
    "table.integer.rule": ("Un nombre entier est attendu.", "A whole number is expected."),
    "table.integer.advice": ("Par exemple : {example}.", "For example: {example}."),
    "table.range.rule": ("La valeur va de {least} à {most}.", "The value lies between {least} and {most}."),
    "table.range.advice": ("Vérifiez l'unité : {meaning}.", "Check the unit: {meaning}."),
    "table.boolean.rule": ("Oui ou non est attendu.", "Yes or no is expected."),
    "table.boolean.advice": ("Écrivez oui ou non.", "Write yes or no."),
    "table.choice.rule": ("La valeur est l'une de : {choices}.", "The value is one of: {choices}."),
    "table.choice.advice": ("Choisissez dans cette liste.", "Choose from that list."),
    "table.date.rule": ("Une date est attendue.", "A date is expected."),
    "table.date.advice": ("Écrivez 2026-11-23 ou 23/11/2026.", "Write 2026-11-23 or 23/11/2026."),
    "table.year.rule": (
        "Une date est entre 1900 et 2199.",
        "A date lies between 1900 and 2199.",
    ),
    "table.year.advice": ("Vérifiez les quatre chiffres de l'année.", "Check the four digits of the year."),
    "table.moment.rule": (
        "Une date, ou une date et une heure, est attendue.",
        "A date, or a date and time, is expected.",
    ),
    "table.moment.advice": (
        "Écrivez 2026-11-23 ou 2026-11-23 14:00.",
        "Write 2026-11-23 or 2026-11-23 14:00.",
    ),
    "table.time.rule": (
        "Une heure de 00:00 à 24:00 est attendue.",
        "A time from 00:00 to 24:00 is expected.",
    ),
    "table.time.advice": ("Écrivez 07:30 ou 7h30.", "Write 07:30 or 7h30."),
    "table.weekdays.rule": ("Des jours de la semaine sont attendus.", "Days of the week are expected."),
    "table.weekdays.advice": ("Écrivez lu-ve, sa|di, mon|wed ou 1-5.", "Write mon-fri, sat|sun or 1-5."),
    "table.groups.rule": (
        "Un groupe d'alternatives n'est pas vide.",
        "A group of alternatives is not empty.",
    ),
    "table.groups.advice": ("Par exemple : DEAES|ADVF & permis-B.", "For example: DEAES|ADVF & permis-B."),
    "table.rrule.rule": (
        "Une récurrence RFC 5545 d'un jour au moins est attendue.",
        "An RFC 5545 recurrence of a day or more is expected.",
    ),
    "table.rrule.advice": (
        "Par exemple : FREQ=WEEKLY;BYDAY=MO,TH (sans DTSTART ni heure).",
        "For example: FREQ=WEEKLY;BYDAY=MO,TH (without DTSTART nor hour).",
    ),
    "table.double.rule": (
        "Une clé ne figure qu'une fois (déjà ligne {first}).",
        "A key appears once (already row {first}).",
    ),
    "table.double.advice": (
        "Renommez ou supprimez l'une des deux lignes.",
        "Rename or remove one of the two rows.",
    ),
    "table.reference.rule": (
        "La valeur doit exister dans la table {table}.",
        "The value must exist in table {table}.",
    ),
    "table.reference.advice": ("{close}", "{close}"),
    "table.reversed.rule": (
        "La fin ne précède pas le début ({other}).",
        "The end does not come before the start ({other}).",
    ),
    "table.reversed.advice": ("Échangez les deux valeurs.", "Swap the two values."),
    "table.one_of.rule": (
        "Donnez {left} ou {right}, et un seul des deux.",
        "Give {left} or {right}, and only one.",
    ),
    "table.one_of.advice": ("Remplissez l'une, videz l'autre.", "Fill one, empty the other."),
    "table.dated.rule": (
        "Une ligne datée a une récurrence et une première date.",
        "A dated line has a recurrence and a first date.",
    ),
    "table.dated.advice": ("Remplissez rrule et first_date.", "Fill rrule and first_date."),
    "table.counted.rule": (
        "Une ligne comptée dit combien d'interventions par semaine.",
        "A counted line says how many visits a week.",
    ),
    "table.counted.advice": ("Remplissez visits.", "Fill visits."),
    "table.spacing.rule": (
        "Les jours permis laissent place à {visits} interventions espacées comme demandé.",
        "The allowed days leave room for {visits} visits spaced as asked.",
    ),
    "table.spacing.advice": (
        "Ajoutez des jours, ou réduisez l'espacement.",
        "Add days, or reduce the spacing.",
    ),
    "table.wide_window.rule": (
        "La fenêtre d'une ligne comptée fait moins de 11 heures.",
        "The window of a counted line is narrower than 11 hours.",
    ),
    "table.wide_window.advice": (
        "Réduisez-la : l'espacement en jours ne serait plus exact.",
        "Narrow it: the spacing in days would no longer be exact.",
    ),
    "table.same_place.rule": (
        "Des enfants gardés ensemble sont au même lieu.",
        "Children cared for together are at one place.",
    ),
    "table.same_place.advice": ("Faites une ligne par lieu.", "Make one line for each place."),
    "table.birth_date.rule": ("La prestation {service} a des âges.", "Service {service} has ages."),
    "table.birth_date.advice": (
        "Donnez la date de naissance dans clients.",
        "Give the birth date in clients.",
    ),
    "table.ground.rule": (
        "La valeur est la clé d'un lieu ou un secteur de places.",
        "The value is a place's key or a sector of places.",
    ),
    "table.ground.advice": ("{close}", "{close}"),
    "table.ambiguous.rule": (
        "Un secteur n'a pas le nom d'un lieu.",
        "A sector does not have a place's name.",
    ),
    "table.ambiguous.advice": ("Renommez le secteur.", "Rename the sector."),
    "table.sector.rule": (
        "Les transports en commun vont d'un secteur à un autre.",
        "Public transport goes from sector to sector.",
    ),
    "table.sector.advice": ("Écrivez le secteur de ce lieu.", "Write the sector of that place."),
    "table.inside.rule": (
        "À l'intérieur d'un secteur, une durée vaut dans les deux sens.",
        "Inside one sector a time holds both ways.",
    ),
    "table.inside.advice": ("Écrivez oui.", "Write yes."),
    "table.double_pace.rule": (
        "Une seule ligne donne le rythme d'une personne pour une prestation (déjà ligne {first}).",
        "One row gives the pace of a worker for a service (already row {first}).",
    ),
    "table.double_pace.advice": ("Supprimez l'une des deux.", "Remove one of the two."),
    "table.double_way.rule": (
        "Une seule ligne donne la durée d'un trajet (déjà ligne {first}).",
        "One row gives the time of a way (already row {first}).",
    ),
    "table.double_way.advice": (
        "Supprimez l'une des deux, ou limitez chacune à un sens.",
        "Remove one of the two, or make each one-way.",
    ),
    "table.setting.rule": ("Ce réglage n'est pas connu.", "This setting is not known."),
    "table.setting.advice": ("Réglages connus : {known}.", "Known settings: {known}."),
    "table.allowed.rule": (
        "Ce réglage ({meaning}) ne prend que quelques valeurs.",
        "This setting ({meaning}) takes a few values only.",
    ),
    "table.allowed.advice": ("Valeurs possibles : {known}.", "Possible values: {known}."),
    "table.target.rule": (
        "L'heure souhaitée est l'un des débuts permis de la ligne.",
        "The wanted hour is one of the starts the line allows.",
    ),
    "table.target.advice": (
        "Corrigez-la, élargissez la fenêtre ou la tolérance, ou laissez la case vide.",
        "Correct it, widen the window or the tolerance, or leave the cell empty.",
    ),
    "table.refused_wanted.rule": (
        "Une même personne n'est pas à la fois refusée et souhaitée : {names}.",
        "Nobody is both refused and wanted: {names}.",
    ),
    "table.refused_wanted.advice": (
        "Retirez-la de l'une des deux cases.",
        "Take her out of one of the two cells.",
    ),
    "table.zone.rule": (
        "Un fuseau horaire, un pays ou une subdivision connus sont attendus.",
        "A known time zone, country or subdivision is expected.",
    ),
    "table.zone.advice": ("Par exemple Europe/Paris, FR, 57.", "For example Europe/Paris, FR, 57."),
    "table.after.rule": (
        "L'intervention faite juste avant est celle d'une autre ligne, datée comme celle-ci, sans boucle.",
        "The visit done just before is that of another line, dated as this one, without a ring.",
    ),
    "table.after.advice": (
        "Donnez la clé de la première des deux lignes, sur la seconde seulement.",
        "Give the key of the first of the two lines, on the second one only.",
    ),
    "table.introduction.rule": (
        "Une présentation se fait sur une ligne datée, pour une personne.",
        "An introduction is made on a dated line, for one worker.",
    ),
    "table.introduction.advice": ("Choisissez une autre ligne.", "Choose another line."),
    "table.pin_empty.rule": (
        "Un verrou tient une personne, une heure ou un ordre.",
        "A pin holds a person, an hour or an order.",
    ),
    "table.pin_empty.advice": (
        "Remplissez worker, start ou after, ou effacez la ligne.",
        "Fill in worker, start or after, or delete the row.",
    ),
    "table.pin_dated.rule": (
        "Seule une ligne datée a une intervention ce jour-là ; le jour d'une ligne comptée est libre.",
        "Only a dated line has a visit on that day; the day of a counted line is free.",
    ),
    "table.pin_dated.advice": ("Choisissez une ligne datée.", "Choose a dated line."),
    "table.pin_idle.rule": (
        "Un verrou est posé un jour où la ligne {line} a une intervention.",
        "A pin is set on a day on which line {line} has a visit.",
    ),
    "table.pin_idle.advice": (
        "Corrigez la date, ou effacez le verrou.",
        "Correct the date, or delete the pin.",
    ),
    "table.pin_after.rule": (
        "Une intervention ne vient pas après elle-même, ni en rond.",
        "A visit does not come after itself, nor in a ring.",
    ),
    "table.pin_after.advice": ("Effacez l'un des verrous.", "Delete one of the pins."),
    "table.pin_twice.rule": (
        "Une intervention a une seule heure, et chaque personne une fois.",
        "A visit has one hour, and each person once.",
    ),
    "table.pin_twice.advice": ("Gardez l'un des deux verrous.", "Keep one of the two pins."),
    "table.two_people.rule": (
        "La nouvelle intervenante et l'intervenante connue sont deux personnes.",
        "The new worker and the known one are two people.",
    ),
    "table.two_people.advice": ("Corrigez l'une des deux.", "Correct one of the two."),
    "table.close": ("Vouliez-vous dire {close} ?", "Did you mean {close}?"),
    "table.add": (
        "Ajoutez-la à la table, ou corrigez la cellule.",
        "Add it to the table, or correct the cell.",
    ),
}
