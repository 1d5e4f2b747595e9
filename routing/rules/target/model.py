"""Targets in CP-SAT: how early or late a served stop starts, at a price."""

from __future__ import annotations

from routing.exact.builder import Builder
from routing.exact.room import RoomModel
from routing.exact.scope import Scope
from routing.rules.target.spec import Target


def _narrow(scope: Scope, rule: Target) -> None:
    """Starting later may cost, and waiting for the hour wanted may pay."""
    for row in rule.rows:
        if row.late_price:
            scope.late.add(scope.number[row.stop])
        if row.early_price:
            scope.opens(max(0, row.start - row.tolerance))


def _constrain(builder: Builder, rule: Target) -> None:
    for row in rule.rows:
        start = builder.start[builder.scope.number[row.stop]]
        served = builder.served[row.stop.task]
        for term, price, least in (
            ("target.early", row.early_price, row.start - row.tolerance - start),
            ("target.late", row.late_price, start - row.start - row.tolerance),
        ):
            if price:
                away = builder.model.new_int_var(0, builder.horizon + row.start, f"{term} {row.stop}")
                builder.model.add(away >= least).only_enforce_if(served)
                builder.charge(term, away, price)


MODEL = RoomModel(kind=Target, constrain=_constrain, narrow=_narrow)
