"""Why visits are left to fill: what stands in each person's way, and the smallest change that helps."""

from matching.explaining.week import MOST_EXPLAINED, UNOBTAINABLE, explain_week

__all__ = ["MOST_EXPLAINED", "UNOBTAINABLE", "explain_week"]
