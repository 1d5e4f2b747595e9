"""A day of pooled rides from an operator's own tables: requests, services, fleet; plan and report.

The mathematics is ``routing.rides``; here are wall clocks, recurrences, who may book what until when.
"""

from matching.rides.asked import AskedRide
from matching.rides.book import RideBook
from matching.rides.booking import BookingRefusal, booking_refusals
from matching.rides.day import BookedDay, book_day
from matching.rides.reading import read_ride_book, rides_from_tables
from matching.rides.service import PAM_SERVICE, BookingWindow, RideService

__all__ = [
    "PAM_SERVICE",
    "AskedRide",
    "BookedDay",
    "BookingRefusal",
    "BookingWindow",
    "RideBook",
    "RideService",
    "book_day",
    "booking_refusals",
    "read_ride_book",
    "rides_from_tables",
]
