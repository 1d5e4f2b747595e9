"""Every word of the report that is not the association's own data, in both languages."""

from __future__ import annotations

from matching.report.bilingual import Bilingual

WORDS: dict[str, Bilingual] = {
    "report": Bilingual("Planning de la semaine", "Week plan"),
    "language": Bilingual("English", "Français"),
    "synthetic": Bilingual(
        "Données fictives : foyers et personnes sont générés, aucune personne réelle n'est montrée.",
        "Synthetic data: households and people are generated, no real person is shown.",
    ),
    "synthetic_short": Bilingual("Foyers fictifs", "Synthetic households"),
    "figures": Bilingual("La semaine en chiffres", "The week in figures"),
    "visits_planned": Bilingual("Interventions planifiées", "Visits planned"),
    "of_asked": Bilingual("sur {asked} demandées · {share}", "of {asked} asked for · {share}"),
    "unserved": Bilingual("À pourvoir", "Unserved"),
    "unserved_none": Bilingual("Tout est pourvu", "Nothing left out"),
    "essential": Bilingual("essentielle", "essential"),
    "ordinary": Bilingual("ordinaire", "ordinary"),
    "soft": Bilingual("facultative", "optional"),
    "optional": Bilingual("facultative", "optional"),
    "level_count": Bilingual("{count} {level}(s)", "{count} {level}"),
    "work": Bilingual("Heures d'intervention", "Hours of visits"),
    "work_note": Bilingual("+ {travel} de trajet, {wait} d'attente", "+ {travel} travelling, {wait} waiting"),
    "distance": Bilingual("Distance", "Distance"),
    "distance_note": Bilingual("{each} par intervention", "{each} a visit"),
    "contract": Bilingual("Contrats remplis", "Contracts filled"),
    "contract_note": Bilingual("{work} sur {contract}", "{work} worked of {contract}"),
    "people": Bilingual("Intervenants mobilisés", "Carers at work"),
    "people_note": Bilingual("{tours} tournées", "{tours} tours"),
    "cost": Bilingual("Coût du plan", "Cost of the plan"),
    "cost_note": Bilingual("détaillé ci-dessous", "detailed below"),
    "cost_parts": Bilingual("Ce que coûte le plan", "What the plan costs"),
    "cost_none": Bilingual("Ce plan ne coûte rien.", "This plan costs nothing."),
    "legal": Bilingual(
        "Contrôlé par l'arbitre : aucune règle impérative enfreinte.",
        "Checked by the referee: no hard rule is broken.",
    ),
    "breaches": Bilingual("{count} règle(s) impérative(s) enfreinte(s)", "{count} hard rule(s) broken"),
    "week_grid": Bilingual("La semaine par intervenant", "The week by carer"),
    "carer": Bilingual("Intervenant(e)", "Carer"),
    "no_tour": Bilingual("repos", "off"),
    "compact": Bilingual("Vue serrée", "Compact view"),
    "by_day": Bilingual("Les tournées heure par heure", "Tours hour by hour"),
    "day_note": Bilingual(
        "{visits} interventions, {rows} intervenants, {idle} sans tournée",
        "{visits} visits, {rows} carers, {idle} without a tour",
    ),
    "visit": Bilingual("Intervention", "Visit"),
    "travel": Bilingual("Trajet", "Travel"),
    "wait": Bilingual("Attente", "Waiting"),
    "window_open": Bilingual("Créneau à pourvoir", "Unserved window"),
    "map": Bilingual("La carte des tournées", "Map of the tours"),
    "map_note": Bilingual(
        "Choisir un jour ou une personne en haut de la page ; molette : agrandir ; glisser : déplacer.",
        "Choose a day or a person at the top of the page; wheel or buttons to zoom, drag to move.",
    ),
    "map_none": Bilingual("Aucun lieu n'a de coordonnées.", "No place has coordinates."),
    "base": Bilingual("Départ et retour", "Start and end"),
    "unserved_list": Bilingual("Interventions à pourvoir, et pourquoi", "Unserved visits, and why"),
    "when": Bilingual("Quand", "When"),
    "any_day": Bilingual("jour libre", "any day"),
    "start_at": Bilingual("début {first}", "start {first}"),
    "start_between": Bilingual("début {first}–{last}", "start {first}–{last}"),
    "client": Bilingual("Bénéficiaire", "Client"),
    "service": Bilingual("Prestation", "Service"),
    "level": Bilingual("Priorité", "Priority"),
    "reasons": Bilingual("Raisons", "Reasons"),
    "more_reasons": Bilingual("{count} autre(s) raison(s)", "{count} more reason(s)"),
    "no_reason": Bilingual("Aucune raison enregistrée.", "No reason recorded."),
    "sheets": Bilingual("Feuille de chaque intervenant", "Each carer's sheet"),
    "sheet_note": Bilingual(
        "{visits} interventions · {work} · {distance}", "{visits} visits · {work} · {distance}"
    ),
    "hours_of": Bilingual("{work} / {contract}", "{work} / {contract}"),
    "from_to": Bilingual("De – à", "From – to"),
    "commune": Bilingual("Commune", "Commune"),
    "with": Bilingual("avec {names}", "with {names}"),
    "leaves": Bilingual("départ {time}", "leaves {time}"),
    "returns": Bilingual("retour {time}", "back {time}"),
    "day": Bilingual("Jour", "Day"),
    "all_days": Bilingual("Semaine", "Week"),
    "all_people": Bilingual("Tout le monde", "Everyone"),
    "person": Bilingual("Personne", "Person"),
    "search": Bilingual("Chercher un nom", "Find a name"),
    "zoom_in": Bilingual("Agrandir", "Zoom in"),
    "zoom_out": Bilingual("Réduire", "Zoom out"),
    "zoom_reset": Bilingual("Tout voir", "Show all"),
    "print": Bilingual("Imprimer", "Print"),
    "mode_car": Bilingual("voiture", "car"),
    "mode_bicycle": Bilingual("vélo", "bicycle"),
    "mode_walking": Bilingual("à pied", "on foot"),
    "mode_transit": Bilingual("transports", "public transport"),
    "made_by": Bilingual("Fait par Maillon", "Made by Maillon"),
    "origin": Bilingual(
        "recherche de {seconds} s, {iterations} itérations", "{seconds} s of search, {iterations} iterations"
    ),
    "family": Bilingual("Famille", "Family"),
    "date": Bilingual("Date", "Date"),
    "start": Bilingual("Début", "Start"),
    "end": Bilingual("Fin", "End"),
    "minutes": Bilingual("Durée (min)", "Duration (min)"),
    "travel_minutes": Bilingual("Trajet (min)", "Travel (min)"),
    "travel_km": Bilingual("Trajet (km)", "Travel (km)"),
    "wait_minutes": Bilingual("Attente (min)", "Waiting (min)"),
    "partners": Bilingual("Avec", "With"),
    "id": Bilingual("Identifiant", "Id"),
    "state": Bilingual("État", "State"),
    "state_planned": Bilingual("planifiée", "planned"),
    "state_unserved": Bilingual("à pourvoir", "unserved"),
    "figure": Bilingual("Indicateur", "Figure"),
    "value": Bilingual("Valeur", "Value"),
    "hours_work": Bilingual("Travail (h)", "Work (h)"),
    "hours_contract": Bilingual("Contrat (h)", "Contract (h)"),
    "organisation": Bilingual("Structure", "Organisation"),
    "mode": Bilingual("Déplacement", "Travel mode"),
    "visits": Bilingual("Interventions", "Visits"),
    "sheet_grid": Bilingual("Semaine", "Week"),
    "sheet_people": Bilingual("Par intervenant", "By carer"),
    "sheet_days": Bilingual("Par jour", "By day"),
    "sheet_unserved": Bilingual("À pourvoir", "Unserved"),
    "sheet_figures": Bilingual("Chiffres", "Figures"),
    "latitude": Bilingual("Latitude", "Latitude"),
    "longitude": Bilingual("Longitude", "Longitude"),
}


def word(code: str, **values: object) -> Bilingual:
    """The text of that code, its ``{name}`` places filled."""
    text = WORDS[code]
    return text.filled(**values) if values else text


def mode_word(mode: str) -> Bilingual:
    """The word for a travel mode; a mode of the association's own is shown by its name."""
    return WORDS.get(f"mode_{mode}", Bilingual(mode, mode))
