"""What is said of a week planned after a base or a published plan: exceptions, causes, calls."""

from __future__ import annotations

#: code -> (French, English)
BASE: dict[str, tuple[str, str]] = {
    "base.month_invalid": (
        "Mois attendu comme 2026-12 : vu {seen}.",
        "A month like 2026-12 is expected: seen {seen}.",
    ),
    "base.summary": (
        (
            "{kept} intervention(s) comme prévu, {count} exception(s) : {replaced} remplacée(s), "
            "{moved} décalée(s), {unserved} à pourvoir, {new} nouvelle(s), {filled} pourvue(s), "
            "{cancelled} supprimée(s), {still} toujours à pourvoir."
        ),
        (
            "{kept} visit(s) as planned, {count} exception(s): {replaced} replaced, "
            "{moved} moved, {unserved} unserved, {new} new, {filled} filled, "
            "{cancelled} cancelled, {still} still unserved."
        ),
    ),
    "base.none": (
        "Aucune exception : la semaine est celle de la planification type.",
        "No exception: the week is the base plan's.",
    ),
    "base.what": ("{title} ({service})", "{title} ({service})"),
    "base.what_alone": ("{title}", "{title}"),
    "base.change.replaced": (
        "{day} {planned}, {what} : {after} remplace {before}{at}. {cause}",
        "{day} {planned}, {what}: {after} replaces {before}{at}. {cause}",
    ),
    "base.change.moved": (
        "{day} {planned}, {what} : {after} vient à {now} ({minutes} min). {cause}",
        "{day} {planned}, {what}: {after} comes at {now} ({minutes} min). {cause}",
    ),
    "base.change.unserved": (
        "{day} {planned}, {what} : à pourvoir, {before} était prévu(e). {cause}",
        "{day} {planned}, {what}: unserved, {before} was to come. {cause}",
    ),
    "base.change.new": (
        "{day} {now}, {what} : nouvelle intervention, par {after}.",
        "{day} {now}, {what}: new visit, by {after}.",
    ),
    "base.change.new_unserved": (
        "{day}, {what} : nouvelle intervention, à pourvoir.",
        "{day}, {what}: new visit, unserved.",
    ),
    "base.change.filled": (
        "{day} {now}, {what} : était à pourvoir, faite par {after}.",
        "{day} {now}, {what}: was unserved, now by {after}.",
    ),
    "base.change.still_unserved": (
        "{day}, {what} : toujours à pourvoir.",
        "{day}, {what}: still unserved.",
    ),
    "base.change.cancelled": (
        "{day} {planned}, {what} : supprimée, {before} était prévu(e). {cause}",
        "{day} {planned}, {what}: cancelled, {before} was to come. {cause}",
    ),
    "base.change.moved_day": (
        "{day} {planned}, {what} : déplacée au {now}, par {after}. {cause}",
        "{day} {planned}, {what}: moved to {now}, by {after}. {cause}",
    ),
    "base.at": (", à {now}", ", at {now}"),
    "base.at_day": (", {now}", ", {now}"),
    "base.cause.absent": ("{person} est en absence.", "{person} is absent."),
    "base.cause.absent_for": ("{person} est en absence : {cause}.", "{person} is absent: {cause}."),
    "base.cause.off": ("{person} ne travaille pas alors.", "{person} is not at work then."),
    "base.cause.left": ("« {person} » n'est plus dans la structure.", "“{person}” has left the structure."),
    "base.cause.act": (
        "La prestation est fermée à cette date par l'âge.",
        "The act is closed on that date by age.",
    ),
    "base.cause.refused": (
        "{person} n'est plus à envoyer chez ce bénéficiaire.",
        "{person} is no longer to be sent to this client.",
    ),
    "base.cause.reserved": (
        "Elle revient cette fois à quelqu'un d'autre.",
        "This time it is for somebody else.",
    ),
    "base.cause.client_away": (
        "Le bénéficiaire est absent.",
        "The client is away.",
    ),
    "base.cause.unqualified": (
        "{person} n'a pas la qualification {missing}.",
        "{person} lacks the qualification {missing}.",
    ),
    "base.cause.expired": (
        "La qualification {missing} de {person} a expiré le {lapsed}.",
        "{person}'s qualification {missing} expired on {lapsed}.",
    ),
    "base.cause.licence": (
        "L'employeur n'a pas la licence {missing} à cette date ({person}).",
        "{person}'s employer lacks the licence {missing} on that date.",
    ),
    "base.cause.promise": (
        "L'heure promise a changé.",
        "The promised hour has changed.",
    ),
    "base.cause.hours": (
        "Ses heures de travail, trajet compris, ne le permettent plus.",
        "Working hours, travel included, no longer allow it.",
    ),
    "base.cause.clash": (
        "Elle ne tient pas avec les autres interventions de la tournée, trajets et règles compris.",
        "It does not fit with the tour's other visits, travel and rules included.",
    ),
    "base.cause.travel": (
        "Le trajet depuis l'intervention d'avant le demande.",
        "The way from the visit before asks for it.",
    ),
    "base.cause.room": ("Elle fait place à une autre intervention.", "It makes room for another visit."),
    "base.cause.holiday": ("Jour férié.", "Public holiday."),
    "base.cause.exception": ("Date retirée du plan d'aide.", "Date taken out of the care plan."),
    "base.cause.ended": ("Le plan d'aide ne vaut pas ce jour-là.", "The care plan does not hold that day."),
    "base.cause.removed": ("Elle n'est plus dans les tables.", "It is no longer in the tables."),
    "base.cause.withdrawn": ("Elle n'est plus demandée.", "It is no longer asked for."),
    "base.calls": ("À prévenir :", "To be told:"),
    "base.call.client": ("{who} (bénéficiaire) : {count} changement(s)", "{who} (client): {count} change(s)"),
    "base.call.worker": (
        "{who} (intervenant(e)) : {count} changement(s)",
        "{who} (carer): {count} change(s)",
    ),
    "base.exceptions_title": (
        "Semaine {week} : exceptions à la planification",
        "Week {week}: exceptions to the plan",
    ),
    "base.calls_title": ("Appels à passer", "Calls to make"),
    "base.kind.client": ("bénéficiaire", "client"),
    "base.kind.worker": ("intervenant(e)", "carer"),
    "base.title.unserved": ("À pourvoir ({count})", "Unserved ({count})"),
    "base.title.new_unserved": ("Nouvelles, à pourvoir ({count})", "New, unserved ({count})"),
    "base.title.replaced": ("Remplacements ({count})", "Replacements ({count})"),
    "base.title.moved": ("Décalées ({count})", "Moved ({count})"),
    "base.title.new": ("Nouvelles ({count})", "New ({count})"),
    "base.title.filled": ("Pourvues ({count})", "Filled ({count})"),
    "base.title.still_unserved": ("Toujours à pourvoir ({count})", "Still unserved ({count})"),
    "base.title.cancelled": ("Supprimées ({count})", "Cancelled ({count})"),
    "base.month_title": ("Mois {month}", "Month {month}"),
    "base.month_heading": (
        "{planned} intervention(s) planifiée(s) dans le mois, {unserved} à pourvoir.",
        "{planned} visit(s) planned in the month, {unserved} unserved.",
    ),
    "base.month_weeks": ("Semaines entières", "Whole weeks"),
    "base.month_hours": (
        "Heures du mois : travail par semaine, cumul, contrat",
        "Hours of the month: work by week, to date, contract",
    ),
    "base.month_line": (
        "  {week} : {planned} planifiée(s), {unserved} à pourvoir, {exceptions} exception(s)",
        "  {week}: {planned} planned, {unserved} unserved, {exceptions} exception(s)",
    ),
    "base.column.week": ("Semaine", "Week"),
    "base.column.planned": ("Planifiées", "Planned"),
    "base.column.unserved": ("À pourvoir", "Unserved"),
    "base.column.exceptions": ("Exceptions", "Exceptions"),
    "base.column.worker": ("Intervenant(e)", "Carer"),
    "base.column.to_date": ("Cumul", "To date"),
    "base.column.contract": ("Contrat", "Contract"),
}
