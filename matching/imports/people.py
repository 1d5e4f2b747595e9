"""Who is who in one file: one person under several writings, several people under one name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from matching.imports.cell import Misread, Read, plain
from matching.imports.names import TITLES, Name, Title, read_name

Words = tuple[str, ...]

#: Words shorter than this differ by one letter too easily.
SHORTEST = 4
#: Homonyms named in one message.
NAMED = 4


@dataclass(slots=True)
class _Group:
    """Every writing of the same words."""

    names: dict[Name, None] = field(default_factory=dict)
    titles: set[Title] = field(default_factory=set)
    towns: dict[str, str] = field(default_factory=dict)
    known: str | None = None
    twice: bool = False


class People:
    """The people, or the clients, of one file.

    First every name is met (:meth:`meet`), then each is asked for (:meth:`find`): whether ``DURAND`` is one
    person depends on the whole file. ``known`` are the names of the structure's own tables, kept as they
    are written there.
    """

    def __init__(self, known: Iterable[str] = ()) -> None:
        self._groups: dict[tuple[bool, Words], _Group] = defaultdict(_Group)
        self._written: dict[str, dict[str, None]] = defaultdict(dict)
        self._words: dict[str, list[Words]] | None = None
        for text in known:
            name = read_name(text)
            if name is not None:
                group = self._group(name)
                group.twice = group.known is not None
                group.known = text
                self.meet(name)

    def meet(self, name: Name, town: str = "") -> None:
        """Note a name and the town it stands with."""
        group = self._group(name)
        group.names[name] = None
        if name.title != "couple":
            group.titles.add(name.title)
        if plain(town):
            group.towns.setdefault(plain(town), town)

    def find(self, name: Name, town: str = "") -> Read[str]:
        """The normalised name of whom ``name`` is, with a guess when it was not written whole.

        Raises
        ------
        Misread: several people answer to it (``import.homonym``).
        """
        groups = self._candidates(name)
        if len(groups) > 1:
            several = ", ".join(sorted(self._label(group) for group in groups)[:NAMED])
            raise Misread("import.homonym", names=several)
        group = groups[0]
        if group.twice:
            raise Misread("import.homonym", names=f"{self._label(group)}, {self._label(group)}")
        text = self._told_apart(group, name, town)
        self._written[text][name.written] = None
        if text != self._label(group):
            return Read(text, "read_as.homonym", {"value": text})
        exact = plain(name.text) == plain(text) or plain(name.written) == plain(text)
        return Read(text) if exact else Read(text, "read_as.name", {"value": text})

    def written(self, text: str) -> tuple[str, ...]:
        """Every way the person of that normalised name was written."""
        return tuple(self._written.get(text, ()))

    def alike(self, name: Name) -> str | None:
        """Another name of the file that differs by one letter: a slip of the pen, perhaps."""
        if not name.whole:
            return None
        for shared in name.words:
            for words in self._by_word().get(shared, ()):
                others = [(one, two) for one, two in zip(name.words, words, strict=False) if one != two]
                same_length = len(words) == len(name.words)
                if same_length and len(others) == 1 and _one_letter(*others[0]):
                    return self._label(self._groups[False, words])
        return None

    def _by_word(self) -> dict[str, list[Words]]:
        """Names written whole by each of their words."""
        if self._words is None:
            self._words = defaultdict(list)
            for (couple, words), group in self._groups.items():
                if not couple and any(one.whole for one in group.names):
                    for word in words:
                        self._words[word].append(words)
        return self._words

    def _group(self, name: Name) -> _Group:
        return self._groups[name.title == "couple", name.words]

    def _candidates(self, name: Name) -> Sequence[_Group]:
        own = self._group(name)
        if name.whole or name.title == "couple" or own.known is not None:
            return (own,)
        # A family name alone may be any of that family written whole; a title rules half of them out.
        family = plain(name.last)
        found = [
            group
            for (couple, _), group in self._groups.items()
            if not couple
            and group is not own
            and any(_answers(one, family, name.initial) for one in group.names)
            and (not name.title or not group.titles - {""} or name.title in group.titles)
        ]
        couple = self._groups.get((True, name.words))
        if not found and couple is not None and not own.titles - {""}:
            return (couple,)  # the name alone, in a file that knows the two together
        return found or (own,)

    def _label(self, group: _Group) -> str:
        if group.known is not None:
            return group.known
        # A writing that shows which part is the family name is preferred to one that does not.
        shown = next((name for name in group.names if name.first), next(iter(group.names)))
        if shown.whole or shown.title == "couple" or not shown.title:
            return shown.text
        return f"{TITLES[shown.title]} {shown.text}" if len(group.titles - {""}) == 1 else shown.text

    def _told_apart(self, group: _Group, name: Name, town: str) -> str:
        """The label, with the title or the town where two people share the words."""
        label = self._label(group)
        titles = group.titles - {""}
        if len(titles) > 1:
            if not name.title:
                both = ", ".join(sorted(f"{TITLES[title]} {label}" for title in titles))
                raise Misread("import.homonym", names=both)
            return f"{TITLES[name.title]} {label}"
        if len(group.towns) > 1:
            if not plain(town):
                both = ", ".join(f"{label} ({place})" for place in sorted(group.towns.values())[:NAMED])
                raise Misread("import.homonym", names=both)
            return f"{label} ({group.towns[plain(town)]})"
        return label


def _one_letter(one: str, other: str) -> bool:
    """Whether two words of four letters or more differ by one letter, changed, added or left out."""
    short, long = sorted((one, other), key=len)
    if len(short) < SHORTEST or len(long) - len(short) > 1:
        return False
    head = next((place for place, letter in enumerate(short) if letter != long[place]), len(short))
    return short[head + 1 :] == long[head + 1 :] or short[head:] == long[head + 1 :]


def _answers(name: Name, family: str, initial: str) -> bool:
    """Whether a name written whole may be meant by a family name alone, or with an initial."""
    if not name.whole:
        return False
    if name.first:
        return plain(name.last) == family and (not initial or plain(name.first).startswith(initial))
    # Nothing tells where the family name ends: it is the first word, or the last.
    words = plain(name.last).split()
    if family == words[0]:
        return not initial or words[-1].startswith(initial)
    return family == words[-1] and (not initial or words[0].startswith(initial))
