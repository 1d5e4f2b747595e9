"""Persons and hours in the summary of a planned week: what was kept, and what another carer costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.words import Language, say

if TYPE_CHECKING:
    from matching.report import WeekView


def care_lines(view: WeekView, language: Language) -> list[str]:
    """A line on what the plan achieved, and one on the prices that led there; none where nothing is known."""
    from matching.report.bilingual import number, price

    care = view.care
    if care is None or not care.achieved:
        return []
    kept = " ; ".join(f"{one.label.said(language)} : {one.value.said(language)}" for one in care.achieved)
    if language == "en":
        kept = "; ".join(f"{one.label.en}: {one.value.en}" for one in care.achieved)
    lines = [f"{kept}."]
    prices = {one.code: one for one in care.changes if one.euros}
    for code in ("other_carer", "moved_10_minutes"):
        if (found := prices.get(code)) is not None and found.km is not None:
            values = {
                "euros": price(found.euros).said(language),
                "km": number(found.km, digits=0 if found.km >= 10 else 1).said(language),
            }
            lines.append(say(f"plan.price_{code}", language, **values))
    return lines
