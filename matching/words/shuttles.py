"""What is said of shift shuttles: bad cells of employers' files, notices, reasons."""

from __future__ import annotations

#: code -> (French, English)
SHUTTLES: dict[str, tuple[str, str]] = {
    "shuttles.where": ("{file}, cellule {cell}", "{file}, cell {cell}"),
    "shuttles.hour.rule": (
        "Une heure de poste s'écrit 2h45, 02:45, 0245, ou jusqu'à 36:00 après minuit.",
        "An hour of a shift is written 2h45, 02:45, 0245, or up to 36:00 past midnight.",
    ),
    "shuttles.hour.advice": (
        "Par exemple 26:45, ou 02:45 (J+1), pour 2 h 45 le lendemain matin.",
        "For example 26:45, or 02:45 (D+1), for 2:45 the next morning.",
    ),
    "shuttles.hour_doubt.rule": (
        "Ce nombre peut dire des heures ou une part de journée.",
        "This number may be hours or a part of a day.",
    ),
    "shuttles.hour_doubt.advice": (
        "Écrivez l'heure avec h ou deux-points : 2h45, 03:00.",
        "Write the hour with h or a colon: 2h45, 03:00.",
    ),
    "shuttles.span.rule": (
        "Un poste a un début et une fin : 02:45-09:30.",
        "A shift has a start and an end: 02:45-09:30.",
    ),
    "shuttles.span.advice": (
        "Séparez-les par un tiret, ou utilisez un code de la légende.",
        "Separate them by a dash, or use a code of the legend.",
    ),
    "shuttles.half_code.rule": (
        "Un code de poste a un début et une fin ; un code de repos n'a ni l'un ni l'autre.",
        "A code of a shift has a start and an end; a code of rest has neither.",
    ),
    "shuttles.half_code.advice": ("Complétez la ligne de la légende.", "Complete the row of the legend."),
    "shuttles.code_twice.rule": (
        "La légende donne deux sens à ce code.",
        "The legend gives this code two meanings.",
    ),
    "shuttles.code_twice.advice": ("Gardez une seule ligne.", "Keep one row only."),
    "shuttles.code.rule": (
        "Le {day} : ce code n'est pas dans la légende ({known}).",
        "On {day}: this code is not in the legend ({known}).",
    ),
    "shuttles.code.advice": (
        "Ajoutez-le à la feuille de légende, ou corrigez-le (proche : {close}).",
        "Add it to the legend sheet, or correct it (close: {close}).",
    ),
    "shuttles.heading.rule": (
        "Les en-têtes des jours se suivent, et chacun désigne une date.",
        "The headings of days follow each other, and each names a date.",
    ),
    "shuttles.heading.advice": (
        "Écrivez la date en entier : 24/11/2026.",
        "Write the whole date: 24/11/2026.",
    ),
    "shuttles.no_grid.rule": (
        "Un classeur d'employeur a une feuille avec les salariés en lignes et les dates en colonnes.",
        "An employer's workbook has a sheet with people in rows and dates in columns.",
    ),
    "shuttles.no_grid.advice": (
        "Vérifiez la ligne d'en-têtes : une colonne Nom ou Matricule, puis les dates.",
        "Check the row of headings: a column Name or Number, then the dates.",
    ),
    "shuttles.no_name.rule": ("Une ligne de postes a un nom.", "A row of shifts has a name."),
    "shuttles.no_name.advice": ("Écrivez le nom ou le matricule.", "Write the name or the number."),
    "shuttles.no_home.rule": (
        "Rien ne dit où habite cette personne.",
        "Nothing says where this person lives.",
    ),
    "shuttles.no_home.advice": (
        "Donnez au moins sa commune, dans la grille ou dans la table employees.",
        "Give at least the commune, in the grid or in the table employees.",
    ),
    "shuttles.commune.rule": (
        "Aucun arrêt de la table stops n'est dans cette commune.",
        "No stop of the table stops lies in this commune.",
    ),
    "shuttles.commune.advice": (
        "Corrigez le nom (proche : {close}), ou ajoutez des arrêts de cette commune.",
        "Correct the name (close: {close}), or add stops of this commune.",
    ),
    "shuttles.degrees.rule": (
        "Des degrés entre -{most} et {most} sont attendus.",
        "Degrees between -{most} and {most} are expected.",
    ),
    "shuttles.degrees.advice": ("Vérifiez latitude et longitude.", "Check latitude and longitude."),
    "shuttles.no_site.rule": (
        "Rien ne dit où ce poste est tenu, et il y a plusieurs lieux de travail.",
        "Nothing says where this shift is worked, and there are several sites.",
    ),
    "shuttles.no_site.advice": (
        "Donnez le lieu dans la grille, la légende ou la table employees.",
        "Give the site in the grid, the legend or the table employees.",
    ),
    "shuttles.twice.rule": (
        "Deux postes de cette personne commencent au même moment.",
        "Two shifts of this person begin at the same moment.",
    ),
    "shuttles.twice.advice": ("Supprimez l'un des deux.", "Remove one of the two."),
    "shuttles.same_id.rule": (
        "Cette clé est déjà celle d'un lieu de la table {table}.",
        "This key already names a place of the table {table}.",
    ),
    "shuttles.same_id.advice": ("Changez l'une des deux clés.", "Change one of the two keys."),
    "shuttles.site_gate.rule": (
        "Un lieu de travail a au moins une porte.",
        "A place of work has at least one gate.",
    ),
    "shuttles.site_gate.advice": (
        "Ajoutez une ligne à la table gates.",
        "Add a row to the table gates.",
    ),
    "shuttles.gate_site.rule": (
        "Cette porte n'est pas une porte de {site}.",
        "This gate is not a gate of {site}.",
    ),
    "shuttles.gate_site.advice": ("Corrigez la porte ou le lieu.", "Correct the gate or the site."),
    "shuttles.area.rule": (
        "Une desserte va d'une commune, zone, lieu ou porte à une autre ; * veut dire partout.",
        "A service goes from a commune, zone, site or gate to another; * means anywhere.",
    ),
    "shuttles.area.advice": ("Nom connu le plus proche : {close}.", "Closest known name: {close}."),
}
