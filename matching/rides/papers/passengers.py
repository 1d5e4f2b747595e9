"""The notice of each passenger: when somebody comes, where to, or why nobody does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from matching.report.bilingual import Bilingual
from matching.rides.asked import AskedRide
from matching.rides.day import BookedDay
from matching.rides.papers.places import written_place
from matching.rides.papers.sheets import LegKind, NoticeLeg, RideNotice
from matching.rides.papers.travellers import travellers
from matching.rides.papers.words import word
from matching.rides.report.reasons import booking_text
from routing.rides import RidePlan
from routing.rides.fallback_orders import Order
from routing.units import MINUTE

#: Times told are on a grid of 5 minutes; the vehicle passes at most 10 minutes after the first of them.
GRID, WINDOW = timedelta(minutes=5), timedelta(minutes=10)


def ride_notices(
    booked: BookedDay, plan: RidePlan, told: Mapping[str, tuple[Bilingual, ...]]
) -> tuple[RideNotice, ...]:
    """A notice for every passenger of the day, those whom no service takes included.

    ``told``: reasons of refusals known beforehand, by request.
    """
    teller = _Teller(booked, plan, told)
    found = []
    for group in travellers(booked):
        legs = sorted((teller.leg(asked) for asked in group), key=lambda leg: (leg.first, leg.request))
        name = next((asked.name for asked in group if asked.name != asked.id), "")
        found.append(RideNotice(key=group[0].passenger or group[0].id, name=name, legs=tuple(legs)))
    return tuple(found)


class _Teller:
    def __init__(self, booked: BookedDay, plan: RidePlan, told: Mapping[str, tuple[Bilingual, ...]]) -> None:
        self.booked, self.plan, self.told = booked, plan, told
        self.requests = {request.id: request for request in booked.rides.requests}
        self.rides = {ride.request: ride for ride in plan.rides}
        self.orders = {order.request: order for order in plan.orders}

    def leg(self, asked: AskedRide) -> NoticeLeg:
        """What becomes of one request."""
        if asked.id in self.rides:
            return self._open(asked) if asked.open_wait is not None else self._fleet(asked)
        if asked.id in self.orders:
            return self._taxi(asked, self.orders[asked.id])
        return self._refused(asked)

    def _told(self, asked: AskedRide, kind: LegKind, first: datetime, last: datetime) -> NoticeLeg:
        return NoticeLeg(
            request=asked.id,
            kind=kind,
            first=first,
            last=last,
            origin=written_place(self.booked, asked.pickup),
            destination=written_place(self.booked, asked.dropoff),
            rendezvous=self.booked.rendezvous.get(asked.id),
        )

    def _fleet(self, asked: AskedRide) -> NoticeLeg:
        """Hours that hold together: who leaves at the last of them still arrives when told."""
        published = self._published(asked)
        if published is not None:
            return published
        ride, local = self.rides[asked.id], self.booked.clock.local
        opening, close = map(local, self._wanted(asked))
        first, last, arrival = told_hours(
            local(ride.boarding),
            timedelta(seconds=ride.arrival - ride.boarding),
            opening=None if asked.departure is None else opening,
            close=None if asked.arrival is None else close,
        )
        return replace(self._told(asked, "fleet", first, last), arrival=arrival, by=self._vehicle(asked))

    def _published(self, asked: AskedRide) -> NoticeLeg | None:
        """On a run with a timetable: its minute, and the end of the minute in which it gets there."""
        stop = self.booked.rendezvous.get(asked.id)
        if stop is None or stop.leaves is None or stop.arrives is None:
            return None
        local = self.booked.clock.local
        told = self._told(asked, "fleet", local(stop.leaves), local(stop.leaves))
        last = stop.arrives + MINUTE if asked.arrival is None else self._wanted(asked)[1]
        return replace(told, arrival=local(last), by=self._vehicle(asked))

    def _vehicle(self, asked: AskedRide) -> str:
        name = self.rides[asked.id].vehicle
        return next(one.name for one in self.booked.book.vehicles if one.id == name)

    def _open(self, asked: AskedRide) -> NoticeLeg:
        first, last = map(self.booked.clock.local, self._wanted(asked))
        return replace(self._told(asked, "open", first, last), wait=asked.open_wait or 0)

    def _taxi(self, asked: AskedRide, order: Order) -> NoticeLeg:
        pickup, fallback = self.booked.clock.local(order.pickup), self.booked.book.fallback
        arrival = self.booked.clock.local(order.arrival)
        if asked.arrival is not None:
            arrival = self.booked.clock.local(self._wanted(asked)[1])
        told = self._told(asked, "taxi", on_minute(pickup), on_minute(pickup))
        return replace(told, arrival=off_grid(arrival), by=fallback.name if fallback else "")

    def _refused(self, asked: AskedRide) -> NoticeLeg:
        first, last = map(self.booked.clock.local, self._wanted(asked))
        return replace(self._told(asked, "refused", first, last), reasons=tuple(self._reasons(asked)))

    def _reasons(self, asked: AskedRide) -> Iterator[Bilingual]:
        """In words for the passenger: what other passengers or drivers have to do with it stays inside."""
        turned = [one for one in self.booked.turned_away if one.request == asked.id]
        for one in turned:
            yield Bilingual(booking_text(one, "fr"), booking_text(one, "en"))
        if asked.id in self.told:
            yield from self.told[asked.id]
            return
        refusal = next((one for one in self.plan.refusals if one.request == asked.id), None)
        if refusal is not None and refusal.by_ride_time:
            yield word("too_long")
        elif refusal is not None and refusal.with_request is not None:
            yield word("bound")
        elif not turned:
            yield word("no_vehicle")

    def _wanted(self, asked: AskedRide) -> tuple[int, int]:
        """The window that is planned, else that asked for, of the end given; seconds of the day's clock."""
        request = self.requests.get(asked.id)
        window = None if request is None else request.arrival or request.departure
        if window is not None:
            return window
        clock, day = self.booked.clock, self.booked.date
        if asked.arrival is not None:
            last = clock.at(day, asked.arrival)
            return last - asked.window * MINUTE, last
        first = clock.at(day, asked.departure or 0)
        return first, first + asked.window * MINUTE


