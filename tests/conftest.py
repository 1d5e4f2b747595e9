"""What every test of Maillon lives with: a profile, no network, no silent skip, the shared folder.

Each idea is one file of ``tests/plugins``.
"""

from __future__ import annotations

pytest_plugins = (
    "tests.plugins.profiles",
    "tests.plugins.network",
    "tests.plugins.skips",
    "tests.plugins.shared",
)
