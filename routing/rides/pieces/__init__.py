"""Days of thousands of rides, planned piece by piece on one fleet and judged whole."""

from routing.rides.pieces.planning import LARGE, plan_large, separable_in_pieces

__all__ = ["LARGE", "plan_large", "separable_in_pieces"]
