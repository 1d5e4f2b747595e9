"""Strategies and makers shared by the tests of travel."""

from __future__ import annotations

from hypothesis import strategies as st

from routing.model.problem import Problem
from routing.travel.mode import Band, CrowFly, SpeedStep, TravelMode
from routing.travel.place import Place

#: Town halls of the territory, rounded.
ORLY = Place(id="orly", lat=48.7439, lon=2.4027)
RUNGIS = Place(id="rungis", lat=48.7469, lon=2.3504)
FRESNES = Place(id="fresnes", lat=48.7554, lon=2.3219)


def problem_of(*places: Place, modes: tuple[TravelMode, ...]) -> Problem:
    """A problem with places and modes only."""
    return Problem(places=places, modes=modes, tasks=(), shifts=())


def places(*, most: int = 8, reach: float = 0.2) -> st.SearchStrategy[list[Place]]:
    """Places within about ``reach`` degrees of Orly, ids p0, p1…, some on the very same spot."""
    spot = st.tuples(st.floats(48.7 - reach, 48.7 + reach), st.floats(2.4 - reach, 2.4 + reach))
    spots = st.lists(st.one_of(spot, st.just((48.7, 2.4))), min_size=1, max_size=most)
    return spots.map(lambda found: [Place(id=f"p{n}", lat=at[0], lon=at[1]) for n, at in enumerate(found)])


@st.composite
def bands(draw: st.DrawFn) -> tuple[Band, ...]:
    """Up to six bands at least a second apart, of any multiplier a problem may hold."""
    starts = sorted(draw(st.sets(st.integers(-100, 5000), max_size=6)))
    return tuple(Band(start=start, permille=draw(st.integers(100, 20_000))) for start in starts)


@st.composite
def profiles(draw: st.DrawFn) -> CrowFly:
    """Crow-fly profiles of one to four steps."""
    limits = sorted(draw(st.sets(st.integers(1, 20_000), max_size=3)))
    speed = st.floats(1, 200)
    steps = [SpeedStep(below_m=limit, km_per_hour=draw(speed)) for limit in limits]
    last = SpeedStep(below_m=None, km_per_hour=draw(speed))
    return CrowFly(speeds=(*steps, last), detour_permille=draw(st.integers(1000, 3000)))
