"""Names: no drawer for odds and ends, no clash with an installed distribution, no machine in a file."""

from __future__ import annotations

import re
from importlib import metadata

from tests.architecture.tree import PACKAGES, files, texts

DRAWERS = re.compile(r"(^|_)(utils?|commons?|helpers?|misc|stuff)(_|$)")

# Bracketed so that these very lines do not match.
MACHINE_PATH = re.compile(r"(?<![\w.\-])/(?:wor[k]|roo[t]|hom[e]/\w+|User[s]/\w+)/")
REGISTRY_HOST = re.compile(
    r"(?:pyp[i]|pythonhoste[d]|npmj[s]|registry\.npmj[s]|deb\.debia[n])\.org", re.IGNORECASE
)


def test_no_file_is_a_drawer() -> None:
    assert not [path for path in files(*PACKAGES, "tests") if DRAWERS.search(path.stem)]


def test_no_installed_distribution_owns_our_modules() -> None:
    """``import api`` must find ours, whatever else is installed."""
    owners = metadata.packages_distributions()
    clashes = {name: set(owners.get(name, ())) - {"maillon"} for name in PACKAGES}
    assert not {name: others for name, others in clashes.items() if others}


def test_no_file_names_a_path_of_a_machine() -> None:
    """The project works wherever it is unpacked."""
    assert not [(path, match[0]) for path, text in texts() for match in MACHINE_PATH.finditer(text)]


def test_no_file_names_the_host_of_a_registry() -> None:
    """Where packages come from is the installation's business."""
    assert not [(path, match[0]) for path, text in texts() for match in REGISTRY_HOST.finditer(text)]


def test_the_patterns_see_what_they_are_for() -> None:
    for seen in ("/ro" + "ot/x", '"/ho' + "me/ann/data", "/wor" + "k/tree"):
        assert MACHINE_PATH.search(seen), seen
    assert not MACHINE_PATH.search("docs/work/plan and https://example.org/home/ann/")
    assert REGISTRY_HOST.search("https://files.Python" + "Hosted.org/packages")
