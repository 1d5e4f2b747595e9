"""The planning on the wall: a sheet per sector, a row per person, a column per day, visits in cells."""

from matching.imports.wall.opening import is_wall
from matching.imports.wall.read import PROFILE, Wall, read_wall

__all__ = ["PROFILE", "Wall", "is_wall", "read_wall"]
