"""The week in a few lines, with names and clock times, in both languages."""

from __future__ import annotations

from matching import read_plan, speaker, summary
from tests.matching.hand import hand_plan
from tests.matching.village import dated, village_week

MONDAY = "2026-11-23"


def test_the_summary_counts_and_prices_what_was_planned() -> None:
    week = village_week(care_lines=[dated("help", "odette", "help", "08:00", 60)])
    plan = hand_plan(week, {f"ana/{MONDAY}/1": [(f"help/{MONDAY}", f"{MONDAY} 08:00")]})
    lines = summary(read_plan(week, plan), "fr").splitlines()
    assert lines[0] == "Foyers et personnes fictifs : données de démonstration."
    assert lines[1] == "Semaine 2026-W48 : 1 interventions planifiées sur 7, 6 à pourvoir."
    assert lines[2] == "1 personnes : 1 h d'intervention, 0 de trajet, 0 d'attente, 0 km."
    # 89 contract hours unused at 4 euros.
    assert any("356,00" in line for line in lines[4:]), lines


def test_breaches_name_people_and_times() -> None:
    week = village_week(care_lines=[dated("help", "odette", "help", "08:00", 60)])
    plan = hand_plan(week, {f"ana/{MONDAY}/1": [(f"help/{MONDAY}", f"{MONDAY} 08:30")]})
    planned = read_plan(week, plan)
    (breach,) = planned.verdict.breaches
    for language in ("fr", "en"):
        said = speaker(week, language).breach(breach)
        assert "Odette (fictive)" in said
        assert "08:" in said or "8 h" in said
        assert said in summary(planned, language)
