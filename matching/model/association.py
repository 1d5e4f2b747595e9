"""All that is known of a structure: people, work, promises; read from tables or built in Python."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from matching.model.care import CareLine
from matching.model.client import Client
from matching.model.incomplete import IncompleteVisit
from matching.model.internal import InternalTime, Introduction
from matching.model.location import Location, TransitTime, TravelCorrection
from matching.model.organisation import Organisation
from matching.model.pauses import BreakRule
from matching.model.pin import PinnedVisit
from matching.model.post import Post
from matching.model.service import Service
from matching.model.settings import USUAL, Settings
from matching.model.worker import Worker

if TYPE_CHECKING:
    from pandas import DataFrame


@dataclass(frozen=True, slots=True, kw_only=True)
class Association:
    """One structure's week-planning data.

    Build it with :meth:`from_tables` or :func:`matching.read_folder`, which check every cell; building it
    by hand in Python is possible, references are then the caller's duty. ``incomplete`` visits are shown, not
    planned.
    """

    organisations: tuple[Organisation, ...]
    locations: tuple[Location, ...]
    workers: tuple[Worker, ...]
    clients: tuple[Client, ...] = ()
    services: tuple[Service, ...] = ()
    care_lines: tuple[CareLine, ...] = ()
    posts: tuple[Post, ...] = ()
    internal: tuple[InternalTime, ...] = ()
    introductions: tuple[Introduction, ...] = ()
    breaks: tuple[BreakRule, ...] = ()
    pins: tuple[PinnedVisit, ...] = ()
    corrections: tuple[TravelCorrection, ...] = ()
    transit: tuple[TransitTime, ...] = ()
    settings: Settings = USUAL
    incomplete: tuple[IncompleteVisit, ...] = ()

    @classmethod
    def from_tables(cls, tables: Mapping[str, DataFrame]) -> Association:
        """The structure described by pandas tables, by table name (see ``matching.tables.catalogue``).

        Raises
        ------
        InvalidTables: naming every bad cell.
        """
        from matching.tables.build import association_from_tables

        return association_from_tables(tables)
