"""From "Mme DURAND Jeanne toilette" to a client and a service."""

from __future__ import annotations

import re
from dataclasses import dataclass

from matching.imports.wall.services import Services

_TITLE = r"(?:m\.|mr\.?|m(?=\s)|mme\.?|mlle\.?|mmes|monsieur|madame|mademoiselle|famille|fam\.?)"
_TITLES = re.compile(rf"{_TITLE}(?:\s*(?:et|&|/)\s*{_TITLE})?\s+", re.IGNORECASE)
_COUPLE = re.compile(r"(?:et|&|/)", re.IGNORECASE)
#: Notes in brackets, door codes and telephones: read past, never kept.
_NOTE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|(?:\+33|\b0)\s?[1-9](?:[\s.]?\d{2}){4}\b")
_EDGES = " \t\n,;:-–—.*"
#: Longest service kept as written, in words: beyond, it is a note.
_LONGEST = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Who a text names and for what; ``guessed`` when nothing but habit told the two apart."""

    client: str | None
    service: str | None
    guessed: bool = False


def without_notes(text: str) -> str:
    """The text without what stands in brackets and without telephone numbers."""
    # Lines are kept: they part visits. Any other space, the exotic ones too, counts once.
    return re.sub(r"[^\S\n]+", " ", _NOTE.sub(" ", text)).strip()


def named_in(text: str, services: Services) -> Named:
    """The client and the service of a visit's text.

    Names stand in capitals, services in small letters or among the known ones; a title (``Mme``) begins a
    name. A couple keeps its title, "M. et Mme DURAND" being one household.
    """
    clean = without_notes(text).strip(_EDGES)
    words = tuple(word for word in re.split(r"\s+", clean) if word.strip(_EDGES))
    title = _TITLES.match(clean + " ")
    couple = ""
    if title:
        couple = "M. et Mme " if _COUPLE.search(title[0]) else ""
        words = tuple(word for word in re.split(r"\s+", clean[title.end() :]) if word.strip(_EDGES))
    elif services.begins(words) and any(_is_name_start(word) for word in words[1:]):
        return _service_first(words, services)
    if not words or (not title and services.begins(words)):
        return Named(client=None, service=_service(words, services))
    count = _name_length(words, services, titled=bool(title))
    client = couple + " ".join(word.strip(",;:") for word in words[:count])
    guessed = not (title or _is_capital(words[0]))
    return Named(client=client, service=_service(words[count:], services), guessed=guessed)


def _service_first(words: tuple[str, ...], services: Services) -> Named:
    """``toilette Mme DURAND``: the name comes last."""
    place = next(number for number, word in enumerate(words) if number and _is_name_start(word))
    inner = named_in(" ".join(words[place:]), Services(services.named))
    return Named(client=inner.client, service=_service(words[:place], services), guessed=inner.guessed)


def _is_name_start(word: str) -> bool:
    return _is_capital(word) or bool(_TITLES.fullmatch(word + " "))


def _name_length(words: tuple[str, ...], services: Services, *, titled: bool) -> int:
    """How many of the words are the name: capitals, then a first name; up to a known service."""
    count = 1
    while count < len(words) and not services.begins(words[count:]):
        word = words[count]
        capital = _is_capital(word) and len(word.strip(_EDGES)) > 1
        first_name = word[:1].isupper() and (titled or _is_capital(words[0]) or count == 1)
        small_link = word.lower() in ("de", "du", "la", "le", "da", "van") and count + 1 < len(words)
        if not (capital or first_name or (small_link and words[count + 1][:1].isupper())):
            break
        count += 1
    return count


def _is_capital(word: str) -> bool:
    letters = [letter for letter in word if letter.isalpha()]
    return len(letters) > 1 and all(letter.isupper() for letter in letters)


def _service(words: tuple[str, ...], services: Services) -> str | None:
    text = " ".join(words[:_LONGEST]).strip(_EDGES + "+&/")
    return services.name(text) if text else None
