"""Every word of the report on a day of rides, in both languages."""

from __future__ import annotations

from matching.report.bilingual import Bilingual

WORDS: dict[str, Bilingual] = {
    "report": Bilingual("Trajets partagés du jour", "Pooled rides of the day"),
    "language": Bilingual("English", "Français"),
    "print": Bilingual("Imprimer", "Print"),
    "synthetic": Bilingual("Données fictives", "Synthetic data"),
    "profiles": Bilingual("Durée à bord", "Longest ride"),
    "legal": Bilingual(
        "Contrôlé par l'arbitre et par une seconde relecture : aucune promesse enfreinte.",
        "Checked by the referee and read a second time: no promise is broken.",
    ),
    "breaches": Bilingual("{count} règle(s) enfreinte(s)", "{count} rule(s) broken"),
    "figures": Bilingual("La journée en chiffres", "The day in figures"),
    "carried": Bilingual("Trajets assurés", "Rides served"),
    "carried_note": Bilingual(
        "sur {asked} demandés ; {fallback} par {name}", "of {asked} asked for; {fallback} by {name}"
    ),
    "refused": Bilingual("Trajets refusés", "Rides refused"),
    "refused_note": Bilingual(
        "dont {cap} à cause de la durée à bord ; {booking} hors règles de réservation",
        "of which {cap} because of the longest ride; {booking} outside the booking rules",
    ),
    "fleet": Bilingual("Véhicules sortis", "Vehicles out"),
    "fleet_note": Bilingual("{drivers} conducteur(s)", "{drivers} driver(s)"),
    "distance": Bilingual("Distance", "Distance"),
    "distance_note": Bilingual("dont {empty} à vide", "of which {empty} empty"),
    "cost": Bilingual("Coût du plan", "Cost of the plan"),
    "cost_note": Bilingual("dont {fallback} de {name}", "of which {fallback} for {name}"),
    "detour": Bilingual("Détour moyen", "Mean detour"),
    "detour_note": Bilingual("temps à bord en plus du direct", "time on board beyond the direct trip"),
    "no_same_driver": Bilingual(
        "{name} ({id}) : même conducteur demandé au retour, mais l'aller n'est pas planifié ce jour-là ; "
        "n'importe quel conducteur peut le faire.",
        "{name} ({id}): the same driver is asked for on the way back, but the way there is not planned on "
        "that day; any driver may do it.",
    ),
    "compare": Bilingual("Seul ou partagé", "Alone or shared"),
    "compare_note": Bilingual(
        "Les trajets assurés par la flotte, planifiés une seconde fois, chacun seul à bord, avec autant de "
        "véhicules qu'il en faut.",
        "The rides that the fleet serves, planned once more, each alone on board, with as many vehicles as "
        "it takes.",
    ),
    "compare_partly": Bilingual(
        "Même ainsi, {count} de ces trajets n'ont pas trouvé de place seuls dans le temps de calcul donné.",
        "Even so, {count} of these rides found no place alone in the computing time given.",
    ),
    "shared": Bilingual("Partagé", "Shared"),
    "alone": Bilingual("Seul", "Alone"),
    "difference": Bilingual("Écart", "Difference"),
    "row.rides": Bilingual("Demandes assurées par la flotte", "Requests served by the fleet"),
    "row.vehicles": Bilingual("Véhicules", "Vehicles"),
    "row.metres": Bilingual("Distance", "Distance"),
    "row.empty": Bilingual("Distance à vide", "Empty distance"),
    "row.cost": Bilingual("Coût de la flotte", "Cost of the fleet"),
    "row.co2": Bilingual("CO2 (estimé)", "CO2 (estimated)"),
    "row.detour": Bilingual("Détour moyen", "Mean detour"),
    "row.occupancy": Bilingual("Personnes à bord, en moyenne", "People on board, on average"),
    "timeline": Bilingual("Les véhicules heure par heure", "Vehicles hour by hour"),
    "map": Bilingual("La carte des tournées", "Map of the tours"),
    "map_note": Bilingual(
        "Lignes droites entre les arrêts ; ronds pleins : montées, ronds vides : descentes, carrés : dépôts.",
        "Straight lines between stops; full dots: pickups, open dots: drop-offs, squares: depots.",
    ),
    "refusals": Bilingual("Demandes refusées", "Refused requests"),
    "refusals_none": Bilingual("Aucune demande n'est refusée.", "No request is refused."),
    "by_ride_time": Bilingual(
        "Seule la durée à bord l'empêche : sans elle, le plan aurait une place.",
        "Only the longest ride stands in the way: without it, the plan would have a place.",
    ),
    "with_request": Bilingual("Refusé avec : {name}.", "Refused with: {name}."),
    "not_explained": Bilingual(
        "Détail non cherché, faute de temps de calcul.", "Details not looked for, for want of computing time."
    ),
    "remedy": Bilingual("Ce qui suffirait", "What would be enough"),
    "orders": Bilingual("À commander", "To order"),
    "order_note": Bilingual("à appeler au plus tard {time}", "to call at {time} at the latest"),
    "sheets": Bilingual("Feuilles de route", "Run sheets"),
    "sheet_note": Bilingual(
        "{calls} arrêts, {people} personnes, {distance}", "{calls} halts, {people} people, {distance}"
    ),
    "leaves": Bilingual("part à {time}", "leaves at {time}"),
    "returns": Bilingual("de retour à {time}", "back at {time}"),
    "in": Bilingual("monte", "gets in"),
    "out": Bilingual("descend", "gets out"),
    "pause": Bilingual("Pause", "Break"),
    "reserved": Bilingual("passage réservé, sur appel", "reserved passage, on call"),
    "time": Bilingual("Heure", "Time"),
    "who": Bilingual("Voyageur", "Passenger"),
    "place": Bilingual("Lieu", "Place"),
    "party": Bilingual("Places", "Places"),
    "contact": Bilingual("Référent", "Reference person"),
    "aboard": Bilingual("À bord", "On board"),
    "wheelchair": Bilingual("fauteuil", "wheelchair"),
    "seat": Bilingual("assis", "seated"),
    "ride": Bilingual("À bord / direct / plafond", "On board / direct / longest"),
    "from": Bilingual("De", "From"),
    "to": Bilingual("À", "To"),
    "wanted": Bilingual("Demandé", "Wanted"),
    "why": Bilingual("Pourquoi", "Why"),
    "missed": Bilingual("{count} pause(s) non prise(s)", "{count} break(s) not taken"),
    "vehicle": Bilingual("Véhicule", "Vehicle"),
    "driver": Bilingual("Conducteur", "Driver"),
    "boarding": Bilingual("Montée", "Pickup"),
    "arrival": Bilingual("Arrivée", "Arrival"),
    "leave_at": Bilingual("départ {first}–{last}", "leaving {first}–{last}"),
    "arrive_at": Bilingual("arrivée {first}–{last}", "arriving {first}–{last}"),
    "capped": Bilingual("{name} : {rule}", "{name}: {rule}"),
    "rule.ratio": Bilingual("{ratio} × le direct", "{ratio} × direct"),
    "rule.extra": Bilingual("direct + {minutes} min", "direct + {minutes} min"),
    "rule.least": Bilingual("le plus court de {rules}", "the shorter of {rules}"),
    "rule.floor": Bilingual(
        "{rule}, jamais moins que direct + {minutes} min", "{rule}, never under direct + {minutes} min"
    ),
    "rule.none": Bilingual("sans limite", "no limit"),
}


def word(code: str) -> Bilingual:
    """The words of a code; KeyError when there are none."""
    return WORDS[code]
