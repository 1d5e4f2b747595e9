"""The words of the report of shuttles."""

from __future__ import annotations

from matching.report.bilingual import Bilingual

WORDS: dict[str, Bilingual] = {
    "unseated.no_run": Bilingual(
        "Aucune navette ne s'arrête à {gate} entre {first} et {last}.",
        "No run of the timetable halts at {gate} between {first} and {last}.",
    ),
    "unseated.no_run_near": Bilingual(
        "Aucune navette ne s'arrête à {gate} entre {first} et {last} ; la plus proche à {nearest}.",
        "No run of the timetable halts at {gate} between {first} and {last}; the nearest: {nearest}.",
    ),
    "unseated.too_far": Bilingual(
        "L'arrêt le plus proche, {place}, est à {metres} m à pied, pour {limit} m au plus.",
        "The nearest stop, {place}, is {metres} m on foot; the limit is {limit} m.",
    ),
    "unseated.too_long": Bilingual(
        "La durée à bord serait de {minutes} min, pour {longest} min au plus.",
        "The timetable would keep the passenger on board {minutes} min; the limit is {longest} min.",
    ),
    "unseated.full": Bilingual(
        "Toutes les places des navettes possibles sont prises.", "Every seat of the runs that fit is taken."
    ),
    "unseated.other_leg": Bilingual(
        "L'autre trajet du poste n'a pas de place : les deux ou aucun.",
        "The other way of the shift has no place: both or none.",
    ),
    "unseated.not_made": Bilingual(
        "Aucun véhicule ne peut faire la navette dans ses minutes avec une personne de plus.",
        "No vehicle can make the run within its minutes with one more person.",
    ),
    "early_note": Bilingual(
        "La table runs ne peut pas contenir {count} navette(s) proposée(s), qui partent la veille ou à une "
        "heure que les horloges sautent ou montrent deux fois : le plan montré est celui de la recherche, "
        "sans horaire fixe.",
        "The table runs cannot hold {count} proposed run(s), which leave the evening before or at an hour "
        "that clocks skip or show twice: the plan shown is that of the search, without fixed times.",
    ),
    "lost_note": Bilingual(
        "L'horaire proposé ne porte pas {people}, que la recherche transportait ; raisons dans les refus.",
        "The proposed timetable leaves out {people}, whom the search carried; reasons are with the refusals.",
    ),
    "form.door": Bilingual("porte à porte, partagée", "pooled, door to door"),
    "form.points": Bilingual("par points de rencontre", "by meeting points"),
    "form.fixed": Bilingual("à arrêts et horaires fixes", "fixed stops and times"),
    "demand": Bilingual("La demande par zone et prise de poste", "Demand by zone and start of shift"),
    "demand_note": Bilingual(
        "Personnes dont le poste commence à cette heure. « Desservi » : un transport existant fait ce "
        "trajet dans la "
        "même fenêtre. « Sans solution » : au moins un des deux trajets n'est pas desservi.",
        "People whose shift begins at that hour. “Covered”: existing transport does this way inside the same "
        "window. “Uncovered”: at least one of the two ways is not covered.",
    ),
    "groups": Bilingual(
        "Ce que fait la flotte, par zone et prise de poste", "What the fleet does, by zone and start"
    ),
    "groups_note": Bilingual(
        "Une navette ou un véhicule qui sert plusieurs zones compte dans chacune. « Seuls » : véhicules d'un "
        "plan où chacun est seul à bord ; « au moins » : un minorant de ce nombre. « Marge » : la plus "
        "petite distance entre un temps à bord et son plafond.",
        "A run or vehicle that serves several zones counts in each. “Alone”: vehicles of a plan with "
        "everybody alone on board; “at least”: a lower bound of that number. “Spare”: the least distance "
        "between a ride and its longest allowed.",
    ),
    "runs": Bilingual("Les navettes", "The runs"),
    "runs_note": Bilingual(
        "Départ de chaque arrêt, arrivée au dernier ; entre parenthèses, qui monte (+) ou descend (−).",
        "Departure from each stop, arrival at the last; in brackets, who gets in (+) or out (−).",
    ),
    "shuttles": Bilingual("Navettes de poste", "Shift shuttles"),
    "how": Bilingual("Forme : {form}. Plafond : {profile}.", "Form: {form}. Longest ride: {profile}."),
    "estimated_note": Bilingual(
        "≈ : domicile estimé. De {estimated} personnes sur {people} on ne connaît que la commune : un "
        "arrêt de cette "
        "commune en tient lieu.",
        "≈: estimated home. Of {estimated} people in {people} only the commune is known: a stop of it "
        "stands for "
        "the home.",
    ),
    "walk_note": Bilingual(
        "{people} personnes marchent jusqu'à {points} points de rencontre : {mean} m en moyenne, "
        "{longest} m au plus "
        "(limite {limit} m) ; {far} habitent trop loin de tout arrêt et sont prises chez elles.",
        "{people} people walk to {points} meeting points: {mean} m on average, {longest} m at most (limit "
        "{limit} m); {far} live too far from any stop and are fetched at home.",
    ),
    "skipped_note": Bilingual(
        "{count} poste(s) commencent ou finissent à une heure que les horloges sautent ou montrent "
        "deux fois cette "
        "nuit-là : l'heure sautée est lue à l'instant du changement, l'heure double est la première.",
        "{count} shift(s) begin or end at an hour that clocks skip or show twice that night: a skipped "
        "hour is "
        "read as the moment of the change, a double one is the first.",
    ),
    "shared_note": Bilingual(
        "La journée de service du {day} veut des trajets à moins d'une heure de : {runs}. Chaque journée de "
        "service est planifiée seule : vérifiez que ces véhicules et leurs conducteurs n'y sont pas pris "
        "deux fois.",
        "The service day of {day} wants rides within an hour of: {runs}. Each service day is planned alone: "
        "check that these vehicles and their drivers are not taken twice.",
    ),
    "zone": Bilingual("Zone", "Zone"),
    "start": Bilingual("Prise de poste", "Start of shift"),
    "workers": Bilingual("Salariés", "Workers"),
    "estimated": Bilingual("dont domicile estimé", "of which estimated home"),
    "out_covered": Bilingual("Aller desservi", "Way there covered"),
    "out_uncovered": Bilingual("Aller sans transport", "Way there uncovered"),
    "home_covered": Bilingual("Retour desservi", "Way home covered"),
    "home_uncovered": Bilingual("Retour sans transport", "Way home uncovered"),
    "uncovered": Bilingual("Sans solution", "Uncovered"),
    "lines": Bilingual("Lignes", "Lines"),
    "total": Bilingual("Total", "Total"),
    "way": Bilingual("Trajet", "Way"),
    "way.out": Bilingual("aller", "there"),
    "way.home": Bilingual("retour", "home"),
    "people": Bilingual("Demandes", "Requests"),
    "carried": Bilingual("Navette", "Shuttle"),
    "ordered": Bilingual("Taxi", "Taxi"),
    "refused": Bilingual("Refusées", "Refused"),
    "vehicles": Bilingual("Véhicules", "Vehicles"),
    "alone": Bilingual("Seuls", "Alone"),
    "alone_least": Bilingual("Seuls, au moins", "Alone, at least"),
    "trips": Bilingual("Navettes (courses)", "Runs"),
    "longest_ride": Bilingual("Plus long à bord", "Longest ride"),
    "spare": Bilingual("Marge", "Spare"),
    "run": Bilingual("Navette", "Run"),
    "vehicle": Bilingual("Véhicule", "Vehicle"),
    "stop": Bilingual("Arrêt", "Stop"),
    "time": Bilingual("Heure", "Time"),
    "in": Bilingual("Montent", "In"),
    "out": Bilingual("Descendent", "Out"),
    "yes": Bilingual("oui", "yes"),
}


def word(code: str) -> Bilingual:
    """The words of a code; KeyError when there are none."""
    return WORDS[code]
