"""From requests and a planned day to messages: 1A requests, 1B answers, 2B confirmations, 3A tasks."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from matching.rides.asked import AskedRide
from matching.rides.day import BookedDay
from matching.rides.papers.drivers import run_sheets
from matching.rides.papers.equipment import equipment_of
from matching.rides.papers.sheets import RunHalt
from matching.rides.tcrp.marks import marks_of
from matching.rides.tcrp.numbers import as_number, as_written
from routing.rides import PlannedRide, RidePlan
from routing.units import MINUTE

#: What ticket and task identifiers (UUID, version 5) are made from.
_SPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://maillon.invalid/tcrp210")


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One telegram: its name in the specification, and its fields. ``line`` is where it was read."""

    kind: str
    body: dict[str, Any]
    line: int = 0


def request_messages(booked: BookedDay) -> list[Message]:
    """A ``tripRequest`` for every request of the day, those that no service takes included."""
    return [Message(kind="tripRequest", body=_request(booked, asked)) for asked in booked.asked.values()]


def day_messages(booked: BookedDay, plan: RidePlan) -> list[Message]:
    """Requests, the answer to each, and for those carried a confirmation and the driver's tasks."""
    return [*request_messages(booked), *_Answers(booked, plan).messages()]


def ticket(booked: BookedDay, request: str) -> str:
    """``tripTicketId`` of a request on that date: the same whenever it is made."""
    return str(uuid.uuid5(_SPACE, "\x1f".join((booked.book.settings.name, booked.date.isoformat(), request))))


def _request(booked: BookedDay, asked: AskedRide) -> dict[str, Any]:
    people = asked.party.people
    return {
        "tripTicketId": ticket(booked, asked.id),
        "openAttribute": asked.id,
        "pickupAddress": _address(booked, asked.pickup),
        "dropoffAddress": _address(booked, asked.dropoff),
        **_times(booked, asked),
        "customerInfo": _customer(asked),
        "specialAttributes": ["W" if asked.party.wheelchairs else "A"],
        "transportServices": [*marks_of(asked, date=booked.date.isoformat()), *_unsaid_phone(asked)],
        "numOtherReservedPassengers": people - 1,
    }


def _times(booked: BookedDay, asked: AskedRide) -> dict[str, Any]:
    at = booked.clock.at
    if asked.departure is not None:
        first = at(booked.date, asked.departure)
        return {
            "pickupTime": _time(booked, first),
            "pickupWindowStartTime": _time(booked, first),
            "pickupWindowEndTime": _time(booked, first + asked.window * MINUTE),
            "hardConstraintOnPickupTime": True,
        }
    last = at(booked.date, asked.arrival or 0)
    return {
        "appointmentTime": _time(booked, last),
        "dropoffTime": {**_time(booked, last), "timeAccuracy": f"PT{asked.window}M"},
        "hardConstraintOnDropoffTime": True,
    }


def _time(booked: BookedDay, seconds: int, kind: str | None = None) -> dict[str, Any]:
    moment: datetime = booked.clock.local(seconds)
    return {"time": moment.isoformat(), **({} if kind is None else {"timeType": kind})}


def _address(booked: BookedDay, place: str) -> dict[str, Any]:
    """Name, street and city are required by the specification: a dash says that one is not known."""
    location = booked.locations[place]
    return {
        "addressName": place,
        "street": location.address or "-",
        "city": location.commune or "-",
        "state": "-",
        "postalCode": "-",
        "country": booked.book.settings.holidays_country,
        "lat": location.lat,
        "long": location.lon,
    }


def _customer(asked: AskedRide) -> dict[str, Any]:
    """Name, telephone and reference person; nothing else is known here, and nothing else would be sent."""
    number = as_number(asked.phone)
    said = {"lastName": asked.name if asked.name != asked.id else "", "mobilePhone": number}
    said["caregiverContactInformation"] = asked.contact
    if number is not None and as_written(number) != asked.phone:
        del said["mobilePhone"]
    return {name: value for name, value in said.items() if value}


def _unsaid_phone(asked: AskedRide) -> list[str]:
    """A telephone that a whole number would not give back as it is written."""
    number = as_number(asked.phone)
    same = number is not None and as_written(number) == asked.phone
    return [] if same or not asked.phone else [f"maillon:phone={asked.phone}"]


