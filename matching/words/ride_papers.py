"""Words of the papers of rides: run sheets, notices to passengers, calendars."""

from __future__ import annotations

_SHEETS: dict[str, tuple[str, str]] = {
    "sheets_title": ("Feuilles de route", "Run sheets"),
    "sheet": ("Feuille {number}", "Sheet {number}"),
    "issued": (
        "Version {version} · éditée le {day} à {time}",
        "Version {version} · issued {day} at {time}",
    ),
    "tour": (
        (
            "{vehicle} · départ {departure} ({start}) · fin {arrival} ({end}) · {people} voyageur(s) · "
            "{distance}"
        ),
        "{vehicle} · leave {departure} ({start}) · end {arrival} ({end}) · {people} person(s) · {distance}",
    ),
    "in": ("Monte", "Gets in"),
    "out": ("Descend", "Gets out"),
    "out_several": ("Descendent", "Get out:"),
    "pause": ("Pause", "Break"),
    "on_call": ("passage réservé, sur appel", "passage reserved, on call"),
    "contact": ("Réf. {contact}", "Ref. {contact}"),
    "phone": ("Tél. {phone}", "Tel. {phone}"),
    "seats": ("{count} assis", "{count} seated"),
    "chairs": ("{count}\u00a0fauteuil", "{count}\u00a0wheelchair"),
    "empty": ("à vide", "empty"),
    "col_order": ("N°", "No."),
    "col_time": ("Heure", "Time"),
    "col_who": ("Qui, où", "Who, where"),
    "col_equipment": ("À prévoir", "To have ready"),
    "col_contact": ("Contact", "Contact"),
    "col_aboard": ("À bord", "On board"),
    "col_done": ("Fait", "Done"),
    "real_time": ("☐\u00a0___h___", "☐\u00a0___:___"),
    "absent": ("☐\u00a0absent", "☐\u00a0absent"),
    "foot_boxes": (
        "Km au départ :\u00a0________ · Km au retour :\u00a0________ · ☐\u00a0véhicule vérifié · Signature :",
        "Km out:\u00a0____________ · Km back:\u00a0____________ · ☐\u00a0vehicle checked · Signature:",
    ),
    "call_office": ("Un imprévu ? Appelez le {phone}.", "Something unexpected? Ring {phone}."),
    "wheelchairs": ("{count} × fauteuil, à arrimer", "{count} × wheelchair, to strap in"),
    "companions": ("dont {count} × accompagnateur", "of them {count} × companion"),
    "along": ("dont {name}, qui accompagne", "of them {name}, who goes along"),
    "arm": ("donner le bras", "offer an arm"),
    "ramp": ("rampe", "ramp"),
    "lift": ("hayon élévateur", "tail lift"),
    "booster": ("rehausseur", "booster seat"),
    "child_seat": ("siège enfant", "child seat"),
    "infant_seat": ("siège bébé", "infant seat"),
    "pushchair": ("poussette", "pushchair"),
    "walker": ("déambulateur", "walking frame"),
    "step": ("marchepied", "step"),
    "bags": ("bagages", "luggage"),
}

