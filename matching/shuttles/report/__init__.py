"""Reports on a planned day of shuttles: the report of pooled rides with demand, groups and runs."""

from matching.shuttles.report.document import shuttles_document
from matching.shuttles.report.geojson import render_shuttles_geojson
from matching.shuttles.report.runs import runs_csv
from matching.shuttles.report.sections import shuttle_sections
from matching.shuttles.report.sheets import shuttle_sheets
from matching.shuttles.report.view import ShuttlesView, shuttles_view

__all__ = [
    "ShuttlesView",
    "render_shuttles_geojson",
    "runs_csv",
    "shuttle_sections",
    "shuttle_sheets",
    "shuttles_document",
    "shuttles_view",
]
