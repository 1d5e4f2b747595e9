"""What differs between the plan people know and the new one, appointment by appointment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from matching.papers.published import Appointment, Published
from matching.papers.words import at_clock, word
from matching.report.bilingual import Bilingual, hours, long_day

#: Another hour is worth a call from this many seconds on, either way; below, the new sheet tells it.
CALL_FROM = 15 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One appointment that is not what it was.

    Attributes
    ----------
    code: ``carer``, ``moved``, ``length``, ``lost``, ``found``, ``added``, ``added_open``, ``cancelled`` or
        ``cancelled_open``; the gravest when several hold.
    before, after: None when the appointment did not exist, or does not any more.
    shift: seconds by which the start moved; 0 unless somebody comes in both plans.
    said: the whole change in words.
    """

    code: str
    key: str
    before: Appointment | None
    after: Appointment | None
    shift: int
    said: Bilingual

    @property
    def when(self) -> datetime | None:
        """Where it stands in the week: the new time, else the old one; None when neither is known."""
        known = [one.start for one in (self.after, self.before) if one is not None and one.start is not None]
        return known[0] if known else None

    @property
    def worth_a_call(self) -> bool:
        """Whether someone expects what no longer holds; a shift of some minutes is not worth a call."""
        if self.code == "moved":
            return abs(self.shift) >= CALL_FROM
        return self.code not in ("added_open", "cancelled_open")

    @property
    def carers(self) -> frozenset[str]:
        """Ids of the workers it concerns."""
        return frozenset(key for one in (self.before, self.after) if one is not None for key in one.people)


def changes_between(old: Published, new: Published) -> tuple[Change, ...]:
    """Every appointment that differs, in time order; the ones without a known time come last."""
    names = {**old.names, **new.names}
    found = [
        change
        for key in sorted({*old.appointments, *new.appointments})
        if (change := _change(key, old.appointments.get(key), new.appointments.get(key), names)) is not None
    ]
    return tuple(sorted(found, key=_in_time))


def _in_time(change: Change) -> tuple[bool, float, str]:
    return change.when is None, _seconds(change.when) if change.when else 0.0, change.key


def _change(
    key: str, before: Appointment | None, after: Appointment | None, names: dict[str, str]
) -> Change | None:
    codes = tuple(_codes(before, after))
    if not codes:
        return None
    old, new = before or _nobody(key, after), after or _nobody(key, before)
    parts = [_part(code, old, new, names) for code in codes]
    said = word(
        "change",
        when=_moment(old if new.start is None else new),
        label=new.label,
        what=Bilingual(" ; ".join(part.fr for part in parts), "; ".join(part.en for part in parts)),
    )
    return Change(code=codes[0], key=key, before=before, after=after, shift=_shift(old, new), said=said)


def _nobody(key: str, other: Appointment | None) -> Appointment:
    """An appointment that does not exist: nobody comes."""
    return Appointment(key=key, label=key if other is None else other.label)


def _codes(before: Appointment | None, after: Appointment | None) -> Iterator[str]:
    """What differs, the gravest first."""
    if before is None or after is None:
        one = before or after
        assert one is not None
        yield ("cancelled" if after is None else "added") + ("" if one.people else "_open")
        return
    if not (before.people and after.people):
        if before.people or after.people:
            yield "lost" if before.people else "found"
        return
    if before.people != after.people:
        yield "carer"
    if _shift(before, after):
        yield "moved"
    if _length(before) != _length(after):
        yield "length"


def _part(code: str, old: Appointment, new: Appointment, names: dict[str, str]) -> Bilingual:
    """One difference in words."""
    if code == "moved":
        return word("change_moved", old=_moment(old), new=_moment(new))
    if code == "length":
        return word("change_length", old=hours(_length(old)), new=hours(_length(new)))
    return word(f"change_{code}", old=_people(old, names), new=_people(new, names))


def _people(one: Appointment, names: dict[str, str]) -> str:
    return ", ".join(sorted(names.get(key, key) for key in one.people))


def _moment(one: Appointment) -> Bilingual:
    if one.start is None:
        return word("no_time")
    return word("day_at", day=long_day(one.start.date()), time=at_clock(one.start))


def _shift(old: Appointment, new: Appointment) -> int:
    if old.start is None or new.start is None:
        return 0
    return round(new.start.timestamp() - old.start.timestamp())


def _seconds(moment: datetime | None) -> float:
    return 0.0 if moment is None else moment.timestamp()


def _length(one: Appointment) -> int:
    """Seconds from start to end."""
    return round(_seconds(one.end) - _seconds(one.start))
