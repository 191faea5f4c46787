"""What is known of English words: those that mean two things, and those that other languages lend a sense."""

from __future__ import annotations

from dataclasses import dataclass, field

from .knowledge import Reference


@dataclass(frozen=True, slots=True)
class Meaning:
    """One sense of a word, and the countries in whose English it is at home."""

    where: tuple[str, ...]
    means: str


@dataclass(frozen=True, slots=True)
class AmbiguousWord:
    """A word or phrase that readers of different Englishes take differently. `pattern` is one of spaCy's Matcher.

    `everywhere` holds where readers of no country can be sure of it.
    """

    id: str
    meanings: tuple[Meaning, ...]
    suggest: str
    pattern: tuple[dict[str, object], ...] = field(default=(), hash=False)
    examples: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()
    everywhere: bool = False


@dataclass(frozen=True, slots=True)
class FalseFriend:
    """An English word that looks like one of another language: `languages` maps its code to that word.

    `warn` says on whose side it misleads in office mail: a "writer" at home in the other language, a "reader", or
    nobody. `part` is the part of speech in which it does, where that matters.
    """

    word: str
    languages: dict[str, str] = field(hash=False)
    meant: str
    english: str
    references: tuple[Reference, ...] = ()
    warn: tuple[str, ...] = ()
    part: str = ""


@dataclass(frozen=True, slots=True)
class Strengths:
    """Words by what they do to a statement, weak to strong: level to words."""

    hedges: dict[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    intensifiers: dict[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
