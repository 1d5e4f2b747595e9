"""Logs told otherwise than they happened: lines changed, left out or added, and judged again."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from copy import deepcopy
from typing import Any

from routing.rides.live import Desk
from routing.rides.live.log import write_log
from routing.rides.log_audit import LogVerdict, audit_log

Json = dict[str, Any]


class Told:
    """The log of a desk, to be told otherwise; as it is, it must be sound."""

    def __init__(self, desk: Desk, *, opened_at: int) -> None:
        self.first, *lines = write_log(desk.journal, opened_at=opened_at)
        self.facts: list[Json] = [json.loads(line) for line in lines]
        verdict = self.judged(self.facts)
        assert verdict.sound, (verdict.broken_by_planner, verdict.faults)

    def one(self, kind: str, **values: Any) -> Json:
        """The first fact of a kind with these values."""
        found = (fact for fact in self.facts if fact["kind"] == kind)
        return next(one for one in found if all(one[name] == value for name, value in values.items()))

    def changed(self, fact: Json, change: Callable[[Json], object]) -> list[Json]:
        """The facts with one of them changed."""
        facts = deepcopy(self.facts)
        change(facts[fact["n"]])
        return facts

    def without(self, *left_out: Json) -> list[Json]:
        """The facts without some of them."""
        return [deepcopy(fact) for fact in self.facts if fact not in left_out]

    def with_one_more(self, fact: Json, *, after: Json) -> list[Json]:
        """The facts with one more behind another."""
        facts = deepcopy(self.facts)
        facts.insert(after["n"] + 1, deepcopy(fact))
        return facts

    def objections(self, facts: Iterable[Json]) -> str:
        """What the judge says against these facts, a line each."""
        verdict = self.judged(facts)
        return "\n".join((*verdict.broken_by_planner, *verdict.faults))

    def judged(self, facts: Iterable[Json]) -> LogVerdict:
        """The verdict on these facts, numbered as they stand."""
        facts = deepcopy(list(facts))
        numbers = {fact["n"]: number for number, fact in enumerate(facts)}
        for number, fact in enumerate(facts):
            fact["n"] = number
            for name in ("cause", "broken_by"):
                fact.update({name: numbers.get(fact[name], fact[name])} if fact.get(name) is not None else {})
        return audit_log([self.first, *map(json.dumps, facts)])
