"""Every table of an input folder, in reading order."""

from __future__ import annotations

from matching.tables.columns import Table
from matching.tables.demand import CLIENTS, SERVICES
from matching.tables.ground import CORRECTIONS, LICENCES, ORGANISATIONS, PLACES, SETTINGS_TABLE, TRANSIT
from matching.tables.incomplete import INCOMPLETE
from matching.tables.internal import INTERNAL, INTRODUCTIONS
from matching.tables.paces import PACES
from matching.tables.pauses import BREAKS
from matching.tables.people import ABSENCES, AVAILABILITY, QUALIFICATIONS, WORKERS
from matching.tables.pins import PINS
from matching.tables.presence import CLIENT_ABSENCES, CLIENT_PLACES
from matching.tables.promises import CARE_LINES, POSTS

TABLES: tuple[Table, ...] = (
    ORGANISATIONS,
    LICENCES,
    PLACES,
    WORKERS,
    QUALIFICATIONS,
    AVAILABILITY,
    ABSENCES,
    CLIENTS,
    CLIENT_ABSENCES,
    CLIENT_PLACES,
    SERVICES,
    PACES,
    CARE_LINES,
    POSTS,
    INTERNAL,
    INTRODUCTIONS,
    BREAKS,
    PINS,
    CORRECTIONS,
    TRANSIT,
    SETTINGS_TABLE,
    INCOMPLETE,
)

BY_NAME: dict[str, Table] = {table.name: table for table in TABLES}
