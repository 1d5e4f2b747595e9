"""With ``MAILLON_NO_SKIP=1`` a skipped test is a failed one, so that an integration run hides nothing.

One reason is let through, and printed: a tree without the shared data, which is no part of the project.
"""

from __future__ import annotations

import os
from collections.abc import Generator

import pytest

NO_SKIP = os.environ.get("MAILLON_NO_SKIP") == "1"

#: How the reason begins when there is no shared data at all (``tests/plugins/shared.py``).
NO_DATA = "NOT RUN, no shared data here:"


def _as_failure(report: pytest.TestReport | pytest.CollectReport) -> None:
    # An expected failure (xfail) is also reported as skipped; it is judged by xfail_strict instead.
    if not NO_SKIP or not report.skipped or hasattr(report, "wasxfail"):
        return
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    if NO_DATA in reason:
        return
    report.outcome = "failed"
    report.longrepr = f"MAILLON_NO_SKIP=1 and this was skipped. {reason}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    _as_failure(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    _as_failure(report)
    return report
