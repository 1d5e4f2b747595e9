"""The page in a real browser: it draws, its buttons work, it asks nothing of the network."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from matching.report import render_html
from tests.matching.report.sample import sample_week

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium: apt-get install chromium"),
]

#: Runs in the page once it is loaded, and writes what it sees into the document, which is then dumped.
_PROBE = """
<script>
addEventListener("load", () => {
  const seen = {};
  const drawn = (element) => element.getClientRects().length > 0;
  const shown = (selector) => [...document.querySelectorAll(selector)].filter(drawn).length;
  seen.overflow = document.documentElement.scrollWidth > innerWidth;
  seen.charts = shown("figure.day");
  seen.rows = shown("#grid tbody tr");
  document.querySelector("input[name=day][value=all]").click();
  seen.allCharts = shown("figure.day");
  const who = document.querySelector("#who");
  who.value = who.options[1].value;
  who.dispatchEvent(new Event("change"));
  seen.rowsOfOne = shown("#grid tbody tr");
  seen.sheetsOpen = document.querySelectorAll("#sheets details[open]").length;
  seen.paths = new Set([...document.querySelectorAll("#map .path:not(.off)")].map((p) => p.dataset.who)).size;
  seen.frenchTitle = document.querySelector("#h-grid").innerText;
  document.querySelector("#language").click();
  seen.englishTitle = document.querySelector("#h-grid").innerText;
  const sheet = document.querySelector("#sheet");
  const before = sheet.getAttribute("viewBox");
  document.querySelector("[data-zoom=in]").click();
  seen.zoomed = sheet.getAttribute("viewBox") !== before;
  const asked = performance.getEntriesByType("resource").length;
  const note = document.createElement("pre");
  note.id = "probe";
  note.textContent = Object.entries({ ...seen, asked }).map(([k, v]) => k + "=" + v).join("\\n");
  document.body.append(note);
});
</script>
"""


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What the probe saw in a window as wide as a laptop's."""
    folder = tmp_path_factory.mktemp("browser")
    file = folder / "rapport.html"
    file.write_text(render_html(sample_week()).replace("</body>", f"{_PROBE}</body>"), "utf-8")
    dumped = _chromium(folder, "--dump-dom", "--window-size=1366,900", file.as_uri())
    probe = re.search(r'<pre id="probe">(.*?)</pre>', dumped, re.DOTALL)
    assert probe is not None, dumped[-2000:]
    return dict(line.split("=", 1) for line in probe[1].splitlines())


def _chromium(folder: Path, *arguments: str) -> str:
    command = [
        str(CHROMIUM),
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        f"--user-data-dir={folder / 'profile'}",
        *arguments,
    ]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout


def test_it_fits_a_laptop_and_asks_nothing(seen: dict[str, str]) -> None:
    assert seen["overflow"] == "false"
    assert seen["asked"] == "0"


def test_it_opens_on_one_day_and_shows_the_week_on_demand(seen: dict[str, str]) -> None:
    assert seen["charts"] == "1"
    assert seen["allCharts"] == "7"


def test_choosing_a_person_shows_that_person_everywhere(seen: dict[str, str]) -> None:
    assert seen["rows"] == "4"
    assert seen["rowsOfOne"] == seen["sheetsOpen"] == seen["paths"] == "1"


def test_the_language_button_and_the_zoom_work(seen: dict[str, str]) -> None:
    assert seen["frenchTitle"] == "La semaine par intervenant"
    assert seen["englishTitle"] == "The week by carer"
    assert seen["zoomed"] == "true"


def test_it_prints(tmp_path: Path) -> None:
    file, paper = tmp_path / "rapport.html", tmp_path / "rapport.pdf"
    file.write_text(render_html(sample_week()), "utf-8")
    _chromium(tmp_path, f"--print-to-pdf={paper}", "--no-pdf-header-footer", file.as_uri())
    content = paper.read_bytes()
    assert content.startswith(b"%PDF")
    # A4 lying down: 842 by 595 points.
    boxes = re.findall(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", content)
    assert boxes
    assert all(abs(float(w) - 842) < 2 and abs(float(h) - 595) < 2 for w, h in boxes)
