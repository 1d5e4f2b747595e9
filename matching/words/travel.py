"""What is said of travel times at the head of a report: where they come from, and what is guessed."""

from __future__ import annotations

#: code -> (French, English); ``mode`` is the word of the travel mode.
TRAVEL: dict[str, tuple[str, str]] = {
    "travel.roads": (
        (
            "Trajets ({mode}) par les routes de {file} ; les lieux sont à {median} m de leur route "
            "(médiane), {farthest} m au plus."
        ),
        (
            "Travel ({mode}) by the roads of {file}; places are {median} m from their road (median), "
            "{farthest} m at most."
        ),
    ),
    "travel.roads_away": (
        (
            "Trajets ({mode}) : {count} lieu(x) à plus de {metres} m de toute route praticable ({names}), "
            "compté(s) à vol d'oiseau."
        ),
        (
            "Travel ({mode}): {count} place(s) more than {metres} m from any usable road ({names}), counted "
            "as the crow flies."
        ),
    ),
    "travel.roads_far": (
        "Trajets ({mode}) : {count} lieu(x) à plus de {metres} m de leur route ({names}), à vérifier.",
        "Travel ({mode}): {count} place(s) more than {metres} m from their road ({names}), to be checked.",
    ),
    "travel.roads_cut": (
        "Trajets ({mode}) : {pairs} sans chemin sur le réseau, comptés à vol d'oiseau.",
        "Travel ({mode}): {pairs} legs without a way on the network, counted as the crow flies.",
    ),
    "travel.roads_unreadable": (
        "Trajets ({mode}) tous à vol d'oiseau : le réseau {file} n'a pas pu être lu ({problem}).",
        "All travel ({mode}) as the crow flies: the roads of {file} could not be read ({problem}).",
    ),
    "travel.roads_empty": (
        "Trajets ({mode}) tous à vol d'oiseau : {file} n'a aucune route pour ce mode.",
        "All travel ({mode}) as the crow flies: {file} has no road for this mode.",
    ),
    "travel.roads_no_mode": (
        "Trajets ({mode}) tous à vol d'oiseau : {file} n'est pas lu pour ce mode.",
        "All travel ({mode}) as the crow flies: {file} is not read for this mode.",
    ),
    "travel.server": (
        "Trajets ({mode}) donnés par le serveur {server} ({host}).",
        "Travel ({mode}) given by the {server} server ({host}).",
    ),
    "travel.server_nulls": (
        "Trajets ({mode}) : {pairs} sans réponse du serveur {server} ({host}), comptés à vol d'oiseau.",
        (
            "Travel ({mode}): {pairs} legs without an answer of the {server} server ({host}), counted as the "
            "crow flies."
        ),
    ),
    "travel.server_failed": (
        "Trajets ({mode}) tous à vol d'oiseau : le serveur {server} ({host}) n'a pas répondu ({problem}).",
        "All travel ({mode}) as the crow flies: the {server} server ({host}) gave no answer ({problem}).",
    ),
    "travel.commune": (
        (
            "{count} lieu(x) connu(s) seulement par leur commune : trajets estimés, jamais nuls (≈), dans "
            "{tours} tournée(s). Pour les situer : maillon geocode."
        ),
        (
            "{count} place(s) known only by their commune: travel is a guess, never nothing (≈), in {tours} "
            "tour(s). To locate them: maillon geocode."
        ),
    ),
}
