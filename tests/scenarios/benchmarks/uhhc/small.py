"""A UHHC day small enough to price by hand.

Four points: depot d (row 0), patients p1, p2, p3 (rows 1, 2, 3). Rows and columns differ, as in the set::

          d   p1   p2   p3
    d     0   10   20   30
    p1   12    0    5   25
    p2   22    6    0   15
    p3   31   24   14    0

Carers c1 (service a, shift 0-300) and c2 (services a and b, shift 60-360). p1 needs a, p2 needs a and b
at the same time, p3 (optional) needs b.
"""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

from scenarios.benchmarks.uhhc.document import CareDay
from scenarios.benchmarks.uhhc.parse import parse

Document = dict[str, Any]

DAY: Document = {
    "metadata": {
        "time_window_met": "at_service_start",
        "cost_components": {
            "travel_time": 1,
            "total_tardiness": 2,
            "highest_tardiness": 3,
            "total_waiting_time": 5,
            "total_extra_time": 7,
            "max_idle_time": 11,
            "workload_balance": 13,
            "caregiver_preferences": 17,
            "optional_patients": 19,
            "missed_lunch_break": 23,
        },
        "horizon": 480,
    },
    "distances": [[0, 10, 20, 30], [12, 0, 5, 25], [22, 6, 0, 15], [31, 24, 14, 0]],
    "terminal_points": [{"id": "d", "distance_matrix_index": 0}],
    "caregivers": [
        {
            "id": "c1",
            "abilities": ["a"],
            "departing_point": "d",
            "arrival_point": "d",
            "working_shift": {"start": 0, "end": 300},
            "lunch_break": True,
        },
        {
            "id": "c2",
            "abilities": ["a", "b"],
            "departing_point": "d",
            "arrival_point": "d",
            "working_shift": {"start": 60, "end": 360},
            "lunch_break": False,
        },
    ],
    "patients": [
        {
            "id": "p1",
            "required_services": [{"service": "a", "duration": 30}],
            "distance_matrix_index": 1,
            "time_windows": [{"start": 40, "end": 60}, {"start": 120, "end": 140}],
            "preferred_caregivers": ["c2"],
            "optional": False,
        },
        {
            "id": "p2",
            "required_services": [{"service": "a", "duration": 30}, {"service": "b", "duration": 45}],
            "distance_matrix_index": 2,
            "time_windows": [{"start": 100, "end": 130}],
            "synchronization": {"type": "simultaneous"},
            "optional": False,
        },
        {
            "id": "p3",
            "required_services": [{"service": "b", "duration": 20}],
            "distance_matrix_index": 3,
            "time_windows": [{"start": 0, "end": 300}],
            "incompatible_caregivers": ["c1"],
            "optional": True,
        },
    ],
    "services": [
        {"id": "a", "type": "t0", "default_duration": 30},
        {"id": "b", "type": "t1", "default_duration": 45},
    ],
    "lunch_breaks": {"start": 180, "end": 240, "min_duration": 30},
}


def document() -> Document:
    """A copy to spoil."""
    return deepcopy(DAY)


def day_of(raw: Document) -> CareDay:
    """The day as read."""
    return parse(json.dumps(raw), "small")


Line = tuple[str, str, float, float]

#: c1: p1 at 50, p2/a at 110, lunch there at 180; c2: p2/b at 110. p3 is left out.
TOURS: dict[str, list[Line]] = {
    "c1": [("p1", "a", 50, 80), ("p2", "a", 110, 140), ("p2", "lunch_break", 180, 210)],
    "c2": [("p2", "b", 110, 155)],
}


def solution(tours: dict[str, list[Line]]) -> str:
    """A solution text in the set's format; a carer with an empty tour has no locations."""
    routes: list[Document] = []
    for carer, lines in tours.items():
        route: Document = {"caregiver_id": carer}
        if lines:
            route["locations"] = [
                {"patient": patient, "service": service, "arrival_time": start, "departure_time": end}
                for patient, service, start, end in lines
            ]
        routes.append(route)
    return json.dumps({"routes": routes, "cost_components": {}, "global_ordering": []})
