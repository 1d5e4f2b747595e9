"""Files are known by what they hold, read as written, and refused in words when they are damaged."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from scenarios.benchmarks import InvalidInstance, find_instances, reader_of
from scenarios.benchmarks.reference import Published, best_known, published, published_seconds
from scenarios.benchmarks.uhhc.document import Synchronisation
from scenarios.benchmarks.uhhc.parse import parse
from tests.plugins.shared import ROOT
from tests.scenarios.benchmarks.uhhc.small import Document, day_of, document

DATA = ROOT / "tests" / "data" / "uhhc"


def test_recognised_by_content_and_named_after_the_folder_above() -> None:
    found = find_instances(DATA, kind="home-care", set_name="uhhc")
    assert [(item.name, item.reader.format) for item in found] == [
        ("i-116", "uhhc"),
        ("i-134", "uhhc"),
        ("i-235", "uhhc"),
        ("instance-009", "uhhc"),
    ]


def test_a_solution_is_no_instance() -> None:
    assert reader_of('{"routes": [], "cost_components": {}, "global_ordering": []}') is None


def test_read_as_written() -> None:
    day = parse((DATA / "instances" / "i-116.json").read_text(encoding="utf-8"), "i-116")
    assert (len(day.patients), len(day.carers), len(day.distances)) == (10, 4, 11)
    assert day.close_binds_end
    assert (day.weight("max_idle_time"), day.weight("total_tardiness")) == (72.0, 8.0)
    assert day.lunch is not None
    assert (day.lunch.opening, day.lunch.close, day.lunch.least) == (180.0, 360.0, 30.0)
    small = parse((DATA / "instances" / "instance-009.json").read_text(encoding="utf-8"), "instance-009")
    assert small.hard("total_tardiness")
    assert small.weight("total_tardiness") == 0.0
    assert not small.close_binds_end


def test_reference_values_of_the_published_runs() -> None:
    path = DATA / "instances" / "i-116.json"
    assert best_known(path) == "17117"
    assert published(path) == Published(mean=18303.5, best=17393.0, exact=17117.0)
    assert published_seconds(path) == 13.6
    assert published(DATA / "instances" / "instance-009.json") == Published()


def test_what_may_be_left_out() -> None:
    raw = document()
    del raw["patients"][0]["optional"]
    del raw["patients"][0]["preferred_caregivers"]
    del raw["patients"][0]["required_services"][0]["duration"]
    del raw["caregivers"][0]["arrival_point"]
    del raw["caregivers"][0]["lunch_break"]
    raw["metadata"]["cost_components"] |= {"workload_balance": None, "incompabilities": 4}
    raw["patients"][1]["synchronization"] = {"type": "sequential", "distance": {"min": 5, "max": 9}}
    day = day_of(raw)
    assert "workload_balance" not in day.weights
    assert day.weight("incompatibilities") == 4.0
    patient, carer = day.patients[0], day.carers[0]
    assert (patient.optional, patient.preferred, patient.needs[0].duration) == (False, frozenset(), 30.0)
    assert (carer.returns, carer.lunch) == (0, False)
    assert day.patients[1].synchronisation == Synchronisation(kind="sequential", least=5.0, most=9.0)
    raw["patients"][1]["synchronization"] = {"type": "independent"}
    assert day_of(raw).patients[1].synchronisation is None


Spoil = Callable[[Document], object]

SPOILED: list[tuple[Spoil, str]] = [
    (lambda raw: raw.pop("distances"), "uhhc_format"),
    (lambda raw: raw["metadata"].update(time_window_met="sometimes"), "uhhc_format"),
    (lambda raw: raw["patients"][1].update(synchronization={"type": "backwards"}), "uhhc_format"),
    (lambda raw: raw["caregivers"][0].update(departing_point="d9"), "uhhc_format"),
    (lambda raw: raw["distances"][1].pop(), "uhhc_matrix"),
    (lambda raw: raw["patients"][0].update(distance_matrix_index=4), "uhhc_matrix"),
    (lambda raw: raw["distances"][2].__setitem__(2, 1), "uhhc_matrix"),
    (lambda raw: raw["metadata"]["cost_components"].update(smiles=1), "uhhc_component"),
    (lambda raw: raw["metadata"]["cost_components"].update(travel_time=-1), "uhhc_component"),
    (lambda raw: raw.pop("lunch_breaks"), "uhhc_lunch"),
    (lambda raw: raw["patients"][1].update(id="p1"), "uhhc_double"),
    (lambda raw: raw["caregivers"][0].update(working_shift={"start": 9, "end": 8}), "uhhc_shift"),
    (lambda raw: raw["patients"][0].update(required_services=[]), "uhhc_services"),
    (lambda raw: raw["patients"][0]["required_services"][0].update(duration=0), "uhhc_services"),
    (lambda raw: raw["patients"][1]["required_services"][0].update(service="b"), "uhhc_services"),
    (lambda raw: raw["patients"][0].update(time_windows=[]), "uhhc_windows"),
    (lambda raw: raw["patients"][0]["time_windows"].reverse(), "uhhc_windows"),
    (lambda raw: raw["patients"][0].update(preferred_caregivers=["c9"]), "uhhc_carer"),
]


@pytest.mark.parametrize(("spoil", "code"), SPOILED)
def test_a_damaged_file_is_refused_in_words(spoil: Spoil, code: str) -> None:
    raw = document()
    spoil(raw)
    with pytest.raises(InvalidInstance, match="fault") as caught:
        day_of(raw)
    assert {fault.code for fault in caught.value.faults} == {f"benchmark.{code}"}


def test_every_fault_is_told_at_once() -> None:
    raw = document()
    raw["caregivers"][0]["working_shift"] = {"start": 9, "end": 8}
    raw["patients"][0]["time_windows"] = []
    with pytest.raises(InvalidInstance, match=r"2 fault\(s\)"):
        day_of(raw)


def test_what_is_not_json_is_refused_with_its_line() -> None:
    text = json.dumps(document(), indent=1).replace("{", "{{", 1)
    with pytest.raises(InvalidInstance, match="line 1"):
        parse(text, "small")


def test_all_public_instances_are_read(shared_benchmarks: Path) -> None:
    found = find_instances(shared_benchmarks / "uhhc", kind="home-care")
    days = [parse(item.path.read_text(encoding="utf-8"), item.name) for item in found]
    assert len(days) == 22
    timed = [item for item in found if published(item.path).mean is not None]
    assert len(timed) == 12
    assert all(best_known(item.path) for item in timed)
