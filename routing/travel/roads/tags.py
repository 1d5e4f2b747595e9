"""What the tags of a road say: may this mode pass, each way, and how fast.

Keys and values are OpenStreetMap's (wiki pages *Key:access*, *Key:oneway*, *Key:maxspeed*, *Key:barrier*).
Not read: conditional restrictions, turn restrictions, opening hours, surfaces, ferries, lanes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from routing.travel.roads.driving import RoadProfile

Tags = Mapping[str, str]

#: Values that close a road to those they are said of. ``destination`` and ``customers`` stay open: a
#: carer on her way to a client is a visitor.
CLOSED = frozenset(
    {
        "no",
        "private",
        "agricultural",
        "forestry",
        "emergency",
        "bus",
        "psv",
        "military",
        "restricted",
        "permit",
    }
)

#: Barriers a car does not pass unless an access tag of the barrier says that it may.
CAR_BARRIERS = frozenset(
    {
        "block",
        "bollard",
        "bus_trap",
        "chain",
        "cycle_barrier",
        "debris",
        "full-height_turnstile",
        "hampshire_gate",
        "horse_stile",
        "jersey_barrier",
        "kissing_gate",
        "log",
        "motorcycle_barrier",
        "planter",
        "rope",
        "stile",
        "sump_buster",
        "turnstile",
        "wall",
        "fence",
    }
)
#: Barriers that stop a bicycle too; all a person walks through or over.
BICYCLE_BARRIERS = frozenset({"full-height_turnstile", "kissing_gate", "stile", "turnstile", "wall", "fence"})

_SLOWEST, _FASTEST = 1.0, 150.0
_MILE = 1.609344
#: Limits written as words: what the sign means where the tag does not give a number.
_WORDS = {"none": 130.0, "walk": 6.0, "urban": 50.0, "rural": 80.0, "motorway": 130.0, "trunk": 110.0}
_LIMIT = re.compile(r"(\d+(?:\.\d+)?)\s*(mph|km/h|kmh)?")


@dataclass(frozen=True, slots=True)
class Passage:
    """Km/h along the way's drawing and against it; None where the mode may not pass."""

    forward: float | None = None
    backward: float | None = None

    def __bool__(self) -> bool:
        return self.forward is not None or self.backward is not None


CLOSED_ROAD = Passage()


def passage(tags: Tags, profile: RoadProfile) -> Passage:
    """How a mode may use the way with these tags."""
    speed = _class_speed(tags, profile)
    if speed is None or tags.get("area") == "yes" or not _may_pass(tags, profile):
        return CLOSED_ROAD
    forward, backward = _directions(tags, profile)
    return Passage(
        forward=_kept(tags, profile, speed, "forward") if forward else None,
        backward=_kept(tags, profile, speed, "backward") if backward else None,
    )


def barrier_closes(tags: Tags, profile: RoadProfile) -> bool:
    """Whether the mode may not pass the node with these tags."""
    barrier = tags.get("barrier")
    if barrier is None:
        return False
    said = _access(tags, profile)
    if said is not None:
        return said in CLOSED
    if profile.name == "walking":
        return False
    return barrier in (BICYCLE_BARRIERS if profile.name == "bicycle" else CAR_BARRIERS)


def is_stop(tags: Tags) -> bool:
    """Whether a place may stand at this road: not on a motorway, nor in a tunnel."""
    return not tags.get("highway", "").startswith("motorway") and tags.get("tunnel", "no") == "no"


def _class_speed(tags: Tags, profile: RoadProfile) -> float | None:
    """Km/h of the class of road; a path opened to bicycles on purpose is ridden, not walked."""
    road = tags.get("highway", "")
    if profile.name == "bicycle" and road in ("footway", "path", "pedestrian"):
        if tags.get("bicycle") in ("yes", "designated"):
            return 12.0
        if tags.get("bicycle") == "dismount":
            return 4.5
    return next((speed for name, speed in profile.speeds if name == road), None)


def _may_pass(tags: Tags, profile: RoadProfile) -> bool:
    if profile.name != "car" and tags.get("motorroad") == "yes":
        return False
    said = _access(tags, profile)
    return said is None or said not in CLOSED


def _access(tags: Tags, profile: RoadProfile) -> str | None:
    """The value said of this mode, by the closest key that is there."""
    return next((tags[key] for key in reversed(profile.access) if key in tags), None)


def _directions(tags: Tags, profile: RoadProfile) -> tuple[bool, bool]:
    """Whether the mode may go along the drawing, and against it."""
    said = next((tags[key] for key in profile.oneway if key in tags), None)
    if profile.name == "bicycle" and "oneway:bicycle" not in tags and _against(tags):
        said = "no"
    if said is None and "oneway" in profile.oneway and _is_oneway_by_nature(tags):
        said = "yes"
    if said in ("yes", "true", "1"):
        return True, False
    if said in ("-1", "reverse"):
        return False, True
    return (False, False) if said == "reversible" else (True, True)


def _is_oneway_by_nature(tags: Tags) -> bool:
    return tags.get("junction") in ("roundabout", "circular") or tags.get("highway") == "motorway"


def _against(tags: Tags) -> bool:
    """Whether a cycle lane leads against the traffic."""
    keys = ("cycleway", "cycleway:left", "cycleway:right", "cycleway:both")
    return any(tags.get(key, "").startswith("opposite") for key in keys)


def _kept(tags: Tags, profile: RoadProfile, speed: float, way: str) -> float:
    limit = _limit(tags.get(f"maxspeed:{way}", tags.get("maxspeed", tags.get("zone:maxspeed", ""))))
    if limit is not None and profile.limit_permille:
        speed = limit * profile.limit_permille / 1000.0
    return min(max(speed, _SLOWEST), _FASTEST)


def _limit(text: str) -> float | None:
    """Km/h of a signed limit: ``50``, ``30 mph``, ``FR:urban``, ``walk``; None when it says no number."""
    word = text.strip().lower()
    country, colon, zone = word.partition(":")
    word = zone if colon and len(country) == 2 else word
    if word in _WORDS:
        return _WORDS[word]
    found = _LIMIT.fullmatch(word)
    if not found:
        return None
    value = float(found[1]) * (_MILE if found[2] == "mph" else 1.0)
    return value if value > 0 else None
