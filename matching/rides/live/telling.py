"""A day of live booking told line by line, to a dispatcher."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from matching.report.bilingual import Bilingual, clock, price
from matching.rides.live.day import LiveBook
from matching.rides.live.driving import TurnedDown
from matching.rides.live.open_words import held_promises, told_before, without_driver
from matching.rides.live.words import WORDS, word
from matching.rides.report.reasons import booking_text
from routing.rides import RideRequest
from routing.rides.live import TAXI, Promise
from routing.rides.live.facts import (
    Absent,
    Accepted,
    Asked,
    Broken,
    BrokenDown,
    CalledOff,
    Cancelled,
    Delayed,
    Displaced,
    Fact,
    Moved,
    NotCalled,
    OfferSaid,
    OrderedRide,
    Ready,
    Released,
    Replanned,
    Reserved,
    SheetIssued,
    StillWanted,
    Stranded,
)
from routing.units import to_euros

#: A line about passengers to phone or a vehicle out.
ALARMS = frozenset(
    {"broken", "broken_down", "stranded", "delayed", "absent", "still_wanted", "not_called", "displaced"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldLine:
    """One line: when, of what kind (that of its fact), and the sentence."""

    at: datetime
    kind: str
    text: Bilingual

    def said(self, language: str) -> str:
        """Time and sentence."""
        return f"{clock(self.at)}  {self.text.fr if language == 'fr' else self.text.en}"


def told(live: LiveBook, *, since: int = 0) -> tuple[ToldLine, ...]:
    """Everything that happened from fact number ``since`` on."""
    teller = Teller(live)
    lines = []
    for fact in live.desk.facts[since:]:
        text = teller.sentence(fact)
        if text is not None:
            lines.append(ToldLine(at=teller.local(fact.at), kind=fact.kind, text=text))
    return tuple(lines)


def turned_down_text(one: TurnedDown) -> Bilingual:
    """Why an event of a file was not done; faults without words of ours as the engine says them."""
    reasons = []
    for fault in one.faults:
        code = f"not.{fault.code}"
        reasons.append(word(code) if code in WORDS else Bilingual(str(fault), str(fault)))
    why = Bilingual("; ".join(text.fr for text in reasons), "; ".join(text.en for text in reasons))
    return word("turned_down").filled(line=one.event.line, why=why)


class Teller:
    """Turns ids and seconds of one day into names and hours."""

    def __init__(self, live: LiveBook) -> None:
        self._live = live
        self._vehicles = {one.id: one.name for one in live.booked.book.vehicles}

    def local(self, seconds: int) -> datetime:
        """The local moment of a time of the horizon."""
        return self._live.booked.clock.local(seconds)

    def time(self, seconds: int) -> str:
        """Its clock time."""
        return clock(self.local(seconds))

    def who(self, task: str) -> str:
        """Name of a passenger, or the id of the ride; a ride after a breakdown is still hers."""
        name = task.rstrip("+").split("~")[0]
        asked = self._live.booked.asked.get(name)
        return asked.name if asked is not None else name

    def place(self, name: str) -> str:
        """Address of a place, or its id."""
        location = self._live.booked.locations.get(name)
        return (location.address if location is not None else None) or name

    def carrier(self, shift: str | None) -> str | Bilingual:
        """Name of the vehicle of a shift, or the taxi."""
        if shift is None or shift == TAXI:
            return word("say.taxi")
        vehicle = self._live.desk.ground.shifts[shift].vehicle.id
        return self._vehicles.get(vehicle, vehicle)

    def sentence(self, fact: Fact) -> Bilingual | None:
        """What is said of a fact; None for what only the log needs, or is told already."""
        if told_before(fact, self._live.desk.facts, self._live.desk.state):
            return None
        if isinstance(fact, Asked):
            return self._asked(fact)
        if isinstance(fact, Accepted):
            if fact.passage_of is not None and self._reserved_for(fact.request.id, fact.passage_of):
                return None  # told as what it is held for
            return word("say.again" if fact.passage_of is not None else "say.accepted").filled(
                who=self.who(fact.request.id), **self._promise(fact.promise, fact.carrier)
            )
        if isinstance(fact, Cancelled):
            return word("say.cancelled_too" if fact.because else "say.cancelled").filled(
                who=self.who(fact.task)
            )
        if isinstance(fact, Broken):
            return self._broken(fact)
        if isinstance(fact, Moved):
            code = "say.moved_held" if self._held(fact.task, fact.at) else "say.moved"
            return word(code).filled(who=self.who(fact.task), carrier=self.carrier(fact.carrier))
        return self._call(fact) or self._road(fact)

    def _call(self, fact: Fact) -> Bilingual | None:
        """What is said of open returns."""
        if isinstance(fact, Ready):
            return self._ready(fact)
        if isinstance(fact, Reserved):
            return self._reserved(fact)
        if isinstance(fact, NotCalled):
            return word("say.not_called").filled(who=self.who(fact.task))
        if isinstance(fact, Released):
            first, last = self._live.desk.state.promises[fact.task].pickup
            return word("say.released").filled(
                who=self.who(fact.task), first=self.time(first), last=self.time(last)
            )
        if isinstance(fact, Displaced):
            old = f"{self.time(fact.old.pickup[0])}–{self.time(fact.old.pickup[1])}"
            if fact.new is None:
                return word("say.displaced_lost").filled(who=self.who(fact.task), old=old)
            code = "say.displaced"
            if fact.new.pickup == fact.old.pickup:
                code = "say.displaced_parted" if fact.parted else "say.displaced_arrival"
            return word(code).filled(
                who=self.who(fact.task), old=old, **self._promise(fact.new, fact.carrier)
            )
        return None

    def _reserved_for(self, task: str, owner: str) -> bool:
        """Whether the ride was held from the first, not promised after a second call."""
        booked = self._live.desk.state.returns.get(owner)
        return booked is None or task in booked.passages

    def _held(self, task: str, at: int) -> bool:
        """Whether the ride was, at that time, a passage that nobody had called for."""
        state = self._live.desk.state
        owner = state.passages.get(task)
        return owner is not None and (owner not in state.called or at < state.called[owner][0])

    def _ready(self, fact: Ready) -> Bilingual:
        who = self.who(fact.ride)
        if fact.promise is None:
            return word("say.ready_nobody").filled(who=who)
        said = self._promise(fact.promise, fact.carrier)
        if fact.broken_by is None:
            told = word("say.ready").filled(who=who, **said)
            if without_driver(fact, self._live.desk.facts, self._live.desk.state):
                return word("say.ready_parted").filled(said=told)
            return told
        minutes = f"{self._live.desk.state.returns[fact.ride].wait // 60}\u00a0min"
        return word("say.ready_late").filled(who=who, wait=minutes, **said)

    def _reserved(self, fact: Reserved) -> Bilingual:
        state = self._live.desk.state
        first, last = state.returns[fact.request.id].calls
        held = (one.pickup for one in held_promises(fact, self._live.desk.facts, state))
        passages = ", ".join(f"{self.time(one)}–{self.time(other)}" for one, other in held)
        return word("say.held").filled(
            who=self.who(fact.request.id), first=self.time(first), last=self.time(last), passages=passages
        )

    def _road(self, fact: Fact) -> Bilingual | None:
        """What happens on the road, and what is sent to whom."""
        if isinstance(fact, Absent):
            return word("say.absent").filled(who=self.who(fact.task))
        if isinstance(fact, Stranded):
            return word("say.stranded").filled(who=self.who(fact.task))
        if isinstance(fact, Delayed):
            minutes = f"{-(-fact.seconds // 60)}\u00a0min"
            return word("say.delayed").filled(carrier=self.carrier(fact.shift), minutes=minutes)
        if isinstance(fact, BrokenDown):
            return word("say.broken_down").filled(
                carrier=self.carrier(fact.shift), place=self.place(fact.place)
            )
        if isinstance(fact, Replanned):
            return word("say.replanned").filled(gain=price(to_euros(fact.before - fact.after)))
        if isinstance(fact, OrderedRide):
            cost = price(to_euros(fact.order.price))
            return word("say.ordered").filled(
                who=self.who(fact.task), time=self.time(fact.order.pickup), cost=cost
            )
        if isinstance(fact, CalledOff):
            code = "say.called_off_late" if fact.owed else "say.called_off"
            return word(code).filled(who=self.who(fact.task), cost=price(to_euros(fact.owed)))
        if isinstance(fact, StillWanted):
            state = self._live.desk.state
            if self._held(fact.task, fact.at):
                first, last = state.returns[state.passages[fact.task]].calls
                return word("say.still_wanted_held").filled(
                    who=self.who(fact.task), first=self.time(first), last=self.time(last)
                )
            return word("say.still_wanted").filled(
                who=self.who(fact.task),
                time=self.time(state.promises[fact.task].pickup[0]),
                carrier=self.carrier(state.carriers[fact.task]),
            )
        if isinstance(fact, SheetIssued):
            return word("say.sheet").filled(number=fact.number, carrier=self.carrier(fact.shift))
        return None

    def _asked(self, fact: Asked) -> Bilingual:
        request = fact.request
        way = f"{self.place(request.pickup)} → {self.place(request.dropoff)}"
        parts = [word("say.asked").filled(who=self.who(request.id), way=way, when=self._wanted(request))]
        parts += list(self._answers(fact))
        return Bilingual(" ".join(one.fr for one in parts), " ".join(one.en for one in parts))

    def _answers(self, fact: Asked) -> Iterator[Bilingual]:
        turned_away = self._live.turned_away.get(fact.n)
        if turned_away is not None:
            texts = (Bilingual(booking_text(one, "fr"), booking_text(one, "en")) for one in turned_away)
            yield from (word("say.not_taken").filled(why=text) for text in texts)
            return
        if fact.refusal is not None:
            yield word("say.refused").filled(why=word(f"why.{fact.refusal}"))
            return
        offers = [self._offer(offer) for offer in fact.offers]
        french, english = " ; ".join(one.fr for one in offers), "; ".join(one.en for one in offers)
        yield word("say.offers").filled(offers=Bilingual(french, english))

    def _offer(self, offer: OfferSaid) -> Bilingual:
        return word("say.offer").filled(
            first=self.time(offer.pickup[0]),
            last=self.time(offer.pickup[1]),
            arrival=self.time(offer.arrival),
            carrier=self.carrier(offer.carrier),
            cost=price(to_euros(offer.added)),
        )

    def _wanted(self, request: RideRequest) -> Bilingual:
        if request.arrival is not None:
            return word("say.arrive").filled(time=self.time(request.arrival[1]))
        assert request.departure is not None
        return word("say.leave").filled(time=self.time(request.departure[0]))

    def _promise(self, promise: Promise, carrier: str | None) -> dict[str, object]:
        return {
            "first": self.time(promise.pickup[0]),
            "last": self.time(promise.pickup[1]),
            "arrival": self.time(promise.dropoff[1]),
            "carrier": self.carrier(carrier),
        }

    def _broken(self, fact: Broken) -> Bilingual:
        old = f"{self.time(fact.old.pickup[0])}–{self.time(fact.old.pickup[1])}"
        if fact.new is None:
            return word("say.failed").filled(who=self.who(fact.task), old=old)
        if fact.parted and fact.new == fact.old:
            code = "say.parted_held" if self._held(fact.task, fact.at) else "say.parted"
            return word(code).filled(who=self.who(fact.task), carrier=self.carrier(fact.carrier))
        return word("say.broken").filled(
            who=self.who(fact.task), old=old, **self._promise(fact.new, fact.carrier)
        )
