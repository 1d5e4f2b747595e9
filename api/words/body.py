"""What a request body must hold, and what to do about it: French, English."""

from __future__ import annotations

BODY_FAULTS: dict[str, tuple[str, str]] = {
    "body.large.rule": ("Le corps de la requête est trop grand.", "The request body is too large."),
    "body.large.advice": (
        "Découper le problème ou donner les distances par coordonnées.",
        "Split the problem, or give distances by coordinates.",
    ),
    "body.type.rule": ("Le corps est de type application/json.", "The body is of type application/json."),
    "body.type.advice": (
        "Envoyer l'en-tête Content-Type: application/json.",
        "Send the header Content-Type: application/json.",
    ),
    "body.object.rule": ("Le corps est un objet JSON.", "The body is a JSON object."),
    "body.object.advice": ("Voir /docs et /v1/schema/solve.", "See /docs and /v1/schema/solve."),
    "body.missing.rule": ("Ce champ est obligatoire.", "This field is required."),
    "body.missing.advice": ("L'ajouter.", "Add it."),
    "body.unknown.rule": ("Ce champ n'existe pas.", "This field does not exist."),
    "body.unknown.advice": (
        "Le retirer, ou corriger son nom.",
        "Remove it, or correct its name.",
    ),
    "body.limit.rule": (
        "« limit » donne « seconds » ou « iterations », un nombre positif dans la limite du serveur.",
        "“limit” gives “seconds” or “iterations”, a positive number within the server's cap.",
    ),
    "body.limit.advice": (
        "Donner l'un des deux ; /health montre la limite.",
        "Give one of the two; /health shows the cap.",
    ),
    "body.seed.rule": (
        "« seed » est un entier de 0 à 4294967295.",
        "“seed” is an integer from 0 to 4294967295.",
    ),
    "body.seed.advice": ("Donner un entier, ou rien (0).", "Give an integer, or nothing (0)."),
    "body.explained.rule": (
        "« explained » est un entier de 0 à 20 : combien de refus sont expliqués.",
        "“explained” is an integer from 0 to 20: how many refusals are explained.",
    ),
    "body.explained.advice": ("Donner un entier, ou rien (0).", "Give an integer, or nothing (0)."),
    "body.alone.rule": (
        "« alone » est vrai ou faux : comparer avec chacun seul à bord.",
        "“alone” is true or false: compare with everybody alone on board.",
    ),
    "body.alone.advice": (
        "Donner true ou false, ou rien (false).",
        "Give true or false, or nothing (false).",
    ),
}
