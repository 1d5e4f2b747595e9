"""Words of the head of a report on persons and hours."""

from __future__ import annotations

from matching.report.bilingual import Bilingual

CARE_WORDS: dict[str, Bilingual] = {
    "care": Bilingual(
        "Continuité : les personnes et les heures habituelles", "Continuity: usual people and hours"
    ),
    "care_none": Bilingual(
        "Aucune personne ni heure habituelle n'est connue.", "No usual person or hour is known."
    ),
    "care_settings": Bilingual("Chaque prix est un réglage.", "Each price is a setting."),
    "changes": Bilingual("Ce que coûte un changement", "What a change costs"),
    "change": Bilingual("Changement", "Change"),
    "price": Bilingual("Prix", "Price"),
    "as_km": Bilingual("En voiture", "By car"),
    "as_km_cell": Bilingual("En voiture (km)", "By car (km)"),
    "no_price": Bilingual("n'entre pas en compte", "plays no part"),
    "change_other_carer": Bilingual(
        "Une autre personne que l'habituelle, connue du bénéficiaire",
        "Somebody else than the usual carer, known to the client",
    ),
    "change_new_carer": Bilingual(
        "Une personne que le bénéficiaire ne connaît pas", "Somebody the client does not know"
    ),
    "change_moved_10_minutes": Bilingual(
        "10 minutes d'écart à l'heure souhaitée ou habituelle",
        "10 minutes away from the wanted or usual hour",
    ),
    "change_varied_10_minutes": Bilingual(
        "10 minutes d'écart au milieu de sa fenêtre, pour une ligne sans heure",
        "10 minutes away from the middle of its window, for a line without an hour",
    ),
    "change_waiting_hour": Bilingual(
        "Une heure d'attente entre deux interventions", "An hour of waiting between visits"
    ),
    "change_not_local": Bilingual(
        "Une personne d'un autre secteur ou d'une autre commune (priorité locale)",
        "Somebody from another sector or commune (local priority)",
    ),
    "change_lent": Bilingual(
        "Une personne d'une autre équipe (prêt entre équipes)", "Somebody of another team (lending)"
    ),
    "change_balance_hour": Bilingual(
        "Une heure d'écart à sa part du travail (équilibre)",
        "An hour away from one's part of the work (balance)",
    ),
    "kilometre_note": Bilingual(
        "Un kilomètre en voiture : {euros} €, temps de trajet compris, dont {mileage} € d'indemnité.",
        "A kilometre by car: €{euros} with its travel time, of which €{mileage} mileage.",
    ),
    "grid_note": Bilingual(
        "Les heures annoncées vont de {minutes} en {minutes} minutes.",
        "Announced hours go in steps of {minutes} minutes.",
    ),
    "gap_note": Bilingual(
        "Aucune attente de plus de {minutes} minutes entre deux interventions.",
        "No wait of more than {minutes} minutes between two visits.",
    ),
    "by_usual": Bilingual("Par une personne habituelle ou préférée", "By a usual or preferred person"),
    "by_known": Bilingual("Par une personne connue", "By somebody known"),
    "lent": Bilingual("Prêtées entre équipes", "Lent across teams"),
    "share_note": Bilingual("{part} interventions sur {whole}", "{part} of {whole} visits"),
    "minutes_away": Bilingual(
        "Écart à l'heure souhaitée ou habituelle", "Distance from the wanted or usual hour"
    ),
    "minutes_value": Bilingual("{minutes} min", "{minutes} min"),
    "minutes_note": Bilingual(
        "en moyenne ; {share} à 15 min près, sur {count}", "on average; {share} within 15 min, of {count}"
    ),
    "faces": Bilingual("Visages par bénéficiaire", "Faces per client"),
    "faces_note": Bilingual(
        "en moyenne, {most} au plus ; {count} personnes aidées plusieurs fois",
        "on average, {most} at most; {count} people with several visits",
    ),
    "grid_finer": Bilingual(
        "Heures annoncées de {step} en {step} min au lieu de {asked} : {count} intervention(s) à heure fixe "
        "tombent entre deux pas ({names}…).",
        "Announced hours go in steps of {step} min instead of {asked}: {count} visit(s) at a fixed hour lie "
        "between two steps ({names}…).",
    ),
    "grid_none": Bilingual(
        "Heures annoncées sans pas : {count} intervention(s) à heure fixe n'en gardent aucun ({names}…).",
        "Announced hours go in no steps: {count} visit(s) at a fixed hour keep none ({names}…).",
    ),
    "teams_unstaffed": Bilingual(
        "Équipe(s) de bénéficiaires sans intervenant(e) : {names}. Le prix du prêt n'y joue pas ; vérifiez "
        "l'orthographe.",
        "Team(s) of clients without a worker: {names}. The price of lending plays no part there; check the "
        "spelling.",
    ),
    "sheet_care": Bilingual("Continuité", "Continuity"),
    "detail": Bilingual("Détail", "Detail"),
}
