"""Paces of some persons, quick and slow, and now and then a duration of one stop by one person."""

from __future__ import annotations

from routing.model.task import StopRef
from routing.rules.service_time.spec import Pace, PersonStop, ServiceTime
from tests.strategies.ground import DURATIONS
from tests.strategies.sketch import Sketch
from tests.strategies.source import Source, chance, pick, some


def generate(source: Source, sketch: Sketch) -> ServiceTime:
    persons = sketch.persons()
    paces = tuple(
        Pace(person=person, percent=pick(source, (120, 150, 80, 133, 100)))
        for person in some(source, persons, percent=40)
    )
    tasks = some(source, tuple(task.id for task in sketch.tasks), percent=30)
    if tasks and persons and chance(source, 50):
        paces += (Pace(person=pick(source, persons), percent=pick(source, (200, 60)), tasks=tasks),)
    refs = [
        StopRef(task=task.id, stop=number)
        for task in sketch.tasks
        for number, stop in enumerate(task.stops)
        if stop.place is not None
    ]
    rows = tuple(
        PersonStop(stop=ref, person=pick(source, tuple(persons)), duration=pick(source, DURATIONS))
        for ref in refs
        if persons and chance(source, 15)
    )
    return ServiceTime(paces=paces, rows=rows)
