"""What is said of a bad break, key or meal round: the rule, then the advice."""

from __future__ import annotations

#: code -> (French, English); each fault has a ``.rule`` and an ``.advice``.
ASIDES: dict[str, tuple[str, str]] = {
    "table.break_both.rule": (
        "Une pause est un repas (au plus tôt, au plus tard) ou suit tant d'heures d'affilée, pas les deux.",
        "A break is a meal (earliest, latest) or follows so many hours in a row, not both.",
    ),
    "table.break_both.advice": ("Faites-en deux lignes.", "Make two rows of it."),
    "table.break_window.rule": (
        "Un repas a un début au plus tôt et un au plus tard ; une pause, tant d'heures d'affilée.",
        "A meal has an earliest and a latest start; a break, so many hours in a row.",
    ),
    "table.break_window.advice": (
        "Remplissez cette cellule, ou after_hours.",
        "Fill this cell, or after_hours.",
    ),
    "table.key_both.rule": (
        "Une clé se prend à un lieu, ou bien des intervenantes l'ont : pas les deux.",
        "A key is collected at a place, or else workers hold it: not both.",
    ),
    "table.key_both.advice": (
        "S'il y a un double au bureau, gardez le lieu seul.",
        "If there is a spare at the office, keep the place alone.",
    ),
    "table.key_return.rule": (
        "Une clé n'est rapportée qu'au lieu où elle se prend.",
        "A key goes back only to the place where it is collected.",
    ),
    "table.key_return.advice": ("Donnez le lieu dans key_place.", "Give the place in key_place."),
    "table.hot_minutes.rule": (
        "Un repas ne reste chaud qu'à compter du lieu où il se charge.",
        "A meal stays hot from the place where it is loaded.",
    ),
    "table.hot_minutes.advice": (
        "Donnez ce lieu dans kitchen, ou videz hot_minutes.",
        "Give that place in kitchen, or empty hot_minutes.",
    ),
}
