"""Words of what any tour must respect."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "tour": {"fr": "Déroulé des tournées", "en": "Course of the tours"},
    "tour.shift_twice": {
        "fr": "La période {shift:shift} porte deux tournées ; elle ne peut en porter qu'une.",
        "en": "Shift {shift:shift} holds two tours; it can only hold one.",
    },
    "tour.pause_alone": {
        "fr": "La pause {task:task} est seule dans sa tournée.",
        "en": "Pause {task:task} is alone on its tour.",
    },
    "tour.pause_elsewhere": {
        "fr": "La pause {task:task} n'est prise ni au lieu de l'arrêt précédent ni à celui du suivant.",
        "en": "Pause {task:task} is taken neither where the halt before it is nor where the next one is.",
    },
    "tour.stop_twice": {
        "fr": "L'arrêt {stop} de {task:task} est fait deux fois.",
        "en": "Stop {stop} of {task:task} is made twice.",
    },
    "tour.too_soon": {
        "fr": "{task:task} commence {start:clock}, mais on ne peut y être avant "
        "{reached:clock} : il manque {short:span}.",
        "en": "{task:task} starts {start:clock}, but nobody can be there before {reached:clock}: "
        "{short:span} short.",
    },
    "tour.arrival_too_soon": {
        "fr": "L'arrivée à {task:task} est notée {arrival:clock} ; le trajet ne le permet pas avant "
        "{reached:clock}.",
        "en": "Arrival at {task:task} is written {arrival:clock}; travel does not allow it before "
        "{reached:clock}.",
    },
    "tour.arrival_after_start": {
        "fr": "{task:task} commence {start:clock}, avant l'arrivée notée {arrival:clock}.",
        "en": "{task:task} starts {start:clock}, before the arrival written {arrival:clock}.",
    },
    "tour.wrong_end": {
        "fr": "La fin de {task:task} est notée {end:clock} ; avec sa durée, c'est {expected:clock}.",
        "en": "The end of {task:task} is written {end:clock}; by its duration it is {expected:clock}.",
    },
    "tour.return_too_soon": {
        "fr": "Le retour de {shift:shift} est noté {arrival:clock} ; le trajet ne le permet pas avant "
        "{reached:clock}.",
        "en": "The return of {shift:shift} is written {arrival:clock}; travel does not allow it before "
        "{reached:clock}.",
    },
}
