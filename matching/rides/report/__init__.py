"""Reports on a planned day of rides: one HTML page, an Excel workbook, GeoJSON, JSON."""

from matching.rides.report.document import rides_document
from matching.rides.report.geojson import render_rides_geojson
from matching.rides.report.html import render_rides_html
from matching.rides.report.of_plan import rides_view
from matching.rides.report.view import RidesView
from matching.rides.report.workbook import render_rides_workbook

__all__ = [
    "RidesView",
    "render_rides_geojson",
    "render_rides_html",
    "render_rides_workbook",
    "rides_document",
    "rides_view",
]
