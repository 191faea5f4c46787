"""Finds runs of words by their first lemma: a thousand idioms cost one look-up a word; a Matcher would try them all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from app.rules import Pattern

if TYPE_CHECKING:
    from spacy.tokens import Doc


class Runs:
    """Patterns of the form `[{LEMMA: touch}, {LOWER: base}]`, each under a key."""

    def __init__(self) -> None:
        self._by_lemma: dict[str, list[tuple[str, tuple[str, ...]]]] = defaultdict(list)

    def add(self, key: str, pattern: Pattern) -> bool:
        """Take a pattern, or leave it and return False when it has another form."""
        first, *rest = pattern
        if first.keys() != {"LEMMA"} or not rest or any(token.keys() != {"LOWER"} for token in rest):
            return False
        lemma, words = first["LEMMA"], [token["LOWER"] for token in rest]
        if not isinstance(lemma, str) or not all(isinstance(word, str) for word in words):
            return False
        self._by_lemma[lemma].append((key, tuple(map(str, words))))
        return True

    def find(self, doc: Doc) -> Iterator[tuple[str, int, int]]:
        """Key, first token and the token after the last."""
        lower = [token.lower_ for token in doc]
        for token in doc:
            for key, words in self._by_lemma.get(token.lemma_, ()):
                end = token.i + 1 + len(words)
                if tuple(lower[token.i + 1 : end]) == words:
                    yield key, token.i, end
