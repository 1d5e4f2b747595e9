"""What is said of a file as it is, when it was read: guesses "lu comme", and stated defaults."""

from __future__ import annotations

_GUESSES: dict[str, tuple[str, str]] = {
    "read_as.serial": ("« {seen} » lu comme {value}", "“{seen}” read as {value}"),
    "read_as.century": ("« {seen} » lu comme {value}", "“{seen}” read as {value}"),
    "read_as.year": ("« {seen} » lu comme {value}", "“{seen}” read as {value}"),
    "read_as.clock": ("« {seen} » lu comme {value}", "“{seen}” read as {value}"),
    "read_as.duration": ("« {seen} » lu comme {value}", "“{seen}” read as {value}"),
    "read_as.name": ("« {seen} » lu comme {value}", "“{seen}” read as {value}"),
    "read_as.homonym": (
        "« {seen} » lu comme {value} : une autre personne porte ce nom",
        "“{seen}” read as {value}: another person has this name",
    ),
    "read_as.night": (
        "« {seen} » lu comme le lendemain, {value}",
        "“{seen}” read as the next day, {value}",
    ),
    "read_as.merged": (
        "cellule fusionnée lue comme « {value} » sur cette ligne",
        "merged cell read as “{value}” on this row",
    ),
    "read_as.alike": (
        "« {seen} » lu comme une autre personne que {value}",
        "“{seen}” read as another person than {value}",
    ),
    "read_as.crew": (
        "lu comme une intervention à plusieurs, avec la ligne {first}",
        "read as a visit of several carers, with row {first}",
    ),
    "read_as.postcode": ("« {seen} » lu comme {value}", "“{seen}” read as {value}"),
    "read_as.phone": ("« {seen} » lu comme {value}", "“{seen}” read as {value}"),
    "read_as.no_postcode": (
        "« {seen} » n'est pas un code postal : laissé de côté",
        "“{seen}” is no postcode: left aside",
    ),
    "read_as.no_phone": (
        "« {seen} » n'est pas un téléphone : laissé de côté",
        "“{seen}” is no telephone: left aside",
    ),
    "read_as.nobody": ("« {seen} » lu comme à pourvoir", "“{seen}” read as to be assigned"),
    "read_as.unassigned": (
        "« {seen} » lu comme à pourvoir, malgré le nom écrit",
        "“{seen}” read as to be assigned, in spite of the name written",
    ),
    "read_as.no_service": (
        "sans prestation : lu comme « Intervention »",
        "without a service: read as “Intervention”",
    ),
    "read_as.encoding": ("texte lu comme {value}", "text read as {value}"),
    "read_as.tolerance": (
        "« {service} » lu comme {level}, ± {minutes} min ({because})",
        "“{service}” read as {level}, ± {minutes} min ({because})",
    ),
}

_DEFAULTS: dict[str, tuple[str, str]] = {
    "default.organisation": (
        "Employeur inconnu : une seule structure, « {name} ».",
        "Employer unknown: one structure, “{name}”.",
    ),
    "default.home": (
        "Domicile inconnu ({count} : {names}) : ces personnes partent du point {lat}, {lon}.",
        "Home unknown ({count}: {names}): these people leave from point {lat}, {lon}.",
    ),
    "default.place": (
        "Adresse non située ({count} : {names}) : ces bénéficiaires sont placés au point {lat}, {lon}.",
        "Address not located ({count}: {names}): these clients are put at point {lat}, {lon}.",
    ),
    "default.rest": (
        "Jours de repos de la dernière semaine, repris chaque semaine ({count} : {names}).",
        "Rest days of the last week, taken every week ({count}: {names}).",
    ),
    "default.availability": (
        (
            "Disponibilités inconnues ({count} : {names}) : leurs heures du fichier, "
            "élargies de {minutes} min, les jours où le fichier les montre."
        ),
        (
            "Availability unknown ({count}: {names}): their hours in the file, widened by "
            "{minutes} min, on the days when the file shows them."
        ),
    ),
    "default.contract": (
        "Contrat inconnu ({count} : {names}) : sans heures au contrat.",
        "Contract unknown ({count}: {names}): no contract hours.",
    ),
    "default.certificates": (
        "Diplômes et déplacements inconnus ({count} : {names}) : sans diplôme, en voiture.",
        "Certificates and travel unknown ({count}: {names}): no certificate, by car.",
    ),
    "default.service": (
        "Prestations inconnues de la structure ({count} : {names}) : sans diplôme exigé.",
        "Services unknown to the structure ({count}: {names}): no certificate required.",
    ),
    "default.internal": (
        "Heures internes : {count}, payées, au lieu « bureau » (inconnu : point {lat}, {lon}).",
        "Internal hours: {count}, paid, at the place “bureau” (unknown: point {lat}, {lon}).",
    ),
    "default.replaced": (
        "Lignes de plans d'aide du dossier remplacées par celles du fichier : {count}.",
        "Care-plan lines of the folder replaced by those of the file: {count}.",
    ),
    "default.unassigned": (
        "Interventions à pourvoir dans le fichier : {count}.",
        "Visits to be assigned in the file: {count}.",
    ),
    "default.cancelled": (
        "Lignes annulées, non planifiées : {count}.",
        "Cancelled rows, not planned: {count}.",
    ),
    "default.outside": (
        "Lignes d'autres semaines, laissées de côté : {count}.",
        "Rows of other weeks, left aside: {count}.",
    ),
    "default.ignored": (
        "Colonnes ni lues ni gardées : {names}.",
        "Columns neither read nor kept: {names}.",
    ),
    "default.more": ("{names} et {count} de plus", "{names} and {count} more"),
    "level.essential": ("acte essentiel", "essential act"),
    "level.ordinary": ("acte ordinaire", "ordinary act"),
    "level.optional": ("acte facultatif", "optional act"),
    "because.word": ("mot « {word} »", "word “{word}”"),
    "because.none": ("aucun mot reconnu", "no word recognised"),
    "because.folder": ("prestation du dossier", "service of the folder"),
    "import.error_heading": ("Erreur", "Error"),
    "import.dropped_heading": (
        "Colonne non reprise : ses cellules ne sont ni lues ni gardées.",
        "Column left out: its cells are neither read nor kept.",
    ),
}

#: code -> (French, English)
READ_AS: dict[str, tuple[str, str]] = {**_GUESSES, **_DEFAULTS}
