"""What the words of a question tell: the rarer in the library, the more. Ranking and refusing both rest on it."""

from __future__ import annotations

import difflib
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from app.knowledge import Library
from app.retrieval.keyword import words

_SHORTEST_WORD = 2
_SHORTEST_ROOT = 3
# A word with a typing error is read as one that the library knows, if it is about as long as this and as near.
_SHORTEST_MISSPELT = 5
_NEAR_ENOUGH = 0.84


@lru_cache(maxsize=50_000)
def _root(stem: str) -> str:
    """ "negotiate" and "negotiation" are one word to a reader."""
    for ending in ("ation", "ion", "at"):
        if stem.endswith(ending) and len(stem) - len(ending) >= _SHORTEST_ROOT:
            return stem[: -len(ending)]
    return stem


def words_of(text: str) -> frozenset[str]:
    """Content words by their roots."""
    return frozenset(_root(word) for word in words(text) if len(word) >= _SHORTEST_WORD)


# Words of nearly every question here: they tell no note from another.
EVERYDAY = words_of(
    """meet meeting client partner team customer vendor supplier people business work good best way thing someone
    colleague manager company firm office new say tell ask know need want get make give help first tomorrow today
    week normal okay use think really always send write call question contact plan does like thing said says
    much many often usual usually still ever got let mine happen happens going"""
)


class Telling:
    """The weight of every word in this library's notes."""

    def __init__(self, library: Library) -> None:
        self._notes = Counter(word for note in library.notes for word in words_of(note.keyword_text))
        self._said: dict[str | None, Counter[str]] = {}
        self._cultures: dict[str, set[str | None]] = {}
        self._size = len(library.notes)
        for note in library.notes:
            self._said.setdefault(note.culture, Counter()).update(words_of(f"{note.text} {note.heading}"))
            for word in words_of(f"{note.text} {note.why} {note.scope} {note.title}"):
                self._cultures.setdefault(word, set()).add(note.culture)

    def words(self, text: str) -> dict[str, float]:
        """The words of a text that tell it from others, with their weights; one that no note uses weighs the most."""
        read = {self._read(word) for word in words_of(text) - EVERYDAY}
        return {word: math.log((self._size + 1) / (self._notes[word] + 0.5)) for word in read - EVERYDAY}

    def knows(self, word: str) -> bool:
        return word in self._notes

    def pointing(self, word: str, cultures: Sequence[str]) -> float:
        """1 for a word that a single note of these cultures says, a half for one that two of them say."""
        among = sum(self._said[code][word] for code in cultures or (None,) if code in self._said)
        return 1 / among if among else 0.0

    def home_of(self, text: str) -> str | None:
        """The one culture that alone has notes with words of this text."""
        homes = {next(iter(codes)) for word in self.words(text) if len(codes := self._cultures.get(word, set())) == 1}
        return homes.pop() if len(homes) == 1 else None

    def _read(self, word: str) -> str:
        if word in self._notes or len(word) < _SHORTEST_MISSPELT or not word.isalpha():
            return word
        return next(iter(difflib.get_close_matches(word, self._notes, n=1, cutoff=_NEAR_ENOUGH)), word)


def share(wanted: Mapping[str, float], present: Iterable[str]) -> float:
    """How much of what is wanted is there, by weight; nothing of nothing."""
    total = sum(wanted.values())
    there = set(present)
    return sum(weight for word, weight in wanted.items() if word in there) / total if total else 0.0
