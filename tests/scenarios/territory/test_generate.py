"""The generator: what it is asked for, the same from a seed, everything labelled synthetic."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching import Association
from routing.errors import MaillonError
from scenarios.territory import REFERENCE, TINY, Sizes, generate
from scenarios.territory.counting import promised_visits

Tables = dict[str, pd.DataFrame]


def test_the_reference_week_has_the_sizes_asked(reference: Tables) -> None:
    assert len(reference["workers"]) == 60
    assert len(reference["clients"]) == 320
    assert len(reference["shift_workers"]) == 120
    assert len(reference["vehicles"]) == 12
    visits = promised_visits(reference)
    assert sum(visits.values()) == pytest.approx(2000, abs=10)
    assert visits["elderly"] == 1500
    assert visits["childcare"] == pytest.approx(300, abs=3)
    assert visits["post"] == pytest.approx(200, abs=5)


def test_the_tiny_pack_has_sixty_visits_a_day(tiny: Tables) -> None:
    assert len(tiny["workers"]) == 8
    assert sum(promised_visits(tiny).values()) == pytest.approx(120, abs=3)
    assert set(tiny["availability"]["weekdays"]) == {"lu|ma"}


@given(
    seed=st.integers(0, 2**32 - 1),
    carers=st.integers(3, 40),
    clients=st.integers(5, 60),
    visits=st.integers(30, 300),
    days=st.lists(st.integers(0, 6), min_size=1, max_size=7, unique=True).map(
        lambda found: tuple(sorted(found))
    ),
)
def test_any_size_gives_tables_without_fault(
    seed: int, carers: int, clients: int, visits: int, days: tuple[int, ...]
) -> None:
    sizes = Sizes(
        carers=carers, clients=clients, visits_per_week=visits, weekdays=days, shift_workers=4, vehicles=1
    )
    tables = generate(np.random.default_rng(seed), sizes)
    association = Association.from_tables(tables)
    assert len(association.workers) == carers
    assert len(association.clients) == clients


def test_the_same_seed_gives_the_same_tables_and_another_seed_others() -> None:
    one, same, other = (generate(np.random.default_rng(seed), TINY) for seed in (5, 5, 6))
    for name, table in one.items():
        pd.testing.assert_frame_equal(table, same[name])
    assert not one["places"].equals(other["places"])


def test_more_carers_leave_the_clients_as_they_were() -> None:
    few, many = (generate(np.random.default_rng(5), Sizes(carers=carers)) for carers in (40, 50))
    acquaintance = ["refused", "known"]
    strangers = [table["clients"].drop(columns=acquaintance) for table in (few, many)]
    pd.testing.assert_frame_equal(strangers[0], strangers[1])
    promises = [table["care_lines"].drop(columns="usual") for table in (few, many)]
    pd.testing.assert_frame_equal(promises[0], promises[1])


def test_every_household_worker_and_employer_is_labelled_synthetic(reference: Tables) -> None:
    for table in ("clients", "workers", "organisations", "posts", "shift_workers", "vehicles"):
        assert reference[table]["name"].str.contains("fictif|fictive").all(), table
    places = reference["places"]
    zones = places["id"].str.startswith("zone-")
    assert (places.loc[~zones, "synthetic"] == "oui").all()
    assert zones.sum() == 8
    assert reference["clients"]["name"].str.match(r"Foyer fictif F?\d+").all()


def test_homes_lie_in_their_commune(reference: Tables) -> None:
    from shapely.geometry import Point

    from scenarios.territory import territory

    communes = territory().communes
    for place in reference["places"].to_dict("records"):
        if place["commune"]:
            outline = communes[place["commune"]].outline
            assert outline.contains(Point(float(place["lon"]), float(place["lat"]))), place["id"]


def test_homes_of_elderly_people_follow_the_census(reference: Tables) -> None:
    from scenarios.territory import territory

    communes = territory().communes
    homes = reference["places"].loc[reference["places"]["id"].str.startswith("lieu-"), "commune"]
    total = sum(commune.elderly for commune in communes.values())
    for name, commune in communes.items():
        assert (homes == name).mean() == pytest.approx(commune.elderly / total, abs=0.08)


def test_wrong_sizes_are_all_said_at_once() -> None:
    with pytest.raises(MaillonError) as caught:
        Sizes(carers=1, clients=2, weekdays=(3, 1), elderly=0.9, weeks=("2026-48", "2026-W54"))
    message = str(caught.value)
    for word in ("carers: 1", "clients: 2", "weekdays: (3, 1)", "sum to 1", "'2026-48'", "'2026-W54'"):
        assert word in message


def test_the_shares_of_the_visits_are_those_asked() -> None:
    assert REFERENCE.visits() == {"elderly": 1500, "childcare": 300, "post": 200}
    assert sum(Sizes(visits_per_week=777, elderly=0.5, childcare=0.25, posts=0.25).visits().values()) == 777
