"""Every word of a day of live booking, in both languages."""

from __future__ import annotations

from matching.report.bilingual import Bilingual

WORDS: dict[str, Bilingual] = {
    "title": Bilingual("Réservation en direct", "Live booking"),
    "log": Bilingual("Le fil de la journée", "The day as it went"),
    "classes": Bilingual("Par public", "By class of passenger"),
    "vehicles": Bilingual("Les véhicules heure par heure", "Vehicles hour by hour"),
    "sheets": Bilingual("Feuilles de route en vigueur", "Run sheets in force"),
    "sheet": Bilingual(
        "{carrier} : feuille n° {number}, éditée à {time}", "{carrier}: sheet no. {number}, issued at {time}"
    ),
    "sheet.in": Bilingual("Monte", "Gets in"),
    "sheet.held": Bilingual("Monte si l'appel est venu", "Gets in if the call has come"),
    "sheet.out": Bilingual("Descend", "Gets out"),
    "sheet.pause": Bilingual("Pause", "Break"),
    "sheet.gone": Bilingual("Ne vient pas", "Does not come"),
    "sheet.empty": Bilingual("Plus rien à faire.", "Nothing left to do."),
    "kept": Bilingual(
        (
            "Relu par un juge indépendant, à partir du seul journal : aucune promesse rompue par la "
            "planification."
        ),
        "Read again by an independent judge, from the log alone: no promise broken by the planner.",
    ),
    "not_kept": Bilingual(
        "Le juge du journal trouve {count} défaut(s).", "The judge of the log finds {count} fault(s)."
    ),
    "promised": Bilingual("Trajets promis", "Rides promised"),
    "promised_note": Bilingual(
        "{known} la veille, {calls} appels en direct", "{known} the day before, {calls} live calls"
    ),
    "refused": Bilingual("Refusés", "Refused"),
    "refused_note": Bilingual(
        "écart le plus grand entre publics\u00a0: {gap} ; d'attente\u00a0: {waits}",
        "largest gap between classes: {gap}; of waits: {waits}",
    ),
    "broken": Bilingual("Promesses rompues", "Promises broken"),
    "broken_note": Bilingual(
        "par un évènement\u00a0; {planner} par la planification", "by an event; {planner} by the planner"
    ),
    "calls": Bilingual("Retours à l'appel", "Open returns"),
    "calls_note": Bilingual(
        "appels : {called} ; attente moyenne {mean}, la plus longue {longest} ; sans appel : {silent} ; "
        "passages libérés : {released}",
        "calls: {called}; mean wait {mean}, longest {longest}; without a call: {silent}; passages "
        "released: {released}",
    ),
    "distance": Bilingual("Distance", "Distance"),
    "distance_note": Bilingual("dont {empty} à vide", "of which {empty} empty"),
    "cost": Bilingual("Coût", "Cost"),
    "cost_note": Bilingual("dont {taxi} de taxi", "of which {taxi} for taxis"),
    "payers": Bilingual("À la charge de", "Paid by"),
    "longest": Bilingual("Durée à bord", "Longest ride"),
    "nobody": Bilingual("sans service", "no service"),
    "class": Bilingual("Public", "Class"),
    "asked": Bilingual("Demandes en direct", "Live requests"),
    "accepted": Bilingual("Promis", "Promised"),
    "cancelled": Bilingual("Annulés", "Cancelled"),
    "absent": Bilingual("Absents", "Absent"),
    "wait": Bilingual("Attente moyenne", "Mean wait"),
    "ride": Bilingual("À bord, moyenne", "On board, mean"),
    "class.wheelchair": Bilingual("En fauteuil", "In a wheelchair"),
    "class.shift worker": Bilingual("Salariés postés", "Shift workers"),
    "class.elderly": Bilingual("Personnes âgées et autres", "Elderly people and others"),
    "say.asked": Bilingual("Appel de {who} : {way}, {when}.", "{who} calls: {way}, {when}."),
    "say.arrive": Bilingual("arrivée avant {time}", "arrival before {time}"),
    "say.leave": Bilingual("départ dès {time}", "departure from {time}"),
    "say.offers": Bilingual("Proposé : {offers}.", "Offered: {offers}."),
    "say.offer": Bilingual(
        "prise en charge {first}–{last}, arrivée au plus tard {arrival}, {carrier} ({cost})",
        "pickup {first}–{last}, arrival by {arrival}, {carrier} ({cost})",
    ),
    "say.refused": Bilingual("Refusé : {why}.", "Refused: {why}."),
    "say.not_taken": Bilingual("Refusé : {why}", "Refused: {why}"),
    "say.accepted": Bilingual(
        "Promis à {who} : {first}–{last}, arrivée au plus tard {arrival}, {carrier}.",
        "Promised to {who}: {first}–{last}, arrival by {arrival}, {carrier}.",
    ),
    "say.cancelled": Bilingual("{who} annule.", "{who} cancels."),
    "say.cancelled_too": Bilingual(
        "Le trajet lié de {who} tombe aussi.", "The ride of {who} bound to it falls too."
    ),
    "say.again": Bilingual(
        "{who} rappelle pour le retour. {first}–{last}, arrivée au plus tard {arrival}, {carrier}.",
        "{who} calls again. {first}–{last}, arrival by {arrival}, {carrier}.",
    ),
    "say.held": Bilingual(
        "Réservé pour {who}, qui appellera entre {first} et {last} : {passages}.",
        "Held for {who}, who will call between {first} and {last}: {passages}.",
    ),
    "say.ready": Bilingual(
        "{who} appelle pour le retour. {first}–{last}, arrivée au plus tard {arrival}, {carrier}.",
        "{who} calls: ready. {first}–{last}, arrival by {arrival}, {carrier}.",
    ),
    "say.ready_late": Bilingual(
        "{who} appelle pour le retour. Garantie rompue : {wait} promis au plus, maintenant {first}–{last}, "
        "arrivée au plus tard {arrival}, {carrier}.",
        "{who} calls: ready. Guarantee broken: {wait} promised at most, now {first}–{last}, arrival by "
        "{arrival}, {carrier}.",
    ),
    "say.ready_nobody": Bilingual(
        "{who} appelle pour le retour. Personne ne peut venir. Rappeler d'abord, et prévenir son contact.",
        "{who} calls: ready. Nobody can come. To be phoned back first, and her contact told.",
    ),
    "say.released": Bilingual(
        "Passage de {first}–{last} libéré ({who}).", "Passage of {first}–{last} released ({who})."
    ),
    "say.not_called": Bilingual(
        "{who} n'a pas appelé, et plus aucun passage n'est réservé : à appeler.",
        "{who} has not called, and no passage is held any more: to be phoned.",
    ),
    "say.displaced": Bilingual(
        "Passage réservé pour {who} : {first}–{last} au lieu de {old}, {carrier}.",
        "Passage held for {who}: {first}–{last} instead of {old}, {carrier}.",
    ),
    "say.displaced_parted": Bilingual(
        "Le passage de {old} réservé pour {who} change de véhicule et de personne au volant : {carrier}.",
        "The passage of {old} held for {who} changes vehicle and driver: {carrier}.",
    ),
    "say.displaced_arrival": Bilingual(
        "Passage de {old} réservé pour {who} : arrivée au plus tard {arrival}, {carrier}.",
        "Passage of {old} held for {who}: arrival by {arrival}, {carrier}.",
    ),
    "say.displaced_lost": Bilingual(
        "Le passage de {old} réservé pour {who} est perdu : l'attente garantie n'est plus sûre.",
        "The passage of {old} held for {who} is lost: the guaranteed wait is no longer sure.",
    ),
    "say.absent": Bilingual("{who} n'est pas au rendez-vous.", "{who} is not there."),
    "say.delayed": Bilingual("{carrier} a {minutes} de retard.", "{carrier} is {minutes} late."),
    "say.broken_down": Bilingual("{carrier} est en panne : {place}.", "{carrier} has broken down: {place}."),
    "say.replanned": Bilingual("Plan amélioré : {gain} de moins.", "A better plan: {gain} less."),
    "say.moved": Bilingual(
        "{who} passe à {carrier}, promesse tenue : à prévenir.",
        "{who} goes with {carrier}, promise kept: to be told.",
    ),
    "say.moved_held": Bilingual(
        "Le passage réservé pour {who} passe à {carrier}.", "The passage held for {who} goes to {carrier}."
    ),
    "say.ordered": Bilingual(
        "Taxi commandé pour {who} à {time} ({cost}).", "Taxi ordered for {who} at {time} ({cost})."
    ),
    "say.broken": Bilingual(
        "Promesse rompue pour {who} : au lieu de {old}, maintenant {first}–{last}, "
        "arrivée au plus tard {arrival}, "
        "{carrier}. À appeler.",
        (
            "Promise broken for {who}: instead of {old}, now {first}–{last}, arrival by {arrival}, "
            "{carrier}. To be phoned."
        ),
    ),
    "say.parted": Bilingual(
        "Promesse rompue pour {who} : à l'heure dite, mais sans la personne au volant ou le groupe promis "
        "({carrier}). À appeler.",
        "Promise broken for {who}: at the time told, but not with the driver or the group promised "
        "({carrier}). To be phoned.",
    ),
    "say.parted_held": Bilingual(
        "Promesse rompue pour {who} : la personne au volant promise ne viendra pas à toute heure d'appel. "
        "À appeler.",
        "Promise broken for {who}: the driver promised will not come whenever the call comes. To be phoned.",
    ),
    "say.ready_parted": Bilingual(
        "{said} Sans la personne au volant promise.", "{said} Not with the driver promised."
    ),
    "say.called_off": Bilingual(
        "Taxi de {who} décommandé : appeler le taxi.", "Taxi of {who} called off: call the taxi."
    ),
    "say.called_off_late": Bilingual(
        "Taxi de {who} décommandé trop tard, {cost} dus : appeler le taxi.",
        "Taxi of {who} called off too late, {cost} due: call the taxi.",
    ),
    "say.still_wanted": Bilingual(
        "{who} : l'autre trajet de {time} reste prévu ({carrier}). Demander s'il est toujours voulu.",
        "{who}: the other ride at {time} stays ({carrier}). To be asked whether it is still wanted.",
    ),
    "say.still_wanted_held": Bilingual(
        "{who} : le retour à l'appel, entre {first} et {last}, reste réservé. Demander s'il est toujours "
        "voulu.",
        "{who}: the open return, between {first} and {last}, stays held. To be asked whether it is still "
        "wanted.",
    ),
    "say.failed": Bilingual(
        "Plus personne ne peut prendre {who} ({old}). À appeler d'abord.",
        "Nobody can take {who} any more ({old}). To be phoned first.",
    ),
    "say.stranded": Bilingual(
        "{who} attend sur place un autre véhicule.", "{who} waits there for another vehicle."
    ),
    "say.sheet": Bilingual(
        "Feuille n° {number} pour {carrier} : appeler.", "Sheet no. {number} for {carrier}: call."
    ),
    "say.taxi": Bilingual("taxi", "taxi"),
    "why.live.past": Bilingual("l'heure demandée est passée", "the time asked for has passed"),
    "why.live.party": Bilingual("aucun véhicule n'a assez de places", "no vehicle has enough seats"),
    "why.live.needs": Bilingual("aucun véhicule n'offre ce qu'il faut", "no vehicle offers what is needed"),
    "why.live.duty": Bilingual(
        "aucun véhicule n'est en service à cette heure", "no vehicle is on duty at that time"
    ),
    "why.live.ride_time": Bilingual(
        "le seul passage possible dépasse la durée à bord", "the only possible ride is longer than allowed"
    ),
    "why.live.time": Bilingual(
        "tous les véhicules sont pris par ce qui est déjà promis",
        "every vehicle is taken by what is promised",
    ),
    "why.live.return": Bilingual("pas de retour possible ensuite", "no way back afterwards"),
    "not.live.known": Bilingual("ce trajet est déjà promis", "this ride is promised already"),
    "not.live.expired": Bilingual("la proposition ne tient plus", "the offer no longer fits"),
    "not.live.not_promised": Bilingual(
        "aucun trajet promis sous ce nom",
        "no ride is promised under that name",
    ),
    "not.live.begun": Bilingual("le trajet a commencé", "the ride has begun"),
    "not.live.past": Bilingual("le temps ne recule pas", "time does not go back"),
    "not.live.number": Bilingual("durée ou nombre impossible", "impossible time or number"),
    "not.live.outward": Bilingual("l'aller n'est pas promis", "the way there is not promised"),
    "not.live.not_there": Bilingual("aucun véhicule n'est devant la porte", "no vehicle is at the door"),
    "not.live.no_open_return": Bilingual(
        "aucun retour à l'appel sous ce nom : donnez celui de la demande",
        "no open return under that name: give that of the request",
    ),
    "not.live.called": Bilingual(
        "l'appel a déjà eu lieu : redites l'heure promise",
        "she has called already: tell the hour promised",
    ),
    "not.live.not_yet": Bilingual(
        "l'aller n'est pas terminé : les passages restent réservés",
        "the way there is not over: the passages stay held",
    ),
    "not.live.nobody": Bilingual(
        "toujours personne pour venir : réessayez plus tard", "still nobody can come: try again later"
    ),
    "not.live.not_called": Bilingual(
        "personne n'a appelé pour ce passage : il se libère de lui-même",
        "nobody has called for this passage: it is released by itself",
    ),
    "not.live.reserve_later": Bilingual(
        "personne n'est reconduit avant d'être arrivé", "nobody is brought back before having arrived"
    ),
    "not.live.reserve": Bilingual(
        "pas assez de passages libres pour garantir l'attente",
        "not enough passages are free to guarantee the wait",
    ),
    "not.live.service": Bilingual("service inconnu", "unknown service"),
    "not.live.no_run": Bilingual("ce véhicule n'est pas en service", "this vehicle is not in service"),
    "turned_down": Bilingual("Ligne {line} : impossible ({why}).", "Line {line}: not possible ({why})."),
}


def word(code: str) -> Bilingual:
    """The words of a code; KeyError when there are none."""
    return WORDS[code]
