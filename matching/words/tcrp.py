"""Words of messages between operators (TCRP Report 210): what is wrong in one."""

from __future__ import annotations

_SEE = (
    "Voir le rapport TCRP 210, annexe D, ou demandez à l'expéditeur.",
    "See TCRP Report 210, appendix D, or ask the sender.",
)

#: reason -> rule (French, English), advice (French, English).
_FAULTS: dict[str, tuple[tuple[str, str], tuple[str, str]]] = {
    "not_utf8": (
        ("Les messages sont en UTF-8.", "Messages are in UTF-8."),
        ("Enregistrez le fichier en UTF-8.", "Save the file in UTF-8."),
    ),
    "json": (
        (
            "Un fichier JSON est un tableau de messages, un message, ou un par ligne.",
            "A JSON file is an array of messages, one message, or one a line.",
        ),
        ("Corrigez le texte à cet endroit.", "Correct the text at that place."),
    ),
    "csv": (
        ("Un fichier CSV ferme ses guillemets.", "A CSV file closes its quotation marks."),
        ("Exportez-le de nouveau.", "Export it again."),
    ),
    "column": (
        ("Un CSV de messages a une colonne {name}.", "A CSV of messages has a column {name}."),
        ("Ajoutez-la : elle nomme le message de chaque ligne.", "Add it: it names the message of each line."),
    ),
    "object": (
        (
            "Un message est un objet : son nom, puis ses champs.",
            "A message is an object: its name, then its fields.",
        ),
        _SEE,
    ),
    "kind": (
        ("Ce message n'existe pas dans la spécification.", "This message is not in the specification."),
        ("Le plus proche : {close}.", "The closest one: {close}."),
    ),
    "required": (("Ce champ est obligatoire.", "This field is required."), _SEE),
    "type": (("Attendu : {expected}.", "Expected: {expected}."), _SEE),
    "enum": (("Les valeurs possibles sont : {expected}.", "Possible values are: {expected}."), _SEE),
    "range": (
        ("La valeur dépasse la limite : {expected}.", "The value is beyond the limit: {expected}."),
        _SEE,
    ),
    "double": (
        ("Ce trajet est déjà demandé par le message {first}.", "Message {first} asks for this ride already."),
        ("Gardez un des deux messages.", "Keep one of the two messages."),
    ),
    "two_places": (
        ("Un nom de lieu désigne une seule adresse.", "A name of a place means one address."),
        ("Donnez deux noms différents.", "Give two different names."),
    ),
    "no_time": (
        ("Une demande dit quand partir ou quand arriver.", "A request says when to leave or when to arrive."),
        ("Remplissez pickupTime ou appointmentTime.", "Fill in pickupTime or appointmentTime."),
    ),
    "time": (
        ("Une heure s'écrit 2026-11-24T09:30:00+01:00.", "A time is written 2026-11-24T09:30:00+01:00."),
        ("Corrigez-la, avec sa date.", "Correct it, with its date."),
    ),
    "other_day": (
        (
            "L'heure tombe dans la journée de service annoncée.",
            "The time falls on the service day announced.",
        ),
        ("Corrigez la date ou l'heure.", "Correct the date or the time."),
    ),
}

TCRP: dict[str, tuple[str, str]] = {
    **{f"tcrp.{reason}.rule": rule for reason, (rule, _) in _FAULTS.items()},
    **{f"tcrp.{reason}.advice": advice for reason, (_, advice) in _FAULTS.items()},
}
