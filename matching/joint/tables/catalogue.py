"""The tables that a joint plan reads beside those of the association."""

from __future__ import annotations

from dataclasses import replace

from matching.rides.tables.catalogue import RIDE_TABLES
from matching.shuttles.tables.supply import SERVICE_WINDOWS
from matching.tables.columns import Column, Table

RIDE_TIES = Table(
    name="ride_ties",
    french="Interventions liées à un trajet : accompagnement, relève de garde, départ et retour",
    english="Visits tied to a ride: escort, child hand-over, leaving and coming home",
    columns=(
        Column(
            name="request",
            kind="text",
            required=True,
            references="ride_requests",
            french="Trajet : clé de ride_requests",
            english="Ride: key of ride_requests",
            example="jour-01-a",
        ),
        Column(
            name="line",
            kind="text",
            required=True,
            french="Intervention du même jour : clé de care_lines",
            english="Visit of the same day: key of care_lines",
            example="ligne-0001-1",
        ),
        Column(
            name="kind",
            kind="choice",
            required=True,
            choices=("escort", "departure", "arrival", "hand_over"),
            french=(
                "`escort` : elle voyage avec ; `departure` : elle met à bord ; `arrival` : elle accueille au "
                "retour ; `hand_over` : elle est là avant que le véhicule parte"
            ),
            english=(
                "`escort`: travels along; `departure`: sees off; `arrival`: receives; `hand_over`: "
                "she is there before the vehicle leaves"
            ),
            example="escort",
        ),
        Column(
            name="minutes",
            kind="integer",
            default=10,
            least=0,
            most=120,
            french=(
                "`escort` : sur place à l'arrivée ; `departure`, `arrival` : attente au plus ; `hand_over` : "
                "avance au moins"
            ),
            english=(
                "`escort`: on the spot after arrival; `departure`, `arrival`: longest wait; `hand_over`: "
                "lead at least"
            ),
            example="10",
        ),
    ),
)

#: Of the tables of rides none is required: a day may need no vehicle.
JOINT_TABLES: tuple[Table, ...] = (
    *(replace(table, required=False) for table in RIDE_TABLES),
    SERVICE_WINDOWS,
    RIDE_TIES,
)
