"""The work of a week: visits of care lines and posts, and the ties between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from matching.model.association import Association
from matching.model.care import CareLine, Counted
from matching.model.client import Client
from matching.model.post import Post
from matching.model.service import Service
from matching.planning.calendar import Clock
from matching.planning.cover import Cover
from matching.planning.crew import Lane, crew_links, hand_over_links, lanes, person_links, spacing_links
from matching.planning.dates import line_dates, post_dates
from matching.planning.gates import Gates
from matching.planning.internal import after_links, internal_visits, introduction_lanes
from matching.planning.period import WorkPeriod
from matching.planning.pinned import order_links, pinned_visits
from matching.planning.presence import one_place, present_dates
from matching.planning.visit import Opening, Visit
from matching.planning.wishes import Wisher
from routing.model.link import Link
from routing.units import HOUR, MINUTE


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What the demand of a week depends on."""

    association: Association
    days: tuple[date, ...]
    holidays: frozenset[date]
    clock: Clock
    periods: tuple[WorkPeriod, ...]
    cover: Cover
    gates: Gates
    wisher: Wisher


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A care line with the people and the service it names."""

    line: CareLine
    people: tuple[Client, ...]
    service: Service

    @property
    def crew(self) -> int:
        """Workers together: the line's or the service's crew, more when there are many children."""
        crew = self.service.crew if self.line.crew is None else self.line.crew
        if self.service.per_carer is None:
            return crew
        return max(crew, -(-len(self.people) // self.service.per_carer))


@dataclass(slots=True)
class Demand:
    """Visits and links, as they are found; ``heads`` are the visits that one worker does on a fixed day."""

    visits: list[Visit] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)

    heads: dict[tuple[str, date], Visit] = field(default_factory=dict)

    def add(self, crew: Sequence[Lane]) -> Visit:
        """Add a crew's lanes with their ties; the first visit stands for them all."""
        for lane in crew:
            self.visits.extend(lane)
            self.links.extend(hand_over_links(lane))
        self.links.extend(crew_links(crew))
        head = crew[0][0]
        if len(crew) == len(crew[0]) == len(head.openings) == 1:
            self.heads[head.line, head.day] = head
        return head


def week_demand(context: Context) -> Demand:
    """Every visit of the week, in the order of the tables, and every link."""
    demand = Demand()
    clients = {client.id: client for client in context.association.clients}
    services = {service.id: service for service in context.association.services}
    for line in context.association.care_lines:
        people = tuple(clients[name] for name in line.clients)
        promise = Promise(line=line, people=people, service=services[line.service])
        if isinstance(line.pattern, Counted):
            _add_counted(promise, line.pattern, context, demand)
        else:
            _add_dated(promise, context, demand)
    for post in context.association.posts:
        _add_post(post, context, demand)
    demand.visits.extend(internal_visits(context.association, context.days, context.holidays, context.clock))
    demand.links.extend(after_links(context.association, demand.heads))
    demand.links.extend(order_links(context.association.pins, demand.heads))
    demand.visits = pinned_visits(demand.visits, context.association.pins, context.clock)
    return demand


def _add_dated(promise: Promise, context: Context, demand: Demand) -> None:
    heads: list[Visit] = []
    introduced = {one.day: one for one in context.association.introductions if one.line == promise.line.id}
    dates = line_dates(promise.line, context.days, context.holidays)
    for day in present_dates(promise.people, promise.line.window, dates):
        visit = _visit(promise, (day,), day.isoformat(), context, several=len(dates) > 1)
        if day in introduced and promise.crew == 1:
            heads.append(demand.add(introduction_lanes(visit, introduced[day])))
            continue
        cuts = _cuts(visit, promise.crew, context) if visit.family == "childcare" else ()
        heads.append(demand.add(lanes(visit, crew=promise.crew, cuts=cuts)))
    demand.links.extend(person_links(heads, promise.line.person))


def _add_counted(promise: Promise, pattern: Counted, context: Context, demand: Demand) -> None:
    """Visits whose day is part of the plan: the k-th may take the dates that leave room for the others.

    When exceptions, holidays or ages leave fewer dates than visits, only as many visits remain.
    """
    dates = present_dates(
        promise.people, promise.line.window, line_dates(promise.line, context.days, context.holidays)
    )
    opened = tuple(day for day in dates if not promise.service.closed_ages(promise.people, day)) or dates
    count = min(pattern.visits, len(opened))
    heads: list[Visit] = []
    for rank in range(count):
        possible = opened[rank : len(opened) - (count - 1 - rank)]
        name = f"{context.days[0].isoformat()}#{rank + 1}"
        visit = _visit(promise, possible, name, context)
        heads.append(demand.add(lanes(visit, crew=promise.crew)))
    demand.links.extend(spacing_links(heads, pattern, promise.line.person))


def _visit(
    promise: Promise, dates: tuple[date, ...], name: str, context: Context, *, several: bool = False
) -> Visit:
    line, people, service, clock = promise.line, promise.people, promise.service, context.clock
    place, dates = one_place(people[0], dates)
    ages = [service.closed_ages(people, day) for day in dates]
    closed = {age for found in ages for age in found} if all(ages) else set()
    visit = Visit(
        id=f"{line.id}/{name}",
        line=line.id,
        family=service.family,
        title=", ".join(client.name for client in people),
        service=service.name,
        clients=line.clients,
        place=place,
        duration=line.duration * MINUTE,
        min_duration=None if line.min_duration is None else line.min_duration * MINUTE,
        openings=tuple(
            Opening(
                day=day,
                opening=clock.at(day, line.window.earliest),
                close=clock.at(day, line.window.latest),
            )
            for day in dates
        ),
        requirements=service.requirements,
        level=service.level,
        weight=service.weight,
        closed_ages=tuple(sorted(closed)),
        refused=frozenset(name for client in people for name in client.refused),
    )
    return context.wisher.wished(visit, line, people, several=several)


def _cuts(visit: Visit, crew: int, context: Context) -> tuple[int, ...]:
    """Where the care of children must change hands: an adult is present from the start to the end."""
    opening = visit.openings[0]
    start = (opening.opening + opening.close) // 2
    end = start + visit.duration
    there = (period for period in context.periods if period.start < end and start < period.end)
    able = [period for period in there if _able(visit, period, context.gates)]
    return context.cover.cuts(
        able,
        visit.place,
        start=start,
        end=end,
        crew=crew,
        longest=round(context.association.settings.max_day_hours * HOUR),
    )


def _able(visit: Visit, period: WorkPeriod, gates: Gates) -> bool:
    if period.worker in visit.refused or visit.closed_ages:
        return False
    return gates.refusal(visit.requirements, period.worker, period.dates) is None


def _add_post(post: Post, context: Context, demand: Demand) -> None:
    """One visit for each person wanted, at the exact hour; a post is worth filling even in part."""
    for day in post_dates(post, context.days, context.holidays):
        start, end = context.clock.at(day, post.start), context.clock.at(day, post.end)
        if end <= start:  # it lies in the hour that clocks skip in spring
            continue
        visit = Visit(
            id=f"{post.id}/{day.isoformat()}",
            line=post.id,
            family="post",
            title=post.name,
            service=post.name,
            clients=(),
            place=post.place,
            duration=end - start,
            min_duration=None,
            openings=(Opening(day=day, opening=start, close=start),),
            requirements=post.requirements,
            level=post.level,
            weight=post.weight,
        )
        for lane in lanes(visit, crew=post.headcount):
            demand.visits.extend(lane)
