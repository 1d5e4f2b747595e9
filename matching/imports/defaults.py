"""What was assumed because no file said it, in words: told once, with how many and some of the names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from matching.words import Language, say

#: Names written out in one sentence; the others are counted.
NAMED = 5


@dataclass(frozen=True, slots=True)
class Names:
    """Names to be listed in either language, the first ``most`` of them."""

    names: tuple[str, ...]
    most: int = NAMED

    def text(self, language: Language) -> str:
        """The list."""
        shown = ", ".join(self.names[: self.most])
        more = len(self.names) - self.most
        return say("default.more", language, names=shown, count=more) if more > 0 else shown


@dataclass(frozen=True, slots=True)
class Default:
    """One assumption; ``code`` is ``default.<what>``."""

    code: str
    parameters: Mapping[str, object] = field(default_factory=dict)

    def text(self, language: Language = "fr") -> str:
        """The assumption in words."""
        said = {
            name: value.text(language) if isinstance(value, Names) else value
            for name, value in self.parameters.items()
        }
        return say(self.code, language, **said)


def fresh(code: str, **parameters: object) -> Default:
    """One assumption."""
    return Default(code, parameters)


def said_names(names: Sequence[str], *, most: int = NAMED) -> Names:
    """Names for a sentence."""
    return Names(tuple(names), most)


def listed(code: str, names: Sequence[str], **parameters: object) -> Iterator[Default]:
    """The assumption about these names; none when there is no name."""
    if names:
        yield Default(code, {"count": len(names), "names": said_names(names), **parameters})
