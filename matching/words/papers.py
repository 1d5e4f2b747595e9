"""Words of the papers handed out on Monday morning: sheets, months, lists, changes, calls."""

from __future__ import annotations

_SHEETS: dict[str, tuple[str, str]] = {
    "carers_title": ("Feuilles des intervenants", "Carers' sheets"),
    "clients_title": ("Mois des bénéficiaires", "Clients' months"),
    "office_title": ("Papiers du bureau", "Office papers"),
    "stamp": ("Version {version} · imprimé le {day} à {time}", "Version {version} · printed {day} at {time}"),
    "page": ("page {number} / {count}", "page {number} / {count}"),
    "synthetic": ("Données fictives", "Synthetic data"),
    "synthetic_home": ("Foyer fictif", "Synthetic household"),
    "week": ("Semaine {number}, {period}", "Week {number}, {period}"),
    "hour_first": ("{time} (heure d'été)", "{time} (summer time)"),
    "hour_again": ("{time} (heure d'hiver)", "{time} (winter time)"),
    "visits": ("{count} intervention(s)", "{count} visit(s)"),
    "work": ("{hours} de travail", "{hours} of work"),
    "contract": ("contrat {hours}", "contract {hours}"),
    "your_phone": ("votre téléphone : {phone}", "your telephone: {phone}"),
    "office_phone": ("Une question ? Appelez le {phone}", "A question? Ring {phone}"),
    "leaves": ("départ {time}", "leave {time}"),
    "returns": ("retour {time}", "back {time}"),
    "absent": ("Absence", "Absent"),
    "no_tour": ("Pas de tournée", "No tour"),
    "vague": ("Adresse à préciser", "Address to be made precise"),
    "your_changes": ("Changé depuis votre dernière feuille", "Changed since your last sheet"),
    "floor": ("Étage : {floor}", "Floor: {floor}"),
    "door_code": ("Code : {digits}", "Code: {digits}"),
    "key": ("Clé : {key}", "Key: {key}"),
    "phone": ("Tél. {phone}", "Tel. {phone}"),
    "with": ("Avec {names}", "With {names}"),
    "errand": ("Arrêt (voir la feuille)", "Stop (see the sheet)"),
    "shortened": ("Raccourcie : {minutes} au lieu de {target}", "Shortened: {minutes} instead of {target}"),
    "wait": ("attente {minutes}", "wait {minutes}"),
    "col_order": ("N°", "No."),
    "col_time": ("Heure", "Time"),
    "col_where": ("Chez", "Where"),
    "col_tasks": ("À faire", "To do"),
    "col_travel": ("Trajet", "Travel"),
    "col_day": ("Jour", "Day"),
    "col_who": ("Qui vient", "Who comes"),
    "month_title": ("Vos interventions : {month}", "Your visits: {month}"),
    "between": ("entre {first} et {last}", "between {first} and {last}"),
    "nobody_yet": ("à confirmer", "to be confirmed"),
    "still_missing": ("encore {count} à confirmer", "{count} more to be confirmed"),
    "nobody_comes": ("pas d'intervention", "no visit"),
    "to": ("au", "to"),
    "to_come": ("planning à venir", "not planned yet"),
    "undated": ("{count} × {service} : jour à confirmer", "{count} × {service}: day to be confirmed"),
}

