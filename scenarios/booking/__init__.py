"""A day of live booking drawn from a seed: requests, changes of mind, and what goes wrong on the road."""

from scenarios.booking.demand import Demand, TripMaker
from scenarios.booking.simulate import SimulatedDay, simulate_day

__all__ = ["Demand", "SimulatedDay", "TripMaker", "simulate_day"]
