"""What the head of a report says of travel times: their source, what was guessed, who is concerned."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from matching.planning.result import WeekPlan
from matching.report.bilingual import Bilingual
from matching.report.view import NoticeView
from matching.report.words import mode_word
from matching.words import say
from routing.travel.source import TravelNote

#: Notes that tell where times come from; the others tell of something to look at.
_PLAIN = frozenset({"travel.roads", "travel.server"})


def travel_notices(plan: WeekPlan) -> tuple[NoticeView, ...]:
    """Places known only by their commune first, then what the sources of travel have to say."""
    return (*_vague(plan), *notices_of(plan.week.travel_notes))


def notices_of(notes: Iterable[TravelNote]) -> tuple[NoticeView, ...]:
    """The sentences of notes, in their order."""
    return tuple(NoticeView(text=_said(note), warning=note.code not in _PLAIN) for note in notes)


def _said(note: TravelNote) -> Bilingual:
    mode = mode_word(note.mode or "")
    french = say(note.code, "fr", mode=mode.fr, **note.values)
    return Bilingual(french, say(note.code, "en", mode=mode.en, **note.values))


def _vague(plan: WeekPlan) -> Iterator[NoticeView]:
    """How many of the week's places are known only by their commune, and how many tours go there."""
    week = plan.week
    vague = {place.id for place in week.problem.places if week.locations[place.id].vague}
    if not vague:
        return
    tours = sum(
        week.workers[tour.worker].home in vague or any(halt.visit.place in vague for halt in tour.visits)
        for tour in plan.tours
    )
    values = {"count": len(vague), "tours": tours}
    yield from notices_of([TravelNote(code="travel.commune", values=values)])