_OFFICE: dict[str, tuple[str, str]] = {
    "opened_title": ("À pourvoir, heure par heure", "Unserved, hour by hour"),
    "opened_note": (
        "{count} intervention(s) à pourvoir. Heures de début possibles, puis les raisons.",
        "{count} unserved visit(s). Possible start times, then the reasons.",
    ),
    "people_together": ("{count} personnes", "{count} people"),
    "no_hour": ("heure à compléter", "hour to complete"),
    "any_day": ("Jour libre", "Any day"),
    "level_essential": ("essentielle", "essential"),
    "level_ordinary": ("ordinaire", "ordinary"),
    "level_optional": ("facultative", "optional"),
    "level_incomplete": ("à compléter", "to complete"),
    "calls_title": ("Appels à passer", "Calls to make"),
    "calls_note": (
        "{count} appel(s), le plus urgent d'abord. Cocher quand c'est fait.",
        "{count} call(s), the most urgent first. Tick when done.",
    ),
    "carer": ("Intervenant(e)", "Carer"),
    "client": ("Bénéficiaire", "Client"),
    "no_phone": ("téléphone inconnu", "no telephone"),
    "col_done": ("Fait", "Done"),
    "col_person": ("Qui appeler", "Whom to ring"),
    "col_say": ("Quoi dire", "What to say"),
    "call_open": (
        "{day}, début {when}, {service} : personne pour l'instant.",
        "{day}, start {when}, {service}: nobody yet.",
    ),
    "call_undated": (
        "{service}, jour à choisir dans la semaine : personne pour l'instant.",
        "{service}, on a day of the week to be chosen: nobody yet.",
    ),
    "call_shortened": (
        "{day} à {time}, {service} : {minutes} au lieu de {target}.",
        "{day} at {time}, {service}: {minutes} instead of {target}.",
    ),
    "counters_title": ("Compteurs", "Counters"),
    "counters_note": (
        (
            "Travail : interventions et trajets entre elles. Mois : {month}, jusqu'au {until} ; "
            "{known} jour(s) sur {expected} ont un plan connu, et eux seuls comptent, au contrat aussi."
        ),
        (
            "Work: visits and travel between them. Month: {month}, up to {until}; "
            "{known} of {expected} day(s) have a known plan, and only they count, for the contract too."
        ),
    ),
    "col_visits": ("Interv.", "Visits"),
    "col_work": ("Semaine", "Week"),
    "col_contract": ("Contrat", "Contract"),
    "col_gap": ("Écart", "Difference"),
    "col_month": ("Mois", "Month"),
    "col_month_contract": ("Contrat du mois", "Month's contract"),
    "col_month_gap": ("Écart mois", "Month diff."),
    "total": ("Total", "Total"),
    "changes_title": ("Ce qui a changé", "What changed"),
    "changes_note": (
        "{count} changement(s) depuis le plan publié.",
        "{count} change(s) since the published plan.",
    ),
}

_CHANGES: dict[str, tuple[str, str]] = {
    "change": ("{when}, {label} : {what}.", "{when}, {label}: {what}."),
    "day_at": ("{day} à {time}", "{day} at {time}"),
    "no_time": ("Sans heure fixée", "No time set"),
    "change_carer": ("{new} au lieu de {old}", "{new} instead of {old}"),
    "change_moved": ("nouvel horaire {new}, c'était {old}", "new time {new}, it was {old}"),
    "change_length": ("durée {new} au lieu de {old}", "length {new} instead of {old}"),
    "change_lost": ("{old} ne vient plus, à pourvoir", "{old} no longer comes, unserved"),
    "change_found": ("{new} vient, c'était à pourvoir", "{new} comes, it was unserved"),
    "change_added": ("intervention nouvelle, {new} vient", "new visit, {new} comes"),
    "change_added_open": ("intervention nouvelle, à pourvoir", "new visit, unserved"),
    "change_cancelled": ("annulée, {old} ne vient pas", "cancelled, {old} does not come"),
    "change_cancelled_open": ("annulée, elle était à pourvoir", "cancelled, it was unserved"),
}

_FILES: dict[str, tuple[str, str]] = {
    "sheet_opened": ("À pourvoir", "Unserved"),
    "sheet_calls": ("Appels", "Calls"),
    "sheet_counters": ("Compteurs", "Counters"),
    "sheet_changes": ("Changements", "Changes"),
    "wall_title": ("Planning {title}, semaine {week}", "{title}, week {week}"),
    "wall_sheet": ("Semaine", "Week"),
    "wall_absent": ("ABS", "AWAY"),
    "col_first": ("Début au plus tôt", "Earliest start"),
    "col_last": ("Début au plus tard", "Latest start"),
    "col_minutes": ("Durée (min)", "Duration (min)"),
    "col_service": ("Prestation", "Service"),
    "col_level": ("Priorité", "Priority"),
    "col_address": ("Adresse", "Address"),
    "col_phone": ("Téléphone", "Telephone"),
    "col_reasons": ("Raisons", "Reasons"),
    "col_change": ("Changement", "Change"),
    "cancelled": ("Annulée : {what}", "Cancelled: {what}"),
}

#: code -> (French, English)
PAPERS: dict[str, tuple[str, str]] = {
    f"paper.{code}": sentence
    for part in (_SHEETS, _OFFICE, _CHANGES, _FILES)
    for code, sentence in part.items()
}
