"""GTFS-Flex: the service published for journey planners, and any such feed checked.

A feed tells who may be carried where, when and how far ahead to book; it holds no passenger and no home.
"""

from matching.rides.gtfs.check import check_feed
from matching.rides.gtfs.export import Published, flex_feed
from matching.rides.gtfs.zone import zone_of_outlines, zone_of_places

__all__ = ["Published", "check_feed", "flex_feed", "zone_of_outlines", "zone_of_places"]
