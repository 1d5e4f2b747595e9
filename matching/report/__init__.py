"""Reports of a planned week: one HTML page, an Excel workbook, CSV, GeoJSON."""

from matching.report.bilingual import Bilingual, Language
from matching.report.counters import Counters, count
from matching.report.flat import render_csv
from matching.report.geojson import render_geojson
from matching.report.html import render_html
from matching.report.of_plan import spoken_names, week_view
from matching.report.outlines import read_outlines
from matching.report.view import Outline, PriceView, StopView, TourView, UnservedView, WeekView, WorkerView
from matching.report.workbook import render_workbook

__all__ = [
    "Bilingual",
    "Counters",
    "Language",
    "Outline",
    "PriceView",
    "StopView",
    "TourView",
    "UnservedView",
    "WeekView",
    "WorkerView",
    "count",
    "read_outlines",
    "render_csv",
    "render_geojson",
    "render_html",
    "render_workbook",
    "spoken_names",
    "week_view",
]
