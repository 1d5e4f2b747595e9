"""Messages of a planned day: valid, in step with the plan, and nothing medical in them."""

from __future__ import annotations

import json
from collections import Counter
from datetime import datetime

from jsonschema import Draft202012Validator

from matching.rides.tcrp import Message, day_messages, messages_csv, messages_json, read_messages
from matching.rides.tcrp.schema import KINDS, schema, schema_of
from tests.matching.rides.papers.day import planned_day


def _messages() -> list[Message]:
    planned = planned_day()
    return day_messages(planned.booked, planned.plan)


def test_every_message_keeps_the_schema() -> None:
    Draft202012Validator.check_schema(schema())
    for message in _messages():
        assert not list(Draft202012Validator(schema_of(message.kind)).iter_errors(message.body))


def test_each_request_is_answered_and_each_ride_is_a_task() -> None:
    planned = planned_day()
    counts = Counter(one.kind for one in _messages())
    asked, rides = len(planned.booked.asked), planned.plan.rides
    assert counts["tripRequest"] == counts["tripRequestResponse"] == asked
    assert counts["tripTask"] == len(rides)
    carried = len({ride.request for ride in rides}) + len(planned.plan.orders)
    assert counts["providerOrderConfirmation"] == carried
    refused = [one for one in _messages() if one.body.get("tripAvailable") is False]
    assert len(refused) == asked - carried


def test_tasks_are_numbered_as_the_run_sheet_and_timed_as_the_plan() -> None:
    planned = planned_day()
    tasks = [one.body for one in _messages() if one.kind == "tripTask"]
    numbers = [
        task[f"customer{end}LocInVehPerformanceSequence"] for task in tasks for end in ("Pickup", "Dropoff")
    ]
    assert sorted(numbers) == list(range(1, 2 * len(tasks) + 1)), "one driver, every halt once"
    moments = {ride.boarding for ride in planned.plan.rides}
    start = planned.booked.clock.start.timestamp()
    told = {
        round(datetime.fromisoformat(task["pickupNodeScheduledTime"]["time"]).timestamp() - start)
        for task in tasks
    }
    assert told == moments


def test_nothing_medical_goes_out() -> None:
    text = messages_json(_messages()).decode()
    assert "rampe" in text
    assert not [word for word in ("GIR", "Oxyg", "disability", "requiredCare", "tripPurpose") if word in text]


def test_the_csv_says_the_same_as_the_json() -> None:
    messages = _messages()
    by_json, by_csv = (read_messages(write(messages), file="x") for write in (messages_json, messages_csv))
    assert (by_json[1], by_csv[1]) == ([], [])
    bodies = [[(one.kind, one.body) for one in found] for found, _ in (by_json, by_csv)]
    assert bodies[0] == bodies[1]
    assert {kind for kind, _ in bodies[0]} == set(KINDS)
    assert json.loads(messages_json(messages))[0].keys() == {"tripRequest"}
