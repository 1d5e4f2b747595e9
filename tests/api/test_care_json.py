"""What `plan --json` says of persons and hours."""

from __future__ import annotations

from api.cases.care import care_json
from matching.planning.reading import read_plan
from tests.matching.hand import hand_plan
from tests.matching.village import BASE, dated, village_week

DAYS = ("2026-11-23", "2026-11-24")


def test_visits_lent_are_counted_and_their_price_is_listed() -> None:
    workers = [{**row, "team": {"ben": "Sud"}.get(str(row["id"]))} for row in BASE["workers"]]
    week = village_week(care_lines=[dated("help", "odette", "help", "08:00", 30)], workers=workers)
    tours = {
        f"{who}/{day}/1": [(f"help/{day}", f"{day} 08:00")]
        for who, day in zip(("ana", "ben"), DAYS, strict=True)
    }
    said = care_json(read_plan(week, hand_plan(week, tours)))
    assert said["lent"] == {"visits": 1, "of": 2}
    assert {one["code"]: one["euros"] for one in said["changes"]}["lent"] == 4.5
