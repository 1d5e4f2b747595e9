"""What binds requests to each other: ways back, groups, reserved passages."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import pairwise

from routing.model.link import Link, Relation
from routing.model.task import StopRef
from routing.rides.open_return import passage_links, passages
from routing.rides.request import RideRequest
from routing.rides.ride_times import RideTimes
from routing.units import HOUR

#: A gap that no two rides of a day exceed: a link with it ties no times.
ANY_TIME = 72 * HOUR


def request_links(
    requests: Sequence[RideRequest], times: Mapping[str, RideTimes], orders: Container[str]
) -> tuple[Link, ...]:
    """Links between the tasks of a day.

    ``times`` are those of each task id; ``orders`` holds the requests that the fallback would serve if the
    fleet did not: when both legs have that, neither needs the other.
    """
    by_id = {request.id: request for request in requests}
    found: list[Link] = []
    for request in requests:
        if request.open_return is not None:
            found += passage_links(request)
        if request.return_of is not None:
            found += _legs(by_id[request.return_of], request, times, orders)
    return (*found, *_groups(requests))


def first_task(request: RideRequest) -> str:
    """Id of the first task of a request: itself, or its first reserved passage."""
    return request.id if request.open_return is None else passages(request)[0].task


def _legs(
    outward: RideRequest, way_back: RideRequest, times: Mapping[str, RideTimes], orders: Container[str]
) -> Iterator[Link]:
    """Both legs or none; the same driver; the way back begins after the way there has ended."""
    safe = outward.id in orders and way_back.id in orders
    both = not way_back.separable and not (safe and not way_back.same_driver)
    person: Relation = "same" if way_back.same_driver else "any"
    task = first_task(way_back)
    arrival_close = times[outward.id].dropoff[1] + outward.alighting
    meeting = arrival_close > times[task].pickup[0]
    if meeting:
        yield Link(
            first=StopRef(task=outward.id, stop=1),
            second=StopRef(task=task),
            origin="end",
            person=person,
            both=both,
        )
    elif both or way_back.same_driver:
        yield Link(first=StopRef(task=outward.id), second=StopRef(task=task), person=person, both=both)


def _groups(requests: Sequence[RideRequest]) -> Iterator[Link]:
    """All of a group or nobody. That they are on board together is said by the rule of company."""
    groups: dict[str, list[RideRequest]] = {}
    for request in requests:
        if request.group is not None:
            groups.setdefault(request.group, []).append(request)
    for members in groups.values():
        for one, other in pairwise(members):
            yield Link(
                first=StopRef(task=first_task(one)),
                second=StopRef(task=first_task(other)),
                min_gap=-ANY_TIME,
                both=True,
            )
