"""The notice of a passenger as plain text: short sentences, full dates, one thing to do at a time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from matching.papers.words import telephone
from matching.report.bilingual import Bilingual, Language, full_day
from matching.rides.papers.sheets import NoticeLeg, RideNotice, RidePapers
from matching.rides.papers.words import night_of, spoken, word


def notice_text(papers: RidePapers, notice: RideNotice, *, language: Language = "fr") -> str:
    """The text to send or to read out."""
    return "\n".join(line.said(language) for line in _lines(papers, notice)) + "\n"


_BLANK = Bilingual("", "")
#: Metres to which walks are told, upwards.
_STEP = 50


def _lines(papers: RidePapers, notice: RideNotice) -> Iterator[Bilingual]:
    if notice.name:
        yield word("hello", name=notice.name)
        yield _BLANK
    code = "your_ride" if len(notice.legs) == 1 else "your_rides"
    yield word(code, day=full_day(papers.day))
    for number, leg in enumerate(notice.legs, start=1):
        yield _BLANK
        if len(notice.legs) > 1:
            yield word("leg", number=number)
        yield from _leg(papers, leg)
    if any(leg.rendezvous is not None and leg.rendezvous.estimated for leg in notice.legs):
        yield _BLANK
        yield word("home_unknown")
    yield from _whom_to_call(papers, notice)
    yield _BLANK
    yield Bilingual(papers.title, papers.title)
    if papers.synthetic:
        yield word("made_up")


def _leg(papers: RidePapers, leg: NoticeLeg) -> Iterator[Bilingual]:
    yield from _when(papers.day, leg)
    first, last = spoken(leg.first), spoken(leg.last)
    match leg.kind:
        case "fleet" if leg.rendezvous is not None and leg.rendezvous.leaves is not None:
            yield word("be_there", first=first)
            yield word("leaves", first=first)
        case "fleet":
            yield word("ready" if leg.rendezvous is None else "be_there", first=first)
            yield word("passes" if first != last else "passes_at", first=first, last=last)
        case "taxi":
            yield word("taxi", by=leg.by)
            yield word("taxi_comes", first=first)
        case "open":
            yield word("open", first=first, last=last)
            if papers.phone:
                yield word("open_phone", phone=telephone(papers.phone))
            yield word("open_wait", wait=leg.wait)
        case "transit":
            yield word("transit", first=first)
        case "missing":
            yield word("missing")
        case "refused":
            yield word("refused", first=first, last=last)
    yield word("from", place=leg.origin)
    if leg.arrival is None:
        yield word("to_open", place=leg.destination)
    else:
        yield word("to", place=leg.destination, time=spoken(leg.arrival))
    if leg.rendezvous is not None and leg.rendezvous.walk is not None and not leg.rendezvous.estimated:
        yield word("on_foot", metres=max(_STEP, -(-leg.rendezvous.walk // _STEP) * _STEP))
    if leg.kind == "fleet":
        yield word("vehicle", by=leg.by)
    for reason in leg.reasons:
        yield word("why", reason=reason)
    if leg.kind == "refused":
        yield word("try_phone", phone=telephone(papers.phone)) if papers.phone else word("try")


def _when(day: date, leg: NoticeLeg) -> Iterator[Bilingual]:
    """A line of its own for what goes wrong most: rides of the night, and of another date."""
    night = night_of(leg.first)
    if night is not None:
        yield _sentence(night)
    elif leg.first.date() != day:
        yield _sentence(word("other_day", day=full_day(leg.first.date())))


def _sentence(text: Bilingual) -> Bilingual:
    return Bilingual(f"{text.fr[0].upper()}{text.fr[1:]}.", f"{text.en[0].upper()}{text.en[1:]}.")


def _whom_to_call(papers: RidePapers, notice: RideNotice) -> Iterator[Bilingual]:
    if all(leg.kind in ("refused", "missing") for leg in notice.legs):
        return
    yield _BLANK
    ring = word("ring", phone=telephone(papers.phone)) if papers.phone else word("ring_us")
    for code in ("if_late", "if_cancel"):
        said = word(code)
        yield Bilingual(f"{said.fr} {ring.fr}", f"{said.en} {ring.en}")