class _Answers:
    """What an operator answers about a planned day."""

    def __init__(self, booked: BookedDay, plan: RidePlan) -> None:
        self.booked, self.plan = booked, plan
        self.vehicles = {one.id: one for one in self.booked.book.vehicles}
        self.drivers = {one.id: one.name for one in self.booked.book.drivers}
        sheets = run_sheets(self.booked, self.plan)
        halts = [halt for sheet in sheets for tour in sheet.tours for halt in tour.halts]
        self.order: dict[tuple[str, str], RunHalt] = {(halt.key, halt.kind): halt for halt in halts}

    def messages(self) -> Iterator[Message]:
        """In the day's order: each answer with what follows from it."""
        orders = {order.request: order for order in self.plan.orders}
        for asked in self.booked.asked.values():
            rides = [ride for ride in self.plan.rides if ride.request == asked.id]
            if rides:
                yield self._answer(asked, rides[0].boarding)
                yield self._confirmed(asked, rides[0])
                for ride in rides:
                    yield self._task(asked, ride)
            elif asked.id in orders:
                pickup, fallback = orders[asked.id].pickup, self.booked.book.fallback
                yield self._answer(asked, pickup)
                information = {"vehicleInformation": fallback.name if fallback else ""}
                body = {**self._ends(asked, pickup), **information}
                yield Message(kind="providerOrderConfirmation", body=body)
            else:
                body = {"tripTicketId": ticket(self.booked, asked.id), "tripAvailable": False}
                yield Message(kind="tripRequestResponse", body=body)

    def _answer(self, asked: AskedRide, pickup: int) -> Message:
        return Message(kind="tripRequestResponse", body={**self._ends(asked, pickup), "tripAvailable": True})

    def _ends(self, asked: AskedRide, pickup: int) -> dict[str, Any]:
        return {
            "tripTicketId": ticket(self.booked, asked.id),
            "scheduledPickupTime": _time(self.booked, pickup, "Scheduled"),
            "scheduledPickupPoint": _address(self.booked, asked.pickup),
            "scheduledDropoffPoint": _address(self.booked, asked.dropoff),
        }

    def _confirmed(self, asked: AskedRide, ride: PlannedRide) -> Message:
        vehicle = self.vehicles[ride.vehicle]
        body = {
            **self._ends(asked, ride.boarding),
            "vehicleNumber": vehicle.id,
            "driverId": ride.driver,
            "driverName": self.drivers.get(ride.driver, vehicle.name),
            "vehicleInformation": vehicle.name,
            "ambulatorySpacePoints": vehicle.layout.most_seats,
            "standardWheelchairSpacePoints": vehicle.layout.most_wheelchairs,
        }
        return Message(kind="providerOrderConfirmation", body=body)

    def _task(self, asked: AskedRide, ride: PlannedRide) -> Message:
        name = ticket(self.booked, asked.id)
        equipment = ", ".join(one.fr for one in equipment_of(asked))
        number = as_number(asked.phone)
        body: dict[str, Any] = {
            "tripTicketId": name,
            "tripTaskId": str(uuid.uuid5(_SPACE, f"{name}\x1f{ride.task}")),
            "customerPickupLocInVehPerformanceSequence": self.order[ride.task, "in"].order,
            "pickupNodeAddress": _address(self.booked, asked.pickup),
            "pickupNodeScheduledTime": _time(self.booked, ride.boarding, "Scheduled"),
            "customerDropoffLocInVehPerformanceSequence": self.order[ride.task, "out"].order,
            "dropoffNodeAddress": _address(self.booked, asked.dropoff),
            "dropoffNodeScheduledTime": _time(self.booked, ride.arrival, "Scheduled"),
            "customerName": asked.name,
            "numOtherReservedPassengers": asked.party.people - 1,
            "specialAttributes": ["W" if asked.party.wheelchairs else "A"],
        }
        if equipment:
            body["notesForDriver"] = equipment
        if number is not None:
            body["customerMobilePhone"] = number
        return Message(kind="tripTask", body=body)
