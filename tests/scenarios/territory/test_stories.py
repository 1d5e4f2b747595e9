"""The reference week holds the situations a planner has to deal with."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from scenarios.territory.dates import day_of
from scenarios.territory.sizes import WEEKS

Tables = dict[str, pd.DataFrame]


def minutes(clock: str) -> int:
    hours, _, rest = clock.partition(":")
    return int(hours) * 60 + int(rest)


def test_employers_are_few_large_ccas_associations_and_companies(reference: Tables) -> None:
    kinds = reference["organisations"].set_index("id")["kind"]
    assert kinds.value_counts().to_dict() == {"ccas": 3, "association": 3, "company": 2}
    staff = reference["workers"]["organisation"].map(kinds).value_counts(normalize=True)
    assert staff["ccas"] > staff["company"]
    assert set(reference["workers"]["organisation"]) == set(kinds.index)


def test_in_each_named_week_a_certificate_expires_midway(reference: Tables) -> None:
    until = set(reference["qualifications"]["valid_until"])
    for week in WEEKS:
        assert str(day_of(week, 2)) in until


def test_a_licence_for_small_children_expires_amid_the_reference_week(reference: Tables) -> None:
    licences = reference["licences"]
    closing = licences[licences["valid_until"] == str(day_of("2026-W48", 2))]
    assert closing["licence"].to_list() == ["agrement-moins-3-ans"]


def test_both_age_gates_have_children_and_one_child_passes_the_gate_amid_the_week(reference: Tables) -> None:
    births = [date.fromisoformat(text) for text in reference["clients"]["birth_date"] if text]
    birthday = day_of("2026-W48", 3)
    assert sum(birth > date(2023, 12, 31) for birth in births) > 5
    assert sum(birth < date(2023, 1, 1) for birth in births) > 20
    assert births.count(birthday.replace(year=2023)) == 1
    lines = reference["care_lines"]
    assert (lines.loc[lines["id"].str.endswith("-avant"), "service"] == "garde-moins-3").all()
    assert (lines.loc[lines["id"].str.endswith("-apres"), "service"] == "garde-3-ans").all()
    assert lines["id"].str.endswith("-avant").sum() > 0


def test_brothers_and_sisters_are_cared_for_together(reference: Tables) -> None:
    lines = reference["care_lines"]
    assert lines["clients"].str.contains("|", regex=False).sum() > 5


def test_a_whole_wednesday_is_longer_than_a_day_of_work(reference: Tables) -> None:
    lines = reference["care_lines"]
    long = lines[lines["id"].str.endswith("-mercredi")]
    assert len(long) > 0
    assert (long["duration"].astype(int) > 10 * 60).all()


def test_crews_of_two_and_counted_and_fortnightly_lines_exist(reference: Tables) -> None:
    services = reference["services"].set_index("id")["crew"]
    assert services["transfert"] == "2"
    lines = reference["care_lines"]
    assert (lines["service"] == "transfert").sum() > 5
    counted = lines[lines["kind"] == "counted"]
    assert ((counted["visits"] == "2") & (counted["min_spacing"] == "2")).sum() > 20
    assert lines["rrule"].str.contains("INTERVAL=2").sum() > 5
    assert set(counted["person"]) >= {"same", "any"}


def test_visits_and_posts_cross_midnight(reference: Tables, tiny: Tables) -> None:
    for tables in (reference, tiny):
        posts = tables["posts"]
        assert any(minutes(row["end"]) <= minutes(row["start"]) for row in posts.to_dict("records"))
    nights = reference["care_lines"].query("service == 'nuit'").to_dict("records")
    assert nights
    assert all(minutes(row["time"]) >= 22 * 60 or minutes(row["time"]) <= 2 * 60 for row in nights)


def test_carers_have_split_days_and_no_day_spans_more_than_twelve_hours(reference: Tables) -> None:
    periods = reference["availability"].groupby("worker")
    assert (periods.size() == 2).sum() > 15
    for _, rows in periods:
        starts, ends = rows["start"].map(minutes), rows["end"].map(minutes)
        overnight = [end + 1440 if end <= start else end for start, end in zip(starts, ends, strict=True)]
        assert max(overnight) - min(starts) <= 12 * 60


def test_contracts_modes_absences_and_refusals_are_mixed(reference: Tables) -> None:
    workers = reference["workers"]
    assert set(workers["mode"]) == {"car", "bicycle", "walking", "transit"}
    assert set(workers["contract_period"]) >= {"week", "month"}
    assert len(set(workers["contract_hours"])) >= 3
    assert reference["clients"]["refused"].ne("").sum() >= 5
    for week in WEEKS:
        days = {str(day_of(week, day)) for day in range(7)}
        assert reference["absences"]["start"].str[:10].isin(days).sum() >= 3


@pytest.mark.parametrize(("post", "start"), [("maree", "02:00"), ("viande", "03:00"), ("fleurs", "04:00")])
def test_posts_of_the_market_keep_its_hours(reference: Tables, post: str, start: str) -> None:
    posts = reference["posts"].set_index("id")
    assert posts.loc[f"poste-{post}", "start"] == start
    assert posts.loc[f"poste-{post}", "place"] == "zone-min-rungis"


def test_every_zone_has_shift_workers_and_many_come_from_outside_the_six(reference: Tables) -> None:
    workers = reference["shift_workers"]
    assert workers["zone"].nunique() == 8
    outside = workers["home_commune"].isin(
        ["Vitry-sur-Seine", "Choisy-le-Roi", "Villejuif", "Antony", "Cachan"]
    )
    assert 0.3 < outside.mean() < 0.8
    early = workers["shift_start"].map(minutes) < 6 * 60
    assert early.sum() > 30
    assert reference["vehicles"]["wheelchair_places"].astype(int).gt(0).any()
