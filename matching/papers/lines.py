"""The lines of the papers in words, the same on paper and on the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from matching.papers.carer_sheet import CarerHalt, CarerPapers, CarerSheet, CarerTour, CarerVisit
from matching.papers.sheets import ClientSheet, Coming, Counters, OpenVisit, Papers
from matching.papers.words import at_clock, word
from matching.report.bilingual import (
    Bilingual,
    full_day,
    hours,
    kilometres,
    long_day,
    month_name,
    period,
    short_day,
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a cell; ``strong`` when it must be found at a glance."""

    said: Bilingual
    strong: bool = False


def plain(text: str) -> Bilingual:
    """Text of the tables, the same in both languages."""
    return Bilingual(text, text)


def joined(*parts: Bilingual | None) -> Bilingual:
    """The parts that are there, with a middle dot between them."""
    found = [part for part in parts if part is not None and part.fr]
    return Bilingual(" · ".join(part.fr for part in found), " · ".join(part.en for part in found))


def stamp_words(papers: CarerPapers) -> Bilingual:
    """Version of the plan, and when it was printed."""
    printed = papers.stamp.printed
    return word("stamp", version=papers.stamp.version, day=long_day(printed.date()), time=at_clock(printed))


def owner_words(papers: CarerPapers) -> Bilingual:
    """Whose papers these are; made-up data is said to be."""
    return joined(plain(papers.title), word("synthetic") if papers.synthetic else None)


def period_words(papers: CarerPapers) -> Bilingual:
    """``Semaine 48, du 23 au 29 novembre 2026``; of papers of a day, ``mardi 24 novembre 2026``."""
    if papers.day is not None:
        return full_day(papers.day)
    return word(
        "week",
        number=int(papers.week.rpartition("W")[2]),
        period=period(papers.first, papers.first + timedelta(days=6)),
    )


def month_words(month: date) -> Bilingual:
    """``novembre 2026``."""
    return month_name(month)


def sheet_totals(sheet: CarerSheet, papers: CarerPapers) -> Bilingual:
    """What the week, or the day, amounts to, and whom to ring with a question."""
    return joined(
        word("visits", count=len(sheet.visits)),
        word("work", hours=hours(sheet.work)),
        None if sheet.contract is None else word("contract", hours=hours(sheet.contract)),
        None if not sheet.phone else word("your_phone", phone=sheet.phone),
        None if not papers.phone else word("office_phone", phone=papers.phone),
    )


def tour_caption(tour: CarerTour) -> Bilingual:
    """The day, when to leave, when one is back, how far it is."""
    back = at_clock(tour.arrival)
    if tour.arrival.date() != tour.day:
        back = Bilingual(
            f"{short_day(tour.arrival.date()).fr} {back.fr}", f"{short_day(tour.arrival.date()).en} {back.en}"
        )
    return joined(
        long_day(tour.day),
        word("leaves", time=at_clock(tour.departure)),
        word("returns", time=back),
        kilometres(tour.metres) if tour.metres or not tour.ways else None,
    )


def time_lines(visit: CarerHalt, tour: CarerTour) -> Iterator[Line]:
    """From when to when; after midnight also the day."""
    yield Line(span(visit), strong=True)
    if visit.start.date() != tour.day:
        yield Line(short_day(visit.start.date()), strong=True)


def span(visit: CarerHalt | Coming) -> Bilingual:
    """``08:00 – 08:45``."""
    first, last = at_clock(visit.start), at_clock(visit.end)
    return Bilingual(f"{first.fr} – {last.fr}", f"{first.en} – {last.en}")


