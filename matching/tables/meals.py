"""Columns of meal rounds: where meals are loaded, how long they stay hot, how many one person carries."""

from __future__ import annotations

from matching.tables.columns import Column

MEAL_COLUMNS = (
    Column(
        name="kitchen",
        kind="text",
        references="places",
        french="Portage de repas : lieu où les repas se chargent, avant leur remise, dans la même tournée",
        english="Meal round: place where the meals are loaded before they are handed over, on the same tour",
        example="cuisine-centrale",
    ),
    Column(
        name="hot_minutes",
        kind="integer",
        least=1,
        most=1440,
        french="Durée la plus longue du chargement à la remise, minutes (vide, repas froid : sans limite)",
        english="Longest time from loading to handing over, minutes (empty, cold meals: no limit)",
        example="45",
    ),
)

MEALS_CARRIED = Column(
    name="meals",
    kind="integer",
    least=0,
    most=1000,
    french="Repas que le sac ou le véhicule contient à la fois (vide : réglage meals_carried, 20)",
    english="Meals that her bag or vehicle holds at once (empty: setting meals_carried, 20)",
    example="12",
)
