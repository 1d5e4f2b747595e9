"""From a planned week to what a report shows of it."""

from __future__ import annotations

from collections import defaultdict

from matching.explaining.lines import say_unserved
from matching.planning.result import PlannedTour, PlannedVisit, UnservedVisit, WeekPlan
from matching.planning.visit import Visit
from matching.planning.week import WeekProblem
from matching.report.asides import aside_label, aside_view
from matching.report.bilingual import Bilingual, Language, number
from matching.report.care import care_view, grid_notices, team_notices
from matching.report.notices import travel_notices
from matching.report.to_complete import views_to_complete
from matching.report.view import (
    Outline,
    Point,
    PriceView,
    StopView,
    TourView,
    UnservedView,
    WeekView,
    WorkerView,
)
from matching.report.words import word
from routing.explain.telling import Teller
from routing.words import Names, Speaker


def week_view(plan: WeekPlan, *, outlines: tuple[Outline, ...] = ()) -> WeekView:
    """What the reports show of a planned week; ``outlines`` are drawn under the map."""
    week = plan.week
    french, english = _speakers(week)
    tellers = Teller(french, plan.plan), Teller(english, plan.plan)
    crews = _crews(plan)
    return WeekView(
        week=str(week.week),
        first=week.week.monday,
        title=_title(week),
        workers=_workers(plan, crews),
        unserved=(*(_unserved(week, one, tellers) for one in plan.unserved), *views_to_complete(week)),
        prices=tuple(
            PriceView(
                code=part.term,
                label=Bilingual(french.term(part.term), english.term(part.term)),
                euros=part.euros,
            )
            for part in plan.costs
        ),
        breaches=tuple(Bilingual(french.breach(one), english.breach(one)) for one in plan.verdict.breaches),
        notices=(*travel_notices(plan), *grid_notices(plan), *team_notices(plan)),
        care=care_view(plan),
        outlines=outlines,
        synthetic=week.synthetic,
        origin=_origin(plan),
    )


def spoken_names(week: WeekProblem, language: Language = "fr") -> Names:
    """What to call the week's tasks, shifts and people in a sentence."""
    return Names(
        task={
            **{ref.task: aside_label(aside).said(language) for ref, aside in week.asides.items()},
            **{key: _named(visit) for key, visit in week.visits.items()},
        },
        shift={
            key: f"{week.workers[period.worker].name}, {period.day}" for key, period in week.periods.items()
        },
        person={key: worker.name for key, worker in week.workers.items()},
    )


def _named(visit: Visit) -> str:
    """Who and what; a post is its own service and is said once."""
    return visit.title if visit.service == visit.title else f"{visit.title} ({visit.service})"


def _speakers(week: WeekProblem) -> tuple[Speaker, Speaker]:
    epoch = week.clock.start
    return (
        Speaker.of(week.problem, language="fr", epoch=epoch, names=spoken_names(week, "fr")),
        Speaker.of(week.problem, language="en", epoch=epoch, names=spoken_names(week, "en")),
    )


def _title(week: WeekProblem) -> str:
    """Name of the structure as set, else its employers' names, the first three of them."""
    if week.association.settings.name:
        return week.association.settings.name
    names = [employer.name for employer in week.employers.values()]
    return ", ".join(names[:3]) + (" …" if len(names) > 3 else "")


#: Visits that one crew makes together: same line, same day, same part of a handed-over care.
_Crews = dict[tuple[str, str, int], list[tuple[str, str]]]


def _crew_key(halt: PlannedVisit) -> tuple[str, str, int]:
    return halt.visit.line, halt.start.date().isoformat(), halt.visit.part


def _crews(plan: WeekPlan) -> _Crews:
    found: _Crews = defaultdict(list)
    for tour in plan.tours:
        for halt in tour.visits:
            if halt.visit.crew > 1:
                found[_crew_key(halt)].append((halt.visit.id, plan.week.workers[tour.worker].name))
    return found


def _workers(plan: WeekPlan, crews: _Crews) -> tuple[WorkerView, ...]:
    week = plan.week
    hours = {row.worker: row for row in plan.hours}
    return tuple(
        WorkerView(
            key=worker.id,
            name=worker.name,
            mode=worker.mode,
            organisation=week.employers[worker.organisation].name if worker.organisation else "",
            work=hours[worker.id].work,
            contract=hours[worker.id].contract,
            tours=tuple(_tour(week, tour, crews) for tour in plan.tours_of(worker.id)),
        )
        for worker in week.workers.values()
    )


def _tour(week: WeekProblem, tour: PlannedTour, crews: _Crews) -> TourView:
    return TourView(
        shift=tour.shift,
        day=tour.day,
        departure=tour.departure,
        arrival=tour.arrival,
        stops=tuple(_stop(week, halt, crews) for halt in tour.visits),
        return_travel=tour.return_travel,
        return_metres=tour.return_metres,
        base=_point(week, week.workers[tour.worker].home),
        base_vague=week.locations[week.workers[tour.worker].home].vague,
        asides=tuple(aside_view(week, halt) for halt in tour.asides),
    )


def _stop(week: WeekProblem, halt: PlannedVisit, crews: _Crews) -> StopView:
    visit = halt.visit
    together = crews.get(_crew_key(halt), [])
    return StopView(
        key=visit.id,
        client=visit.title,
        service=_service(visit),
        family=visit.family,
        start=halt.start,
        end=halt.end,
        travel=halt.travel,
        metres=halt.metres,
        wait=halt.waiting,
        commune=week.locations[visit.place].commune or "",
        point=_point(week, visit.place),
        partners=tuple(name for key, name in together if key != visit.id),
        vague=week.locations[visit.place].vague,
    )


def _unserved(week: WeekProblem, one: UnservedVisit, tellers: tuple[Teller, Teller]) -> UnservedView:
    visit = one.visit
    french, english = say_unserved(one, tellers[0], "fr"), say_unserved(one, tellers[1], "en")
    free = len({opening.day for opening in visit.openings}) > 1
    return UnservedView(
        key=visit.id,
        client=visit.title,
        service=_service(visit),
        family=visit.family,
        level=visit.level,
        day=None if free else visit.day,
        earliest=None if free else one.earliest,
        latest=None if free else one.latest,
        duration=visit.duration,
        commune=week.locations[visit.place].commune or "",
        point=_point(week, visit.place),
        reasons=tuple(Bilingual(fr, en) for fr, en in zip(french.reasons, english.reasons, strict=True)),
        change=Bilingual(french.change, english.change) if one.explanation else None,
        vague=week.locations[visit.place].vague,
    )


def _service(visit: Visit) -> str:
    """Name of the service, with its place in a chain of carers when it is handed over."""
    name = "" if visit.service == visit.title else visit.service
    return f"{name} {visit.part}/{visit.parts}".strip() if visit.parts > 1 else name


def _point(week: WeekProblem, place: str) -> Point:
    location = week.locations[place]
    return location.lat, location.lon


def _origin(plan: WeekPlan) -> Bilingual:
    solution = plan.solution
    if solution is None:
        return Bilingual("", "")
    return word("origin", seconds=number(solution.seconds), iterations=number(solution.iterations))
