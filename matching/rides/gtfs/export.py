"""The services of a ride book as a GTFS-Flex feed: a zone, a trip and booking rules of each; no passenger."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from matching.rides.book import RideBook
from matching.rides.gtfs.booking import booking_rule
from matching.rides.gtfs.opening import LOCATIONS
from matching.rides.gtfs.schema import schema
from matching.rides.gtfs.zone import Area, feature
from matching.rides.service import RideService
from matching.words import Language

#: Days that one export speaks for.
DAYS = 365
ZONE = "zone"
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
#: A fixed moment inside the zip, so that the same tables give the same bytes.
_EPOCH = (1980, 1, 1, 0, 0, 0)

Rows = list[dict[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What the tables do not say and a feed needs.

    Attributes
    ----------
    url: page of the service, ``https://…``. first: first day; the feed speaks for 365 days.
    zone: where passengers are picked up and dropped off. zones: by service, of those with their own communes.
    """

    url: str
    first: date
    zone: Area
    zones: Mapping[str, Area] = field(default_factory=dict)

    def zone_id(self, service: RideService) -> str:
        """``location_id`` of where a service drives."""
        return f"{ZONE}-{service.id}" if service.id in self.zones else ZONE


def flex_feed(book: RideBook, published: Published, *, language: Language = "fr") -> bytes:
    """The zip.

    Raises
    ------
    ValueError: the book has no service to publish.
    """
    if not book.services:
        raise ValueError("no service to publish")
    title = _publisher(book)
    tables = {
        "agency.txt": [
            {
                "agency_id": "operateur",
                "agency_name": title,
                "agency_url": published.url,
                "agency_timezone": book.settings.time_zone,
                "agency_lang": language,
                "agency_phone": book.settings.phone,
            }
        ],
        "routes.txt": [_route(service) for service in book.services],
        "trips.txt": [_trip(book, service) for service in book.services],
        "stop_times.txt": [
            row for one in book.services for row in _stop_times(book, one, published.zone_id(one))
        ],
        "calendar.txt": [_calendar(book, service, published.first) for service in book.services],
        "booking_rules.txt": [
            booking_rule(service, phone=book.settings.phone, language=language) for service in book.services
        ],
        "feed_info.txt": [_feed_info(title, published, language)],
    }
    zones = {"type": "FeatureCollection", "features": list(_zones(book, published, title))}
    return _zip({**{name: _csv(name, rows) for name, rows in tables.items()}, LOCATIONS: _json(zones)})


def _zones(book: RideBook, published: Published, title: str) -> Iterator[dict[str, object]]:
    """Each zone once: that of the whole, where any service drives in it, then those of single services."""
    if any(service.id not in published.zones for service in book.services):
        yield feature(published.zone, name=ZONE, title=title)
    for service in book.services:
        if service.id in published.zones:
            name = published.zone_id(service)
            yield feature(published.zones[service.id], name=name, title=_text(service.name))


def _publisher(book: RideBook) -> str:
    """The structure's name, else an operator's, else the first service's: a feed needs one."""
    names = [
        book.settings.name,
        *(one.operator for one in book.vehicles),
        *(one.name for one in book.services),
    ]
    return next(text for name in names if (text := _text(name)))


def _route(service: RideService) -> dict[str, str]:
    return {
        "route_id": service.id,
        "agency_id": "operateur",
        "route_long_name": _text(service.name),
        "route_type": "3",
    }


def _trip(book: RideBook, service: RideService) -> dict[str, str]:
    adapted = any(vehicle.layout.most_wheelchairs for vehicle in book.vehicles)
    return {
        "route_id": service.id,
        "service_id": service.id,
        "trip_id": service.id,
        "wheelchair_accessible": "1" if adapted else "2",
    }


def _stop_times(book: RideBook, service: RideService, zone: str) -> Rows:
    """Two records of the service's zone: picked up in it, then dropped off in it."""
    opening, closing = _hours(book, service)
    rule = f"reservation-{service.id}"
    shared = {
        "trip_id": service.id,
        "location_id": zone,
        "start_pickup_drop_off_window": _time(opening),
        "end_pickup_drop_off_window": _time(closing),
    }
    on = {"pickup_type": "2", "drop_off_type": "1", "pickup_booking_rule_id": rule}
    off = {"pickup_type": "1", "drop_off_type": "2", "drop_off_booking_rule_id": rule}
    return [{**shared, "stop_sequence": "1", **on}, {**shared, "stop_sequence": "2", **off}]


def _hours(book: RideBook, service: RideService) -> tuple[int, int]:
    """Minutes of the service day; a service without hours runs while any vehicle does."""
    starts = [vehicle.hours.start for vehicle in book.vehicles]
    ends = [vehicle.hours.end for vehicle in book.vehicles]
    opening = min(starts, default=0) if service.opening is None else service.opening
    return opening, max(ends, default=24 * 60) if service.closing is None else service.closing


def _calendar(book: RideBook, service: RideService, first: date) -> dict[str, str]:
    """Days of the service; without any, those on which a vehicle runs."""
    of_fleet = {day for one in book.vehicles for day in one.hours.weekdays or range(7)}
    days = of_fleet if service.weekdays is None else service.weekdays
    return {
        "service_id": service.id,
        **{name: str(int(number in days)) for number, name in enumerate(_WEEKDAYS)},
        "start_date": _day(first),
        "end_date": _day(first + timedelta(days=DAYS - 1)),
    }


def _feed_info(title: str, published: Published, language: Language) -> dict[str, str]:
    return {
        "feed_publisher_name": title,
        "feed_publisher_url": published.url,
        "feed_lang": language,
        "feed_start_date": _day(published.first),
        "feed_end_date": _day(published.first + timedelta(days=DAYS - 1)),
        "feed_version": published.first.isoformat(),
    }


def _time(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}:00"


def _day(day: date) -> str:
    return day.strftime("%Y%m%d")


def _text(text: str) -> str:
    """No tab and no line break, which the specification forbids."""
    return " ".join(text.split())


def _csv(name: str, rows: Sequence[dict[str, str]]) -> bytes:
    """Columns in the order of the specification, those in use only."""
    used = {column for row in rows for column in row}
    columns = [one.name for file in schema() if file.name == name for one in file.fields if one.name in used]
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, columns, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({column: _text(row.get(column, "")) for column in columns} for row in rows)
    return out.getvalue().encode("utf-8")


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode("utf-8")


def _zip(contents: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in contents.items():
            member = zipfile.ZipInfo(name, date_time=_EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.external_attr = 0o644 << 16
            archive.writestr(member, content)
    return out.getvalue()
