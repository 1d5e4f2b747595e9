"""The papers are complete: everything planned or left to fill stands where it must, once."""

from __future__ import annotations

from collections import Counter

from matching.papers import Papers
from matching.papers.counted import total_row
from matching.papers.lines import door_lines, open_what, open_when, task_lines, time_lines, tour_caption
from tests.matching.papers.monday import CODE, KEY, monday_papers, monday_plan, printed


def served_of(papers: Papers) -> Counter[str]:
    return Counter(visit.key for sheet in papers.printed_carers for visit in sheet.visits)


def test_every_served_visit_is_on_exactly_one_carers_sheet() -> None:
    plan = monday_plan()
    served = {halt.visit.id for tour in plan.tours for halt in tour.visits}
    assert served_of(monday_papers()) == Counter(served)
    owners = {visit.key: sheet.key for sheet in monday_papers().printed_carers for visit in sheet.visits}
    assert owners == {halt.visit.id: tour.worker for tour in plan.tours for halt in tour.visits}


def test_every_visit_of_a_client_is_on_that_clients_sheet() -> None:
    plan = monday_plan()
    sheets = {sheet.key: sheet for sheet in monday_papers().clients}
    for visit in plan.week.visits.values():
        for client in visit.clients:
            sheet = sheets[client]
            dated = [coming for coming in sheet.comings if visit.id in coming.keys]
            assert len(dated) + (visit.line == "tidy") == 1, visit.id
            assert all(coming.start.date() in sheet.days for coming in dated)
    assert sheets["rosa"].undated == (("Aide", 1),)


def test_every_open_visit_is_on_the_open_list_once() -> None:
    keys = Counter(key for one in monday_papers().opened for key in one.keys)
    assert keys == Counter(missing.visit.id for missing in monday_plan().unserved)
    hours = [one.earliest for one in monday_papers().opened]
    known = [hour for hour in hours if hour is not None]
    assert known == sorted(known)
    assert hours[-1] is None, "a visit without a day comes last"


def test_visits_an_import_could_not_read_are_on_the_open_list() -> None:
    rows = (
        {"id": "l7", "cause": "Une heure est attendue.", "date": "2026-10-20", "client": "DURAND"},
        {"id": "l9", "cause": "Une date est attendue."},
        {"id": "l8", "cause": "d'une autre semaine", "date": "2026-10-27"},
    )
    opened = {one.keys[0]: one for one in printed(monday_plan(incomplete=rows)).opened}
    assert open_when(opened["l7"]).fr == "heure à compléter"
    assert open_what(opened["l7"]).fr == "à compléter"
    assert opened["l7"].title == "DURAND"
    assert "Une heure est attendue." in opened["l7"].reasons[0].fr
    assert open_when(opened["l9"]).fr == "Jour libre"
    assert "l8" not in opened


def test_counters_add_up_to_the_plan() -> None:
    plan, counters = monday_plan(), monday_papers().counters
    total = total_row(counters)
    assert total.visits == plan.totals.served == 8
    assert total.work == sum(row.work for row in plan.hours)
    assert total.contract == 30 * 3600 + 25 * 3600, "Ben is away one day of six"
    assert {row.key: row.contract for row in counters.rows}["zoe"] is None


def test_a_sheet_says_how_to_get_in_and_what_to_do() -> None:
    ana = next(sheet for sheet in monday_papers().carers if sheet.key == "ana")
    first = ana.visits[0]
    shown = [line.said.fr for line in (*door_lines(first), *task_lines(first))]
    assert "Étage : 3e gauche, bât. B · Foyer fictif" in shown, "a made-up household is said to be"
    assert f"Code : {CODE} · Clé : {KEY}" in shown
    assert "Tél. 01\u00a099\u00a000\u00a012\u00a034" in shown
    assert "lever, toilette, petit déjeuner" in shown
    assert [visit.order for visit in ana.days[0].tours[0].visits] == [1, 2]


def test_two_together_are_told_of_one_another() -> None:
    found = {
        sheet.key: visit.partners
        for sheet in monday_papers().carers
        for visit in sheet.visits
        if visit.key.startswith("lift")
    }
    assert found == {"ana": ("Ben",), "ben": ("Ana",)}
    leon = next(sheet for sheet in monday_papers().clients if sheet.key == "leon")
    assert leon.comings[0].who == ("Ana", "Ben")


def test_a_night_says_which_day_it_ends() -> None:
    zoe = next(sheet for sheet in monday_papers().carers if sheet.key == "zoe")
    tour = next(tour for day in zoe.days for tour in day.tours if day.day.isoformat() == "2026-10-24")
    assert "samedi 24 octobre" in tour_caption(tour).fr
    assert "retour dim. 25 03:" in tour_caption(tour).fr
    assert [line.said.fr for line in time_lines(tour.visits[0], tour)] == ["22:00 – 03:00"]
    length = tour.visits[0].end.timestamp() - tour.visits[0].start.timestamp()
    assert length == 6 * 3600, "the night the clocks go back is an hour longer"


def test_empty_days_and_absences_are_said() -> None:
    ben = next(sheet for sheet in monday_papers().carers if sheet.key == "ben")
    states = {day.day.isoformat(): (len(day.tours), day.absent) for day in ben.days}
    assert states["2026-10-22"] == (0, True)
    assert states["2026-10-21"] == (0, False)
    assert len(ben.days) == 7


def test_a_carer_without_visits_gets_no_sheet_but_a_counter() -> None:
    papers = printed(monday_plan({"ana/2026-10-19/1": [("wake/2026-10-19", "2026-10-19 08:00")]}))
    assert [sheet.key for sheet in papers.printed_carers] == ["ana"]
    assert [row.key for row in papers.counters.rows] == ["ana", "ben", "zoe"]


def test_a_shortened_visit_says_what_was_asked_for() -> None:
    from matching.planning.plan import shortened
    from matching.planning.reading import read_plan
    from tests.matching.hand import hand_plan
    from tests.matching.papers.monday import TOURS

    built = shortened(monday_plan().week, ["long/2026-10-19"])
    plan = read_plan(built, hand_plan(built, TOURS), shortened=("long/2026-10-19",))
    papers = printed(plan)
    visit = next(visit for sheet in papers.carers for visit in sheet.visits if visit.key == "long/2026-10-19")
    assert [line.said.fr for line in task_lines(visit)] == [
        "Raccourcie : 1\u00a0h\u00a000 au lieu de 1\u00a0h\u00a030"
    ]
    rosa = next(call for call in papers.calls if call.key == "client:rosa")
    assert any("au lieu de 1\u00a0h\u00a030" in topic.fr for topic in rosa.topics)


def test_stamp_and_week_are_those_given() -> None:
    papers = monday_papers()
    assert papers.stamp.version == "V7"
    assert f"{papers.stamp.printed:%Y-%m-%d %H:%M}" == "2026-10-16 16:05"
    assert (papers.title, papers.phone) == ("Aide du bourg", "01\u00a099\u00a000\u00a000\u00a000")
    assert papers.synthetic
