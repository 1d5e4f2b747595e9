"""Links in CP-SAT: gaps between starts, persons' relation, both or none."""

from __future__ import annotations

from routing.exact.builder import Builder
from routing.exact.cover import Cover
from routing.exact.room import RoomModel
from routing.model.link import Link
from routing.rules.together.spec import Together


def _constrain(builder: Builder, rule: Together) -> None:
    for link in builder.problem.links:
        _gaps(builder, link)
        _persons(builder, link)
        if link.both:
            builder.model.add(builder.served[link.first.task] == builder.served[link.second.task])


def _gaps(builder: Builder, link: Link) -> None:
    first, second = builder.scope.number[link.first], builder.scope.number[link.second]
    origin = builder.start[first] + (builder.lasting(first) if link.origin == "end" else 0)
    both = builder.both_served(link.first.task, link.second.task)
    builder.model.add(builder.start[second] >= origin + link.min_gap).only_enforce_if(*both)
    if link.max_gap is not None:
        builder.model.add(builder.start[second] <= origin + link.max_gap).only_enforce_if(*both)


def _persons(builder: Builder, link: Link) -> None:
    one, other = link.first.task, link.second.task
    both = builder.both_served(one, other)
    if one == other:
        if link.person == "different":
            builder.model.add(builder.served[one] == 0)
        return
    for person in builder.persons():
        first, second = builder.pick_person(person, one), builder.pick_person(person, other)
        if link.person == "different":
            builder.model.add_linear_constraint(first + second, 0, 1)
        elif link.person == "same":
            builder.model.add_linear_constraint(first - second, 0, 0).only_enforce_if(*both)


def _combine(cover: Cover, rule: Together) -> None:
    for link in cover.problem.links:
        one, other = link.first.task, link.second.task
        first, second = cover.scope.number[link.first], cover.scope.number[link.second]
        if first in cover.starts and second in cover.starts:
            origin = cover.starts[first] + (cover.lasting(first) if link.origin == "end" else 0)
            gap = cover.starts[second] - origin
            both = [cover.served[task] for task in dict.fromkeys((one, other))]
            cover.model.add(gap >= link.min_gap).only_enforce_if(*both)
            if link.max_gap is not None:
                cover.model.add(gap <= link.max_gap).only_enforce_if(*both)
        if link.both:
            cover.model.add(cover.served[one] == cover.served[other])
        if link.person == "different":
            _apart(cover, one, other)
        elif link.person == "same":
            _alike(cover, one, other)


def _apart(cover: Cover, one: str, other: str) -> None:
    """No party takes both; a tour that holds both is of one party with itself."""
    first, second = _by_party(cover, one), _by_party(cover, other)
    for party in (party for party in first if party in second):
        takers = cover.count(first[party]) + cover.count(second[party])
        cover.model.add_linear_constraint(takers, 0, 1)


def _alike(cover: Cover, one: str, other: str) -> None:
    """When both are served, the party that takes one takes the other."""
    first, second = _by_party(cover, one), _by_party(cover, other)
    for mine, theirs, missing in ((first, second, other), (second, first, one)):
        alone = [column for party in mine if party not in theirs for column in mine[party]]
        left_out = 1 - cover.served[missing]
        cover.model.add(cover.count(alone) <= left_out)
        for party in (party for party in mine if party in theirs):
            cover.model.add(cover.count(mine[party]) - cover.count(theirs[party]) <= left_out)


def _by_party(cover: Cover, task: str) -> dict[str | int, list[int]]:
    parties: dict[str | int, list[int]] = {}
    for column in sorted(cover.takers(task)):
        parties.setdefault(cover.party(column), []).append(column)
    return parties


def _links_alone(rule: Together) -> bool:
    """The rule has no numbers: what it says across tours are the links."""
    return False


MODEL = RoomModel(
    kind=Together, constrain=_constrain, combine=_combine, across=_links_alone, default=Together()
)
