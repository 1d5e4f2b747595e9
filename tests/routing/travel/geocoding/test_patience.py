"""A geocoder asked politely, and an answer asked for once."""

from __future__ import annotations

from pathlib import Path

import pytest

from routing.travel.geocoding.answer import Found, NoAnswer
from routing.travel.geocoding.patient import PatientGeocoder
from routing.travel.geocoding.remembered import RememberingGeocoder

HERE = Found(lat=48.7, lon=2.4, precision="number", score=0.9, label="ici", postcode="94310")


class Scripted:
    """Gives the answers of a list, one after the other; an error is raised."""

    key = "scripted"

    def __init__(self, *answers: Found | NoAnswer | None) -> None:
        self.answers = list(answers)
        self.queries: list[str] = []

    def locate(self, query: str) -> Found | None:
        self.queries.append(query)
        answer = self.answers.pop(0)
        if isinstance(answer, NoAnswer):
            raise answer
        return answer


class Time:
    """A clock that only sleeping moves."""

    def __init__(self) -> None:
        self.now = 100.0
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds

    def clock(self) -> float:
        return self.now


def patient(script: Scripted, time: Time, *, per_second: float = 4.0) -> PatientGeocoder:
    return PatientGeocoder(geocoder=script, per_second=per_second, sleep=time.sleep, clock=time.clock)


def test_questions_keep_their_distance() -> None:
    time = Time()
    asked = patient(Scripted(HERE, None, HERE), time)
    assert [asked.locate(query) for query in "abc"] == [HERE, None, HERE]
    assert time.slept == pytest.approx([0.25, 0.25])


def test_a_busy_service_is_asked_again_after_its_own_pause() -> None:
    time = Time()
    busy = NoAnswer("HTTP 429", passing=True, pause_s=7)
    script = Scripted(busy, NoAnswer("HTTP 503", passing=True), HERE)
    assert patient(script, time).locate("a") == HERE
    assert time.slept == [7, 2]
    assert script.queries == ["a"] * 3


def test_a_pause_beyond_reason_is_not_granted() -> None:
    time = Time()
    script = Scripted(NoAnswer("HTTP 429", passing=True, pause_s=86_400), HERE)
    patient(script, time).locate("a")
    assert time.slept == [60]


def test_a_refusal_is_not_repeated() -> None:
    script = Scripted(NoAnswer("refused", passing=False), HERE)
    with pytest.raises(NoAnswer):
        patient(script, Time()).locate("a")
    assert len(script.queries) == 1


def test_an_answer_is_asked_for_once_even_in_another_run(tmp_path: Path) -> None:
    file = tmp_path / "memory.jsonl"
    first = Scripted(HERE, None)
    remembering = RememberingGeocoder(geocoder=first, file=file)
    assert [remembering.locate(query) for query in ("a", "b", "a")] == [HERE, None, HERE]
    assert first.queries == ["a", "b"]
    again = RememberingGeocoder(geocoder=Scripted(), file=file)
    assert [again.locate("a"), again.locate("b")] == [HERE, None]
    assert (remembering.asked, again.asked) == (2, 0)


def test_no_answer_is_not_remembered(tmp_path: Path) -> None:
    script = Scripted(NoAnswer("down", passing=True), HERE)
    remembering = RememberingGeocoder(geocoder=script, file=tmp_path / "memory.jsonl")
    with pytest.raises(NoAnswer):
        remembering.locate("a")
    assert remembering.locate("a") == HERE


def test_the_memory_holds_no_address_that_was_asked(tmp_path: Path) -> None:
    file = tmp_path / "memory.jsonl"
    RememberingGeocoder(geocoder=Scripted(None), file=file).locate("12 rue secrète")
    assert "secr" not in file.read_text("utf-8")


@pytest.mark.parametrize("torn", ['{"key": "ab', "[]", "null", '{"key": 3, "found": null}', "\n\n", "é" * 50])
def test_a_torn_memory_loses_only_the_torn_line(torn: str, tmp_path: Path) -> None:
    file = tmp_path / "memory.jsonl"
    RememberingGeocoder(geocoder=Scripted(HERE), file=file).locate("a")
    with file.open("a", encoding="utf-8") as written:
        written.write(torn)
    again = RememberingGeocoder(geocoder=Scripted(None), file=file)
    assert again.locate("a") == HERE
    assert again.locate("b") is None
    last = RememberingGeocoder(geocoder=Scripted(), file=file)
    assert (last.locate("a"), last.locate("b")) == (HERE, None)


def test_another_service_has_its_own_memory(tmp_path: Path) -> None:
    file = tmp_path / "memory.jsonl"
    RememberingGeocoder(geocoder=Scripted(HERE), file=file).locate("a")
    other = Scripted(None)
    other.key = "other"
    assert RememberingGeocoder(geocoder=other, file=file).locate("a") is None
