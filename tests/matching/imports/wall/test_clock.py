"""Times as people write them: each form is read, a doubtful one is a guess, an impossible one refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.imports.wall.clock import BadClock, clock_text, span_at, span_within

PLAIN = {
    "8h MARTIN": (480, None),
    "8H30 MARTIN": (510, None),
    "08:30 MARTIN": (510, None),
    "8 h 30 MARTIN": (510, None),
    "8h-9h MARTIN": (480, 540),
    "8h30-9h15MARTIN": (510, 555),
    "de 8h à 9h30 MARTIN": (480, 570),
    "8h–9h MARTIN": (480, 540),
    "14h/15h MARTIN": (840, 900),
    "21h-7h HUET": (1260, 1860),
    "22h-minuit HUET": (1320, 1440),
    "midi-14h HUET": (720, 840),
    "8h (45 min) MARTIN": (480, 525),
    "8h 1h30 MARTIN": (480, 570),
    "8h 30min MARTIN": (480, 510),
    "8h30min MARTIN": (510, None),
}
GUESSED = {
    "8.5 MARTIN": (510, None),
    "8,5-9,25 MARTIN": (510, 555),
    "8.30 MARTIN": (510, None),
    "0,354 MARTIN": (510, None),
    "0,375-0,4583 MARTIN": (540, 660),
    "8-9 MARTIN": (480, 540),
    "8-9h MARTIN": (480, 540),
}


@pytest.mark.parametrize("text", PLAIN)
def test_a_plain_time_is_no_guess(text: str) -> None:
    found = span_at(text)
    assert found is not None
    assert (found[0].start, found[0].end) == PLAIN[text]
    assert not found[0].doubtful


@pytest.mark.parametrize("text", GUESSED)
def test_a_doubtful_time_is_a_guess(text: str) -> None:
    found = span_at(text)
    assert found is not None
    assert (found[0].start, found[0].end) == GUESSED[text]
    assert found[0].doubtful


@pytest.mark.parametrize("text", ["25h MARTIN", "8h75 MARTIN", "0,5 MARTIN", "8h-2 MARTIN", "8h-9h99 MARTIN"])
def test_what_is_no_time_or_could_be_two_is_refused(text: str) -> None:
    with pytest.raises(BadClock):
        span_at(text)


@pytest.mark.parametrize("text", ["MARTIN", "8 MARTIN", "2 douches", "12/11 MARTIN", "", "8heures"])
def test_what_does_not_begin_with_a_time_is_left(text: str) -> None:
    assert span_at(text) is None


def test_a_time_is_found_after_a_name() -> None:
    found = span_within("MARTIN 8h-9h toilette")
    assert found is not None
    assert (found[0].strip(), found[1].start, found[2].strip()) == ("MARTIN", 480, "toilette")


FORMS = st.sampled_from(["{h}h{m:02d}", "{h}H{m:02d}", "{h:02d}:{m:02d}", "{h} h {m:02d}"])


@given(
    st.integers(0, 1439), st.integers(1, 1439), FORMS, FORMS, st.sampled_from(["-", " - ", " à ", "–", "/"])
)
def test_every_span_is_read_back(start: int, length: int, one: str, other: str, between: str) -> None:
    """Whatever the form, a span of less than a day gives its two times."""
    end = start + length
    first = one.format(h=start // 60, m=start % 60)
    last = other.format(h=end // 60 % 24, m=end % 60)
    found = span_at(f"{first}{between}{last} MARTIN")
    assert found is not None
    assert (found[0].start, found[0].end, found[1]) == (start, end, " MARTIN")


@given(st.integers(1, 287))
def test_the_fraction_of_a_day_gives_its_five_minutes(step: int) -> None:
    """Three decimals are enough for every time that is a multiple of five minutes."""
    text = f"{step * 5 / 1440:.3f}".replace(".", ",")
    found = span_at(f"{text} MARTIN")
    assert found is not None
    assert found[0].start == step * 5


def test_a_time_past_midnight_is_shown_on_the_clock() -> None:
    assert clock_text(1860) == "07:00"
