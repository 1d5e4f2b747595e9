"""Every word of the report on a day of visits and rides, in both languages."""

from __future__ import annotations

from matching.report.bilingual import Bilingual

WORDS: dict[str, Bilingual] = {
    "report": Bilingual("Interventions et trajets ensemble", "Visits and rides together"),
    "language": Bilingual("English", "Français"),
    "synthetic": Bilingual("Données fictives", "Synthetic data"),
    "legal": Bilingual(
        "Contrôlé par l'arbitre ; le chemin de chaque intervenant(e) est suivi pas à pas.",
        "Checked by the referee; every carer's way is followed step by step.",
    ),
    "breaches": Bilingual("{count} règle(s) enfreinte(s)", "{count} rule(s) broken"),
    "served": Bilingual("Interventions planifiées", "Visits planned"),
    "served_note": Bilingual("sur {asked}", "of {asked}"),
    "brought": Bilingual("Rendues possibles par un trajet", "Made possible by a ride"),
    "brought_note": Bilingual("{rides} trajets d'intervenant(e)s", "{rides} rides of carers"),
    "usable": Bilingual("Sans véhicule, au travail", "Without a vehicle, at work"),
    "usable_note": Bilingual(
        "sur {count} présent(e)s ; {brought} grâce à un trajet", "of {count} present; {brought} by a ride"
    ),
    "fleet": Bilingual("Véhicules sortis", "Vehicles out"),
    "fleet_note": Bilingual("{distance}", "{distance}"),
    "cost": Bilingual("Coût de la journée", "Cost of the day"),
    "cost_note": Bilingual("dont véhicules {fleet}", "of which vehicles {fleet}"),
    "carers": Bilingual("Qui arrive comment", "Who gets there how"),
    "carers_none": Bilingual("Aucun trajet n'est nécessaire ce jour-là.", "No ride is needed that day."),
    "vehicles": Bilingual("Qui voyage avec qui", "Who rides with whom"),
    "vehicles_none": Bilingual("Aucun véhicule ne sort.", "No vehicle goes out."),
    "flags": Bilingual("À organiser avant d'envoyer", "To arrange before anybody is sent"),
    "open": Bilingual("Ce qui manque", "What is missing"),
    "open_none": Bilingual("Rien : tout est planifié.", "Nothing: everything is planned."),
    "open_count": Bilingual(
        "{visits} interventions et {rides} trajets à pourvoir",
        "{visits} visits and {rides} rides left to fill",
    ),
    "time": Bilingual("Heure", "Time"),
    "who": Bilingual("Qui", "Who"),
    "place": Bilingual("Lieu", "Place"),
    "what": Bilingual("Quoi", "What"),
    "why": Bilingual("Pourquoi", "Why"),
    "aboard": Bilingual("À bord", "Aboard"),
    "into": Bilingual("monte", "gets in"),
    "out": Bilingual("descend", "gets out"),
    "carer": Bilingual("intervenant(e)", "carer"),
    "passenger": Bilingual("passager", "passenger"),
    "remedy": Bilingual("Ce qui suffirait", "What would do"),
    "visit": Bilingual("intervention", "visit"),
    "aside": Bilingual("pause ou course", "break or errand"),
    "walk": Bilingual("à pied", "on foot"),
    "ride": Bilingual("trajet partagé", "pooled ride"),
    "transit": Bilingual("transports en commun", "public transport"),
    "taxi": Bilingual("taxi", "taxi"),
    "ride_of": Bilingual("trajet de {name}", "ride of {name}"),
    "missing": Bilingual("trajet à organiser", "ride to arrange"),
    "to_client": Bilingual("vers {place}", "to {place}"),
    "home": Bilingual("vers le domicile", "home"),
    "wait": Bilingual("{minutes} min d'attente", "{minutes} min of waiting"),
    "all_hours": Bilingual(
        "Transports en commun : sans heures de service connues (table service_windows).",
        "Public transport: no service hours known (table service_windows).",
    ),
    "local_hours": Bilingual(
        "La table service_windows n'a ce jour-là aucune ligne de * vers * : les transports en commun ne "
        "servent qu'entre les communes, secteurs ou lieux qu'elle nomme, pour le premier et le dernier "
        "trajet. Ajoutez une ligne de * vers * si tout le réseau passe à ces heures.",
        "The table service_windows has no row from * to * that day: public transport serves only between the "
        "communes, sectors or places it names, for first and last ways. Add a row from * to * if the whole "
        "network runs at those hours.",
    ),
    "idle_hours": Bilingual(
        "service_windows, {line} de {origin} vers {destination} : n'amène personne ici (aucun domicile ni "
        "intervention de ces communes, secteurs ou lieux, ou un seul sens).",
        "service_windows, {line} from {origin} to {destination}: brings nobody here (no home or visit in "
        "those communes, sectors or places, or one way only).",
    ),
    "taxi_seat": Bilingual(
        "Taxi {name} : aucune place assise (table fallback), il n'est pas proposé.",
        "Taxi {name}: no seat (table fallback), it is not offered.",
    ),
    "taxi_late": Bilingual(
        "Taxi {name} : commandé {minutes} min avant, au plus tôt le {ordered} ; aucun taxi avant le {first}.",
        "Taxi {name}: ordered {minutes} min ahead, from {ordered} at the earliest; no taxi before {first}.",
    ),
    "hours": Bilingual("Transports en commun : {spans}.", "Public transport: {spans}."),
    "profile": Bilingual("Durée à bord : {profile}.", "Longest ride: {profile}."),
    "no_way": Bilingual(
        "{names} : qualifié(e) et présent(e), mais sans moyen d'y être à l'heure ({minutes} min à pied, au "
        "plus {longest} ; {network} ; {fleet}).",
        "{names}: qualified and present, with no way to be there in time ({minutes} min on foot, at most "
        "{longest}; {network}; {fleet}).",
    ),
    "no_network": Bilingual("pas de transport en commun à cette heure", "no public transport at that hour"),
    "slow_network": Bilingual("transports en commun trop longs", "public transport takes too long"),
    "no_fleet": Bilingual("aucun véhicule de la flotte à cette heure", "no vehicle of the fleet then"),
    "busy_fleet": Bilingual(
        "les véhicules de cette heure ne le permettent pas dans ce plan",
        "the vehicles of that hour cannot in this plan",
    ),
    "remedy_vehicle": Bilingual(
        "un véhicule de plus de {start} à {end} : {name} y serait à l'heure, aller et retour",
        "one more vehicle from {start} to {end}: {name} would be there in time, out and back",
    ),
    "no_remedy": Bilingual("Un véhicule de plus ne suffirait pas.", "One more vehicle would not do."),
    "left_out": Bilingual(
        "{count} ligne(s) dont la semaine choisit le jour ne sont pas dans cette journée.",
        "{count} line(s) whose day the week chooses are not in this day.",
    ),
    "loose": Bilingual(
        "Lien sans effet ce jour-là : {request} et {line} ne sont pas prévus tous les deux.",
        "Tie without effect that day: {request} and {line} are not both due.",
    ),
    "tied_open": Bilingual(
        "Trajet et intervention liés : l'un ne se fait pas sans l'autre ({line}).",
        "Ride and visit are tied: neither without the other ({line}).",
    ),
    "alert": Bilingual(
        "ALERTE relève de garde : {request} ne part pas, personne n'est là avant ({line}).",
        "ALERT child hand-over: {request} does not leave, nobody is there before ({line}).",
    ),
    "ride_open": Bilingual(
        "Aucun véhicule ne peut l'assurer dans ce plan.", "No vehicle can serve it in this plan."
    ),
    "ordered": Bilingual("confié à {name}", "ordered from {name}"),
    "no_way_home": Bilingual("Rien ne l'en ramène. {rule}", "Nothing brings her back. {rule}"),
    "law_association": Bilingual(
        "Convention de la branche de l'aide à domicile (BAD, IDCC 2941), art. 31.3 : l'employeur prend en "
        "charge le trajet du domicile au lieu de l'intervention de nuit. Joindre un trajet ou un taxi payé.",
        "Agreement of the home-help branch (BAD, IDCC 2941), art. 31.3: the employer pays the trip from home "
        "to a visit at night. Attach a ride or a paid taxi.",
    ),
    "law_company": Bilingual(
        "Convention des entreprises de services à la personne (SAP, IDCC 3127), travail de nuit : le "
        "planning permet aux salarié(e)s sans véhicule à moteur de prendre les transports en commun ; à "
        "défaut, taxi payé par l'employeur. Joindre un trajet ou un taxi payé.",
        "Agreement of personal-service companies (SAP, IDCC 3127), night work: rosters let workers without a "
        "motor vehicle use public transport; otherwise a taxi paid by the employer. Attach a ride or a paid "
        "taxi.",
    ),
    "law_day": Bilingual(
        "Hors des heures de nuit (22:00–07:00) : personne n'est tenu de venir sans moyen d'y être. Joindre "
        "un trajet ou un taxi payé.",
        "Outside the night (22:00–07:00): nobody has to come without a way there. Attach a ride or a paid "
        "taxi.",
    ),
    "law_ccas": Bilingual(
        "CCAS : règles de la fonction publique territoriale, à vérifier. Joindre un trajet ou un taxi payé.",
        "Municipal social centre: civil-service rules, to be checked. Attach a ride or a paid taxi.",
    ),
}


def word(code: str) -> Bilingual:
    """The words of that code, ``{name}`` still to be filled in."""
    return WORDS[code]
