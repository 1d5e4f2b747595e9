"""Ride time in CP-SAT: the delivery starts soon enough after the pickup ends."""

from __future__ import annotations

from routing.exact.builder import Builder
from routing.exact.room import RoomModel
from routing.exact.scope import Scope
from routing.rules.ride_time.spec import RideTime


def _narrow(scope: Scope, rule: RideTime) -> None:
    for row in rule.rows:
        pickup, delivery = scope.stops_of[row.task]
        ride = scope.longest[pickup] + row.longest
        soonest, latest = scope.first(delivery) - ride, scope.last(pickup) + ride
        scope.restrict(pickup, [(soonest, scope.last(pickup))])
        scope.restrict(delivery, [(scope.first(delivery), latest)])
        scope.rides[row.task] = row.longest


def _constrain(builder: Builder, rule: RideTime) -> None:
    for row in rule.rows:
        pickup, delivery = builder.scope.stops_of[row.task]
        latest = builder.start[pickup] + builder.lasting(pickup) + row.longest
        builder.model.add(builder.start[delivery] <= latest).only_enforce_if(builder.served[row.task])


MODEL = RoomModel(kind=RideTime, constrain=_constrain, narrow=_narrow)
