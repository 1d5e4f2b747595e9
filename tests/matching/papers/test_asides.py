"""Breaks and keys on the papers: on the sheet all of it, in the calendar never whose key is where."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

from matching import WeekPlan, plan_week
from matching.papers import Papers, Stamp, papers
from matching.papers.calendars import Calendars
from matching.papers.pdf.carers import carers_pdf
from matching.report import render_html, week_view
from tests.matching.papers.paper_text import text_of
from tests.matching.village import BASE, WEEK, Row, dated, village

STAMP = Stamp(version="V1", printed=datetime(2026, 11, 20, 10, tzinfo=ZoneInfo("Europe/Paris")))
ODETTE: Row = {
    "id": "odette",
    "name": "Odette (fictive)",
    "place": "house",
    "key_place": "office",
    "key_return": "oui",
}
OFFICE: Row = {"id": "office", "lat": 48.7250, "lon": 2.3900, "address": "9 rue du Bureau, Thiais"}
LUNCH: Row = {"id": "lunch", "name": "Déjeuner", "minutes": 45, "earliest": "11:30", "latest": "13:30"}


@cache
def _plan() -> WeekPlan:
    """Ana's Monday: a key, a long morning, lunch, a long afternoon, the key back."""
    day = {"first_date": "2026-11-23", "last_date": "2026-11-23"}
    association = village(
        places=(*BASE["places"], OFFICE),
        clients=(ODETTE, *BASE["clients"][1:], {"id": "rosa", "name": "Rosa (fictive)", "place": "hall"}),
        care_lines=(
            dated("am", "odette", "help", "09:00", 120, **day),
            dated("pm", "rosa", "help", "14:30", 60, **day),
        ),
        availability=({"worker": "ana", "weekdays": "lu", "start": "06:00", "end": "20:00"},),
        breaks=(LUNCH,),
    )
    plan = plan_week(association, WEEK, iterations=600, lanes=1)
    assert plan.verdict.valid
    assert sorted(one.aside.kind for tour in plan.tours for one in tour.asides) == ["break", "key", "return"]
    return plan


def _papers() -> Papers:
    return papers(_plan(), stamp=STAMP)


def test_the_sheet_says_where_the_key_is_and_when_lunch_is() -> None:
    text = text_of("feuilles.pdf", carers_pdf(_papers()))
    for said in ("Prendre la clé : Odette", "9 rue du Bureau", "Rapporter la clé", "Déjeuner"):
        assert said in text
    (sheet,) = _papers().printed_carers
    assert [visit.order for visit in sheet.visits] == [1, 2], "only visits are numbered"


def test_the_calendar_tells_lunch_and_keeps_the_key_to_the_sheet() -> None:
    (sheet,) = _papers().printed_carers
    text = text_of("ana.ics", Calendars(_papers()).carer(sheet))
    assert "Déjeuner" in text
    assert text.count("BEGIN:VEVENT") == 5
    assert "clé" not in text
    assert "rue du Bureau" not in text


def test_the_report_draws_them() -> None:
    view = week_view(_plan())
    assert view.has_asides
    page = render_html(view)
    assert 'class="aside"' in page
    assert "Prendre la clé" in page
    (tour,) = list(view.tours())
    assert tour.metres == _plan().tours[0].metres
