"""Pooled rides: requests and a fleet in, a day's plan out, on the engine that also plans visits.

A ride is a task of two stops and a duty (driver and vehicle for a period) is a shift; the rules are those of
``routing.rules``. Nothing here knows files, names or calendars: times are seconds from the horizon start.
"""

from routing.rides.build import RideProblem, build_problem
from routing.rides.driver import Driver
from routing.rides.duty import Duty
from routing.rides.fallback import Fallback
from routing.rides.figures import RideFigures
from routing.rides.fleet import Fleet
from routing.rides.party import BOARDING, Need, Party, boarding_seconds
from routing.rides.plan import Call, DutyTour, PlannedRide, Refusal, RidePlan
from routing.rides.planning import plan_rides, read_rides
from routing.rides.profile import PAM, PROFILES, SHIFT_SHUTTLE, UNCAPPED, RideProfile
from routing.rides.request import OpenReturn, RideRequest
from routing.rides.ride_day import RideDay
from routing.rides.seats import Seating, SeatLayout
from routing.rides.vehicle import Vehicle, VehicleBreak, VehiclePrices

__all__ = [
    "BOARDING",
    "PAM",
    "PROFILES",
    "SHIFT_SHUTTLE",
    "UNCAPPED",
    "Call",
    "Driver",
    "Duty",
    "DutyTour",
    "Fallback",
    "Fleet",
    "Need",
    "OpenReturn",
    "Party",
    "PlannedRide",
    "Refusal",
    "RideDay",
    "RideFigures",
    "RidePlan",
    "RideProblem",
    "RideProfile",
    "RideRequest",
    "SeatLayout",
    "Seating",
    "Vehicle",
    "VehicleBreak",
    "VehiclePrices",
    "boarding_seconds",
    "build_problem",
    "plan_rides",
    "read_rides",
]
