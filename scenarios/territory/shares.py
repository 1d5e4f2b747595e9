"""Shares and rates behind the synthetic week; ``docs/territory.md`` gives the source or the mark of each."""

from __future__ import annotations

#: Dependency groups of APA beneficiaries (2009): GIR 4, 3, 2, 1.
GIR = {"gir4": 45.0, "gir3": 20.0, "gir2": 27.0, "gir1": 9.0}

#: Visits a week by dependency group, before scaling to the size asked (assumption).
GIR_VISITS = {"gir4": 3.2, "gir3": 6.0, "gir2": 9.5, "gir1": 15.0}

#: Roles of workers: the family that their hours are made for (assumption, from the hours each needs).
ROLES = {"elderly": 0.55, "childcare": 0.20, "post": 0.22, "night": 0.03}

#: Modes by role (assumption).
MODES = {
    "elderly": {"car": 0.58, "bicycle": 0.14, "walking": 0.08, "transit": 0.20},
    "childcare": {"car": 0.55, "bicycle": 0.15, "walking": 0.10, "transit": 0.20},
    "post": {"car": 0.62, "bicycle": 0.20, "walking": 0.0, "transit": 0.18},
    "night": {"car": 1.0},
}

#: Weekly contract hours and their shares (assumption; the mean of 31 h lies above the 26.1 h of DREES 2008).
CONTRACTS = {35.0: 0.50, 30.0: 0.30, 24.0: 0.20}

#: Certificates of elderly carers: first certificate, then chance of each further one (assumption).
ELDERLY_CERTIFICATES = {"DEAES": 0.60, "ADVF": 0.28, "degre-1": 0.12}
TRANSFER_TRAINED = 0.70
NURSING_ASSISTANT = 0.10

#: Workers who can also serve another family (assumption).
SECOND_FAMILY = 0.35

#: Share of clients who refuse somebody (assumption).
REFUSING = 0.04

#: Share of the lines whose client has had the time to get used to somebody (assumption).
USUAL = 0.85

#: Other carers a client may know for each line: up to so many of the nearest able ones (assumption).
KNOWN_MOST = 2
KNOWN_AMONG = 6

#: Share of elderly clients who live in a residence shared with others (assumption).
IN_RESIDENCE = 0.15

#: Share of elderly clients whose family takes the week-end over (assumption).
FAMILY_AT_WEEKENDS = 0.45

#: Children per family (assumption).
CHILDREN = {1: 0.55, 2: 0.35, 3: 0.10}

#: Share of families whose youngest child is under 3 (assumption).
UNDER_THREE = 0.32

#: Share of workers absent at least a day in a week (assumption).
ABSENT = 0.07

#: Share of clients among elderly people and children (assumption).
ELDERLY_CLIENTS = 0.81
