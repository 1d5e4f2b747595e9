"""One cell of a grid taken apart: "8h-9h MARTIN toilette / 9h15 DURAND" holds two visits, "RH" a code."""

from __future__ import annotations

import re
from dataclasses import dataclass

from matching.imports.wall.clock import DAY, BadClock, Span, is_span_beginning, span_at, span_within
from matching.imports.wall.codes import Code, Codes
from matching.imports.wall.folded import folded
from matching.imports.wall.naming import without_notes

_SEPARATOR = re.compile(r"\s*(?:[;\n\r|]|/)\s*")
_COMMA = re.compile(r",\s+(?=(?:de\s+)?\d{1,2}\s?[hH:])")
_RANGE_INSIDE = re.compile(r"\s+(?=(?:de\s+)?\d{1,2}\s?(?:[hH]\d{0,2}|:\d{2})\s*(?:-|–|à)\s*\d)")
_LENGTH = re.compile(r"\b(\d{1,3})\s?(?:min(?:utes)?|mn|')(?!\w)", re.IGNORECASE)
#: Halves of a day, minutes after midnight. Noon parts them: a convention, listed when used.
_HALVES = {
    "matin": (0, DAY // 2),
    "morning": (0, DAY // 2),
    "apres-midi": (DAY // 2, DAY),
    "apres midi": (DAY // 2, DAY),
    "aprem": (DAY // 2, DAY),
    "afternoon": (DAY // 2, DAY),
}
#: Longest text of a cell, in characters: beyond, it is no list of visits.
LONGEST = 2_000
_EMPTY = re.compile(r"[\s\-–—_.xX/*]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One thing that a cell says.

    Attributes
    ----------
    text: what was read, without notes in brackets.
    words: what is left once the time is taken out: client and service, or a code.
    span: its times; None when none is written.
    code: the code it is; None for a visit.
    half: the half of the day of a code without times.
    fault: ``import.<reason>`` when it cannot be read.
    """

    text: str
    words: str = ""
    span: Span | None = None
    code: Code | None = None
    half: tuple[int, int] | None = None
    fault: str | None = None


def pieces_of(text: str, codes: Codes) -> list[Piece]:
    """What a cell says, in its order; nothing for an empty one or a dash."""
    clean = without_notes(text)
    if len(clean) > LONGEST:
        return [Piece(text=clean[:LONGEST], fault="import.wall_long")]
    if _EMPTY.fullmatch(clean):
        return []
    return [_piece(part, codes) for part in _parts(clean, codes)]


def _parts(text: str, codes: Codes) -> list[str]:
    """The text cut where a time or a code begins; what begins nothing goes on with the part before."""
    cut: list[str] = []
    for line in _SEPARATOR.split(text):
        for part in _COMMA.split(line):
            cut += [inner for inner in _RANGE_INSIDE.split(part) if inner]
    parts: list[str] = []
    for part in cut:
        before = parts[-1] if parts else ""
        if not before:
            parts.append(part)
        elif _is_lone_start(before) and is_span_beginning(part):
            parts[-1] += "-" + part  # "14h/15h MARTIN": the bar stood between start and end
        elif _is_only_time(part) and not _has_time(before):
            parts[-1] += " " + part  # "MARTIN 8h-9h", "FORM / 9h-12h"
        elif (
            is_span_beginning(part)
            or _code(part, codes) is not None
            or (_has_time(part) and _has_time(before))
        ):
            parts.append(part)
        else:
            parts[-1] += (" " if _is_only_time(before) else " / ") + part
    return parts


def _is_lone_start(text: str) -> bool:
    """A start without end, and nothing else."""
    try:
        found = span_at(text)
    except BadClock:
        return False
    return found is not None and found[0].end is None and not found[1].strip()


def _is_only_time(text: str) -> bool:
    """A time or two, and nothing else."""
    try:
        found = span_at(text)
    except BadClock:
        return False
    return found is not None and not found[1].strip()


def _has_time(text: str) -> bool:
    try:
        return span_within(text) is not None
    except BadClock:
        return True


def _code(text: str, codes: Codes) -> Code | None:
    """The code that the text is, alone or before a time or a half-day; None when it says something else."""
    first, _, rest = text.partition(" ")
    code = codes.of(first) or codes.of(text)
    if code is None or code.meaning == "service":
        return None
    rest = "" if codes.of(text) is not None else rest.strip()
    if not rest or folded(rest) in _HALVES or is_span_beginning(rest) or code.meaning == "internal":
        return code
    return code if not any(word[:1].isupper() for word in rest.split()) else None


def _piece(text: str, codes: Codes) -> Piece:
    code = _code(text, codes)
    words = text
    if code is not None:
        words = "" if codes.of(text) else text.partition(" ")[2].strip()
        if not words:
            return Piece(text=text, code=code)
        if folded(words) in _HALVES:
            return Piece(text=text, code=code, half=_HALVES[folded(words)])
    try:
        found = span_within(words)
        if found is None:
            if code is not None:
                return Piece(text=text, code=code)
            return Piece(text=text, words=words, fault="import.wall_no_time")
        before, span, after = found
        again = span_within(after)
    except BadClock:
        return Piece(text=text, words=words, fault="import.wall_clock")
    rest = f"{before} {after}".strip()
    if again is not None:
        return Piece(text=text, words=rest, fault="import.wall_two_times")
    span, rest = _with_length(span, rest)
    return Piece(text=text, words=rest, span=span, code=code or _code(rest, codes))


def _with_length(span: Span, rest: str) -> tuple[Span, str]:
    """The end from a length in minutes among the words, when no end is written."""
    found = _LENGTH.search(rest)
    if span.end is not None or found is None or not 0 < int(found[1]) <= DAY:
        return span, rest
    kept = f"{rest[: found.start()]} {rest[found.end() :]}".strip()
    return Span(start=span.start, end=span.start + int(found[1]), text=span.text, manners=span.manners), kept
