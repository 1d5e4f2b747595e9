"""Patience with a server: again when it is busy, never for ever, never more than asked."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest

from routing.travel.servers.asking import Answer, Patience, Server, host_of
from routing.travel.source import SourceUnusable
from tests.routing.travel.servers.loopback import Answering, Loopback, Reply, in_turn, json_reply

GOOD = json_reply({"fine": True})


class Nap:
    """Remembers the pauses instead of sleeping."""

    def __init__(self) -> None:
        self.pauses: list[float] = []

    def __call__(self, seconds: float) -> None:
        self.pauses.append(seconds)


def ask(answering: Answering, patience: Patience) -> tuple[Answer, int]:
    """The answer, and how many requests it took."""
    with Loopback(answering) as server:
        with Server(server.url, name="fake", patience=patience) as asked:
            answer = asked.ask("/x")
        return answer, len(server.requests)


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_busy_server_is_asked_again(status: int) -> None:
    nap = Nap()
    answer, requests = ask(in_turn(Reply(status=status), Reply(status=status), GOOD), Patience(sleep=nap))
    assert answer.content == {"fine": True}
    assert requests == 3
    assert nap.pauses == [0.5, 1.0]


@pytest.mark.parametrize(
    ("header", "pause"),
    [
        ("4", 4.0),
        ("0", 0.5),
        ("86400", 10.0),
        ("-5", 0.5),
        ("inf", 0.5),
        ("Wed, 21 Oct 2026 07:28:00 GMT", 0.5),
    ],
)
def test_the_pause_it_asks_for_is_granted_within_reason(header: str, pause: float) -> None:
    nap = Nap()
    ask(in_turn(Reply(status=429, headers={"Retry-After": header}), GOOD), Patience(sleep=nap))
    assert nap.pauses == [pause]


def test_a_server_that_stays_busy_is_given_up() -> None:
    nap = Nap()
    with pytest.raises(SourceUnusable) as refused:
        ask(in_turn(Reply(status=503)), Patience(sleep=nap, attempts=4))
    assert refused.value.values["problem"] == "HTTP 503"
    assert nap.pauses == [0.5, 1.0, 2.0]


def test_a_server_that_is_not_there_is_given_up() -> None:
    with Loopback(in_turn(GOOD)) as gone:
        url = gone.url
    nap = Nap()
    with Server(url, name="fake", patience=Patience(sleep=nap)) as asked, pytest.raises(SourceUnusable):
        asked.ask("/x")
    assert len(nap.pauses) == 2


def test_a_server_that_never_answers_is_given_up() -> None:
    patience = Patience(answer_s=0.05, attempts=2, sleep=Nap())
    with pytest.raises(SourceUnusable) as refused:
        ask(in_turn(Reply(hang=True)), patience)
    assert refused.value.values["problem"] == "ReadTimeout"


def test_a_line_that_is_cut_is_tried_again() -> None:
    answer, requests = ask(
        in_turn(Reply(content=b'{"half', cut=True), GOOD), Patience(sleep=Nap(), answer_s=2)
    )
    assert answer.content == {"fine": True}
    assert requests == 2


def test_an_answer_that_trickles_is_given_up() -> None:
    """Each byte may come in time and the whole never: the clock says when it is enough."""
    ticks: Iterator[int] = count(0, 20)
    patience = Patience(answer_s=30, attempts=1, clock=lambda: float(next(ticks)), sleep=Nap())
    with pytest.raises(SourceUnusable) as refused:
        # httpx hands over 64 kB at a time: the third part is past the 30 seconds.
        ask(in_turn(Reply(content=b" " * 3_000_000 + b"{}")), patience)
    assert refused.value.values["problem"] == "ReadTimeout"


def test_an_answer_without_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("routing.travel.servers.asking.MOST_BYTES", 1_000)
    with pytest.raises(SourceUnusable, match="more than 1000 bytes"):
        ask(in_turn(Reply(content=b" " * 2_000)), Patience(sleep=Nap()))


def test_no_password_is_ever_told() -> None:
    assert host_of("http://ann:secret@roads.example:5000/x") == "roads.example:5000"
