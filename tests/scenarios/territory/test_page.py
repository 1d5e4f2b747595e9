"""The page on the territory states the figures that the generator uses."""

from __future__ import annotations

from pathlib import Path

import pytest

from scenarios import scale
from scenarios.territory import childcare, elderly, rides, shares
from scenarios.territory.dates import clock

PAGE = Path(__file__).parents[3] / "docs" / "territory.md"


def row(label: str) -> str:
    """The row of the page's tables that begins with ``label``."""
    rows = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith(f"| {label}")]
    assert len(rows) == 1, f"{len(rows)} rows begin with {label!r}"
    return rows[0]


def numbers(values: object) -> str:
    assert isinstance(values, (list, tuple))
    return ", ".join(f"{value:g}" for value in values)


def percents(values: object) -> str:
    assert isinstance(values, (list, tuple))
    return numbers([round(100 * value) for value in values])


@pytest.mark.parametrize(
    ("label", "stated"),
    [
        ("Dependency (GIR 4, 3, 2, 1)", numbers(list(shares.GIR.values()))),
        ("Visits a week by group", numbers(list(shares.GIR_VISITS.values()))),
        ("Roles: elderly, childcare, posts, nights", percents(list(shares.ROLES.values()))),
        ("Weekly contract 35, 30, 24 h", percents(list(shares.CONTRACTS.values()))),
        ("Children in a family: 1, 2, 3", percents(list(shares.CHILDREN.values()))),
        (
            "First certificate of carers: DEAES, ADVF, degree 1",
            percents(list(shares.ELDERLY_CERTIFICATES.values())),
        ),
        ("Modes: car, bicycle, walking, transit", percents(list(shares.MODES["elderly"].values()))),
        ("Clients |", f"{round(100 * shares.ELDERLY_CLIENTS)} %"),
        ("Youngest under 3", f"{round(100 * shares.UNDER_THREE)} %"),
        ("Elderly clients in a shared residence", f"{round(100 * shares.IN_RESIDENCE)} %"),
        ("Family takes the week-end over", f"{round(100 * shares.FAMILY_AT_WEEKENDS)} %"),
        ("Refused workers", f"{round(100 * shares.REFUSING)} %"),
        ("Absent at least a day", f"{round(100 * shares.ABSENT)} %"),
        ("Trained for hoists", f"{round(100 * shares.TRANSFER_TRAINED)} %"),
        ("Trained for hoists", f"{round(100 * shares.NURSING_ASSISTANT)} %"),
        ("Trained for hoists", f"{round(100 * shares.SECOND_FAMILY)} %"),
        ("In GIR 1:", f"{round(100 * elderly.HOIST_SHARE)} %; {round(100 * elderly.NIGHT_SHARE)} %"),
        ("Saturday childcare", f"{round(100 * childcare.SATURDAY)} %"),
        ("Whole Wednesday", f"{round(100 * childcare.LONG_WEDNESDAY)} %"),
        ("Spread of homes", f"{rides.NEIGHBOUR_SPREAD_KM} km"),
        (
            "`has_car`",
            f"{round(100 * rides.HAS_CAR)} % [A]; travels in a wheelchair: {round(100 * rides.WHEELCHAIR)} %",
        ),
    ],
)
def test_the_page_states_the_share_in_use(label: str, stated: str) -> None:
    assert stated in row(label)


def test_the_page_states_the_starts_of_childcare() -> None:
    for moment in childcare.MOMENTS.values():
        hours = [clock(round(hour * 60)) for hour in (moment.earliest, moment.latest)]
        assert "-".join(hours) in row("Starts of childcare")


def test_the_page_states_the_peaks_of_the_days_of_any_size() -> None:
    text = " ".join(PAGE.read_text(encoding="utf-8").split())
    morning, noon, evening, _ = (round(100 * peak[0]) for peak in scale.PEAKS)
    assert f"{morning} % of the visits in the morning, {noon} % at noon, {evening} % in the evening" in text
    assert f"{round(100 * scale.CREW_SHARE)} % of the visits are halves of crews of two" in text


def test_the_page_describes_every_column_of_the_ride_tables() -> None:
    text = PAGE.read_text(encoding="utf-8")
    for column in (*rides.SHIFT_WORKER_COLUMNS, *rides.VEHICLE_COLUMNS):
        assert f"`{column}`" in text
