"""A clean week gives nothing; a breach planted in it is found, at its cell, and nothing else is."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from matching.model.care import CareLine, Dated, StartWindow
from matching.model.validity import Validity
from matching.model.worker import Absence, Availability, Qualification
from tests.matching.checking.town import (
    CLIENTS,
    FAR,
    MONDAY,
    Seen,
    Week,
    carer,
    cell_of,
    cells_of,
    check,
    check_cells,
    kinds,
    places,
    reading_of,
    town,
)
from tests.matching.checking.weeks import CLEAN_WEEKS as WEEKS


def pick(data: st.DataObject, week: Week) -> tuple[str, Seen]:
    """A carer and one of her visits."""
    some = [(name, visit) for name, visits in week.items() for visit in visits]
    return data.draw(st.sampled_from(some))


def planned(week: Week, name: str) -> float:
    """Hours of a carer."""
    return sum(visit.end - visit.start for visit in week[name]) / 60


@given(WEEKS)
def test_a_clean_week_gives_nothing(week: Week) -> None:
    assert not check(week, town()).findings
    assert not check(week).findings


@given(WEEKS, st.data())
def test_an_overlap_is_found(week: Week, data: st.DataObject) -> None:
    name, visit = pick(data, week)
    other = data.draw(st.sampled_from([client for client in CLIENTS if client != visit.client]))
    start = data.draw(st.integers(visit.start, visit.end - 1))
    planted = week | {name: (*week[name], Seen(visit.day, start, visit.end, other))}
    found = check(planted, town())
    assert kinds(found) == ["overlap"]
    assert places(found) == {cell_of(week, name, visit.day)}
    assert found.findings[0].parameters["minutes"] == visit.end - start


@given(WEEKS, st.data())
def test_travel_that_cannot_be_done_is_found(week: Week, data: st.DataObject) -> None:
    name, visit = pick(data, week)
    last = max(one for one in week[name] if one.day == visit.day)
    start = last.end + data.draw(
        st.integers(0, 14)
    )  # eleven kilometres take fifteen minutes at the very least
    planted = week | {name: (*week[name], Seen(last.day, start, start + 30, FAR))}
    found = check(planted, town())
    assert kinds(found) == ["travel"]
    assert places(found) == {cell_of(week, name, visit.day)}
    numbers = found.findings[0].parameters
    assert numbers["gap"] == start - last.end
    assert isinstance(numbers["needed"], int)
    assert numbers["needed"] > start - last.end
    assert not check(planted).findings, "without addresses nothing is known of travel"


@given(WEEKS, st.data(), st.sampled_from(["RH", "CP", "AM", "JF", "FORM"]))
def test_work_on_a_day_of_leave_is_found(week: Week, data: st.DataObject, code: str) -> None:
    name, visit = pick(data, week)
    visits = [one for one in week[name] if one.day == visit.day]
    found = check(week, leave={(name, visit.day): code})
    assert kinds(found) == ["absent"] * len(visits)
    assert places(found) == {cell_of(week, name, visit.day)}


@given(WEEKS, st.data())
def test_work_during_an_absence_of_the_table_is_found(week: Week, data: st.DataObject) -> None:
    name, visit = pick(data, week)
    midnight = datetime.combine(MONDAY + timedelta(days=visit.day), datetime.min.time())
    gone = Absence(
        start=midnight + timedelta(minutes=visit.start), end=midnight + timedelta(minutes=visit.end)
    )
    found = check(week, town(**{name: carer(town(), name, absences=(gone,))}))
    assert kinds(found) == ["absent"]
    assert places(found) == {cell_of(week, name, visit.day)}


@given(WEEKS, st.data())
def test_work_outside_the_hours_of_the_table_is_found(week: Week, data: st.DataObject) -> None:
    name, visit = pick(data, week)
    hours = Availability(start=visit.start, end=24 * 60, weekdays=frozenset(range(7)))
    early = [one for one in week[name] if one.start < visit.start]
    found = check(week, town(**{name: carer(town(), name, availability=(hours,))}))
    assert kinds(found) == ["unavailable"] * len(early)


@given(WEEKS, st.data())
def test_a_refused_pair_is_found(week: Week, data: st.DataObject) -> None:
    name, visit = pick(data, week)
    base = town()
    clients = tuple(
        replace(client, refused=frozenset({name})) if client.name == visit.client else client
        for client in base.clients
    )
    found = check(week, replace(base, clients=clients))
    assert kinds(found) == ["refused"] * sum(one.client == visit.client for one in week[name])
    assert places(found) >= {cell_of(week, name, visit.day)}


@given(WEEKS, st.data(), st.integers(-1, 5))
def test_a_certificate_that_lapses_is_found_from_the_next_day_on(
    week: Week, data: st.DataObject, last: int
) -> None:
    name, _ = pick(data, week)
    held = Qualification(name="diplome", validity=Validity(last=MONDAY + timedelta(days=last)))
    found = check(week, town(**{name: carer(town(), name, qualifications=(held,))}))
    assert kinds(found) == ["expired"] * sum(one.day > last for one in week[name])


@given(WEEKS, st.lists(st.integers(0, 6), min_size=1, max_size=4))
def test_visits_that_nobody_has_are_found(week: Week, days: list[int]) -> None:
    found = check(week, town(), waiting=[Seen(day, 480, 540, "MARTIN") for day in days])
    assert kinds(found) == ["unassigned"] * len(days)
    assert places(found) == {cell_of([*week, ""], "", day) for day in days}


@given(WEEKS, st.data(), st.sampled_from([0.5, 0.92, 1.0, 1.05, 2.0]))
def test_hours_far_from_the_contract_are_found(week: Week, data: st.DataObject, share: float) -> None:
    name, _ = pick(data, week)
    contract = planned(week, name) * share
    found = check(week, town(**{name: carer(town(), name, contract_hours=contract)}))
    if share < 0.9:
        assert kinds(found) == ["over_contract"]
    elif share > 1.5:  # travel in town never doubles the work
        assert set(kinds(found)) <= {"under_contract"}
    else:
        assert not found.findings


@given(WEEKS, st.data())
def test_a_contract_written_on_the_wall_is_enough(week: Week, data: st.DataObject) -> None:
    name, _ = pick(data, week)
    hours = planned(week, name)
    assert kinds(check(week, week_hours={name: hours * 0.6})) == ["over_contract"]
    assert kinds(check(week, week_hours={name: hours * 1.5})) == ["under_contract"]
    assert not check(week, week_hours={name: hours}).findings


@given(WEEKS, st.data(), st.integers(0, 6), st.integers(6 * 60, 20 * 60))
def test_a_promise_without_a_visit_is_found(week: Week, data: st.DataObject, day: int, start: int) -> None:
    """Promised to the far client, whom no clean week visits."""
    line = CareLine(
        id="ligne",
        clients=(FAR,),
        service="aide",
        pattern=Dated(rrule="FREQ=DAILY"),
        window=StartWindow(earliest=start - 15, latest=start + 15),
        duration=30,
        validity=Validity(first=MONDAY + timedelta(days=day), last=MONDAY + timedelta(days=day)),
    )
    base = replace(town(), care_lines=(line,))
    found = check(week, base)
    assert [(finding.kind, finding.day) for finding in found.findings] == [
        ("missing", MONDAY + timedelta(days=day))
    ]
    kept = check(week, base, waiting=[Seen(day, start, start + 30, FAR)])
    assert kinds(kept) == ["unassigned"]
    late = check(week, base, waiting=[Seen(day, start + 20, start + 50, FAR)])
    assert sorted(kinds(late)) == ["unassigned", "window"]


@given(WEEKS, st.data())
def test_a_day_longer_than_the_law_is_found(week: Week, data: st.DataObject) -> None:
    name, visit = pick(data, week)
    visits = [one for one in week[name] if one.day == visit.day]
    worked = sum(one.end - one.start for one in visits)
    last = max(visits)
    longer = replace(last, end=last.end + 601 - worked)
    assume(longer.end <= 24 * 60)
    planted = week | {name: tuple(longer if one == last else one for one in week[name])}
    assert kinds(check(planted, town())) == ["day_hours"]
    exact = replace(longer, end=longer.end - 1)
    at_limit = week | {name: tuple(exact if one == last else one for one in week[name])}
    assert not check(at_limit, town()).findings


@given(WEEKS)
def test_a_workbook_says_what_was_written_in_it(week: Week) -> None:
    """What is believed above of a reading is believed of the workbook that it comes from."""
    wall = check_cells(cells_of(week), town()).reading
    assert not wall.faults
    assert [(one.person, one.client, one.start, one.minutes, one.where.cell) for one in wall.entries] == [
        (one.person, one.client, one.start, one.minutes, one.where.cell) for one in reading_of(week).entries
    ]
