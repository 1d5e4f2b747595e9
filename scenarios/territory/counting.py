"""How many visits a week the tables of a pack promise."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd


def promised_visits(tables: Mapping[str, pd.DataFrame]) -> dict[str, int]:
    """Visits of an ordinary week by family: ``elderly``, ``childcare``, ``post``.

    A visit of a crew counts once, a post once for each head and day, a fortnightly line as weekly; lines
    that replace each other at a birthday count once.
    """
    families = dict(zip(tables["services"]["id"], tables["services"]["family"], strict=True))
    found = {"elderly": 0, "childcare": 0, "post": 0}
    for line in tables["care_lines"].to_dict("records"):
        if str(line["id"]).endswith("-apres"):
            continue
        counted = line["kind"] == "counted"
        visits = int(line["visits"]) if counted else len(str(line["rrule"]).split("BYDAY=")[1].split(","))
        found[families[line["service"]]] += visits
    for post in tables["posts"].to_dict("records"):
        found["post"] += int(post["headcount"]) * len(str(post["weekdays"]).split("|"))
    return found
