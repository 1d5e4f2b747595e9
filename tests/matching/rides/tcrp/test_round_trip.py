"""What goes out as messages and comes back is the same request, by JSON and by CSV."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given

from matching.rides.tcrp import (
    Message,
    messages_csv,
    messages_json,
    read_messages,
    request_messages,
    requests_of,
)
from tests.matching.rides.small import Tables
from tests.matching.rides.tcrp.books import booked, books, read_back


@pytest.mark.parametrize("write", [messages_json, messages_csv])
@given(given_tables=books())
def test_a_request_comes_back_as_it_went(
    write: Callable[[list[Message]], bytes], given_tables: Tables
) -> None:
    day = booked(given_tables)
    messages, faults = read_messages(write(request_messages(day)), file="x")
    assert not faults
    found = requests_of(messages, file="x")
    assert not found.faults
    again = read_back(given_tables, found)
    # Entitlements never go out: they say what somebody suffers from.
    expected = [replace(one, categories=()) for one in day.asked.values()]
    assert list(again) == expected
    places = {one["id"]: one for one in found.places}
    for name, row in places.items():
        location = day.locations[name]
        assert (float(row["lat"]), float(row["lon"])) == (location.lat, location.lon)
        assert (row["address"], row["commune"]) == (location.address or "", location.commune or "")


@given(given_tables=books())
def test_tickets_are_one_a_request_and_the_same_each_time(given_tables: Tables) -> None:
    first, again = (
        [one.body["tripTicketId"] for one in request_messages(booked(given_tables))] for _ in range(2)
    )
    assert first == again
    assert len(set(first)) == len(first)
