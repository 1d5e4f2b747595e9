"""Books of requests drawn by hypothesis, as people write them in tables, and tables of what was read back."""

from __future__ import annotations

from datetime import date

import pandas as pd
from hypothesis import strategies as st

from matching.rides import AskedRide, BookedDay, book_day, rides_from_tables
from matching.rides.tcrp import Requests
from tests.matching.rides.small import Tables, frames, tables

DAY = date(2026, 11, 24)

#: Words people write, with what CSV, JSON and spreadsheets stumble over.
WORDS = st.text(st.sampled_from("ab éÀ'-|\\=,;.:/\"0"), min_size=1, max_size=12).map(
    lambda text: " ".join(f"x{text}".split())
)
KEYS = st.text(st.sampled_from("abc-_09é"), min_size=1, max_size=8)


@st.composite
def request_rows(draw: st.DrawFn, names: list[str], number: int) -> dict[str, str]:
    """One row of ``ride_requests`` between two of the small book's places."""
    leaving = draw(st.booleans())
    minutes = draw(st.integers(0, 1440))
    clock = f"{minutes // 60:02d}:{minutes % 60:02d}"
    ends = draw(st.permutations(["ada", "bob", "min"]))
    chairs = draw(st.integers(0, 2))
    row = {
        "id": names[number],
        "name": draw(st.one_of(st.just(""), WORDS)),
        "phone": draw(st.sampled_from(["", "01 99 00 12 34", "0199001234", "+44 20 7946 0000", "poste 12"])),
        "contact": draw(st.one_of(st.just(""), WORDS)),
        "passengers": str(draw(st.integers(0 if chairs else 1, 5))),
        "companions": str(draw(st.integers(0, 3))),
        "wheelchairs": str(chairs),
        "need": draw(st.sampled_from(["none", "help", "wheelchair"])),
        "pickup": ends[0],
        "dropoff": ends[1],
        "departure" if leaving else "arrival": clock,
        "window": str(draw(st.integers(0, 180))),
        "date": DAY.isoformat(),
        "service": draw(st.sampled_from(["", "pam"])),
        "profile": draw(st.sampled_from(["", "PAM", "navette de poste"])),
        "needs": "|".join(
            draw(st.lists(st.sampled_from(["rampe", "Rehausseur", "siège enfant"]), unique=True))
        ),
        "group": draw(st.one_of(st.just(""), WORDS)),
        "private": draw(st.sampled_from(["oui", "non"])),
        "separable": draw(st.sampled_from(["oui", "non"])),
        "level": draw(st.sampled_from(["essential", "ordinary"])),
        "weight": str(draw(st.integers(0, 9))),
        "booked": draw(st.sampled_from(["", "2026-11-20 10:30", "2026-11-01"])),
    }
    # The first request may be somebody's way there, and a group leaves together: neither is open.
    if leaving and number and not row["group"]:
        row["open_wait"] = draw(st.sampled_from(["", "45"]))
    if number:
        row["apart_from"] = draw(st.sampled_from(["", names[0]]))
        row["return_of"] = draw(st.sampled_from(["", names[0]]))
        row["same_driver"] = draw(st.sampled_from(["oui", "non"])) if row["return_of"] else "non"
    return row


@st.composite
def books(draw: st.DrawFn) -> Tables:
    """The small book with requests of every kind instead of its own."""
    names = draw(st.lists(KEYS, min_size=1, max_size=4, unique=True))
    given = tables()
    given["ride_requests"] = [draw(request_rows(names, number)) for number in range(len(names))]
    given["places"][0]["commune"] = "Vitry-sur-Seine"
    return given


def booked(given: Tables) -> BookedDay:
    """The day of the tables."""
    return book_day(rides_from_tables(frames(given)), DAY)


def read_back(given: Tables, found: Requests) -> tuple[AskedRide, ...]:
    """The requests that the imported rows give, read as any folder is, with the fleet of the first book."""
    kept = {name: rows for name, rows in given.items() if name not in ("places", "ride_requests")}
    sheets = {name: pd.DataFrame(rows).fillna("") for name, rows in kept.items()}
    sheets["places"] = pd.DataFrame(list(found.places)).fillna("")
    sheets["ride_requests"] = pd.DataFrame(list(found.requests)).fillna("")
    return rides_from_tables(sheets).asked