def door_lines(visit: CarerVisit) -> Iterator[Line]:
    """Where to go, how to get in, whom to ring there; only a carer's sheet may print this."""
    floors = {door.floor: word("floor", floor=door.floor) for door in visit.doors if door.floor}
    one_floor = next(iter(floors.values())) if len(floors) == 1 else None
    synthetic = word("synthetic_home") if visit.synthetic else None
    where = joined(plain(visit.address), one_floor, synthetic)
    if where.fr:
        yield Line(where)
    if visit.vague:
        yield Line(word("vague"), strong=True)
    for door in visit.doors:
        if len(visit.doors) > 1:
            yield Line(joined(plain(door.name), None if one_floor else floors.get(door.floor)))
        opened = joined(
            word("door_code", digits=door.code) if door.code else None,
            word("key", key=door.key) if door.key else None,
        )
        if opened.fr:
            yield Line(opened, strong=True)
    if visit.phones:
        yield Line(word("phone", phone=", ".join(visit.phones)))


def task_lines(visit: CarerVisit) -> Iterator[Line]:
    """What to do, with whom, and what had to be shortened."""
    if visit.tasks:
        yield Line(plain(visit.tasks))
    if visit.partners:
        yield Line(word("with", names=", ".join(visit.partners)), strong=True)
    if visit.target is not None:
        done = round(visit.end.timestamp() - visit.start.timestamp())
        yield Line(word("shortened", minutes=hours(done), target=hours(visit.target)))


def travel_lines(visit: CarerHalt) -> Iterator[Line]:
    """The way there, and the waiting at its end."""
    if visit.travel is not None:
        yield Line(hours(visit.travel))
    if visit.metres:
        yield Line(kilometres(visit.metres))
    if visit.wait >= 60:
        yield Line(word("wait", minutes=hours(visit.wait)))


def client_aside(sheet: ClientSheet) -> Bilingual:
    """The month of a client's sheet; a made-up household is said to be."""
    return joined(month_words(sheet.month), word("synthetic_home") if sheet.synthetic else None)


def coming_when(coming: Coming) -> Bilingual:
    """The hour of a visit, or between which hours it will begin."""
    if coming.who:
        return span(coming)
    return between(at_clock(coming.start), at_clock(coming.end))


def between(first: Bilingual, last: Bilingual) -> Bilingual:
    """``entre 07:45 et 08:15``, or the one hour when there is no choice."""
    return first if first == last else word("between", first=first, last=last)


def coming_who(coming: Coming) -> Bilingual:
    """Who comes; who is still to be found is said too."""
    if not coming.who:
        return word("nobody_yet")
    names = plain(", ".join(coming.who))
    return joined(names, word("still_missing", count=coming.missing)) if coming.missing else names


def unplanned_spans(sheet: ClientSheet) -> Iterator[tuple[date, date]]:
    """Runs of days of which no plan is known, first and last."""
    first: date | None = None
    last: date | None = None
    for day in sheet.days:
        if day in sheet.planned or sheet.on(day):
            if first is not None and last is not None:
                yield first, last
            first = last = None
        else:
            first, last = first or day, day
    if first is not None and last is not None:
        yield first, last


def open_count(papers: Papers) -> int:
    """Open visits: one for each person still to be found."""
    return sum(len(one.keys) for one in papers.opened)


def open_days(papers: Papers) -> Iterator[tuple[date | None, list[OpenVisit]]]:
    """Open visits day by day, the ones without a day last."""
    for day, found in groupby(papers.opened, key=lambda one: one.day):
        yield day, list(found)


def open_when(one: OpenVisit) -> Bilingual:
    """When an open visit may begin."""
    if one.earliest is None or one.latest is None:
        return word("any_day" if one.day is None else "no_hour")
    return between(at_clock(one.earliest), at_clock(one.latest))


def open_what(one: OpenVisit) -> Bilingual:
    """Service, length, people wanted and priority of an open visit."""
    people = len(one.keys)
    return joined(
        plain(one.service),
        hours(one.duration) if one.duration else None,
        word("people_together", count=people) if people > 1 else None,
        word(f"level_{one.level}"),
    )


def counters_note(counters: Counters) -> Bilingual:
    """What the month's figures cover."""
    return word(
        "counters_note",
        month=month_words(counters.month),
        until=long_day(counters.until),
        known=counters.known,
        expected=counters.expected,
    )
