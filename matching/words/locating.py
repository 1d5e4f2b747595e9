"""What is said of a table whose addresses are located: titles of columns, and why a row has no position."""

from __future__ import annotations

#: code -> (French, English)
LOCATING: dict[str, tuple[str, str]] = {
    "locate.column_lat": ("latitude", "latitude"),
    "locate.column_lon": ("longitude", "longitude"),
    "locate.column_score": ("score", "score"),
    "locate.column_precision": ("précision", "precision"),
    "locate.column_error": ("Erreur", "Error"),
    "locate.no_address": (
        "Pas d'adresse dans la ligne. Complétez-la.",
        "No address in the row. Fill it in.",
    ),
    "locate.not_found": (
        "Adresse introuvable. Corrigez-la, ou donnez la latitude et la longitude.",
        "Address not found. Correct it, or give the latitude and longitude.",
    ),
    "locate.doubtful": (
        (
            "Réponse trop incertaine (score {score}, il faut {least}) : « {label} ». Corrigez l'adresse, ou "
            "donnez la latitude et la longitude."
        ),
        (
            "Answer too unsure (score {score}, {least} needed): “{label}”. Correct the address, or give the "
            "latitude and longitude."
        ),
    ),
    "locate.elsewhere": (
        "Trouvée dans un autre département que le code postal {postcode} : « {label} ». Vérifiez l'adresse.",
        "Found in another department than postcode {postcode}: “{label}”. Check the address.",
    ),
    "locate.no_answer": (
        "Le service n'a pas répondu ({problem}). Relancez la commande : elle reprend où elle en était.",
        "The service gave no answer ({problem}). Run the command again: it goes on where it stopped.",
    ),
    "locate.not_asked": (
        "Adresse non demandée : arrêt avant cette ligne. Relancez la commande.",
        "Address not asked: stopped before this row. Run the command again.",
    ),
}
