"""Check an assigned week as it is: what clashes, who is missing, what could not be checked."""

from matching.checking.check import Assigned, Checked, check_week
from matching.checking.findings import Finding, Unmade
from matching.checking.page import render_page
from matching.checking.workbook import render_list

__all__ = ["Assigned", "Checked", "Finding", "Unmade", "check_week", "render_list", "render_page"]