_NOTICES: dict[str, tuple[str, str]] = {
    "hello": ("Bonjour {name},", "Hello {name},"),
    "your_rides": ("Vos trajets du {day}", "Your rides on {day}"),
    "your_ride": ("Votre trajet du {day}", "Your ride on {day}"),
    "leg": ("Trajet {number}", "Ride {number}"),
    "night": ("dans la nuit du {eve} au {day}", "in the night from {eve} to {day}"),
    "other_day": ("le {day}", "on {day}"),
    "passes": ("Le véhicule passe entre {first} et {last}.", "The vehicle comes between {first} and {last}."),
    "passes_at": ("Le véhicule passe à {first}.", "The vehicle comes at {first}."),
    "ready": ("Préparez-vous pour {first}.", "Please be ready at {first}."),
    "be_there": ("Soyez au point de départ à {first}.", "Be at the place of departure at {first}."),
    "leaves": ("La navette part à {first}.", "The shuttle leaves at {first}."),
    "on_foot": (
        "L'arrêt est à environ {metres} m à pied de chez vous.",
        "The stop is about {metres} m on foot from your home.",
    ),
    "home_unknown": (
        "Nous ne connaissons que votre commune : le lieu de rencontre est supposé. Dites où vous habitez.",
        "We only know your town: where we meet you is a guess. Tell us where you live.",
    ),
    "from": ("Départ : {place}.", "From: {place}."),
    "to": ("Arrivée : {place}, au plus tard à {time}.", "To: {place}, at {time} at the latest."),
    "to_open": ("Arrivée : {place}.", "To: {place}."),
    "vehicle": ("Véhicule : {by}.", "Vehicle: {by}."),
    "open": (
        "Appelez-nous quand vous avez fini, entre {first} et {last}.",
        "Ring us when you are done, between {first} and {last}.",
    ),
    "open_wait": (
        "Une place vous est gardée : le véhicule vient au plus {wait} minutes après votre appel.",
        "A place is kept for you: the vehicle comes at most {wait} minutes after your call.",
    ),
    "open_phone": ("Numéro à appeler : {phone}.", "Number to ring: {phone}."),
    "taxi": (
        "Nous avons prévu un taxi pour vous ({by}). Vous n'avez rien à réserver.",
        "We have planned a taxi for you ({by}). There is nothing to book.",
    ),
    "taxi_comes": (
        "Il vient à {first}, préparez-vous pour cette heure.",
        "It comes at {first}. Please be ready.",
    ),
    "refused": (
        "Nous ne pouvons pas assurer ce trajet, demandé entre {first} et {last}.",
        "We cannot provide this ride, asked for between {first} and {last}.",
    ),
    "transit": (
        "En transports en commun : partez à {first}.",
        "By public transport: leave at {first}.",
    ),
    "missing": (
        "Ce trajet reste à organiser : attendez notre appel avant de partir.",
        "This ride is still to be arranged: wait for our call before you leave.",
    ),
    "why": ("Pourquoi : {reason}", "Why: {reason}"),
    "no_vehicle": (
        "aucun de nos véhicules n'est libre pour ce trajet à cette heure.",
        "none of our vehicles is free for this ride at that time.",
    ),
    "too_long": (
        "avec les autres voyageurs, quelqu'un serait resté à bord plus longtemps que promis.",
        "with the other passengers, somebody would have stayed on board longer than promised.",
    ),
    "bound": (
        "l'autre trajet, demandé avec lui, ne peut pas être assuré : nous ne laissons personne sur place.",
        "the other ride asked for with this one cannot be provided, and we leave nobody behind.",
    ),
    "try": (
        "Appelez-nous : nous cherchons une autre solution avec vous.",
        "Ring us: we look for another way with you.",
    ),
    "try_phone": (
        "Appelez-nous au {phone} : nous cherchons une autre solution avec vous.",
        "Ring us on {phone}: we look for another way with you.",
    ),
    "if_late": (
        "Si le véhicule n'est pas là à la fin de ces heures, ou si vous êtes en retard :",
        "If the vehicle is not there at the end of these times, or if you are late:",
    ),
    "if_cancel": (
        "Si vous ne venez pas, prévenez-nous dès que possible :",
        "If you cannot come, tell us soon:",
    ),
    "ring": ("appelez le {phone}.", "ring {phone}."),
    "ring_us": ("appelez-nous.", "ring us."),
    "made_up": ("Données fictives.", "Synthetic data."),
}

_CALENDARS: dict[str, tuple[str, str]] = {
    "event_out": ("Sortie : {vehicle}", "Out with {vehicle}"),
    "event_sheet": ("Feuille {number}", "Sheet {number}"),
    "event_in": ("Prise en charge", "Pickup"),
    "event_off": ("Dépose", "Drop-off"),
    "event_ride": ("Trajet vers {place}", "Ride to {place}"),
    "event_taxi": ("Taxi vers {place}", "Taxi to {place}"),
    "event_open": ("Retour sur appel", "Return on call"),
}

RIDE_PAPERS: dict[str, tuple[str, str]] = {
    f"ride_paper.{code}": said for code, said in {**_SHEETS, **_NOTICES, **_CALENDARS}.items()
}
