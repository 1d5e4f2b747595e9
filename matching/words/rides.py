"""What is said of a day of rides: bad cells, and requests that a service does not take."""

from __future__ import annotations

#: code -> (French, English)
RIDES: dict[str, tuple[str, str]] = {
    "rides.table.when.rule": (
        "Une demande donne une date, des jours de la semaine ou une récurrence : un seul des trois.",
        "A request gives a date, weekdays or a recurrence: one of the three.",
    ),
    "rides.table.when.advice": (
        "Remplissez date, weekdays ou rrule, et videz les deux autres.",
        "Fill in date, weekdays or rrule, and empty the other two.",
    ),
    "rides.table.rrule_first.rule": (
        "Une récurrence compte à partir d'une première date.",
        "A recurrence counts from a first date.",
    ),
    "rides.table.rrule_first.advice": ("Remplissez first_date.", "Fill in first_date."),
    "rides.table.open_departure.rule": (
        "Un retour ouvert a une heure de départ : l'appel vient dans sa fenêtre.",
        "An open return has a departure time: the call comes in its window.",
    ),
    "rides.table.open_departure.advice": (
        "Remplissez departure et window au lieu de l'arrivée.",
        "Fill in departure and window instead of the arrival.",
    ),
    "rides.table.nowhere.rule": (
        "Un trajet va d'un lieu à un autre.",
        "A ride goes from one place to another.",
    ),
    "rides.table.nowhere.advice": ("Corrigez l'un des deux lieux.", "Correct one of the two places."),
    "rides.table.nobody.rule": ("Quelqu'un voyage.", "Somebody travels."),
    "rides.table.nobody.advice": (
        "Donnez au moins un voyageur ou un fauteuil.",
        "Give at least one passenger or wheelchair.",
    ),
    "rides.table.same_driver.rule": (
        "Le même conducteur se demande sur le retour d'une autre demande.",
        "The same driver is asked for on the way back of another request.",
    ),
    "rides.table.same_driver.advice": (
        "Remplissez return_of, ou répondez non.",
        "Fill in return_of, or answer no.",
    ),
    "rides.table.return_of.rule": (
        "Un retour cite un aller, qui n'est pas lui-même un retour.",
        "A way back names a way there, which is no way back itself.",
    ),
    "rides.table.return_of.advice": (
        "Citez la première demande, ou videz la cellule.",
        "Name the first request, or empty the cell.",
    ),
    "rides.table.no_seat.rule": ("Un véhicule transporte quelqu'un.", "A vehicle carries somebody."),
    "rides.table.no_seat.advice": (
        "Donnez ses places, conducteur non compté.",
        "Give its seats, the driver not counted.",
    ),
    "rides.table.arrangements.rule": (
        "Une disposition donne des places assises, puis + et des fauteuils : 8, ou 5+1.",
        "An arrangement gives seats, then + and wheelchairs: 8, or 5+1.",
    ),
    "rides.table.arrangements.advice": (
        "Séparez les dispositions par | : 8|5+1|4+2.",
        "Separate the arrangements by |: 8|5+1|4+2.",
    ),
    "rides.table.hand_over.rule": (
        "Une relève se fait entre conducteurs de la table drivers.",
        "Drivers of the table drivers hand a vehicle over.",
    ),
    "rides.table.hand_over.advice": (
        "Répondez non à driven, ou videz la cellule.",
        "Answer no to driven, or empty the cell.",
    ),
    "rides.table.return_of_open.rule": (
        "Un retour suit un aller dont l'heure est connue.",
        "A way back follows a ride whose hour is known.",
    ),
    "rides.table.return_of_open.advice": (
        "Donnez une heure à l'aller (videz son open_wait), ou videz la cellule.",
        "Give the way there an hour (empty its open_wait), or empty the cell.",
    ),
    "rides.table.apart.rule": (
        "On tient une demande à l'écart d'autres demandes, hors de son groupe.",
        "A request is kept apart from other requests, not of its own group.",
    ),
    "rides.table.apart.advice": (
        "Corrigez les clés, ou le groupe ; pour être seul à bord : private.",
        "Correct the keys, or the group; to be alone on board: private.",
    ),
    "rides.table.open_group.rule": (
        "Un groupe part ensemble : un retour ouvert, dont l'heure n'est pas connue, n'en est pas.",
        "A group leaves together: an open return, whose hour is not known, is in none.",
    ),
    "rides.table.open_group.advice": (
        "Faites-en une seule demande de plusieurs voyageurs.",
        "Make it one request of several passengers.",
    ),
    "rides.table.break.rule": (
        "Une pause a un début, une fin et une durée qui tient entre les deux.",
        "A break has a start, an end, and a length that fits between them.",
    ),
    "rides.table.break.advice": (
        "Remplissez break_start, break_end et break_minutes, ou videz les trois.",
        "Fill in break_start, break_end and break_minutes, or empty all three.",
    ),
    "rides.table.no_seat_fallback.rule": (
        "Un taxi ou sous-traitant transporte quelqu'un.",
        "A taxi or subcontractor carries somebody.",
    ),
    "rides.table.no_seat_fallback.advice": (
        "Donnez ses places (seats) ou ses places de fauteuil, ou supprimez la ligne.",
        "Give its seats or its wheelchair places, or remove the row.",
    ),
    "rides.table.one_fallback.rule": (
        "Un seul taxi ou sous-traitant est prévu.",
        "One taxi or subcontractor is foreseen.",
    ),
    "rides.table.one_fallback.advice": ("Supprimez les autres lignes.", "Remove the other rows."),
    "rides.booking.closed_day": (
        "{service} ne circule pas ce jour-là.",
        "{service} does not run on that day.",
    ),
    "rides.booking.closed_hours": (
        "{service} circule de {opening} à {closing} ; le trajet demandé irait de {begins} à {ends}.",
        "{service} runs from {opening} to {closing}; the ride asked for would go from {begins} to {ends}.",
    ),
    "rides.booking.too_short": (
        "{service} ne prend pas les trajets de moins de {least} m ; celui-ci fait {metres} m.",
        "{service} takes no trip under {least} m; this one is {metres} m.",
    ),
    "rides.booking.outside": (
        "{service} ne va pas à {communes} ; communes desservies : {served}.",
        "{service} does not go to {communes}; communes served: {served}.",
    ),
    "rides.booking.not_entitled": (
        "{service} est réservé à : {wanted}.",
        "{service} is for: {wanted}.",
    ),
    "rides.booking.too_early": (
        "{service} prend cette demande à partir du {limit} ; elle est du {booked}.",
        "{service} takes this request from {limit} on; it was made on {booked}.",
    ),
    "rides.booking.too_late": (
        "{service} prend cette demande jusqu'au {limit} ; elle est du {booked}.",
        "{service} takes this request until {limit}; it was made on {booked}.",
    ),
    "rides.booking.no_outward": (
        "L'aller n'est pas demandé ce jour-là.",
        "The way there is not asked for on that day.",
    ),
    "rides.booking.outward_refused": (
        "L'aller est refusé : le retour l'est aussi.",
        "The way there is refused, so the way back is too.",
    ),
    "rides.booking.return_refused": (
        "Le retour est refusé : l'aller l'est aussi, pour ne laisser personne sur place.",
        "The way back is refused, so the way there is too: nobody is left behind.",
    ),
    "rides.booking.group_refused": (
        "Une autre demande du groupe est refusée : le groupe voyage ensemble, ou pas du tout.",
        "Another request of the group is refused: the group travels together, or not at all.",
    ),
}
