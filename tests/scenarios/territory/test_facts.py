"""Facts of the territory: the shipped copies say what their sources say."""

from __future__ import annotations

import math

import pytest

from scenarios.territory.facts import PACK, territory


def km(one: tuple[float, float], other: tuple[float, float]) -> float:
    north = (one[0] - other[0]) * 111.195
    return math.hypot(north, (one[1] - other[1]) * 111.195 * math.cos(math.radians(one[0])))


def test_six_communes_with_the_census_sums() -> None:
    communes = territory().communes
    assert set(communes) == {"Chevilly-Larue", "Fresnes", "L'Haÿ-les-Roses", "Orly", "Rungis", "Thiais"}
    assert sum(commune.elderly for commune in communes.values()) == pytest.approx(21_035, abs=3)
    assert sum(commune.children for commune in communes.values()) == pytest.approx(37_157, abs=3)
    assert sum(commune.homes for commune in communes.values()) == pytest.approx(58_086, abs=3)
    assert communes["Rungis"].elderly == pytest.approx(1005, abs=1)


def test_every_outline_is_valid_and_in_the_south_of_the_val_de_marne() -> None:
    for commune in territory().communes.values():
        assert commune.outline.is_valid
        west, south, east, north = commune.outline.bounds
        assert 2.29 < west < east < 2.44
        assert 48.71 < south < north < 48.80


def test_zones_stand_where_the_study_measured_them() -> None:
    zones = territory().zones
    assert len(zones) == 8
    rungis_town_hall, fresnes_town_hall = (48.748699, 2.347440), (48.755091, 2.322157)
    for town_hall, zone, expected in (
        (rungis_town_hall, "silic", 0.5),
        (rungis_town_hall, "orly_airport", 2.6),
        (fresnes_town_hall, "min_rungis", 2.6),
        (fresnes_town_hall, "delta", 1.8),
    ):
        spot = zones[zone]
        assert km(town_hall, (spot.lat, spot.lon)) == pytest.approx(expected, abs=0.06)


def test_commuters_to_rungis_come_first_from_vitry() -> None:
    flows = territory().commuters
    to_rungis = {home: count for (home, work), count in flows.items() if work == "Rungis"}
    assert sum(to_rungis.values()) == pytest.approx(10_695, abs=len(to_rungis))
    assert max((count, home) for home, count in to_rungis.items() if home != "Rungis") == (
        645,
        "Vitry-sur-Seine",
    )


def test_no_name_lost_its_accents() -> None:
    assert not any("\ufffd" in name for pair in territory().commuters for name in pair)


def test_every_file_of_the_pack_has_its_source_and_licence() -> None:
    sources = (PACK / "SOURCES.md").read_text(encoding="utf-8")
    shipped = {path.name for path in PACK.iterdir() if path.is_file()} - {"SOURCES.md"}
    rows = {line.split("`")[1] for line in sources.splitlines() if line.startswith("| `")}
    assert shipped | {"week/"} == rows


def test_no_list_of_stops_is_shipped() -> None:
    assert not [path.name for path in PACK.rglob("*") if "stop" in path.name.lower()]
    assert len((PACK / "zones.csv").read_text(encoding="utf-8").splitlines()) == 9