def told_hours(
    boarding: datetime, trip: timedelta, *, opening: datetime | None, close: datetime | None
) -> tuple[datetime, datetime, datetime]:
    """Between which times a vehicle is told to pass, and when who rides has arrived at the latest.

    Parameters
    ----------
    boarding, trip: as planned. opening: she is not ready before; close: she must have arrived by then.
    """
    first = on_grid(boarding)
    if opening is not None:
        first = max(first, opening, key=_instant)
    last = later(first, WINDOW)
    if close is None:
        return first, last, off_grid(later(last, trip))
    possible = on_grid(later(close, -trip))
    return first, min(last, max(possible, off_grid(boarding), key=_instant), key=_instant), close


def on_grid(moment: datetime) -> datetime:
    """The last time of the grid not after the moment, on its own dial (the second of two hours stays it)."""
    step = GRID.seconds // 60
    return moment.replace(minute=moment.minute - moment.minute % step, second=0, microsecond=0)


def off_grid(moment: datetime) -> datetime:
    """The first time of the grid not before the moment."""
    below = on_grid(moment)
    return below if _instant(below) == _instant(moment) else later(below, GRID)


def on_minute(moment: datetime) -> datetime:
    """The whole minute that the moment is in: a taxi is never told later than it is ordered for."""
    return moment.replace(second=0, microsecond=0)


def _instant(moment: datetime) -> float:
    """Python compares moments of one zone by their dials, which go back on an autumn night."""
    return moment.timestamp()


def later(moment: datetime, by: timedelta) -> datetime:
    """So much time later as it passes, across nights when clocks change too."""
    return datetime.fromtimestamp(moment.timestamp() + by.total_seconds(), tz=moment.tzinfo)
