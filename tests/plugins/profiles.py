"""How much the tests try: the profile ``quick`` of ``make test`` or ``night`` of ``make night``.

``HYPOTHESIS_PROFILE`` chooses. Quick runs the same examples every time, so that a red build is a red
commit; night draws new ones each time and prints how to replay a failure.
"""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, settings

PROFILE = os.environ.get("HYPOTHESIS_PROFILE", "quick")

# Time limits per example would make a test depend on the load of the machine.
SLOW_IS_FINE = (HealthCheck.too_slow, HealthCheck.data_too_large)

settings.register_profile(
    "quick", max_examples=50, deadline=None, derandomize=True, suppress_health_check=SLOW_IS_FINE
)
settings.register_profile(
    "night", max_examples=2000, deadline=None, print_blob=True, suppress_health_check=SLOW_IS_FINE
)
settings.load_profile(PROFILE)


@pytest.fixture(scope="session")
def night_count() -> Callable[[int], int]:
    """Turns a count meant for the night into the one to run now: all of it, or a tenth by day."""
    return (lambda count: count) if PROFILE == "night" else (lambda count: max(1, count // 10))


def pytest_report_header() -> str:
    return f"maillon profile: {PROFILE}"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the tests marked ``night`` out of every other profile."""
    if PROFILE == "night":
        return
    left_out = [item for item in items if item.get_closest_marker("night")]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if not item.get_closest_marker("night")]
